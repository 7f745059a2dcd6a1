package octavo.pdf.document;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import octavo.theme.sfnt.FontFileWriter;

/**
 * A font made for one book: for every character no other font has, a box with its code point in it;
 * for what is never seen, a glyph without ink. So the page shows what is missing, and the text
 * still extracts as the author wrote it, which a code point spelt in letters would not.
 *
 * <p>The file is a TrueType font with the tables ISO 32000-1, 9.9 asks for (OpenType 1.9).
 */
public final class CodePointFont {
  /** The name style sheets see. */
  public static final String FAMILY = "Octavo Code Points";

  private static final String POST_SCRIPT = "OctavoCodePoints";
  private static final int UNITS = 1000;
  private static final int ASCENT = 750;
  private static final int DESCENT = -150;
  private static final int PIXEL = 52;
  private static final int STROKE = 24;
  private static final int SIDE = 40;
  private static final int NARROW = 600;
  private static final int WIDE = 810;
  private static final int FIRST_DIGIT = 1;
  private static final int NARROW_FRAME = 17;
  private static final int WIDE_FRAME = 18;

  /** Hexadecimal digits of three by five dots, a row an octal digit from the top. */
  private static final String[] DIGITS = {
    "75557", "26227", "71747", "71717", "55711", "74717", "74757", "71122",
    "75757", "75717", "75755", "65656", "74447", "65556", "74647", "74644"
  };

  private final List<GlyphOutline> glyphs = new ArrayList<>();
  private final List<Integer> widths = new ArrayList<>();
  private final TreeMap<Integer, Integer> characters = new TreeMap<>();

  private CodePointFont(Collection<Integer> missing) {
    add(new GlyphOutline(), NARROW);
    for (String rows : DIGITS) {
      add(digit(rows), 4 * PIXEL);
    }
    add(frame(NARROW), NARROW);
    add(frame(WIDE), WIDE);
    for (int character : missing) {
      characters.put(character, glyphs.size());
      if (isVisible(character)) {
        box(character);
      } else {
        add(new GlyphOutline(), Character.isSpaceChar(character) ? UNITS / 4 : 0);
      }
    }
  }

  /** The font's file. */
  public static byte[] of(Collection<Integer> missing) {
    return new CodePointFont(missing).file();
  }

