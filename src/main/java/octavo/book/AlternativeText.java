package octavo.book;

/** What a reader who does not see an image is told. */
public sealed interface AlternativeText {
  /**
   * A description.
   *
   * @param text not blank
   * @param fromCaption whether only the caption was there to serve for it
   */
  record Described(String text, boolean fromCaption) implements AlternativeText {}

  /** The author gave none. Never the same as decorative. */
  record Missing() implements AlternativeText {}

  /** The author said that the image carries no meaning. */
  record Decorative() implements AlternativeText {}
}
