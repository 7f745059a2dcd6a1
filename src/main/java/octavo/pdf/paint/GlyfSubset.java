package octavo.pdf.paint;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import octavo.theme.sfnt.FontFileWriter;
import octavo.theme.sfnt.FontTables;

/**
 * A TrueType font program of chosen glyphs in a chosen order, so that a code of the PDF is the
 * number of its glyph: the tables ISO 32000-1, 9.9 asks for, hinting kept. A glyph may be there
 * twice; the parts of composite glyphs come after those chosen.
 */
final class GlyfSubset {
  private static final String[] AS_THEY_ARE = {"cvt ", "fpgm", "prep"};
  private static final int TRUE_TYPE = 0x00010000;

  // Flags of a composite glyph (OpenType 1.9, "glyf").
  private static final int WORDS = 0x0001;
  private static final int SCALE = 0x0008;
  private static final int MORE = 0x0020;
  private static final int TWO_SCALES = 0x0040;
  private static final int MATRIX = 0x0080;

  private final FontTables font;
  private final ByteBuffer outlines;
  private final ByteBuffer places;
  private final boolean longPlaces;

  /** The old numbers of the glyphs by their new ones. */
  private int[] glyphs;

  private int count;

  /** The new numbers of parts by their old ones. */
  private final Map<Integer, Integer> numbers = new HashMap<>();

  private GlyfSubset(FontTables font, int[] chosen) {
    this.font = font;
    outlines = font.table("glyf");
    places = font.table("loca");
    longPlaces = font.table("head").getShort(50) != 0;
    glyphs = chosen;
    count = chosen.length;
    for (int i = 0; i < count; i++) {
      numbers.putIfAbsent(chosen[i], i);
    }
  }

  /** The font file. */
  static byte[] of(FontTables font, int[] glyphs) {
    return new GlyfSubset(font, glyphs).file();
  }

  private byte[] file() {
    Map<String, byte[]> tables = new TreeMap<>();
    for (String tag : AS_THEY_ARE) {
      if (font.has(tag)) {
        tables.put(tag, font.bytes(tag));
      }
    }
    outlines(tables);
    metrics(tables);
    byte[] head = font.bytes("head");
    ByteBuffer.wrap(head).putShort(50, (short) 1);
    tables.put("head", head);
    byte[] profile = font.bytes("maxp");
    ByteBuffer.wrap(profile).putShort(4, (short) count);
    tables.put("maxp", profile);
    return FontFileWriter.file(TRUE_TYPE, tables);
  }

  private void outlines(Map<String, byte[]> tables) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream ends = new ByteArrayOutputStream();
    ends.writeBytes(new byte[4]);
    // The count grows by the parts that are met.
    for (int i = 0; i < count; i++) {
      byte[] glyph = outline(glyphs[i]);
      out.writeBytes(glyph);
      out.writeBytes(new byte[-glyph.length & 3]);
      ends.writeBytes(ByteBuffer.allocate(4).putInt(out.size()).array());
    }
    tables.put("glyf", out.toByteArray());
    tables.put("loca", ends.toByteArray());
  }

  private int place(int glyph) {
    return longPlaces ? places.getInt(4 * glyph) : (places.getShort(2 * glyph) & 0xFFFF) * 2;
  }

  private byte[] outline(int glyph) {
    int start = place(glyph);
    byte[] bytes = new byte[Math.max(0, place(glyph + 1) - start)];
    outlines.get(start, bytes);
    if (bytes.length > 0 && bytes[0] < 0) {
      renumberParts(ByteBuffer.wrap(bytes));
    }
    return bytes;
  }

  private void renumberParts(ByteBuffer glyph) {
    int at = 10;
    int flags = MORE;
    while ((flags & MORE) != 0) {
      flags = glyph.getShort(at);
      glyph.putShort(at + 2, (short) number(glyph.getShort(at + 2) & 0xFFFF));
      at += (flags & WORDS) != 0 ? 8 : 6;
      at +=
          (flags & SCALE) != 0 ? 2 : (flags & TWO_SCALES) != 0 ? 4 : (flags & MATRIX) != 0 ? 8 : 0;
    }
  }

  private int number(int glyph) {
    Integer known = numbers.get(glyph);
    if (known != null) {
      return known;
    }
    if (count == glyphs.length) {
      glyphs = Arrays.copyOf(glyphs, count + 64);
    }
    glyphs[count] = glyph;
    numbers.put(glyph, count);
    return count++;
  }

  // Each glyph with its advance, so that no glyph takes that of another.
  private void metrics(Map<String, byte[]> tables) {
    byte[] header = font.bytes("hhea");
    int full = ByteBuffer.wrap(header).getShort(34) & 0xFFFF;
    ByteBuffer old = font.table("hmtx");
    ByteBuffer metrics = ByteBuffer.allocate(4 * count);
    for (int i = 0; i < count; i++) {
      int glyph = glyphs[i];
      metrics.putShort(old.getShort(4 * Math.min(glyph, full - 1)));
      int bearing = glyph < full ? 4 * glyph + 2 : 4 * full + 2 * (glyph - full);
      // Those after the last advance are left out in some fonts.
      metrics.putShort(bearing + 2 <= old.capacity() ? old.getShort(bearing) : 0);
    }
    ByteBuffer.wrap(header).putShort(34, (short) count);
    tables.put("hhea", header);
    tables.put("hmtx", metrics.array());
  }
}
