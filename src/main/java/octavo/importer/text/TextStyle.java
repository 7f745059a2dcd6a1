package octavo.importer.text;

/** What a stretch of text is beside its characters. */
public sealed interface TextStyle {
  /** Styles that have nothing to tell but that they are there. */
  enum Plain implements TextStyle {
    /** Stressed, most often in italics. */
    EMPHASIS,
    /** Stressed strongly, most often in bold. */
    STRONG,
    /** Code within a line. */
    CODE,
    /** Raised. */
    SUPERSCRIPT,
    /** Lowered. */
    SUBSCRIPT,
    /** Struck through. */
    STRUCK,
    /** In small capitals. */
    SMALL_CAPS,
    /** Characters that the source says are nothing but themselves: brackets of no mark. */
    LITERAL
  }

  /**
   * A link.
   *
   * @param address where it leads, as the source has it; {@code #} and an id where it leads to the
   *     {@link Anchor} of that id
   */
  record Link(String address) implements TextStyle {}

  /**
   * The mark of a note that the source itself ties to its text; its characters are the mark as it
   * is printed, such as {@code [18]}.
   *
   * @param label the label of the note's text, see {@link Passage.NoteText}
   */
  record NoteMark(String label) implements TextStyle {}

  /**
   * Words of another language.
   *
   * @param language a BCP 47 tag
   */
  record Foreign(String language) implements TextStyle {}

  /**
   * Words that are read in a direction of their own.
   *
   * @param direction {@code ltr} or {@code rtl}
   */
  record Directed(String direction) implements TextStyle {}

  /**
   * A place that links of the text lead to.
   *
   * @param id its id, one of all anchors of the source
   */
  record Anchor(String id) implements TextStyle {}
}
