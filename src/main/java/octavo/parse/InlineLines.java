package octavo.parse;

import java.util.Arrays;
import java.util.List;
import octavo.diagnostic.SourceSpan;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;

/**
 * The lines of a paragraph, heading or cell, not yet looked at, as the only child of its block.
 *
 * <p>commonmark finds the blocks; the inline level is our own ({@link InlineScanner}), for the
 * reasons the package names.
 */
final class InlineLines extends CustomNode {
  private final String text;
  private final int[] starts;
  private final int[] inputs;
  private final DocumentLinks links;
  private final boolean placed;

  private InlineLines(List<SourceLine> lines, DocumentLinks links) {
    this.links = links;
    placed = lines.getFirst().getSourceSpan() != null;
    starts = new int[lines.size()];
    inputs = new int[lines.size()];
    if (lines.size() == 1) {
      text = lines.getFirst().getContent().toString();
      inputs[0] = input(lines.getFirst(), 0);
      return;
    }
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < starts.length; i++) {
      starts[i] = joined.length();
      inputs[i] = input(lines.get(i), i == 0 ? 0 : inputs[i - 1]);
      joined.append(lines.get(i).getContent());
      if (i + 1 < starts.length) {
        joined.append('\n');
      }
    }
    text = joined.toString();
  }

  // An empty line of a cell has no place of its own.
  private static int input(SourceLine line, int before) {
    return line.getSourceSpan() == null ? before : line.getSourceSpan().getInputIndex();
  }

  /** The characters, lines joined by line feeds. */
  String text() {
    return text;
  }

  /** Where the last of them begins, as an index into the text that was parsed. */
  int lastInput() {
    return inputs[inputs.length - 1];
  }

  /** The definitions of the document they stand in. */
  DocumentLinks links() {
    return links;
  }

  /** How offsets in {@link #text()} lead to the file, given how those of the document do. */
  Positions within(Positions document) {
    return (start, end) -> {
      int from = input(start);
      return document.span(from, Math.max(from, input(end)));
    };
  }

  /** Whether any of its lines came from the file: an empty cell's may not. */
  boolean hasPlace() {
    return placed;
  }

  /** The whole of it. */
  SourceSpan whole(Positions document) {
    return within(document).span(0, text.length());
  }

  private int input(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    int line = found >= 0 ? found : -found - 2;
    return inputs[line] + offset - starts[line];
  }

  /** Puts the lines of each block aside. */
  static final class Collector implements InlineParser {
    private final DocumentLinks links;

    Collector(InlineParserContext context) {
      links = new DocumentLinks(context);
    }

    @Override
    public void parse(SourceLines lines, Node block) {
      if (!lines.isEmpty()) {
        block.appendChild(new InlineLines(lines.getLines(), links));
      }
    }
  }
}
