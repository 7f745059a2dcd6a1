package octavo.importer.read;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** How the cells of a table of Word lie on its grid. */
final class DocxTable {
  private static final int WIDEST = 100;

  private DocxTable() {}

  /**
   * A cell.
   *
   * @param element the element
   * @param column the column it begins in, from 0
   * @param columns how many it covers
   * @param merge {@code restart} where it reaches down, {@code continue} where one above does
   */
  record Cell(Element element, int column, int columns, String merge) {
    /** Whether a cell above goes on here. */
    boolean goesOn() {
      return merge.equals("continue");
    }
  }

  /** The rows of a table. */
  static final class Grid {
    private final List<Element> elements;
    private final List<List<Cell>> rows = new ArrayList<>();

    Grid(List<Element> elements) {
      this.elements = elements;
      elements.forEach(row -> rows.add(row(row)));
    }

    private static List<Cell> row(Element row) {
      List<Element> elements = new ArrayList<>();
      DocxText.within(row, "w:tc", elements);
      List<Cell> cells = new ArrayList<>();
      int column = 0;
      for (Element element : elements) {
        Element properties = DocxStyles.child(element, "w:tcpr").orElse(new Element("w:tcpr"));
        String span = DocxStyles.value(properties, "w:gridspan").orElse("1");
        int columns = span.matches("[0-9]{1,3}") ? Integer.parseInt(span) : 1;
        columns = Math.clamp(columns, 1, WIDEST);
        String merge =
            DocxStyles.value(properties, "w:vmerge")
                .map(it -> it.equals("restart") ? it : "continue")
                .orElse("");
        cells.add(new Cell(element, column, columns, merge));
        column += columns;
      }
      return cells;
    }

    /** The cells of a row. */
    List<Cell> cells(int row) {
      return rows.get(row);
    }

    /** How many rows a cell covers; one that goes on with words of its own covers its own row. */
    int rows(int row, Cell cell) {
      int down = row + 1;
      while (cell.merge().equals("restart") && down < rows.size() && goesOn(down, cell)) {
        down++;
      }
      return down - row;
    }

    private boolean goesOn(int row, Cell above) {
      return rows.get(row).stream()
          .anyMatch(
              it -> it.goesOn() && it.column() == above.column() && it.element().text().isBlank());
    }

    /** Whether a row is a head: it is said to be one, or it is the first and all in bold. */
    boolean isHead(int row) {
      boolean said =
          elements.get(row).getElementsByTag("w:tblHeader").stream()
              .anyMatch(it -> DocxRuns.isOn(it.attr("w:val")));
      return said || row == 0 && rows.size() > 1 && isBold(elements.getFirst());
    }

    private static boolean isBold(Element row) {
      List<Element> runs =
          row.getElementsByTag("w:r").stream().filter(it -> !it.text().isBlank()).toList();
      return !runs.isEmpty()
          && runs.stream()
              .allMatch(
                  run ->
                      DocxStyles.child(run, "w:rpr")
                          .flatMap(it -> DocxStyles.value(it, "w:b"))
                          .filter(DocxRuns::isOn)
                          .isPresent());
    }
  }
}
