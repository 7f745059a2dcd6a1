package octavo.theme.sfnt;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;

/**
 * The outlines of glyphs of a TrueType font, and how wide each is (OpenType 1.9, glyf, loca, hmtx),
 * read by the numbers of the font and written by those of a subset.
 */
final class GlyphTables {
  private static final int PART_WORDS = 1;
  private static final int PART_SCALE = 8;
  private static final int MORE_PARTS = 0x20;
  private static final int PART_TWO_SCALES = 0x40;
  private static final int PART_MATRIX = 0x80;

  /** Outlines up to here can be found by half their distance, in a word. */
  private static final int SHORT = 0x1FFFE;

  private final FontTables tables;
  private final ByteBuffer outlines;
  private final ByteBuffer places;
  private final ByteBuffer widths;
  private final boolean longPlaces;
  private final int count;
  private final int wide;

  GlyphTables(FontTables tables) throws FontException {
    this.tables = tables;
    this.outlines = tables.table("glyf", 1);
    this.places = tables.table("loca", 2);
    this.widths = tables.table("hmtx", 4);
    this.longPlaces = tables.table("head", 54).getShort(50) != 0;
    this.count = tables.table("maxp", 6).getShort(4) & 0xFFFF;
    this.wide = tables.table("hhea", 36).getShort(34) & 0xFFFF;
  }

  /** How many glyphs the font has. */
  int count() {
    return count;
  }

  /** Glyphs and those they are put together from. */
  BitSet withParts(BitSet glyphs) {
    BitSet all = (BitSet) glyphs.clone();
    glyphs.stream().forEach(glyph -> addParts(glyph, all));
    return all;
  }

  private void addParts(int glyph, BitSet glyphs) {
    for (int at = firstPart(glyph); at >= 0; at = nextPart(outlines, at)) {
      int part = outlines.getShort(at + 2) & 0xFFFF;
      if (!glyphs.get(part)) {
        glyphs.set(part);
        addParts(part, glyphs);
      }
    }
  }

  /** Where the first part of a glyph is named; negative for one that is not of parts. */
  private int firstPart(int glyph) {
    int at = place(glyph);
    return place(glyph + 1) == at || outlines.getShort(at) >= 0 ? -1 : at + 10;
  }

  private static int nextPart(ByteBuffer outlines, int at) {
    int flags = outlines.getShort(at) & 0xFFFF;
    return (flags & MORE_PARTS) == 0
        ? -1
        : at + 4 + ((flags & PART_WORDS) != 0 ? 4 : 2) + scale(flags);
  }

  private static int scale(int flags) {
    if ((flags & PART_MATRIX) != 0) {
      return 8;
    } else if ((flags & PART_TWO_SCALES) != 0) {
      return 4;
    }
    return (flags & PART_SCALE) != 0 ? 2 : 0;
  }

  private int place(int glyph) {
    return longPlaces ? places.getInt(4 * glyph) : 2 * (places.getShort(2 * glyph) & 0xFFFF);
  }

  /**
   * Puts the tables of a subset.
   *
   * @param glyphs of the subset, all others that have a number are blank
   */
  void put(BitSet glyphs, GlyphNumbers numbers, Map<String, byte[]> out) {
    byte[] most = tables.bytes("maxp");
    ByteBuffer.wrap(most).putShort(4, (short) numbers.count());
    out.put("maxp", most);
    putOutlines(glyphs, numbers, out);
    putWidths(glyphs, numbers, out);
  }

  private void putOutlines(BitSet glyphs, GlyphNumbers numbers, Map<String, byte[]> out) {
    ByteBuffer kept = ByteBuffer.allocate(outlines.capacity() + 4 * numbers.count());
    int[] begins = new int[numbers.count() + 1];
    numbers.glyphs().stream()
        .forEach(
            glyph -> {
              begins[numbers.of(glyph)] = kept.position();
              if (glyphs.get(glyph)) {
                putOutline(glyph, numbers, kept);
              }
            });
    begins[numbers.count()] = kept.position();
    boolean isShort = kept.position() <= SHORT;
    ByteBuffer index = ByteBuffer.allocate((isShort ? 2 : 4) * begins.length);
    for (int begin : begins) {
      if (isShort) {
        index.putShort((short) (begin / 2));
      } else {
        index.putInt(begin);
      }
    }
    byte[] head = tables.bytes("head");
    ByteBuffer.wrap(head).putShort(50, (short) (isShort ? 0 : 1));
    out.put("head", head);
    out.put("loca", index.array());
    out.put("glyf", Arrays.copyOf(kept.array(), kept.position()));
  }

  private void putOutline(int glyph, GlyphNumbers numbers, ByteBuffer kept) {
    int moved = kept.position() - place(glyph);
    kept.put(outlines.slice(place(glyph), place(glyph + 1) - place(glyph)));
    kept.position(kept.position() + 3 & ~3);
    for (int at = firstPart(glyph); at >= 0; at = nextPart(outlines, at)) {
      int part = outlines.getShort(at + 2) & 0xFFFF;
      kept.putShort(at + 2 + moved, (short) numbers.of(part));
    }
  }

  // The last width holds for all glyphs behind it, of which only the white before them is said.
  private void putWidths(BitSet glyphs, GlyphNumbers numbers, Map<String, byte[]> out) {
    int[] advances = new int[numbers.count()];
    int[] bearings = new int[numbers.count()];
    BitSet kept = numbers.glyphs();
    kept.and(glyphs);
    kept.stream()
        .forEach(
            glyph -> {
              boolean isWide = glyph < wide;
              advances[numbers.of(glyph)] = widths.getShort(4 * Math.min(glyph, wide - 1));
              bearings[numbers.of(glyph)] =
                  widths.getShort(isWide ? 4 * glyph + 2 : 2 * (wide + glyph));
            });
    int last = advances.length;
    while (last > 1 && advances[last - 1] == advances[last - 2]) {
      last--;
    }
    ByteBuffer written = ByteBuffer.allocate(2 * (last + advances.length));
    for (int i = 0; i < advances.length; i++) {
      if (i < last) {
        written.putShort((short) advances[i]);
      }
      written.putShort((short) bearings[i]);
    }
    byte[] header = tables.bytes("hhea");
    ByteBuffer.wrap(header).putShort(34, (short) last);
    out.put("hhea", header);
    out.put("hmtx", written.array());
  }
}
