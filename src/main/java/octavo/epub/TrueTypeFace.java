package octavo.epub;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import octavo.theme.FontFile;
import octavo.theme.sfnt.CharacterMap;
import octavo.theme.sfnt.FontException;
import octavo.theme.sfnt.FontTables;

/**
 * Reads what a cover needs of a TrueType font: characters, advances, kerning and outlines (OpenType
 * 1.9, chapters cmap, hmtx, loca, glyf). Ligatures of f are taken by their Unicode characters where
 * the font has them.
 */
final class TrueTypeFace implements CoverFace {
  private static final String[][] LIGATURES = {
    {"ffi", "\uFB03"}, {"ffl", "\uFB04"}, {"ff", "\uFB00"}, {"fi", "\uFB01"}, {"fl", "\uFB02"}
  };

  /** Scripts that need no shaper: their letters neither join nor change places. */
  private static final Set<Character.UnicodeScript> SIMPLE =
      EnumSet.of(
          Character.UnicodeScript.COMMON,
          Character.UnicodeScript.LATIN,
          Character.UnicodeScript.GREEK,
          Character.UnicodeScript.CYRILLIC,
          Character.UnicodeScript.ARMENIAN,
          Character.UnicodeScript.GEORGIAN,
          Character.UnicodeScript.HAN,
          Character.UnicodeScript.HIRAGANA,
          Character.UnicodeScript.KATAKANA,
          Character.UnicodeScript.HANGUL);

  private static final Setting TRIAL = new Setting(1, 0, 0, 0);

  private final ByteBuffer font;
  private final Map<String, Integer> tables = new HashMap<>();
  private final int unitsPerEm;
  private final int advances;
  private final CharacterMap characters;
  private final GlyphOutlines outlines;
  private final Optional<PairKerning> kerning;

  private TrueTypeFace(ByteBuffer font) {
    this.font = font;
    int count = font.getShort(4);
    for (int i = 0; i < count; i++) {
      byte[] tag = new byte[4];
      font.get(12 + 16 * i, tag);
      tables.put(new String(tag, StandardCharsets.US_ASCII), font.getInt(12 + 16 * i + 8));
    }
    unitsPerEm = u16(table("head") + 18);
    advances = u16(table("hhea") + 34);
    characters = new CharacterMap(font, table("cmap"));
    boolean longOffsets = u16(table("head") + 50) != 0;
    outlines = new GlyphOutlines(font, table("loca"), table("glyf"), longOffsets);
    kerning = Optional.ofNullable(tables.get("GPOS")).map(at -> PairKerning.read(font, at));
  }

  /**
   * The face; empty for a font that is not TrueType or not sound.
   *
   * @throws IOException when it cannot be read
   */
  static Optional<TrueTypeFace> read(FontFile file) throws IOException {
    byte[] bytes = file.bytes().read();
    try {
      ByteBuffer font = ByteBuffer.wrap(bytes);
      boolean trueType = bytes.length > 12 && font.getInt(0) == 0x00010000;
      boolean sound = trueType && file.faults(FontTables.of(bytes, 0)).isEmpty();
      return sound ? Optional.of(new TrueTypeFace(font)) : Optional.empty();
    } catch (FontException | IndexOutOfBoundsException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private int table(String tag) {
    Integer at = tables.get(tag);
    if (at == null) {
      throw new IllegalArgumentException("a font without " + tag);
    }
    return at;
  }

  private int u16(int at) {
    return font.getShort(at) & 0xffff;
  }

  /** Whether it has a glyph for every character, however they are to be put together. */
  boolean hasCharacters(String text) {
    return text.codePoints().allMatch(c -> c == ' ' || characters.glyph(c) != 0);
  }

  @Override
  public boolean covers(String text) {
    try {
      boolean simple =
          text.codePoints().mapToObj(Character.UnicodeScript::of).allMatch(SIMPLE::contains);
      return simple && hasCharacters(text) && !outlines(text, TRIAL).isEmpty();
    } catch (IndexOutOfBoundsException e) {
      return false; // A table of the font points outside it.
    }
  }

  @Override
  public double width(String line, double size, double tracking) {
    int[] glyphs = glyphs(line, tracking);
    double units = 0;
    for (int i = 0; i < glyphs.length; i++) {
      units += advance(glyphs[i]) + (i + 1 < glyphs.length ? kern(glyphs, i) : 0);
    }
    double gaps = Math.max(0, glyphs.length - 1) * tracking;
    return (units / unitsPerEm + gaps) * size;
  }

  private int[] glyphs(String line, double tracking) {
    String joined = line;
    if (tracking == 0) {
      for (String[] ligature : LIGATURES) {
        if (characters.glyph(ligature[1].charAt(0)) != 0) {
          joined = joined.replace(ligature[0], ligature[1]);
        }
      }
    }
    return joined.codePoints().map(characters::glyph).toArray();
  }

  private int advance(int glyph) {
    return u16(table("hmtx") + 4 * Math.min(glyph, advances - 1));
  }

  private int kern(int[] glyphs, int i) {
    return kerning.isEmpty() ? 0 : kerning.get().between(glyphs[i], glyphs[i + 1]);
  }

  @Override
  public List<CoverPath> outlines(String line, Setting setting) {
    List<CoverPath> paths = new ArrayList<>();
    int[] glyphs = glyphs(line, setting.tracking());
    double scale = setting.size() / unitsPerEm;
    double x = setting.x();
    for (int i = 0; i < glyphs.length; i++) {
      CoverPath path = new CoverPath();
      outlines.draw(glyphs[i], scale, x, setting.y(), path);
      paths.add(path);
      int kern = i + 1 < glyphs.length ? kern(glyphs, i) : 0;
      x += (advance(glyphs[i]) + kern) * scale + setting.tracking() * setting.size();
    }
    return paths;
  }
}
