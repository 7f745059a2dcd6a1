package octavo.manuscript;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import octavo.diagnostic.DiagnosticCode;

/**
 * The characters of an XML file (XML 1.0, appendix F).
 *
 * @param characters without a byte-order mark
 * @param fit whether the file may stand in an EPUB as it is: UTF-8 and XML 1.0
 */
record SvgText(String characters, boolean fit) {
  private static final int DECLARATION = 200;

  static SvgText decode(byte[] bytes) throws BrokenImageException {
    Charset charset = charset(bytes);
    String text;
    try {
      text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw BrokenImageException.damaged("is neither a known image nor " + charset + " text");
    }
    String characters = text.startsWith("\uFEFF") ? text.substring(1) : text;
    refuseOthers(characters);
    if (declaresXml11(characters)) {
      int end = characters.indexOf("?>") + 2;
      return new SvgText(characters.substring(end), false);
    }
    return new SvgText(characters, charset.equals(StandardCharsets.UTF_8));
  }

  // What XML 1.1 allows beyond 1.0 no drawing needs; the JDK's reader gives name spaces twice in
  // it.
  private static boolean declaresXml11(String text) {
    int end = text.startsWith("<?xml ") ? text.indexOf("?>") : -1;
    int version = text.indexOf("1.1");
    return end >= 0 && version >= 0 && version < end;
  }

  private static Charset charset(byte[] bytes) throws BrokenImageException {
    int first = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
    if (first == 0xfeff || first == '<') {
      return StandardCharsets.UTF_16BE;
    }
    if (first == 0xfffe || first == '<' << 8) {
      return StandardCharsets.UTF_16LE;
    }
    String head =
        new String(bytes, 0, Math.min(bytes.length, DECLARATION), StandardCharsets.ISO_8859_1);
    String name = head.startsWith("<?xml") ? declared(head) : "";
    try {
      return name.isEmpty() ? StandardCharsets.UTF_8 : Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw BrokenImageException.damaged("is XML in an unknown encoding, " + name);
    }
  }

  private static String declared(String head) {
    int end = head.indexOf("?>");
    int key = head.indexOf("encoding");
    if (end < 0 || key < 0 || key > end) {
      return "";
    }
    int open = key + "encoding".length();
    while (open < end && head.charAt(open) != '"' && head.charAt(open) != '\'') {
      open++;
    }
    int close = head.indexOf(head.charAt(open), open + 1);
    return open == end || close < 0 ? "" : head.substring(open + 1, close).strip();
  }

  private static void refuseOthers(String text) throws BrokenImageException {
    String head = text.substring(0, Math.min(text.length(), DECLARATION)).stripLeading();
    if (head.regionMatches(true, 0, "<!doctype html", 0, 14)
        || head.regionMatches(true, 0, "<html", 0, 5)) {
      throw new BrokenImageException(
          DiagnosticCode.FIG_BROKEN,
          "is a web page under the name of an image",
          "download the image itself");
    }
    if (!head.startsWith("<")) {
      throw new BrokenImageException(
          DiagnosticCode.FIG_BROKEN,
          "is no image that Octavo knows",
          "export it as PNG, JPEG, GIF, WebP or SVG");
    }
  }
}
