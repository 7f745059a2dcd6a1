package octavo.typeset;

import java.util.Map;
import java.util.Optional;
import octavo.book.Labels;
import octavo.typeset.InlineCollector.Around;
import octavo.typeset.line.Piece;
import octavo.typeset.page.Slot;
import octavo.typeset.style.Element;
import octavo.typeset.style.Property;
import octavo.typeset.style.Style;

/**
 * The line above what goes on of a table: its caption and that it is continued, in the book's
 * language; only that where there is no caption, or one longer than the line. It is no part of what
 * is read.
 */
final class Continuation {
  private final Workshop workshop;
  private final String caption;
  private final Around around;
  private final Frame frame;

  /**
   * The line of a table.
   *
   * @param caption its caption, if it has one
   * @param table what surrounds that
   * @param frame what the caption stands in
   */
  Continuation(Workshop workshop, Optional<Element> caption, Around table, Frame frame) {
    this.workshop = workshop;
    this.caption = caption.map(Element::words).orElse("");
    Element element = caption.orElseGet(() -> new Element("caption", Map.of()));
    Style style = workshop.cascade().style(element, table.style());
    this.around = new Around(style, table.structure(), workshop.language(), 0);
    this.frame = frame;
  }

  /** How high it is with the space below it, in points. */
  double height() {
    return around.style().leading() + around.style().length(Property.PADDING_BOTTOM, frame.width());
  }

  /** What puts it on a page; its characters are looked for in the fonts when that is done. */
  Strip.Drawing drawing() {
    return (sheet, x, y) -> {
      Piece.Text words = words(caption);
      double width = workshop.lines().width(words);
      if (width > frame.width()) {
        words = words("");
        width = workshop.lines().width(words);
      }
      double rest = frame.width() - width;
      double part =
          around.style().is(Property.TEXT_ALIGN, "center")
              ? 0.5
              : around.style().isRightToLeft() ? 1 : 0;
      workshop.lines().at(words, around, frame.left() + rest * part).draw(sheet, x, y);
    };
  }

  private Piece.Text words(String of) {
    Labels labels = Labels.of(workshop.language());
    return new Piece.Text(
        labels.text(Labels.Word.TABLE_CONTINUED, of).strip(),
        workshop.settings().of(around.style(), around.language()),
        new Tag.Look(around.style().ink(), 0, Tag.Decoration.NONE, Slot.PAGINATION),
        false);
  }
}
