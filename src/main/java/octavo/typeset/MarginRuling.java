package octavo.typeset;

import java.util.Map;
import octavo.typeset.page.Placed;
import octavo.typeset.page.Slot;
import octavo.typeset.style.Element;
import octavo.typeset.style.Property;
import octavo.typeset.style.Style;

/**
 * Lines to write on in the outer margin, as the class {@code ruled-margin} of the style sheet says
 * for a right-hand page: its leading is how far one is from the next, its lower border how thick
 * they are, none without one; its left margin is the space between text and lines, its right margin
 * that between them and the edge of the page. They are no part of the book's content, and give way
 * to notes that stand there.
 */
final class MarginRuling {
  private final Style style;

  /** The lines that the style sheets ask for. */
  MarginRuling(Workshop workshop) {
    Element holder = new Element("div", Map.of("class", "ruled-margin"));
    style = workshop.cascade().style(holder, workshop.cascade().root(workshop.language()));
  }

  /** Draws them on a page of text. */
  void draw(Sheet sheet, PageShape page, PageBreaker.Span span) {
    double thickness = style.number(Property.BORDER_BOTTOM_WIDTH);
    MarginColumn column = MarginColumn.of(page, style);
    if (thickness <= 0 || column.width() <= 0) {
      return;
    }
    double x = column.left(sheet.isRecto());
    int lines = (int) (page.depth() / style.leading());
    for (int i = 1; i <= lines; i++) {
      double y = i * style.leading();
      if (span.beside().stream().noneMatch(note -> isNear(note, y))) {
        sheet.add(
            new Placed.Rule(
                x, page.head() + y, column.width(), thickness, style.ink(), Slot.LAYOUT));
      }
    }
  }

  // What is written on a line stands above it.
  private boolean isNear(Standing note, double y) {
    double foot = note.top() + note.strip().height();
    return y > note.top() - style.leading() / 2 && y - style.leading() < foot;
  }
}
