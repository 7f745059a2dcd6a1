package octavo.typeset;

import octavo.typeset.InlineCollector.Around;
import octavo.typeset.page.StructureElement;
import octavo.typeset.style.Element;
import octavo.typeset.style.Style;

/**
 * Sets the number of a note that begins with a quotation, a list or a table: beside its first line,
 * as the numbers of other notes stand, and not alone above it.
 */
final class NoteHead {
  private final Workshop workshop;
  private final Column column;
  private final PageShape page;

  NoteHead(Workshop workshop, Column column, PageShape page) {
    this.workshop = workshop;
    this.column = column;
    this.page = page;
  }

  /**
   * Puts the number beside the next strip.
   *
   * @return how much room it takes where lines begin, in points
   */
  double set(Element head, Around around, Frame frame) {
    Style style = workshop.cascade().style(head, around.style());
    StructureElement structure = BlockStructure.within(head, style, around.structure());
    Around inner = new Around(style, structure, around.language(), 0);
    InlineCollector inline = new InlineCollector(workshop, page, frame.width());
    inline.collect(head.children(), inner);
    column.mark(inline.left());
    Column alone = new Column();
    workshop.lines().set(inline.pieces(), inner, frame, alone);
    double baseline = workshop.lines().baseline(inner);
    alone.strips().forEach(strip -> column.beside().add(strip.drawing(), baseline));
    return workshop.lines().widths(inline.pieces()).natural();
  }
}
