package octavo.typeset;

import java.util.Map;
import java.util.Optional;
import octavo.typeset.InlineCollector.Around;
import octavo.typeset.page.StructureElement;
import octavo.typeset.page.StructureType;
import octavo.typeset.style.Element;
import octavo.typeset.style.Style;

/**
 * The caption of a table, which is as wide as that (CSS 2.2, 17.4); one that would be more than a
 * line there, as wide as its line is, over the middle of the table.
 */
final class TableCaption {
  private final Workshop workshop;
  private final PageShape page;
  private final Around table;
  private final Frame text;
  private final Optional<Element> element;

  /**
   * A table's caption.
   *
   * @param around what is in the table, of its own style
   * @param text what the table stands in
   */
  TableCaption(Workshop workshop, PageShape page, Element table, Around around, Frame text) {
    this.workshop = workshop;
    this.page = page;
    this.table = around;
    this.text = text;
    this.element = FloatWishes.child(table, "caption");
  }

  /**
   * Sets it above its table; nothing where there is none.
   *
   * @param rows what the table's rows stand in
   */
  void set(Column column, Frame rows) {
    if (element.isPresent()) {
      new BlockSetter(workshop, column, page).set(element.get(), table, frame(rows));
      column.hold(Strip.Break.TORN);
    }
  }

  /** What stands above its table where that goes on. */
  Continuation continued(Frame rows) {
    Element own = element.orElseGet(() -> new Element("caption", Map.of()));
    Style style = workshop.cascade().style(own, table.style());
    Around around = new Around(style, table.structure(), workshop.language(), 0);
    Frame room = frame(rows).inside(style);
    return new Continuation(workshop, own.words(), around, new Continuation.Room(room, text));
  }

  private Frame frame(Frame rows) {
    double wanted = element.map(this::width).orElse(0.0);
    double width = Math.min(Math.max(rows.width(), wanted), text.width());
    double middle = rows.left() + (rows.width() - width) / 2;
    double left = Math.min(middle, text.left() + text.width() - width);
    return new Frame(Math.max(text.left(), left), width);
  }

  // With what its style leaves free beside it.
  private double width(Element caption) {
    Style style = workshop.cascade().style(caption, table.style());
    StructureElement aside = new StructureElement(StructureType.SPAN);
    InlineCollector words = new InlineCollector(workshop, page, text.width());
    words.collect(caption.children(), new Around(style, aside, table.language(), 0));
    double natural = workshop.lines().widths(words.pieces()).natural();
    return natural + text.width() - text.inside(style).width() + CellWidths.SLACK;
  }
}
