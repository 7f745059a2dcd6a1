package octavo.pdf.paint;

import java.util.Arrays;
import java.util.BitSet;
import octavo.typeset.font.GlyphRun;

/**
 * What each glyph of a run stands for, so that all of them together say the run's text, no
 * character of it twice. Glyphs are counted in the order they are read, which in a run from right
 * to left is from the last.
 *
 * <p>A cluster of one glyph stands for all its characters. In one of as many glyphs as characters
 * each has its own: a letter and its accent. Any other needs {@code ActualText}.
 */
final class Clusters {
  private final GlyphRun run;
  private final boolean backward;

  /** Where each glyph's own text begins and ends. */
  private final int[] from;

  private final int[] to;

  /** The glyphs before which a stretch with ActualText begins, and after which it ends. */
  private final BitSet opening = new BitSet();

  private final BitSet closing = new BitSet();

  private Clusters(GlyphRun run) {
    this.run = run;
    int[] places = run.clusters();
    int count = places.length;
    from = new int[count];
    to = new int[count];
    backward = count > 1 && (places[0] > places[count - 1] || isLoneBackward());
    if (count > 0 && isInOrder()) {
      groups();
    } else if (count > 0) {
      whole(0, count, 0, run.text().length());
    }
  }

  // Glyphs of one cluster do not say which way they are read: a letter and its marks.
  private boolean isLoneBackward() {
    int[] places = run.clusters();
    if (places[0] != places[places.length - 1]) {
      return false;
    }
    return switch (Character.getDirectionality(run.text().codePointAt(0))) {
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
          true;
      default -> false;
    };
  }

  static Clusters of(GlyphRun run) {
    return new Clusters(run);
  }

  /** Whether the glyphs are read from the last to the first. */
  boolean isBackward() {
    return backward;
  }

  int count() {
    return from.length;
  }

  /**
   * Which in the run the glyph is that is written at a place: in the order they are read, but those
   * that share an ActualText from left to right, or the place of what it says would be taken from
   * its last glyph to its first (Poppler).
   */
  int glyph(int written) {
    if (!backward) {
      return written;
    }
    int start = opening.previousSetBit(written);
    int end = start < 0 ? -1 : closing.nextSetBit(start);
    return written > end ? count() - 1 - written : count() - 1 - end + (written - start);
  }

  /** Where a glyph's own text begins in the run's. */
  int from(int read) {
    return from[read];
  }

  /** Where it ends; a glyph that stands for nothing has no characters. */
  int to(int read) {
    return to[read];
  }

  /** Whether a stretch with ActualText begins at a glyph. Its first glyph stands for all of it. */
  boolean opensAt(int read) {
    return opening.get(read);
  }

  /** Whether a stretch with ActualText ends after a glyph. */
  boolean closesAfter(int read) {
    return closing.get(read);
  }

  private int place(int read) {
    return run.clusters()[backward ? count() - 1 - read : read];
  }

  private boolean isInOrder() {
    for (int i = 1; i < count(); i++) {
      if (place(i - 1) > place(i)) {
        return false;
      }
    }
    return true;
  }

  // What stands before the first place belongs to the first cluster: characters without a glyph.
  private void groups() {
    int text = 0;
    for (int start = 0; start < count(); ) {
      int end = start + 1;
      while (end < count() && place(end) == place(start)) {
        end++;
      }
      int textEnd = end < count() ? place(end) : run.text().length();
      group(start, end, text, textEnd);
      text = textEnd;
      start = end;
    }
  }

  private void group(int start, int end, int textStart, int textEnd) {
    int glyphs = end - start;
    if (glyphs == 1) {
      from[start] = textStart;
      to[start] = textEnd;
    } else if (run.text().codePointCount(textStart, textEnd) == glyphs) {
      int place = textStart;
      for (int i = start; i < end; i++) {
        from[i] = place;
        place = run.text().offsetByCodePoints(place, 1);
        to[i] = place;
      }
    } else {
      whole(start, end, textStart, textEnd);
    }
  }

  private void whole(int start, int end, int textStart, int textEnd) {
    Arrays.fill(from, start, end, textStart);
    Arrays.fill(to, start, end, textStart);
    to[start] = textEnd;
    if (end - start > 1) {
      opening.set(start);
      closing.set(end - 1);
    }
  }
}