  /** Whether a reader sees it: not so joiners, direction marks, spaces, variation selectors. */
  public static boolean isVisible(int character) {
    boolean selector =
        character >= 0xFE00 && character <= 0xFE0F || character >= 0xE0100 && character <= 0xE01EF;
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> !selector;
    };
  }

  private void add(GlyphOutline glyph, int width) {
    glyphs.add(glyph);
    widths.add(width);
  }

  private static GlyphOutline digit(String rows) {
    GlyphOutline glyph = new GlyphOutline();
    for (int row = 0; row < 5; row++) {
      int dots = rows.charAt(row) - '0';
      int y = (4 - row) * PIXEL;
      for (int column = 0; column < 3; column++) {
        if ((dots & 4 >> column) != 0) {
          int x = column * PIXEL;
          glyph.rectangle(x, y, x + PIXEL, y + PIXEL, false);
        }
      }
    }
    return glyph;
  }

  private static GlyphOutline frame(int width) {
    int right = width - SIDE;
    return new GlyphOutline()
        .rectangle(SIDE, DESCENT + 20, right, ASCENT - 20, false)
        .rectangle(
            SIDE + STROKE, DESCENT + 20 + STROKE, right - STROKE, ASCENT - 20 - STROKE, true);
  }

  private void box(int character) {
    String code = String.format(Locale.ROOT, character > 0xFFFF ? "%06X" : "%04X", character);
    int columns = code.length() / 2;
    int frame = columns == 2 ? NARROW_FRAME : WIDE_FRAME;
    int width = columns == 2 ? NARROW : WIDE;
    int left = (width - (4 * columns - 1) * PIXEL) / 2;
    int bottom = (ASCENT + DESCENT - 12 * PIXEL) / 2;
    GlyphOutline glyph = new GlyphOutline().part(frame, glyphs.get(frame), 0, 0);
    for (int i = 0; i < code.length(); i++) {
      int digit = FIRST_DIGIT + Character.digit(code.charAt(i), 16);
      int x = left + i % columns * 4 * PIXEL;
      int y = bottom + (i < columns ? 7 * PIXEL : 0);
      glyph.part(digit, glyphs.get(digit), x, y);
    }
    add(glyph, width);
  }

  private byte[] file() {
    Map<String, byte[]> tables = new TreeMap<>();
    ByteBuffer places = ByteBuffer.allocate(4 * (glyphs.size() + 1));
    byte[] outlines = outlines(places);
    tables.put("OS/2", os2());
    tables.put("cmap", cmap());
    tables.put("glyf", outlines);
    tables.put("head", head());
    tables.put("hhea", hhea());
    tables.put("hmtx", hmtx());
    tables.put("loca", places.array());
    tables.put("maxp", maxp());
    tables.put("name", name());
    tables.put("post", ByteBuffer.allocate(32).putInt(0x00030000).array());
    return FontFileWriter.file(0x00010000, tables);
  }

  private byte[] outlines(ByteBuffer places) {
    List<byte[]> all = glyphs.stream().map(GlyphOutline::bytes).toList();
    int size = all.stream().mapToInt(glyph -> glyph.length).sum();
    ByteBuffer out = ByteBuffer.allocate(size);
    for (byte[] glyph : all) {
      places.putInt(out.position());
      out.put(glyph);
    }
    places.putInt(out.position());
    return out.array();
  }

  private byte[] cmap() {
    ByteBuffer out = ByteBuffer.allocate(12 + 16 + 12 * characters.size());
    out.putShort((short) 0).putShort((short) 1);
    out.putShort((short) 3).putShort((short) 10).putInt(12);
    out.putShort((short) 12).putShort((short) 0);
    out.putInt(16 + 12 * characters.size()).putInt(0).putInt(characters.size());
    characters.forEach((character, glyph) -> out.putInt(character).putInt(character).putInt(glyph));
    return out.array();
  }

  private static byte[] head() {
    ByteBuffer out = ByteBuffer.allocate(54);
    out.putInt(0x00010000).putInt(0x00010000).putInt(0).putInt(0x5F0F3CF5);
    out.putShort((short) 3).putShort((short) UNITS).putLong(0).putLong(0);
    out.putShort((short) 0).putShort((short) DESCENT);
    out.putShort((short) WIDE).putShort((short) ASCENT);
    out.putShort((short) 0).putShort((short) 8).putShort((short) 2);
    out.putShort((short) 1).putShort((short) 0);
    return out.array();
  }

  private byte[] hhea() {
    ByteBuffer out = ByteBuffer.allocate(36);
    out.putInt(0x00010000).putShort((short) ASCENT).putShort((short) DESCENT);
    out.putShort((short) 0).putShort((short) WIDE).putShort((short) 0).putShort((short) 0);
    out.putShort((short) WIDE).putShort((short) 1);
    out.putShort(34, (short) glyphs.size());
    return out.array();
  }

  private byte[] hmtx() {
    ByteBuffer out = ByteBuffer.allocate(4 * glyphs.size());
    for (int i = 0; i < glyphs.size(); i++) {
      out.putShort((short) (int) widths.get(i)).putShort((short) glyphs.get(i).left());
    }
    return out.array();
  }

  private byte[] maxp() {
    int points = glyphs.stream().mapToInt(GlyphOutline::points).max().orElse(0);
    int contours = glyphs.stream().mapToInt(GlyphOutline::contours).max().orElse(0);
    int parts = glyphs.stream().mapToInt(GlyphOutline::parts).max().orElse(0);
    ByteBuffer out = ByteBuffer.allocate(32);
    out.putInt(0x00010000).putShort((short) glyphs.size());
    out.putShort((short) points).putShort((short) contours);
    out.putShort((short) (points * 7)).putShort((short) (contours * 7)).putShort((short) 1);
    out.putShort(28, (short) parts).putShort(30, (short) 1);
    return out.array();
  }

  private static byte[] os2() {
    ByteBuffer out = ByteBuffer.allocate(96);
    out.putShort((short) 4).putShort((short) NARROW).putShort((short) 400).putShort((short) 5);
    out.putShort(62, (short) 0x40).putShort(64, (short) ' ').putShort(66, (short) 0xFFFF);
    out.putShort(68, (short) ASCENT).putShort(70, (short) DESCENT);
    out.putShort(74, (short) ASCENT).putShort(76, (short) -DESCENT);
    out.putShort(86, (short) 450).putShort(88, (short) 700);
    return out.array();
  }

  private static byte[] name() {
    Map<Integer, String> names = new TreeMap<>();
    names.put(1, FAMILY);
    names.put(2, "Regular");
    names.put(4, FAMILY);
    names.put(6, POST_SCRIPT);
    ByteBuffer out = ByteBuffer.allocate(512);
    out.putShort((short) 0).putShort((short) names.size());
    out.putShort((short) (6 + 12 * names.size()));
    ByteBuffer strings = ByteBuffer.allocate(400);
    names.forEach(
        (id, text) -> {
          byte[] bytes = text.getBytes(StandardCharsets.UTF_16BE);
          out.putShort((short) 3).putShort((short) 1).putShort((short) 0x409);
          out.putShort((short) (int) id).putShort((short) bytes.length);
          out.putShort((short) strings.position());
          strings.put(bytes);
        });
    out.put(strings.flip());
    return out.array();
  }
}
