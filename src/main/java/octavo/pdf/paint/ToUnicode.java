package octavo.pdf.paint;

import java.nio.charset.StandardCharsets;

/**
 * The CMap from codes to characters (ISO 32000-1, 9.10.3). Codes are in no order of characters, so
 * ranges would not make it shorter.
 */
final class ToUnicode {
  /** As many mappings a block may hold (Adobe Technical Note 5411). */
  private static final int BLOCK = 100;

  private static final char[] DIGITS = "0123456789ABCDEF".toCharArray();

  private ToUnicode() {}

  static byte[] of(FontCodes codes) {
    StringBuilder out = new StringBuilder(64 * codes.count());
    out.append(
        """
        /CIDInit /ProcSet findresource begin
        12 dict begin
        begincmap
        /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
        /CMapName /Adobe-Identity-UCS def
        /CMapType 2 def
        1 begincodespacerange
        <0000> <FFFF>
        endcodespacerange
        """);
    for (int start = 0; start < codes.count(); start += BLOCK) {
      int end = Math.min(start + BLOCK, codes.count());
      out.append(end - start).append(" beginbfchar\n");
      for (int code = start; code < end; code++) {
        out.append('<');
        unit(out, code);
        out.append("> <");
        String text = codes.text(code);
        for (int i = 0; i < text.length(); i++) {
          unit(out, text.charAt(i));
        }
        out.append(">\n");
      }
      out.append("endbfchar\n");
    }
    out.append(
        """
        endcmap
        CMapName currentdict /CMap defineresource pop
        end
        end
        """);
    return out.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static void unit(StringBuilder out, int unit) {
    for (int shift = 12; shift >= 0; shift -= 4) {
      out.append(DIGITS[unit >> shift & 15]);
    }
  }
}
