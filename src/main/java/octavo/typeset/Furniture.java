package octavo.typeset;

import java.util.Map;
import octavo.typeset.InlineCollector.Around;
import octavo.typeset.line.Piece;
import octavo.typeset.page.Slot;
import octavo.typeset.page.StructureElement;
import octavo.typeset.page.StructureType;
import octavo.typeset.style.Element;
import octavo.typeset.style.Style;

/**
 * Running heads and folios: on the left the book, on the right the chapter, folios at the outer
 * edge; at the foot of a page that opens. Their type is that of the classes {@code running-head}
 * and {@code folio} in the style sheet.
 */
final class Furniture {
  /** Between the head and the folio beside it, in points. */
  private static final double GAP = 30;

  private static final char ELLIPSIS = '\u2026';

  private final Workshop workshop;
  private final PageShape page;
  private final String language;
  private final Style head;
  private final Style folio;

  Furniture(Workshop workshop, PageShape page, String language) {
    this.workshop = workshop;
    this.page = page;
    this.language = language;
    this.head = style("running-head");
    this.folio = style("folio");
  }

  private Style style(String name) {
    Element element = new Element("div", Map.of("class", name));
    return workshop.cascade().style(element, workshop.cascade().root());
  }

  /** Draws the number of a page that opens, at its foot. */
  void foot(Sheet sheet, String number) {
    double width = workshop.lines().width(words(number, folio));
    double x = page.left(sheet.isRecto()) + (page.measure() - width) / 2;
    draw(sheet, number, folio, x, page.head() + page.depth() + page.grid());
  }

  /** Draws head and number of any other page. */
  void head(Sheet sheet, String title, String number) {
    double left = page.left(sheet.isRecto());
    double top = page.head() - 2 * page.grid();
    double wide = workshop.lines().width(words(number, folio));
    draw(sheet, number, folio, sheet.isRecto() ? left + page.measure() - wide : left, top);
    String shown = fitting(title, page.measure() - 2 * (wide + GAP));
    double width = workshop.lines().width(words(shown, head));
    draw(sheet, shown, head, left + (page.measure() - width) / 2, top);
  }

  private Piece.Text words(String text, Style style) {
    return new Piece.Text(
        text,
        workshop.settings().of(style, language),
        new Tag.Look(style.ink(), 0, Tag.Decoration.NONE, Slot.PAGINATION),
        false);
  }

  private void draw(Sheet sheet, String text, Style style, double x, double top) {
    Around around = new Around(style, new StructureElement(StructureType.DIVISION), language, 0);
    workshop.lines().at(words(text, style), around, 0).draw(sheet, x, top);
  }

  /** As many whole words as fit, with an ellipsis when some are left out. */
  private String fitting(String title, double room) {
    String shown = title;
    String kept = title;
    while (workshop.lines().width(words(shown, head)) > room && kept.length() > 1) {
      int space = kept.lastIndexOf(' ', kept.length() - 2);
      kept = kept.substring(0, space > 0 ? space : kept.length() / 2);
      shown = kept + ELLIPSIS;
    }
    return shown;
  }
}
