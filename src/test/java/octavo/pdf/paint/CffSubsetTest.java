package octavo.pdf.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import octavo.theme.sfnt.CffDict;
import octavo.theme.sfnt.CffIndex;
import org.apache.fontbox.cff.CFFCIDFont;
import org.apache.fontbox.cff.CFFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;

/** CFF programs of chosen glyphs, read back by FontBox. */
class CffSubsetTest {
  /** A square from the origin by a local subroutine that calls a global one; "n" is its side. */
  private static final List<String> OUTLINES =
      List.of(
          "0e", // the undefined
          "8b8b15" + "ef" + "200a", // 0 0 rmoveto, side 100, local subroutine 0
          "8b8b15" + "bd" + "200a", // side 50
          "8b8b01" + "8b8b8b8b17" + "8b8b13e0" + "8b8b15" + "ef06" + "0e"); // stems and a mask

  /** side hlineto by a global subroutine 1, endchar; the second local one nobody calls. */
  private static final List<String> LOCAL = List.of("211d" + "0e", "ef060e");

  private static final List<String> GLOBAL = List.of("ef060b", "06" + "0b");

  private static List<byte[]> bytes(List<String> hexadecimal) {
    return hexadecimal.stream().map(HexFormat.of()::parseHex).toList();
  }

  private static byte[] font() {
    // Calls are by number less 107: "20" is -107, "21" is -106.
    CffDict inner = new CffDict();
    int size = new CffDict().put(CffDict.SUBROUTINES, 0).bytes().length;
    byte[] ownPart = inner.put(CffDict.SUBROUTINES, size).bytes();
    byte[] local = CffIndex.of(bytes(LOCAL));
    byte[] names = CffIndex.of(List.of("Test".getBytes()));
    byte[] strings = CffIndex.of(List.of());
    byte[] global = CffIndex.of(bytes(GLOBAL));
    byte[] shapes = CffIndex.of(bytes(OUTLINES));
    int afterTop = 4 + names.length + top(0, 0, 0).length;
    int shapesAt = afterTop + strings.length + global.length;
    int privateAt = shapesAt + shapes.length;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {1, 0, 4, 4});
    Stream.of(
            names,
            top(shapesAt, ownPart.length, privateAt),
            strings,
            global,
            shapes,
            ownPart,
            local)
        .forEach(out::writeBytes);
    return out.toByteArray();
  }

  private static byte[] top(int shapes, int size, int place) {
    CffDict top = new CffDict().put(CffDict.CHAR_STRINGS, shapes).put(CffDict.PRIVATE, size, place);
    return CffIndex.of(List.of(top.bytes()));
  }

  private static CFFCIDFont read(byte[] program) throws IOException {
    return (CFFCIDFont) new CFFParser().parse(new RandomAccessReadBuffer(program)).getFirst();
  }

  private static Rectangle2D box(CFFCIDFont font, int code) throws IOException {
    return font.getType2CharString(code).getPath().getBounds2D();
  }

  @Test
  void eachCodeDrawsItsGlyph() throws IOException {
    CFFCIDFont font = read(CffSubset.of(font(), "ABCDEF+Test", new int[] {0, 2, 1, 2, 3}));
    assertEquals("ABCDEF+Test", font.getName());
    assertEquals(5, font.getNumCharStrings());
    assertEquals(50, box(font, 1).getWidth());
    assertEquals(100, box(font, 2).getWidth());
    assertEquals(50, box(font, 3).getWidth());
    assertEquals(100, box(font, 4).getWidth());
  }

  @Test
  void subroutinesNobodyCallsAreLeftOut() {
    byte[] program = CffSubset.of(font(), "Test", new int[] {0, 1});
    CffIndex top = CffIndex.read(program, CffIndex.read(program, 4).end());
    CffIndex global = CffIndex.read(program, CffIndex.read(program, top.end()).end());
    assertEquals(1, global.item(0).length);
    assertEquals(2, global.item(1).length);
  }

  @Test
  void aSubsetCanBeCutAgain() throws IOException {
    byte[] once = CffSubset.of(font(), "Test", new int[] {0, 2, 1, 3});
    CFFCIDFont font = read(CffSubset.of(once, "Test", new int[] {0, 2}));
    assertEquals(100, box(font, 1).getWidth());
  }

  @Test
  void theGlyphOfTheUndefinedAloneIsAFont() throws IOException {
    assertEquals(1, read(CffSubset.of(font(), "Test", new int[] {0})).getNumCharStrings());
  }
}
