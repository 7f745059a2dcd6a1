package octavo.pdf;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import octavo.book.Metadata;
import octavo.xhtml.ContentsEntry;
import octavo.xhtml.XhtmlDocument;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The whole book as the one document the css engine lays out: every {@link XhtmlDocument} a section
 * of its body, with the head the engine reads title, style and outline from.
 */
final class SingleDocument {
  private final Document document;
  private final Element head;
  private final Element body;

  private SingleDocument(Document document) {
    this.document = document;
    Element html = document.createElement("html");
    document.appendChild(html);
    head = document.createElement("head");
    body = document.createElement("body");
    html.appendChild(head);
    html.appendChild(body);
  }

  /**
   * Builds it.
   *
   * @param style all the style there is
   */
  static Document build(
      List<XhtmlDocument> parts, Metadata metadata, String style, SectionBuilder.Setting setting) {
    SingleDocument single = new SingleDocument(emptyDocument());
    single.document.getDocumentElement().setAttribute("lang", metadata.language());
    single.element(single.head, "title").setTextContent(metadata.title());
    Element subject = single.element(single.head, "meta");
    subject.setAttribute("name", "subject");
    subject.setAttribute("content", metadata.title());
    single.element(single.head, "style").setTextContent(style);
    single.outline(parts);
    SAXParser parser = parser();
    for (XhtmlDocument part : parts) {
      SectionBuilder section = new SectionBuilder(setting, part, single.body);
      try {
        parser.parse(new InputSource(new StringReader(part.body())), section);
      } catch (SAXException | IOException e) {
        throw new IllegalStateException("not well-formed: " + part.id(), e);
      }
    }
    setting.later().finish();
    return single.document;
  }

  private void outline(List<XhtmlDocument> parts) {
    Element bookmarks = element(head, "bookmarks");
    // The open bookmark of each depth; a depth that was skipped goes under the one above it.
    Element[] open = new Element[64];
    open[0] = bookmarks;
    int deepest = 0;
    for (XhtmlDocument part : parts) {
      for (ContentsEntry entry : part.entries()) {
        int depth = Math.min(Math.min(entry.depth(), deepest), open.length - 2);
        Element bookmark = element(open[depth], "bookmark");
        bookmark.setAttribute("name", entry.label());
        bookmark.setAttribute(
            "href", "#" + (entry.anchor().isEmpty() ? part.id() : entry.anchor()));
        open[depth + 1] = bookmark;
        deepest = depth + 1;
      }
    }
  }

  private Element element(Element parent, String name) {
    Element element = document.createElement(name);
    parent.appendChild(element);
    return element;
  }

  private static Document emptyDocument() {
    try {
      return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SAXParser parser() {
    try {
      SAXParser parser = SAXParserFactory.newDefaultInstance().newSAXParser();
      // The limit is for strangers' documents (100 levels); how deep ours go is the parser's
      // choice.
      parser.setProperty("jdk.xml.maxElementDepth", "0");
      return parser;
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException(e);
    }
  }
}
