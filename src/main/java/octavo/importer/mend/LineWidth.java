package octavo.importer.mend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import octavo.importer.text.Passage;
import octavo.importer.text.Passage.Paragraph;
import octavo.importer.text.TracedText;

/**
 * The width at which the lines of a text were broken.
 *
 * @param columns that many; 0 when they were not
 * @param indent the columns most lines are indented by
 */
record LineWidth(int columns, int indent) {
  /** Lines of which no width is read. */
  private static final int TOO_FEW = 5;

  /** Looks at all lines that another follows. */
  static LineWidth of(List<Passage> passages) {
    List<List<TextLine>> blocks = new ArrayList<>();
    for (Passage passage : passages) {
      if (passage instanceof Paragraph(TracedText text) && text.value().indexOf('\n') >= 0) {
        blocks.add(TextLine.of(text));
      }
    }
    // Some indent the first line of a paragraph beyond the width: it is read from the others.
    int indent = indent(blocks);
    int[] widths =
        blocks.stream()
            .flatMap(it -> it.subList(0, it.size() - Math.min(1, it.size())).stream())
            .filter(it -> it.indent() <= indent)
            .mapToInt(TextLine::width)
            .sorted()
            .toArray();
    if (widths.length < TOO_FEW) {
      return new LineWidth(0, 0);
    }
    int columns = widths[(widths.length - 1) * 97 / 100];
    return new LineWidth(isWidth(blocks, columns) ? columns : 0, indent);
  }

  /** Whether lines were broken at a width. */
  boolean isKnown() {
    return columns > 0;
  }

  // Two in five lines must be full: others end paragraphs or are verse, lists, titles. Where a
  // width
  // breaks lines few of the full ones end a sentence; where most do, lines are sentences.
  private static boolean isWidth(List<List<TextLine>> blocks, int columns) {
    int full = 0;
    int ended = 0;
    int all = 0;
    for (List<TextLine> lines : blocks) {
      for (int i = 0; i + 1 < lines.size(); i++) {
        boolean isFull = lines.get(i).isFull(lines.get(i + 1), columns);
        full += isFull ? 1 : 0;
        ended += isFull && Shapes.endsSentence(lines.get(i).words()) ? 1 : 0;
      }
      all += lines.size() - 1;
    }
    return columns >= 20 && full * 5 >= all * 2 && ended * 2 <= full;
  }

  /** How many of the lines are so long that the next word would not have fitted. */
  static int full(List<TextLine> lines, int columns) {
    int full = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      full += lines.get(i).isFull(lines.get(i + 1), columns) ? 1 : 0;
    }
    return full;
  }

  private static int indent(List<List<TextLine>> blocks) {
    int[] indents =
        blocks.stream()
            .flatMap(it -> it.stream().skip(1))
            .mapToInt(TextLine::indent)
            .sorted()
            .toArray();
    return indents.length == 0
        ? 0
        : Arrays.stream(indents).skip(indents.length / 2).findFirst().orElse(0);
  }
}
