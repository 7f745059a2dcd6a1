package octavo.book;

import java.util.List;
import octavo.diagnostic.SourceSpan;

/**
 * A table. An empty head row is no head and is left out by the parser.
 *
 * @param attributes the author's
 * @param caption its caption, or empty
 * @param columns alignment and relative width of each column
 * @param head rows of header cells
 * @param body rows below the head
 * @param at where it stands
 */
public record Table(
    Attributes attributes,
    List<Inline> caption,
    List<Column> columns,
    List<Row> head,
    List<Row> body,
    SourceSpan at)
    implements Block {
  /** Copies the lists. */
  public Table {
    caption = List.copyOf(caption);
    columns = List.copyOf(columns);
    head = List.copyOf(head);
    body = List.copyOf(body);
  }

  /** How the cells of a column are aligned. */
  public enum Alignment {
    NONE,
    LEFT,
    CENTRE,
    RIGHT
  }

  /**
   * A column.
   *
   * @param alignment of its cells
   * @param share its part of the table's width, 0 where the content decides
   */
  public record Column(Alignment alignment, double share) {}

  /**
   * A row.
   *
   * @param cells without those that a span of an earlier cell covers
   */
  public record Row(List<Cell> cells) {
    /** Copies the cells. */
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A cell.
   *
   * @param content its blocks; one paragraph for a cell of a pipe table
   * @param columnSpan columns it covers, at least 1
   * @param rowSpan rows it covers, at least 1
   * @param header whether it heads its row or column
   */
  public record Cell(List<Block> content, int columnSpan, int rowSpan, boolean header) {
    /** Copies the content. */
    public Cell {
      content = List.copyOf(content);
    }
  }
}
