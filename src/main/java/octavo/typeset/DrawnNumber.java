package octavo.typeset;

import java.util.List;
import octavo.typeset.font.GlyphRun;
import octavo.typeset.font.Outline;
import octavo.typeset.font.Shaped;
import octavo.typeset.page.Ink;
import octavo.typeset.page.Placed;
import octavo.typeset.page.Slot;

/**
 * A number beside a line: drawn, not set. As text it would be copied with the line, artifact though
 * it is, by most programs that show a PDF.
 *
 * @param shaped its figures
 * @param ink their colour
 */
record DrawnNumber(List<Shaped> shaped, Ink ink) {
  /** How wide it is, in points. */
  double width() {
    return shaped.stream().mapToDouble(Shaped::width).sum();
  }

  /** The size of its type, in points. */
  double size() {
    return shaped.isEmpty() ? 0 : shaped.getFirst().size();
  }

  /** Draws it from a place on its baseline on. */
  void draw(Sheet sheet, double x, double y) {
    double pen = x;
    for (Shaped part : shaped) {
      // A figure that no font has is reported with the characters of the text.
      if (part instanceof GlyphRun run) {
        draw(sheet, run, pen, y);
      }
      pen += part.width();
    }
  }

  private void draw(Sheet sheet, GlyphRun run, double x, double y) {
    double pen = x;
    for (int i = 0; i < run.glyphs().length; i++) {
      Outline outline = run.face().outline(run.glyphs()[i]);
      double right = pen + run.offsetsX()[i];
      double up = y - run.offsetsY()[i];
      sheet.add(new Placed.Shape(outline, right, up, run.size(), ink, Slot.LAYOUT));
      pen += run.advances()[i];
    }
  }
}
