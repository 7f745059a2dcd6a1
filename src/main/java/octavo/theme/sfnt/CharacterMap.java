package octavo.theme.sfnt;

import java.nio.ByteBuffer;
import java.util.SortedMap;
import java.util.TreeMap;

/** A font's Unicode characters (OpenType 1.9, cmap, formats 4 and 12), read where they stand. */
public final class CharacterMap {
  /** The format of pairs of a character and a variation selector. */
  private static final int VARIATIONS = 14;

  /** No script of a book is written beyond the ideographs of the third plane. */
  private static final int LAST = 0x33480;

  private final ByteBuffer font;
  private final int characters;

  /**
   * The characters of a font.
   *
   * @param cmap where the table stands
   */
  public CharacterMap(ByteBuffer font, int cmap) {
    this.font = font;
    this.characters = characterTable(cmap);
  }

  private int u16(int at) {
    return font.getShort(at) & 0xffff;
  }

  // The fullest Unicode table: format 12 where there is one, else 4.
  private int characterTable(int cmap) {
    int best = best(font, cmap);
    if (best == 0) {
      throw new IllegalArgumentException("a font without Unicode");
    }
    return best;
  }

  private static int best(ByteBuffer font, int cmap) {
    int best = 0;
    for (int i = 0; i < (font.getShort(cmap + 2) & 0xffff); i++) {
      int platform = font.getShort(cmap + 4 + 8 * i) & 0xffff;
      int at = cmap + font.getInt(cmap + 4 + 8 * i + 4);
      int format = font.getShort(at) & 0xffff;
      boolean unicode = platform == 0 || platform == 3;
      if (unicode && (format == 12 || format == 4 && best == 0)) {
        best = at;
      }
    }
    return best;
  }

  /** Whether a table has characters of Unicode, and nothing that would be lost with it. */
  public static boolean isUnicode(ByteBuffer cmap) {
    for (int i = 0; i < (cmap.getShort(2) & 0xffff); i++) {
      if (cmap.getShort(cmap.getInt(4 + 8 * i + 4)) == VARIATIONS) {
        return false;
      }
    }
    return best(cmap, 0) != 0;
  }

  /** The glyphs of all characters a book may have. */
  public SortedMap<Integer, Integer> glyphs() {
    SortedMap<Integer, Integer> glyphs = new TreeMap<>();
    for (int character = 1; character < LAST; character++) {
      int glyph = glyph(character);
      if (glyph != 0) {
        glyphs.put(character, glyph);
      }
    }
    return glyphs;
  }

  /** The glyph of a character, 0 for none. */
  public int glyph(int character) {
    return u16(characters) == 12 ? glyphInGroups(character) : glyphInSegments(character);
  }

  private int glyphInGroups(int character) {
    int low = 0;
    int high = font.getInt(characters + 12) - 1;
    while (low <= high) {
      int middle = low + high >>> 1;
      int group = characters + 16 + 12 * middle;
      if (character < font.getInt(group)) {
        high = middle - 1;
      } else if (character > font.getInt(group + 4)) {
        low = middle + 1;
      } else {
        return font.getInt(group + 8) + character - font.getInt(group);
      }
    }
    return 0;
  }

  private int glyphInSegments(int character) {
    int twice = u16(characters + 6);
    int ends = characters + 14;
    for (int i = 0; i < twice; i += 2) {
      if (character <= u16(ends + i)) {
        int start = u16(ends + 2 + twice + i);
        int delta = u16(ends + 2 + 2 * twice + i);
        int rangeAt = ends + 2 + 3 * twice + i;
        int range = u16(rangeAt);
        if (character < start) {
          return 0;
        }
        int glyph = range == 0 ? character : u16(rangeAt + range + 2 * (character - start));
        return glyph == 0 ? 0 : glyph + delta & 0xffff;
      }
    }
    return 0;
  }
}
