package octavo.check.source;

import java.util.List;

/** A block without blocks inside, or the edge of a note's definition. */
sealed interface Leaf {
  /**
   * A paragraph or heading.
   *
   * @param isHeading whether it is a heading
   */
  record Prose(Content content, boolean isHeading) implements Leaf {}

  /** Code, its lines with their ends. */
  record Code(Content content) implements Leaf {}

  /** Raw HTML, its lines with their ends. */
  record Html(Content content) implements Leaf {}

  /** A pipe table, a line a row. */
  record Pipes(List<Content> rows) implements Leaf {}

  /** A grid table. */
  record Grid(List<Content> lines) implements Leaf {}

  /** The definition of a note begins; what comes before its end is its text. */
  record NoteStart(String key, int offset) implements Leaf {}

  /** The innermost definition of a note ends. */
  record NoteEnd() implements Leaf {}
}
