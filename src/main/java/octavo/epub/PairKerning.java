package octavo.epub;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The kerning of pairs in a font's {@code GPOS} table (OpenType 1.9, GPOS lookup types 2 and 9):
 * read where it stands, without building tables of it, since a cover asks for a hundred pairs.
 */
final class PairKerning {
  private static final int KERN = 'k' << 24 | 'e' << 16 | 'r' << 8 | 'n';
  private static final int PAIRS = 2;
  private static final int EXTENSION = 9;
  private static final int X_ADVANCE = 4;

  private final ByteBuffer font;

  /** The subtables of each lookup, by their positions. */
  private final List<List<Integer>> lookups = new ArrayList<>();

  private PairKerning(ByteBuffer font) {
    this.font = font;
  }

  static PairKerning read(ByteBuffer font, int gpos) {
    PairKerning kerning = new PairKerning(font);
    int features = gpos + kerning.u16(gpos + 6);
    Set<Integer> wanted = new TreeSet<>();
    for (int i = 0; i < kerning.u16(features); i++) {
      int record = features + 2 + 6 * i;
      if (font.getInt(record) == KERN) {
        int feature = features + kerning.u16(record + 4);
        for (int j = 0; j < kerning.u16(feature + 2); j++) {
          wanted.add(kerning.u16(feature + 4 + 2 * j));
        }
      }
    }
    int list = gpos + kerning.u16(gpos + 8);
    for (int index : wanted) {
      kerning.addLookup(list + kerning.u16(list + 2 + 2 * index));
    }
    return kerning;
  }

  private void addLookup(int lookup) {
    List<Integer> subtables = new ArrayList<>();
    for (int i = 0; i < u16(lookup + 4); i++) {
      int at = lookup + u16(lookup + 6 + 2 * i);
      int type = u16(lookup);
      if (type == EXTENSION) {
        type = u16(at + 2);
        at += font.getInt(at + 4);
      }
      if (type == PAIRS) {
        subtables.add(at);
      }
    }
    lookups.add(subtables);
  }

  /** What is added between two glyphs, in the font's units; usually negative. */
  int between(int left, int right) {
    int sum = 0;
    for (List<Integer> subtables : lookups) {
      for (int at : subtables) {
        int pair = coverage(at + u16(at + 2), left) < 0 ? -1 : pair(at, left, right);
        if (pair >= 0) {
          sum += font.getShort(pair);
          break;
        }
      }
    }
    return sum;
  }

  // Where the advance of the pair stands; -1 for "look further". The first value record is of the
  // left glyph; kerning that needs another value than its advance is not for a cover.
  private int pair(int at, int left, int right) {
    int format = u16(at + 4);
    if ((format & X_ADVANCE) == 0) {
      return -1;
    }
    int before = 2 * Integer.bitCount(format & X_ADVANCE - 1);
    int values = 2 * (Integer.bitCount(format) + Integer.bitCount(u16(at + 6)));
    if (u16(at) == 1) {
      int set = at + u16(at + 10 + 2 * coverage(at + u16(at + 2), left));
      int record = inSet(set, values + 2, right);
      return record < 0 ? -1 : record + 2 + before;
    }
    int row = classOf(at + u16(at + 8), left);
    int column = classOf(at + u16(at + 10), right);
    return at + 16 + values * (row * u16(at + 14) + column) + before;
  }

  private int inSet(int set, int size, int right) {
    int low = 0;
    int high = u16(set) - 1;
    while (low <= high) {
      int middle = low + high >>> 1;
      int record = set + 2 + size * middle;
      if (u16(record) == right) {
        return record;
      }
      if (u16(record) < right) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  private int coverage(int at, int glyph) {
    boolean ranges = u16(at) == 2;
    for (int i = 0; i < u16(at + 2); i++) {
      int record = at + 4 + (ranges ? 6 : 2) * i;
      int first = u16(record);
      if (glyph < first) {
        return -1;
      }
      if (ranges && glyph <= u16(record + 2)) {
        return u16(record + 4) + glyph - first;
      }
      if (!ranges && glyph == first) {
        return i;
      }
    }
    return -1;
  }

  private int classOf(int at, int glyph) {
    if (u16(at) == 1) {
      int index = glyph - u16(at + 2);
      return index >= 0 && index < u16(at + 4) ? u16(at + 6 + 2 * index) : 0;
    }
    for (int i = 0; i < u16(at + 2); i++) {
      int record = at + 4 + 6 * i;
      if (glyph >= u16(record) && glyph <= u16(record + 2)) {
        return u16(record + 4);
      }
    }
    return 0;
  }

  private int u16(int at) {
    return font.getShort(at) & 0xffff;
  }
}
