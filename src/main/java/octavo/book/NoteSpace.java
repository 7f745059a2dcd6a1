package octavo.book;

/** The two name spaces of note labels: {@code [1]} and {@code [^1]} are different notes. */
public enum NoteSpace {
  /** {@code [18]}. */
  NUMBERED,
  /** {@code [^id]}, and inline notes, whose label nobody sees. */
  FOOTNOTE
}
