package octavo.xhtml;

/** Addresses as an attribute may hold them (WHATWG URL standard). */
final class WebAddress {
  private static final String NOT_ALLOWED = "\"<>\\^`{|} ";
  private static final String HEX = "0123456789ABCDEF";

  private WebAddress() {}

  /** The address with characters no URL may hold percent-encoded, among them a stray percent. */
  static String clean(String address) {
    StringBuilder out = new StringBuilder(address.length());
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (c < ' '
          || c == 0x7F
          || NOT_ALLOWED.indexOf(c) >= 0
          || c == '%' && !isEncoded(address, i)) {
        out.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static boolean isEncoded(String address, int percent) {
    return percent + 2 < address.length()
        && Character.digit(address.charAt(percent + 1), 16) >= 0
        && Character.digit(address.charAt(percent + 2), 16) >= 0;
  }
}
