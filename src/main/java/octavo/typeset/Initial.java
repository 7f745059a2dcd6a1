package octavo.typeset;

import java.util.List;
import octavo.typeset.font.GlyphRun;
import octavo.typeset.line.Line;
import octavo.typeset.line.Measures;
import octavo.typeset.page.Placed;

/**
 * An initial, ready to be drawn. Lengths are in points, places from the left of its paragraph.
 *
 * <p>What is read must be one word on the first line, though the letter may stand lines below and
 * programs that extract text go by where letters stand. So the word is one stretch that says how it
 * reads ({@link Placed.Reading}); it begins, on the baseline of the first line, with a space that
 * is not seen, for some of these programs take the first letter's place for that of the word
 * (Poppler), some that of the last (its type).
 *
 * @param word how the letter and those after it read
 * @param marks quotation marks before it, in the size of the text; they hang in the margin
 * @param letter itself
 * @param space of the text's type
 * @param sink on the baseline of which line it stands
 * @param rise how much higher than the text's its capital reaches
 * @param raise how much it needs above the first line
 * @param bearing the white at the left of the letter, which goes into the margin
 * @param indents where the lines beside it begin, each; one more than those it sinks over where its
 *     tail reaches further
 * @param look how it is drawn
 * @param rest the tag of the letters after it
 */
record Initial(
    String word,
    List<GlyphRun> marks,
    GlyphRun letter,
    GlyphRun space,
    int sink,
    double rise,
    double raise,
    double bearing,
    List<Double> indents,
    Tag.Look look,
    Tag.Look rest) {
  /** How many lines stand beside it or its tail. */
  int depth() {
    return indents.size();
  }

  /** The measures of the lines of a paragraph so wide. */
  Measures measures(double width) {
    int beside = depth();
    double[] lefts = new double[beside + 1];
    double[] widths = new double[beside + 1];
    for (int i = 0; i <= beside; i++) {
      lefts[i] = i < beside ? indents.get(i) : 0;
      widths[i] = width - lefts[i];
    }
    return Measures.of(lefts, widths);
  }

  /**
   * Draws it, and what of the first line is the rest of its word.
   *
   * @param x the left of the paragraph
   * @param y the baseline of the first line
   * @param leading from line to line
   */
  void draw(Sheet sheet, double x, double y, double leading, Line line) {
    sheet.add(new Placed.Reading(word, look.slot()));
    text(sheet, space, x, y, 1);
    double baseline = y + (sink - 1) * leading;
    double pen = x - marks.stream().mapToDouble(GlyphRun::width).sum();
    for (GlyphRun mark : marks) {
      text(sheet, mark, pen, baseline - rise, 1);
      pen += mark.width();
    }
    text(sheet, letter, x - bearing, baseline, 1);
    double end = x + indents.getFirst();
    for (Line.Content content : line.content()) {
      if (content.tag() == rest && content instanceof Line.Glyphs glyphs) {
        double expansion = line.spacing().expansion();
        sheet.add(
            new Placed.Text(
                glyphs.shaped(), x + glyphs.x(), y, expansion, look.ink(), look.slot()));
        end = x + glyphs.x() + glyphs.shaped().width() * expansion;
      }
    }
    if (word.endsWith(" ")) {
      text(sheet, space, end - space.width(), y, 1);
    }
    sheet.add(new Placed.EndOfReading(look.slot()));
    double letters = rest.decoration() == Tag.Decoration.STRIKE ? x : x + indents.getFirst();
    LineDrawing.decorate(
        sheet, new LineDrawing.Stretch(rest, space.size(), letters, y, end - letters));
  }

  /** What of the first line comes after its word. */
  List<Line.Content> after(Line line) {
    return line.content().stream().filter(content -> content.tag() != rest).toList();
  }

  private void text(Sheet sheet, GlyphRun run, double x, double y, double expansion) {
    sheet.add(new Placed.Text(run, x, y, expansion, look.ink(), look.slot()));
  }
}
