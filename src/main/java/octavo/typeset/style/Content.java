package octavo.typeset.style;

import java.util.List;

/** A part of what {@code content} puts before or after an element or into the margin of a page. */
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

  /**
   * A count of pages, in a margin box.
   *
   * @param total whether all pages are counted, or those up to this one
   * @param style {@code decimal}, {@code lower-roman} …; empty as the page is numbered
   */
  record PageNumber(boolean total, String style) implements Content {}

  /**
   * A named string, in a margin box (CSS Generated Content for Paged Media, section 1.1).
   *
   * @param name what {@code string-set} calls it
   * @param which of those a page sets
   */
  record StringOf(String name, Which which) implements Content {}

  /** The text of the element, in {@code string-set}. */
  record ElementText() implements Content {}

  /**
   * An attribute of the element, in {@code string-set}.
   *
   * @param name the attribute's name
   */
  record Attribute(String name) implements Content {}

  /** Which value of a named string a page shows. */
  enum Which {
    /** The first that the page sets, else the one in force. */
    FIRST,
    /** The one in force where the page begins, or what its first line sets. */
    START,
    /** The one in force where the page ends. */
    LAST,
    /** None on a page that sets it, else the one in force. */
    FIRST_EXCEPT
  }

  /** All parts as they are written one after the other, where each is characters. */
  static String characters(List<Content> parts) {
    StringBuilder text = new StringBuilder();
    for (Content part : parts) {
      if (part instanceof Characters characters) {
        text.append(characters.characters());
      }
    }
    return text.toString();
  }
}
