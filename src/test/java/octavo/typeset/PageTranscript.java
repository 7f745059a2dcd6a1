package octavo.typeset;

import java.util.Locale;
import octavo.typeset.font.GlyphRun;
import octavo.typeset.font.MissingGlyph;
import octavo.typeset.font.Shaped;
import octavo.typeset.page.Ink;
import octavo.typeset.page.Page;
import octavo.typeset.page.Placed;

/**
 * A page put in words, a line for each thing that is drawn, in the order they are drawn, with
 * places in points from the top left corner:
 *
 * <pre>
 * text 92.7 to 360.0 on 108.4: EBGaramond-Regular 10.5 × 1.004 “The words”
 * rule 82.2, 500.0: 60.0 × 0.5
 * image 82.2, 100.0: 277.8 × 180.2
 * </pre>
 *
 * <p>What is no content is said to be {@code head}, and its ink where it is not black. Spaces that
 * break no line, soft hyphens and the like are shown by their code points.
 */
final class PageTranscript {
  private PageTranscript() {}

  /** What stands on a page. */
  static String of(Page page) {
    StringBuilder out = new StringBuilder();
    out.append(format("page %s: %.1f × %.1f\n", page.label(), page.width(), page.height()));
    for (Placed placed : page.content()) {
      out.append(placed.slot().isArtifact() ? "head " : "").append(line(placed)).append('\n');
    }
    return out.toString();
  }

  private static String line(Placed placed) {
    return switch (placed) {
      case Placed.Text text -> {
        Shaped shaped = text.shaped();
        double right = text.x() + shaped.width() * text.expansion();
        String face =
            switch (shaped) {
              case GlyphRun run -> run.face().postScriptName();
              case MissingGlyph missing -> "no font";
            };
        String type = format("%s %.4g × %.3f", face, shaped.size(), text.expansion());
        String place = format("%.1f to %.1f on %.1f", text.x(), right, text.y());
        yield "text " + place + ": " + type + ink(text.ink()) + " “" + shown(shaped.text()) + "”";
      }
      case Placed.Reading reading -> "reads “" + shown(reading.text()) + "”";
      case Placed.EndOfReading _ -> "end of reading";
      case Placed.Turn turn -> format("turned about %.1f, %.1f", turn.x(), turn.y());
      case Placed.EndOfTurn _ -> "end of turned";
      case Placed.Rule rule ->
          format("rule %.1f, %.1f: %.1f × %.2f", rule.x(), rule.y(), rule.width(), rule.height())
              + ink(rule.ink());
      case Placed.Shape shape ->
          format("shape %.1f, %.1f: %.4g", shape.x(), shape.y(), shape.size()) + ink(shape.ink());
      case Placed.Image image ->
          format(
              "image %.1f, %.1f: %.1f × %.1f", image.x(), image.y(), image.width(), image.height());
    };
  }

  private static String ink(Ink ink) {
    return ink.equals(Ink.BLACK)
        ? ""
        : format(" in %.2f %.2f %.2f", ink.red(), ink.green(), ink.blue());
  }

  private static String shown(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              boolean isSeen = c == ' ' || !Character.isSpaceChar(c) && !isFormat(c);
              out.append(isSeen ? Character.toString(c) : format("<U+%04X>", c));
            });
    return out.toString();
  }

  private static boolean isFormat(int c) {
    return Character.getType(c) == Character.FORMAT || Character.isISOControl(c);
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
