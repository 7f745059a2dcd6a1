package octavo.typeset;

import java.util.List;

/**
 * What else is to be known of a piece of text or a strip.
 *
 * @param anchors identifiers that lead to it
 * @param calls identifiers of the notes whose marks stand in it, in the order they are read
 */
record Marks(List<String> anchors, List<String> calls) {
  /** Nothing. */
  static final Marks NONE = new Marks(List.of(), List.of());

  /** Copies. */
  Marks {
    anchors = List.copyOf(anchors);
    calls = List.copyOf(calls);
  }
}
