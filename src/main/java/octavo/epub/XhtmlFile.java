package octavo.epub;

import java.util.List;
import octavo.book.Metadata;
import octavo.book.TextDirection;
import octavo.xhtml.Markup;
import octavo.xhtml.XhtmlDocument;

/** What stands around the content of every XHTML file (EPUB 3.3, section 6.1). */
final class XhtmlFile {
  private XhtmlFile() {}

  /** The prefix of ANSI/NISO Z39.98, which EPUB 3.3 reserves for no document but the package. */
  private static final String PLAYS = "z3998: http://www.daisy.org/z3998/2012/vocab/structure/";

  /** Everything up to the body of a document without style sheets. */
  static void begin(Markup out, String language, String title) {
    html(out, language, "");
    head(out, title, List.of());
  }

  /**
   * Everything up to the body of a document.
   *
   * @param styles references to style sheets
   */
  static void begin(Markup out, Metadata metadata, XhtmlDocument document, List<String> styles) {
    html(out, metadata.language(), document.body().contains("\"z3998:") ? PLAYS : "");
    head(out, document.label() + " – " + metadata.title(), styles);
  }

  private static void html(Markup out, String language, String prefix) {
    out.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n");
    out.raw("<html xmlns=\"http://www.w3.org/1999/xhtml\"");
    out.raw(" xmlns:epub=\"http://www.idpf.org/2007/ops\"");
    out.attribute("lang", language).attribute("xml:lang", language);
    if (TextDirection.of(language) == TextDirection.RIGHT_TO_LEFT) {
      out.attribute("dir", TextDirection.RIGHT_TO_LEFT.attribute());
    }
    out.attribute("epub:prefix", prefix).open();
  }

  private static void head(Markup out, String title, List<String> styles) {
    out.raw("\n<head>\n<meta charset=\"UTF-8\"/>\n");
    out.raw("<title>").text(title).raw("</title>\n");
    for (String style : styles) {
      out.tag("link").attribute("rel", "stylesheet").attribute("type", "text/css");
      out.attribute("href", style).empty().raw("\n");
    }
    out.raw("</head>\n");
  }
}
