package octavo.typeset.style;

/** A part of what {@code content} puts before or after an element. */
public sealed interface Content {
  /**
   * Characters.
   *
   * @param characters as written, escapes resolved
   */
  record Characters(String characters) implements Content {}

  /**
   * The number of the page on which what a link of the element leads to stands.
   *
   * @param style {@code decimal}, {@code lower-roman} …
   */
  record TargetPage(String style) implements Content {}
}
