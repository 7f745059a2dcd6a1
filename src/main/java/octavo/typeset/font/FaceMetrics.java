package octavo.typeset.font;

import java.nio.ByteBuffer;
import octavo.theme.sfnt.FontException;
import octavo.theme.sfnt.FontTables;

/**
 * What a face's tables say of its measures, in font units unless said otherwise (OpenType 1.9,
 * tables head, hhea, hmtx, maxp, OS/2 and post).
 *
 * @param unitsPerEm font units to the em
 * @param glyphCount how many glyphs it has
 * @param ascent above the baseline
 * @param descent below the baseline, positive
 * @param capHeight of capitals; 0 when not said
 * @param xHeight of small letters; 0 when not said
 * @param italicAngle in degrees counter-clockwise from the vertical
 * @param embedding the licence bits, OS/2 fsType
 */
record FaceMetrics(
    int unitsPerEm,
    int glyphCount,
    int ascent,
    int descent,
    int capHeight,
    int xHeight,
    double italicAngle,
    int embedding) {
  private static final int USE_TYPO_METRICS = 1 << 7;

  /**
   * Reads the tables, which have been found sound.
   *
   * @throws FontException when one that must be there is not
   */
  static FaceMetrics of(FontTables tables) throws FontException {
    ByteBuffer os2 = tables.table("OS/2");
    int units = tables.table("head", 54).getShort(18) & 0xFFFF;
    int glyphs = tables.table("maxp", 6).getShort(4) & 0xFFFF;
    ByteBuffer hhea = tables.table("hhea", 36);
    int ascent = hhea.getShort(4);
    int descent = -hhea.getShort(6);
    boolean typographic = (unsigned(os2, 62) & USE_TYPO_METRICS) != 0;
    if (os2.capacity() >= 78 && (typographic || ascent == 0 && descent == 0)) {
      ascent = os2.getShort(68);
      descent = -os2.getShort(70);
    }
    boolean heights = os2.capacity() >= 90 && os2.getShort(0) >= 2;
    ByteBuffer post = tables.table("post");
    return new FaceMetrics(
        units,
        glyphs,
        ascent,
        descent,
        heights ? Math.max(0, os2.getShort(88)) : 0,
        heights ? Math.max(0, os2.getShort(86)) : 0,
        post.capacity() >= 8 ? post.getInt(4) / 65536.0 : 0,
        unsigned(os2, 8));
  }

  /** Whether outlines may be embedded in a document that is read and printed. */
  boolean mayEmbed() {
    // Restricted forbids only where no more permissive bit is set beside it (OS/2, fsType).
    boolean restricted = (embedding & 0xF) == 0x2;
    boolean bitmapsOnly = (embedding & 0x200) != 0;
    return !restricted && !bitmapsOnly;
  }

  /** Whether a part of the glyphs may be embedded. */
  boolean maySubset() {
    return mayEmbed() && (embedding & 0x100) == 0;
  }

  /**
   * The advance of each glyph.
   *
   * @throws FontException when the tables are too short for the glyphs they count
   */
  int[] advances(FontTables tables) throws FontException {
    int count = tables.table("hhea", 36).getShort(34) & 0xFFFF;
    ByteBuffer hmtx = tables.table("hmtx", 4 * count);
    int[] advances = new int[glyphCount];
    for (int glyph = 0; glyph < glyphCount; glyph++) {
      advances[glyph] = hmtx.getShort(4 * Math.min(glyph, count - 1)) & 0xFFFF;
    }
    return advances;
  }

  private static int unsigned(ByteBuffer table, int at) {
    return table.capacity() >= at + 2 ? table.getShort(at) & 0xFFFF : 0;
  }
}
