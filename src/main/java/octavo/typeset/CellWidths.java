package octavo.typeset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import octavo.typeset.InlineCollector.Around;
import octavo.typeset.line.Piece;
import octavo.typeset.page.StructureElement;
import octavo.typeset.page.StructureType;
import octavo.typeset.style.Cascade;
import octavo.typeset.style.Element;
import octavo.typeset.style.Node;
import octavo.typeset.style.Property;
import octavo.typeset.style.Style;

/** Measures what the cells of a table need and want of the width there is. */
final class CellWidths {
  /** What is measured must still fit when it is set, whatever rounding does; in points. */
  static final double SLACK = 0.5;

  private final Workshop workshop;
  private final PageShape page;
  private final Map<Integer, NumberColumn> numbers = new TreeMap<>();
  private double apart;
  private final List<Style> styles = new ArrayList<>();

  CellWidths(Workshop workshop, PageShape page) {
    this.workshop = workshop;
    this.page = page;
  }

  /** The columns of a table. */
  TableColumns of(TableGrid grid, Around around) {
    TableColumns columns = new TableColumns(grid.columns());
    Map<TableGrid.Cell, TextWidths> wide = new LinkedHashMap<>();
    for (TableGrid.Row row : grid.rows()) {
      Around inRow = rowAround(row, around);
      for (TableGrid.Cell cell : row.cells()) {
        TextWidths own = widths(cell, inRow);
        if (cell.columns() == 1) {
          columns.add(cell.column(), own);
        } else {
          wide.put(cell, own);
        }
      }
    }
    // What columns have of cells of their own must be known first.
    wide.forEach((cell, own) -> columns.add(cell.column(), cell.columns(), own));
    return columns;
  }

  /** How far the style of the cells keeps the text of two columns apart, in points. */
  double apart() {
    return apart;
  }

  /** What every cell keeps free at a side, such as {@link Property#PADDING_LEFT}, in points. */
  double free(Property side) {
    return styles.stream().mapToDouble(style -> style.length(side, 0)).min().orElse(0);
  }

  /** The style of what a row stands in: a group, or the table itself. */
  static Style groupStyle(TableGrid.Row row, Around around, Cascade cascade) {
    return row.group().name().equals("table")
        ? around.style()
        : cascade.style(row.group(), around.style());
  }

  private Around rowAround(TableGrid.Row row, Around around) {
    Style group = groupStyle(row, around, workshop.cascade());
    Style style = workshop.cascade().style(row.element(), group);
    return new Around(style, new StructureElement(StructureType.SPAN), around.language(), 0);
  }

  private TextWidths widths(TableGrid.Cell place, Around around) {
    Element cell = place.element();
    Style style = workshop.cascade().style(cell, around.style());
    apart = Math.max(apart, beside(style) + SLACK);
    styles.add(style);
    double padding = beside(style) + inset(cell, style) + SLACK;
    Around inner = new Around(style, around.structure(), around.language(), 0);
    List<Piece> pieces = pieces(cell, inner);
    TextWidths own = workshop.lines().widths(pieces);
    String end = style.isRightToLeft() ? "left" : "right";
    if (cell.is("number") && place.columns() == 1 && style.is(Property.TEXT_ALIGN, end)) {
      double after =
          workshop.lines().widths(new DecimalMark(workshop.language()).after(pieces)).natural();
      NumberColumn column = numbers.computeIfAbsent(place.column(), key -> new NumberColumn());
      column.add(place, own.natural(), after);
      own = new TextWidths(column.width(), column.width());
    }
    return own.plus(padding);
  }

  /**
   * Where the text of a cell stands in so much room: a number short of its end, so that its mark is
   * in line with others.
   *
   * @param rightToLeft whether lines end at the left, where numbers begin
   */
  Frame room(TableGrid.Cell cell, double room, boolean rightToLeft) {
    NumberColumn column = numbers.get(cell.column());
    if (column == null) {
      return new Frame(0, room);
    }
    if (rightToLeft) {
      double left = column.indentBefore(cell, room);
      return new Frame(left, room - left);
    }
    return new Frame(0, room - column.indent(cell, room));
  }

  // How much of the width blocks in a cell leave free at their sides, at most.
  private double inset(Element in, Style around) {
    double most = 0;
    for (Node child : in.children()) {
      if (child instanceof Element block && isBlock(block)) {
        Style style = workshop.cascade().style(block, around);
        double margins =
            style.length(Property.MARGIN_LEFT, 0) + style.length(Property.MARGIN_RIGHT, 0);
        most = Math.max(most, margins + beside(style) + inset(block, style));
      }
    }
    return most;
  }

  private static double beside(Style style) {
    return style.length(Property.PADDING_LEFT, 0) + style.length(Property.PADDING_RIGHT, 0);
  }

  private List<Piece> pieces(Element cell, Around around) {
    InlineCollector all = new InlineCollector(workshop, page, page.measure());
    for (Node child : cell.children()) {
      if (child instanceof Element block && !all.isEmpty() && isBlock(block)) {
        all.end();
      }
      all.collect(List.of(child), around);
    }
    return all.pieces();
  }

  private static boolean isBlock(Element element) {
    return switch (element.name()) {
      case "p", "ul", "ol", "li", "pre", "blockquote", "div", "dl" -> true;
      default -> false;
    };
  }
}
