package octavo.pdf.paint;

import java.util.Arrays;
import java.util.BitSet;
import octavo.typeset.font.GlyphRun;

/**
 * What each glyph of a run stands for, so that all of them together say the run's text, no
 * character of it twice.
 *
 * <p>A cluster of one glyph stands for all its characters. In one of as many glyphs as characters
 * each has its own: a letter and its accent. Any other, and a run from right to left as a whole,
 * needs {@code ActualText}.
 */
final class Clusters {
  private final GlyphRun run;

  /** Where each glyph's own text begins and ends. */
  private final int[] from;

  private final int[] to;

  /** The glyphs before which a stretch with ActualText begins, and after which it ends. */
  private final BitSet opening = new BitSet();

  private final BitSet closing = new BitSet();

  private Clusters(GlyphRun run) {
    this.run = run;
    int count = run.glyphs().length;
    from = new int[count];
    to = new int[count];
  }

  static Clusters of(GlyphRun run) {
    Clusters clusters = new Clusters(run);
    clusters.read();
    return clusters;
  }

  /** Where a glyph's own text begins in the run's. */
  int from(int glyph) {
    return from[glyph];
  }

  /** Where it ends; a glyph that stands for nothing has no characters. */
  int to(int glyph) {
    return to[glyph];
  }

  /** Whether a stretch with ActualText begins at a glyph. */
  boolean opensAt(int glyph) {
    return opening.get(glyph);
  }

  /** Whether a stretch with ActualText ends after a glyph. */
  boolean closesAfter(int glyph) {
    return closing.get(glyph);
  }

  /** The text of the stretch that begins at a glyph. */
  String actualText(int glyph) {
    int last = closing.nextSetBit(glyph);
    int start = run.text().length();
    int end = 0;
    for (int i = glyph; i <= last; i++) {
      if (from[i] < to[i]) {
        start = Math.min(start, from[i]);
        end = Math.max(end, to[i]);
      }
    }
    return run.text().substring(start, end);
  }

  private void read() {
    int[] places = run.clusters();
    int count = places.length;
    if (count == 0) {
      return;
    }
    boolean leftToRight = true;
    boolean rightToLeft = true;
    for (int i = 1; i < count; i++) {
      leftToRight &= places[i - 1] <= places[i];
      rightToLeft &= places[i - 1] >= places[i];
    }
    if (!leftToRight && !rightToLeft) {
      whole(0, count, 0, run.text().length());
      return;
    }
    groups(leftToRight);
    if (!leftToRight) {
      opening.clear();
      closing.clear();
      opening.set(0);
      closing.set(count - 1);
    }
  }

  // What stands before the first place belongs to the first cluster: characters without a glyph.
  private void groups(boolean leftToRight) {
    int[] places = run.clusters();
    int count = places.length;
    int lowest = leftToRight ? places[0] : places[count - 1];
    int previous = run.text().length();
    for (int start = 0; start < count; ) {
      int end = start + 1;
      while (end < count && places[end] == places[start]) {
        end++;
      }
      int following = end < count ? places[end] : run.text().length();
      int textEnd = leftToRight ? following : previous;
      group(start, end, places[start] == lowest ? 0 : places[start], textEnd, leftToRight);
      previous = places[start];
      start = end;
    }
  }

  private void group(int start, int end, int textStart, int textEnd, boolean leftToRight) {
    int glyphs = end - start;
    if (glyphs == 1) {
      from[start] = textStart;
      to[start] = textEnd;
    } else if (run.text().codePointCount(textStart, textEnd) == glyphs) {
      int place = textStart;
      for (int i = 0; i < glyphs; i++) {
        int glyph = leftToRight ? start + i : end - 1 - i;
        from[glyph] = place;
        place = run.text().offsetByCodePoints(place, 1);
        to[glyph] = place;
      }
    } else {
      whole(start, end, textStart, textEnd);
    }
  }

  private void whole(int start, int end, int textStart, int textEnd) {
    Arrays.fill(from, start, end, textStart);
    Arrays.fill(to, start, end, textStart);
    to[start] = textEnd;
    opening.set(start);
    closing.set(end - 1);
  }
}
