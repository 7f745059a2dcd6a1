package octavo.epub;

import java.nio.charset.StandardCharsets;

/** Paths within the container as references (RFC 3986, section 3.3). */
final class Hrefs {
  private static final String PLAIN = "-._~!$&'()*+,;=:@/";
  private static final String HEX = "0123456789ABCDEF";

  private Hrefs() {}

  /** The path percent-encoded where it must be. */
  static String encode(String path) {
    StringBuilder out = new StringBuilder(path.length());
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain =
          c >= 'a' && c <= 'z'
              || c >= 'A' && c <= 'Z'
              || c >= '0' && c <= '9'
              || PLAIN.indexOf(c) >= 0;
      if (plain) {
        out.append(c);
      } else {
        out.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
      }
    }
    return out.toString();
  }

  /** A reference to a place in a file. */
  static String encode(String path, String fragment) {
    return fragment.isEmpty() ? encode(path) : encode(path) + "#" + encode(fragment);
  }
}
