package octavo.epub;

import java.util.List;
import octavo.book.TextDirection;
import octavo.xhtml.Markup;

/** What stands around the content of every XHTML file (EPUB 3.3, section 6.1). */
final class XhtmlFile {
  private XhtmlFile() {}

  /**
   * Everything up to the body.
   *
   * @param styles references to style sheets
   */
  static void begin(Markup out, String language, String title, List<String> styles) {
    out.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n");
    out.raw("<html xmlns=\"http://www.w3.org/1999/xhtml\"");
    out.raw(" xmlns:epub=\"http://www.idpf.org/2007/ops\"");
    out.attribute("lang", language).attribute("xml:lang", language);
    if (TextDirection.of(language) == TextDirection.RIGHT_TO_LEFT) {
      out.attribute("dir", TextDirection.RIGHT_TO_LEFT.attribute());
    }
    out.open().raw("\n<head>\n<meta charset=\"UTF-8\"/>\n");
    out.raw("<title>").text(title).raw("</title>\n");
    for (String style : styles) {
      out.tag("link").attribute("rel", "stylesheet").attribute("type", "text/css");
      out.attribute("href", style).empty().raw("\n");
    }
    out.raw("</head>\n");
  }
}
