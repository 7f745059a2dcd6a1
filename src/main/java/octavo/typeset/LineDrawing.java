package octavo.typeset;

import java.util.List;
import java.util.Optional;
import octavo.typeset.line.Line;
import octavo.typeset.page.Placed;
import octavo.typeset.page.Slot;

/** Draws the lines of paragraphs: what stands on them, in the look that its tag tells. */
final class LineDrawing {
  /** How thick and how far below the baseline lines under text are, in ems. */
  private static final double DECORATION = 0.05;

  private static final double UNDERLINE = 0.12;

  private static final double STRIKE = -0.25;

  private LineDrawing() {}

  /**
   * A line that has been set.
   *
   * @param initial that opens it
   * @param left how far it stands to the right, in points
   * @param baseline how far below the top of its strip
   * @param leading from line to line
   */
  static Strip.Drawing of(
      Line line, Optional<Initial> initial, double left, double baseline, double leading) {
    if (line.content().isEmpty() && initial.isEmpty()) {
      return Strip.Drawing.BLANK;
    }
    return initial
        .<Strip.Drawing>map(
            own ->
                (sheet, x, y) -> {
                  own.draw(sheet, x + left, y + baseline, leading, line);
                  draw(own.after(line), line, sheet, x + left, y + baseline);
                })
        .orElse((sheet, x, y) -> draw(line.content(), line, sheet, x + left, y + baseline));
  }

  /** A drawing, and beside it another. */
  static Strip.Drawing together(Strip.Drawing beside, Strip.Drawing line) {
    if (beside == Strip.Drawing.NOTHING) {
      return line;
    }
    return (sheet, x, y) -> {
      beside.draw(sheet, x, y);
      line.draw(sheet, x, y);
    };
  }

  private static void draw(
      List<Line.Content> contents, Line line, Sheet sheet, double x, double y) {
    double expansion = line.spacing().expansion();
    for (Line.Content content : contents) {
      switch (content) {
        case Line.Glyphs glyphs -> {
          Tag.Look look = (Tag.Look) glyphs.tag();
          double at = x + glyphs.x();
          text(
              sheet,
              new Placed.Text(
                  glyphs.shaped(), at, y - look.rise(), expansion, look.ink(), look.slot()),
              look);
        }
        case Line.FixedPiece fixed -> {
          Tag.Picture picture = (Tag.Picture) fixed.tag();
          double height = fixed.piece().ascent();
          sheet.add(
              new Placed.Image(
                  picture.image(),
                  x + fixed.x(),
                  y - height,
                  fixed.piece().width(),
                  height,
                  picture.slot()));
        }
      }
    }
  }

  private static void text(Sheet sheet, Placed.Text text, Tag.Look look) {
    sheet.add(text);
    double width = text.shaped().width() * text.expansion();
    decorate(sheet, new Stretch(look, text.shaped().size(), text.x(), text.y(), width));
  }

  /**
   * Text that a line may be drawn with.
   *
   * @param look of the text
   * @param size of its type, in points
   * @param x its left
   * @param y its baseline
   * @param width how far it reaches
   */
  record Stretch(Tag.Look look, double size, double x, double y, double width) {}

  /** Draws the line below or through a text, if it has one. */
  static void decorate(Sheet sheet, Stretch text) {
    if (text.look.decoration() == Tag.Decoration.NONE || text.width <= 0) {
      return;
    }
    boolean under = text.look.decoration() == Tag.Decoration.UNDERLINE;
    double y = text.y + (under ? UNDERLINE : STRIKE) * text.size;
    sheet.add(
        new Placed.Rule(
            text.x, y, text.width, DECORATION * text.size, text.look.ink(), Slot.LAYOUT));
  }

  /** Lines that all stand at one place. */
  static Strip.Drawing of(List<Line> lines, double left, double baseline) {
    return (sheet, x, y) ->
        lines.forEach(line -> draw(line.content(), line, sheet, x + left, y + baseline));
  }
}
