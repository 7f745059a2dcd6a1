package octavo.typeset.line;

import java.util.List;
import octavo.typeset.font.GlyphRun;
import octavo.typeset.font.Shaped;

/**
 * A text without word spaces, shaped, and where it may be divided by its language.
 *
 * @param text at least one character
 * @param shaped the glyphs
 * @param widths how wide the glyphs are that stand for the characters before each place; one more
 *     element than there are characters. Kerning over a place counts to what is before it; a
 *     ligature over it is parted evenly. Once a line ends there, both sides are shaped again, and
 *     spaces take up what little it makes.
 * @param points where it may be divided, ascending
 * @param names where it may be divided as a last resort, {@code points} among them; ascending
 */
record Word(String text, List<Shaped> shaped, float[] widths, int[] points, int[] names) {
  static Word of(String text, List<Shaped> shaped, int[] points, int[] names) {
    float[] widths = new float[text.length() + 1];
    int start = 0;
    for (Shaped part : shaped) {
      if (part instanceof GlyphRun run) {
        spread(run, widths, start);
      } else {
        widths[start + 1] += (float) part.width();
      }
      start += part.text().length();
    }
    for (int i = 1; i < widths.length; i++) {
      widths[i] += widths[i - 1];
    }
    return new Word(text, shaped, widths, points, names);
  }

  // The advance of each glyph over the characters of its cluster.
  private static void spread(GlyphRun run, float[] widths, int start) {
    int[] clusters = run.clusters();
    boolean isBackward = clusters.length > 1 && clusters[0] > clusters[clusters.length - 1];
    int end = run.text().length();
    int following = end;
    for (int i = 0; i < clusters.length; i++) {
      int glyph = isBackward ? i : clusters.length - 1 - i;
      int cluster = clusters[glyph];
      if (cluster < following) {
        end = following;
        following = cluster;
      }
      float each = run.advances()[glyph] / (end - cluster);
      for (int at = cluster; at < end; at++) {
        widths[start + at + 1] += each;
      }
    }
  }

  /** Its width. */
  double width() {
    return widths[widths.length - 1];
  }

  /** The width of some of its characters. */
  double width(int from, int to) {
    return widths[to] - widths[from];
  }
}
