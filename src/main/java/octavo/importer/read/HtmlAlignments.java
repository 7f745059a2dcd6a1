package octavo.importer.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.importer.text.Passage.Table.Alignment;
import org.jsoup.nodes.Element;

/** How the columns of a table are aligned: as all of their cells that stand in one column are. */
final class HtmlAlignments {
  private static final Pattern STYLE = Pattern.compile("text-align:(left|center|right)");

  private HtmlAlignments() {}

  /**
   * The alignments of a table's columns; none when no column has one.
   *
   * @param rows its cells; only rows whose cells cover a column and a row each are asked
   */
  static List<Alignment> of(List<List<Element>> rows) {
    int width = rows.stream().mapToInt(List::size).max().orElse(0);
    List<List<Element>> plain =
        rows.stream()
            .filter(row -> row.size() == width && row.stream().noneMatch(HtmlAlignments::spans))
            .toList();
    List<Alignment> columns = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      int column = i;
      List<Alignment> all =
          plain.stream().map(row -> alignment(row.get(column))).distinct().toList();
      columns.add(all.size() == 1 ? all.getFirst() : Alignment.NONE);
    }
    return columns.stream().allMatch(it -> it == Alignment.NONE) ? List.of() : columns;
  }

  private static boolean spans(Element cell) {
    return cell.attr("colspan").matches("[02-9]|[1-9][0-9]+")
        || cell.attr("rowspan").matches("[02-9]|[1-9][0-9]+");
  }

  private static Alignment alignment(Element cell) {
    String style = cell.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
    Matcher said = STYLE.matcher(style);
    String name = said.find() ? said.group(1) : cell.attr("align").toLowerCase(Locale.ROOT);
    return switch (name) {
      case "left" -> Alignment.LEFT;
      case "center" -> Alignment.CENTER;
      case "right" -> Alignment.RIGHT;
      default -> Alignment.NONE;
    };
  }
}
