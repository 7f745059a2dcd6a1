package octavo.typeset;

import octavo.book.Labels;
import octavo.typeset.InlineCollector.Around;
import octavo.typeset.line.Piece;
import octavo.typeset.page.Slot;
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
  private final Room room;

  /**
   * Where the line stands.
   *
   * @param caption where the caption's lines do
   * @param text the width that it may not leave
   */
  record Room(Frame caption, Frame text) {}

  /**
   * The line of a table.
   *
   * @param caption its caption's words, if it has one
   * @param around what the line is set in
   */
  Continuation(Workshop workshop, String caption, Around around, Room room) {
    this.workshop = workshop;
    this.caption = caption;
    this.around = around;
    this.room = room;
  }

  /** How high it is with the space below it, in points. */
  double height() {
    return around.style().leading()
        + around.style().length(Property.PADDING_BOTTOM, room.text.width());
  }

  /** What puts it on a page; its characters are looked for in the fonts when that is done. */
  Strip.Drawing drawing() {
    return (sheet, x, y) -> {
      Piece.Text words = words(caption);
      double width = workshop.lines().width(words);
      if (width > room.text.width()) {
        words = words("");
        width = workshop.lines().width(words);
      }
      workshop.lines().at(words, around, left(width)).draw(sheet, x, y);
    };
  }

  // As the caption is aligned, as long as it does not leave the text.
  private double left(double width) {
    Style style = around.style();
    double part =
        switch (style.word(Property.TEXT_ALIGN)) {
          case "left" -> 0;
          case "right" -> 1;
          case "center" -> 0.5;
          case "end" -> style.isRightToLeft() ? 0 : 1;
          default -> style.isRightToLeft() ? 1 : 0;
        };
    double left = room.caption.left() + (room.caption.width() - width) * part;
    double last = room.text.left() + room.text.width() - width;
    return Math.max(room.text.left(), Math.min(left, last));
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
