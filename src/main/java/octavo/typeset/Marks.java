package octavo.typeset;

import java.util.List;

/**
 * What else is to be known of a piece of text or a strip.
 *
 * @param anchors identifiers that lead to it
 * @param calls identifiers of the notes whose marks stand in it, in the order they are read
 * @param strings the named strings it sets for the margins of pages, in order
 */
record Marks(List<String> anchors, List<String> calls, List<SetString> strings) {
  /** Nothing. */
  static final Marks NONE = new Marks(List.of(), List.of());

  /** Marks of text, which sets no named strings: blocks do. */
  Marks(List<String> anchors, List<String> calls) {
    this(anchors, calls, List.of());
  }

  /**
   * A named string and its value.
   *
   * @param name what the style sheet calls it
   * @param value the characters
   */
  record SetString(String name, String value) {}

  /** Copies. */
  Marks {
    anchors = List.copyOf(anchors);
    calls = List.copyOf(calls);
    strings = List.copyOf(strings);
  }
}
