package octavo.importer.write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import octavo.importer.text.Passage.Table;
import octavo.importer.text.Passage.Table.Alignment;
import octavo.importer.text.Passage.Table.CellSpan;
import octavo.importer.text.TracedText;

/**
 * Tables as pipe tables, with cells that go over several columns and rows; those of several rows of
 * heads as HTML, since pipes know one.
 */
final class TableWriter {
  private final Table table;
  private final MarkdownText markdown;
  private final Map<List<Integer>, CellSpan> spans = new HashMap<>();
  // By column, how many further rows a cell above reaches down, and how wide it is where it begins.
  private final List<int[]> above = new ArrayList<>();

  private TableWriter(Table table, MarkdownText markdown) {
    this.table = table;
    this.markdown = markdown;
    table.spans().forEach(span -> spans.put(List.of(span.row(), span.cell()), span));
  }

  /** The Markdown of a table; empty when it has no cells. */
  static String write(Table table, MarkdownText markdown) {
    if (table.rows().stream().allMatch(List::isEmpty)) {
      return "";
    }
    TableWriter writer = new TableWriter(table, markdown);
    return table.heads() > 1 ? writer.html() : writer.pipes() + writer.caption();
  }

  private String caption() {
    String words = markdown.line(table.caption());
    return words.isEmpty() ? "" : "\n\n: " + words;
  }

  private String pipes() {
    List<String> rows = new ArrayList<>();
    int width = 0;
    for (int row = 0; row < table.rows().size(); row++) {
      if (row == table.heads()) {
        above.clear();
      }
      StringBuilder line = new StringBuilder("|");
      width = Math.max(width, row(row, line));
      rows.add(line.toString());
    }
    StringBuilder out = new StringBuilder();
    if (table.heads() == 0) {
      out.append("|").repeat("   |", width).append('\n');
    }
    for (int row = 0; row < rows.size(); row++) {
      out.append(rows.get(row)).append('\n');
      if (row == Math.max(0, table.heads() - 1) && table.heads() > 0) {
        out.append(rule(width));
      } else if (row == 0 && table.heads() == 0) {
        int first = out.indexOf("\n") + 1;
        out.insert(first, rule(width));
      }
    }
    return out.toString().stripTrailing();
  }

  // The line below the heads, which says how columns are aligned.
  private String rule(int width) {
    StringBuilder out = new StringBuilder("|");
    for (int column = 0; column < width; column++) {
      Alignment alignment =
          column < table.columns().size() ? table.columns().get(column) : Alignment.NONE;
      out.append(
          switch (alignment) {
            case NONE -> "---|";
            case LEFT -> ":---|";
            case CENTER -> ":---:|";
            case RIGHT -> "---:|";
          });
    }
    return out.append('\n').toString();
  }

  private String html() {
    String words = markdown.line(table.caption());
    StringBuilder out = new StringBuilder("<table>\n");
    out.append(words.isEmpty() ? "" : "<caption>\n\n" + words + "\n\n</caption>\n");
    out.append("<thead>\n");
    for (int row = 0; row < table.rows().size(); row++) {
      out.append(row == table.heads() ? "</thead>\n<tbody>\n" : "").append("<tr>\n");
      String name = row < table.heads() ? "th" : "td";
      for (int cell = 0; cell < table.rows().get(row).size(); cell++) {
        out.append('<').append(name).append(attributes(span(row, cell))).append('>');
        String content = markdown.lines(table.rows().get(row).get(cell));
        out.append(content.isEmpty() ? "" : "\n\n" + content + "\n\n");
        out.append("</").append(name).append(">\n");
      }
      out.append("</tr>\n");
    }
    String last = table.heads() < table.rows().size() ? "</tbody>" : "</thead>";
    return out.append(last).append("\n</table>").toString();
  }

  private static String attributes(CellSpan span) {
    String columns = span.columns() > 1 ? " colspan=\"" + span.columns() + "\"" : "";
    return columns + (span.rows() > 1 ? " rowspan=\"" + span.rows() + "\"" : "");
  }

  private CellSpan span(int row, int cell) {
    return spans.getOrDefault(List.of(row, cell), new CellSpan(row, cell, 1, 1));
  }

  // Writes a row; returns how many columns it covers.
  private int row(int row, StringBuilder line) {
    List<TracedText> cells = table.rows().get(row);
    int column = 0;
    for (int cell = 0; cell < cells.size(); cell++) {
      column = covered(column, line);
      CellSpan span = span(row, cell);
      String words = markdown.cell(cells.get(cell));
      line.append(' ').append(words).append(words.isEmpty() ? "" : " ").repeat('|', span.columns());
      cover(column, span);
      column += span.columns();
    }
    return covered(column, line);
  }

  private void cover(int column, CellSpan span) {
    while (above.size() < column + span.columns()) {
      above.add(new int[2]);
    }
    for (int i = 0; i < span.columns(); i++) {
      above.set(column + i, new int[] {span.rows() - 1, i == 0 ? span.columns() : 0});
    }
  }

  // Writes the signs that cells above reach down here; returns the next column.
  private int covered(int from, StringBuilder line) {
    int column = from;
    while (column < above.size() && above.get(column)[0] > 0) {
      int width = Math.max(1, above.get(column)[1]);
      line.append(" ^^ ").repeat('|', width);
      for (int i = column; i < column + width; i++) {
        above.get(i)[0]--;
      }
      column += width;
    }
    return column;
  }
}
