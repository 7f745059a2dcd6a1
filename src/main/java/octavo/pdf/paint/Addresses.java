package octavo.pdf.paint;

import java.nio.charset.StandardCharsets;

/** Addresses of the web as a PDF has them (ISO 32000-1, 12.6.4.7): in ASCII. */
final class Addresses {
  private Addresses() {}

  /** Writes what is not ASCII, and what no address may hold, in per cent (RFC 3987, 3.1). */
  static String ascii(String address) {
    StringBuilder out = new StringBuilder(address.length());
    for (byte b : address.getBytes(StandardCharsets.UTF_8)) {
      if (b > ' ' && b < 127 && "<>\"{}|\\^`".indexOf(b) < 0) {
        out.append((char) b);
      } else {
        out.append('%');
        out.append(Character.toUpperCase(Character.forDigit(b >> 4 & 15, 16)));
        out.append(Character.toUpperCase(Character.forDigit(b & 15, 16)));
      }
    }
    return out.toString();
  }
}
