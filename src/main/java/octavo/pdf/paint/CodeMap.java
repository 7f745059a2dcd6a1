package octavo.pdf.paint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import octavo.pdf.document.Streams;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/**
 * How codes are written: the first 160 as one byte from 0x60 on, which in a string needs no escape,
 * all others as two bytes whose first is below (ISO 32000-1, 9.7.5; Adobe Technical Note 5014).
 * Codes are counted as they are met, so that nearly all letters of a book take one byte; with
 * Identity-H, which takes two, a book takes a tenth more room and its pages twice the time to
 * compress.
 *
 * <p>No code of two bytes has the number of one of one byte, and the numbers of all glyphs are
 * within the space of codes: MuPDF 1.21 finds no characters for those that are not.
 */
final class CodeMap {
  /** How many codes there can be. */
  static final int MOST = 0x6000 - 0x100 + 160;

  private static final int SHORT = 160;
  private static final int FIRST_SHORT = 0x60;
  private static final int FIRST_LONG = 0x100;
  private static final int BLOCK = 100;
  private static final String SPACES =
      """
      2 begincodespacerange
      <60> <FF>
      <0000> <5FFF>
      endcodespacerange
      """;

  private static final char[] DIGITS = "0123456789ABCDEF".toCharArray();

  private CodeMap() {}

  /** The bytes that stand for a code, as a number. */
  static int written(int code) {
    return code < SHORT ? FIRST_SHORT + code : FIRST_LONG + code - SHORT;
  }

  /** The CMap from what is written to the numbers of codes. */
  static COSStream stream() throws IOException {
    StringBuilder out = begun("Adobe", "Identity", "Octavo-H", 1);
    out.append("/WMode 0 def\n").append(SPACES);
    ranges(out);
    COSStream stream = Streams.deflated(ended(out));
    stream.setItem(COSName.TYPE, COSName.CMAP);
    stream.setName(COSName.CMAPNAME, "Octavo-H");
    stream.setInt(COSName.getPDFName("WMode"), 0);
    COSDictionary system = new COSDictionary();
    system.setItem(COSName.REGISTRY, new COSString("Adobe"));
    system.setItem(COSName.ORDERING, new COSString("Identity"));
    system.setInt(COSName.SUPPLEMENT, 0);
    stream.setItem(COSName.CIDSYSTEMINFO, system);
    return stream;
  }

  // Within a range only the last byte may differ.
  private static void ranges(StringBuilder out) {
    StringBuilder ranges = new StringBuilder();
    int count = 0;
    int block = 0;
    for (int code = 0; code < MOST; count++) {
      int end = code + 1;
      while (end < MOST && written(end) == written(end - 1) + 1 && (written(end) & 0xFF) != 0) {
        end++;
      }
      code(ranges, code);
      ranges.append(' ');
      code(ranges, end - 1);
      ranges.append(' ').append(code).append('\n');
      code = end;
      if (++block == BLOCK || code == MOST) {
        out.append(block).append(" begincidrange\n").append(ranges).append("endcidrange\n");
        ranges.setLength(0);
        block = 0;
      }
    }
  }

  /**
   * The CMap from codes to characters (ISO 32000-1, 9.10.3). Codes are in no order of characters,
   * so ranges would not make it shorter.
   */
  static byte[] toUnicode(FontCodes codes) {
    StringBuilder out = begun("Adobe", "UCS", "Adobe-Identity-UCS", 2).append(SPACES);
    for (int start = 0; start < codes.count(); start += BLOCK) {
      int end = Math.min(start + BLOCK, codes.count());
      out.append(end - start).append(" beginbfchar\n");
      for (int code = start; code < end; code++) {
        code(out, code);
        out.append(" <");
        String text = codes.text(code);
        for (int i = 0; i < text.length(); i++) {
          hexadecimal(out, text.charAt(i), 4);
        }
        out.append(">\n");
      }
      out.append("endbfchar\n");
    }
    return ended(out);
  }

  private static StringBuilder begun(String registry, String ordering, String name, int type) {
    return new StringBuilder(1 << 14)
        .append("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n")
        .append("/CIDSystemInfo <</Registry (")
        .append(registry)
        .append(") /Ordering (")
        .append(ordering)
        .append(") /Supplement 0>> def\n/CMapName /")
        .append(name)
        .append(" def\n/CMapType ")
        .append(type)
        .append(" def\n");
  }

  private static byte[] ended(StringBuilder out) {
    out.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    return out.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static void code(StringBuilder out, int code) {
    int written = written(code);
    out.append('<');
    hexadecimal(out, written, written < FIRST_LONG ? 2 : 4);
    out.append('>');
  }

  private static void hexadecimal(StringBuilder out, int number, int digits) {
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
      out.append(DIGITS[number >> shift & 15]);
    }
  }
}
