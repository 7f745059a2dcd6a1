package octavo.theme.sfnt;

import java.util.ArrayList;
import java.util.List;

/**
 * A record of placement and advance (OpenType 1.9, "Value record").
 *
 * @param format which values it has, a bit for each
 */
record PositionValue(int format) {
  /** Placement and advance; what is beyond them is for single sizes of pixels. */
  private static final int KEPT = 0xF;

  /** How many bytes it takes. */
  int size() {
    return 2 * Integer.bitCount(format & 0xFF);
  }

  /** Its format without what is left out. */
  int keptFormat() {
    return format & KEPT;
  }

  /** The values at a place without what is left out. */
  List<Integer> read(GlyphLists lists, int at) {
    List<Integer> values = new ArrayList<>();
    for (int word : lists.words(at, Integer.bitCount(format & KEPT))) {
      values.add(word);
    }
    return values;
  }
}
