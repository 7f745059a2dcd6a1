package octavo.epub;

import java.nio.charset.StandardCharsets;

/** What the manifest must say of an XHTML file, found in its bytes without parsing it. */
final class XhtmlContent {
  private static final int HEAD = 1024;
  private static final String DOCTYPE = "<!DOCTYPE";

  private XhtmlContent() {}

  /** The manifest properties its elements ask for (EPUB 3.3, appendix D.5), or empty. */
  static String properties(byte[] content) {
    boolean math = false;
    boolean script = false;
    boolean svg = false;
    for (int i = 0; i + 1 < content.length; i++) {
      if (content[i] == '<') {
        math |= isElement(content, i + 1, "math");
        script |= isElement(content, i + 1, "script");
        svg |= isElement(content, i + 1, "svg");
      }
    }
    String found = (math ? " mathml" : "") + (script ? " scripted" : "") + (svg ? " svg" : "");
    return found.strip();
  }

  private static boolean isElement(byte[] content, int start, String name) {
    int end = start + name.length();
    return content[start] == name.charAt(0)
        && end < content.length
        && isAt(content, start, name)
        && endsName(content[end]);
  }

  private static boolean isAt(byte[] content, int start, String element) {
    for (int i = 0; i < element.length(); i++) {
      if (content[start + i] != element.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean endsName(byte next) {
    return next == '>' || next == '/' || next <= ' ';
  }

  /** The file with the document type EPUB 3 allows, in place of that of XHTML 1.1. */
  static byte[] withHtmlDoctype(byte[] content) {
    int length = Math.min(HEAD, content.length);
    String head = new String(content, 0, length, StandardCharsets.ISO_8859_1);
    int start = head.indexOf(DOCTYPE);
    int end = start < 0 ? -1 : head.indexOf('>', start);
    if (end < 0 || !head.substring(start, end).contains("XHTML")) {
      return content;
    }
    byte[] html = "<!DOCTYPE html>".getBytes(StandardCharsets.US_ASCII);
    byte[] changed = new byte[content.length - (end + 1 - start) + html.length];
    System.arraycopy(content, 0, changed, 0, start);
    System.arraycopy(html, 0, changed, start, html.length);
    System.arraycopy(content, end + 1, changed, start + html.length, content.length - end - 1);
    return changed;
  }
}
