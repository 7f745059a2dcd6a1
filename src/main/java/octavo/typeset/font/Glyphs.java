package octavo.typeset.font;

/**
 * What HarfBuzz makes of a stretch: one element for each glyph, in the order they are drawn, left
 * to right, in font units.
 *
 * @param glyphs their numbers in the face; 0 where it lacks a character
 * @param clusters where the characters a glyph stands for begin in the text
 * @param advances how far each takes the pen
 * @param offsetsX how far right of the pen each is drawn
 * @param offsetsY how far above it
 * @param backward whether it is read right to left, so that clusters fall and do not rise
 */
record Glyphs(
    int[] glyphs,
    int[] clusters,
    int[] advances,
    int[] offsetsX,
    int[] offsetsY,
    boolean backward) {
  /** So many glyphs, to be filled in. */
  Glyphs(int count, boolean backward) {
    this(new int[count], new int[count], new int[count], new int[count], new int[count], backward);
  }

  int count() {
    return glyphs.length;
  }

  /** The index of the glyph that is so many places on in the order of reading. */
  int inReading(int place) {
    return backward ? count() - 1 - place : place;
  }

  /** The end, in the order of reading, of the cluster that begins at a place there. */
  int clusterEnd(int place) {
    int cluster = clusters[inReading(place)];
    int end = place + 1;
    while (end < count() && clusters[inReading(end)] == cluster) {
      end++;
    }
    return end;
  }

  /** Whether a glyph is missing between two places in the order of reading. */
  boolean isMissing(int from, int to) {
    for (int place = from; place < to; place++) {
      if (glyphs[inReading(place)] == 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether none is missing. */
  boolean areAllThere() {
    for (int glyph : glyphs) {
      if (glyph == 0) {
        return false;
      }
    }
    return true;
  }
}
