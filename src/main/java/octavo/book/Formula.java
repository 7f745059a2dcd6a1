package octavo.book;

import java.util.List;
import octavo.diagnostic.SourceSpan;

/**
 * A formula in a text.
 *
 * @param markup its {@code math} element (MathML 3), well-formed, with its namespace, its
 *     alternative text and nothing that acts or leads elsewhere
 * @param alternative what is said where the markup is not understood, not blank
 * @param line the same set in a line of text, as paper has it
 * @param display whether it stands on a line of its own
 * @param at where it stands
 */
public record Formula(
    String markup, String alternative, List<Inline> line, boolean display, SourceSpan at)
    implements Inline {
  /** Copies the line. */
  public Formula {
    line = List.copyOf(line);
  }

  /** Whether it is all there is in a paragraph. */
  public static boolean isAlone(List<Inline> content) {
    return content.size() == 1
        && content.getFirst() instanceof Formula formula
        && formula.display();
  }
}
