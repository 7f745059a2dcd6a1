package octavo.theme.sfnt;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Takes font files apart, and makes OpenType fonts with PostScript outlines of TrueType ones. */
public final class FontParts {
  private static final int TRUE_TYPE = 0x00010000;
  private static final int OPEN_TYPE = 0x4F54544F;

  private FontParts() {}

  /** The tables of a file of one face. */
  public static Map<String, byte[]> of(byte[] file) throws IOException {
    Map<String, byte[]> tables = new TreeMap<>();
    ByteBuffer in = ByteBuffer.wrap(file);
    FontTables font = FontTables.of(file, 0);
    for (int i = 0; i < in.getShort(4); i++) {
      byte[] tag = new byte[4];
      in.get(12 + 16 * i, tag);
      String name = new String(tag, StandardCharsets.ISO_8859_1);
      tables.put(name, font.bytes(name));
    }
    return tables;
  }

  /** The file of tables, its checksums right. */
  public static byte[] file(Map<String, byte[]> tables) {
    return FontFileWriter.file(tables.containsKey("CFF ") ? OPEN_TYPE : TRUE_TYPE, tables);
  }

  /** The same font with PostScript outlines. */
  public static byte[] postScript(byte[] trueType) throws IOException {
    Map<String, byte[]> tables = of(trueType);
    List.of("glyf", "loca", "cvt ", "fpgm", "prep", "gasp").forEach(tables::remove);
    byte[] profile = ByteBuffer.allocate(6).put(tables.get("maxp"), 0, 6).putInt(0, 0x5000).array();
    tables.put("maxp", profile);
    tables.put("CFF ", program(shapes(trueType)));
    return file(tables);
  }

  private static List<byte[]> shapes(byte[] trueType) throws IOException {
    List<byte[]> shapes = new ArrayList<>();
    try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(trueType))) {
      for (int glyph = 0; glyph < font.getNumberOfGlyphs(); glyph++) {
        GlyphData outline = font.getGlyph().getGlyph(glyph);
        int width = font.getAdvanceWidth(glyph);
        shapes.add(shape(width, outline == null ? new Path2D.Double() : outline.getPath()));
      }
    }
    return shapes;
  }

  /** A charstring of Type 2 that draws a path. */
  private static byte[] shape(int width, Path2D path) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    number(out, width);
    double[] at = new double[6];
    int[] pen = new int[2];
    for (PathIterator parts = path.getPathIterator(null); !parts.isDone(); parts.next()) {
      double startX = pen[0];
      double startY = pen[1];
      switch (parts.currentSegment(at)) {
        case PathIterator.SEG_MOVETO -> operator(out, pen, 21, at[0], at[1]);
        case PathIterator.SEG_LINETO -> operator(out, pen, 5, at[0], at[1]);
        case PathIterator.SEG_QUADTO ->
            operator(
                out,
                pen,
                8,
                (startX + 2 * at[0]) / 3,
                (startY + 2 * at[1]) / 3,
                (at[2] + 2 * at[0]) / 3,
                (at[3] + 2 * at[1]) / 3,
                at[2],
                at[3]);
        default -> {
          // Contours close by themselves.
        }
      }
    }
    out.write(14);
    return out.toByteArray();
  }

  private static void operator(
      ByteArrayOutputStream out, int[] pen, int operator, double... places) {
    for (int i = 0; i < places.length; i++) {
      int place = (int) Math.round(places[i]);
      int step = place - pen[i % 2];
      pen[i % 2] = place;
      number(out, step);
    }
    out.write(operator);
  }

  private static void number(ByteArrayOutputStream out, int number) {
    out.writeBytes(new byte[] {28, (byte) (number >> 8), (byte) number});
  }

  private static byte[] program(List<byte[]> shapes) {
    byte[] names = CffIndex.of(List.of("Test".getBytes(StandardCharsets.US_ASCII)));
    byte[] none = CffIndex.of(List.of());
    byte[] outlines = CffIndex.of(shapes);
    int outlinesAt = 4 + names.length + top(0, 0).length + 2 * none.length;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] top = top(outlinesAt, outlinesAt + outlines.length);
    Stream.of(new byte[] {1, 0, 4, 4}, names, top, none, none, outlines).forEach(out::writeBytes);
    return out.toByteArray();
  }

  private static byte[] top(int outlines, int end) {
    CffDict top = new CffDict().put(CffDict.CHAR_STRINGS, outlines).put(CffDict.PRIVATE, 0, end);
    return CffIndex.of(List.of(top.bytes()));
  }
}
