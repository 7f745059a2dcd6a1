package octavo.theme.sfnt;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Finds out whether the outlines of a TrueType font can all be drawn (OpenType 1.9, tables loca and
 * glyf): where they are, how many points they have, and of which glyphs they are composed.
 */
final class GlyfCheck {
  private static final int HEADER = 10;

  // Flags of a composite glyph (OpenType 1.9, "glyf").
  private static final int WORDS = 0x0001;
  private static final int SCALE = 0x0008;
  private static final int MORE = 0x0020;
  private static final int TWO_SCALES = 0x0040;
  private static final int MATRIX = 0x0080;

  private final ByteBuffer places;
  private final ByteBuffer outlines;
  private final boolean wide;
  private final int glyphs;

  GlyfCheck(FontTables tables) {
    places = tables.table("loca");
    outlines = tables.table("glyf");
    wide = tables.table("head").getShort(50) != 0;
    glyphs = tables.table("maxp").getShort(4) & 0xFFFF;
  }

  /** What is wrong with {@code loca}; nothing when it is sound. */
  Optional<String> faultOfPlaces() {
    int size = wide ? 4 : 2;
    if (places.capacity() / size < glyphs + 1) {
      return Optional.of("ends early: 'maxp' counts " + glyphs + " glyphs");
    }
    for (int glyph = 0; glyph < glyphs; glyph++) {
      if (place(glyph) < 0 || place(glyph + 1) < place(glyph)) {
        return Optional.of("has outlines end before they begin");
      }
    }
    if (place(glyphs) == 0) {
      return Optional.of("leads to no outline");
    }
    return place(glyphs) > outlines.capacity()
        ? Optional.of("leads outside the table 'glyf'")
        : Optional.empty();
  }

  private long place(int glyph) {
    return wide ? places.getInt(4 * glyph) : (places.getShort(2 * glyph) & 0xFFFF) * 2L;
  }

  /** What is wrong with {@code glyf}, where {@code loca} is sound. */
  Optional<String> faultOfOutlines() {
    boolean drawn = false;
    for (int glyph = 0; glyph < glyphs; glyph++) {
      int start = (int) place(glyph);
      int length = (int) place(glyph + 1) - start;
      if (length > 0) {
        ByteBuffer outline = outlines.slice(start, length);
        if (!isSound(outline)) {
          return Optional.of("has a glyph " + glyph + " that cannot be drawn");
        }
        drawn |= outline.getShort(0) != 0;
      }
    }
    return drawn ? Optional.empty() : Optional.of("draws nothing");
  }

  private boolean isSound(ByteBuffer outline) {
    if (outline.capacity() < HEADER) {
      return false;
    }
    int contours = outline.getShort(0);
    return contours < 0 ? areParts(outline) : areContours(outline, contours);
  }

  private static boolean areContours(ByteBuffer outline, int contours) {
    if (HEADER + 2 * contours > outline.capacity()) {
      return false;
    }
    int before = -1;
    for (int i = 0; i < contours; i++) {
      int last = outline.getShort(HEADER + 2 * i) & 0xFFFF;
      if (last < before) {
        return false;
      }
      before = last;
    }
    return true;
  }

  private boolean areParts(ByteBuffer outline) {
    int flags = MORE;
    int at = HEADER;
    while ((flags & MORE) != 0) {
      if (at + 4 > outline.capacity()) {
        return false;
      }
      flags = outline.getShort(at);
      if ((outline.getShort(at + 2) & 0xFFFF) >= glyphs) {
        return false;
      }
      at += (flags & WORDS) != 0 ? 8 : 6;
      at +=
          (flags & SCALE) != 0 ? 2 : (flags & TWO_SCALES) != 0 ? 4 : (flags & MATRIX) != 0 ? 8 : 0;
    }
    return at <= outline.capacity();
  }
}
