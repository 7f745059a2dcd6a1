package octavo.resolve;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The destination of a link or an image taken apart (RFC 3986, sections 3 and 4.2).
 *
 * @param written as the author wrote it, white space around it gone
 * @param scheme in lower case, such as {@code https}; empty for a path, {@code //} for an address
 *     that leaves the scheme open
 * @param path percent-decoded, without query and fragment; empty for a fragment alone
 * @param fragment percent-decoded, without {@code #}
 */
record Destination(String written, String scheme, String path, String fragment) {
  /** An address up to the end of its host. */
  private static final Pattern HOST = Pattern.compile("(?:[A-Za-z][A-Za-z0-9+.-]*:)?//[^/?#]*");

  static Destination of(String raw) {
    String written = raw.strip();
    String scheme = schemeOf(written);
    if (!scheme.isEmpty()) {
      return new Destination(written, scheme, "", "");
    }
    int hash = written.indexOf('#');
    String before = hash < 0 ? written : written.substring(0, hash);
    String fragment = hash < 0 ? "" : written.substring(hash + 1);
    int query = before.indexOf('?');
    String path = query < 0 ? before : before.substring(0, query);
    return new Destination(written, "", decoded(path), decoded(fragment));
  }

  private static String schemeOf(String written) {
    if (written.startsWith("//")) {
      return "//";
    }
    int colon = written.indexOf(':');
    // One letter is the drive of a Windows path.
    if (colon < 2 || !isAsciiLetter(written.charAt(0))) {
      return "";
    }
    for (int i = 1; i < colon; i++) {
      char c = written.charAt(i);
      boolean allowed =
          isAsciiLetter(c) || c >= '0' && c <= '9' || c == '+' || c == '.' || c == '-';
      if (!allowed) {
        return "";
      }
    }
    return written.substring(0, colon).toLowerCase(Locale.ROOT);
  }

  private static boolean isAsciiLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static String decoded(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      int high = i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
      int low = i + 2 < bytes.length ? Character.digit(bytes[i + 2], 16) : -1;
      if (bytes[i] == '%' && high >= 0 && low >= 0) {
        out.write(high * 16 + low);
        i += 2;
      } else {
        out.write(bytes[i]);
      }
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  /**
   * An address with what no URL may hold percent-encoded; square brackets may stand in it only
   * around its host, as in {@code http://[::1]/} (RFC 3986, section 3.2.2).
   */
  static String encoded(String address) {
    Matcher host = HOST.matcher(address);
    int hostEnd = host.lookingAt() ? host.end() : 0;
    StringBuilder out = new StringBuilder(address.length() + 8);
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      boolean strayPercent =
          c == '%'
              && (i + 2 >= address.length()
                  || Character.digit(address.charAt(i + 1), 16) < 0
                  || Character.digit(address.charAt(i + 2), 16) < 0);
      boolean strayBracket = (c == '[' || c == ']') && i >= hostEnd;
      if (strayBracket || c <= ' ' || c == 0x7F || "\"<>\\^`{|}".indexOf(c) >= 0 || strayPercent) {
        out.append('%').append(hex(c >> 4)).append(hex(c & 15));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static char hex(int digit) {
    return Character.toUpperCase(Character.forDigit(digit, 16));
  }
}
