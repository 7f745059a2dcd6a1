package octavo.html;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import octavo.book.ComponentKind;
import octavo.xhtml.XhtmlDocument;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Writes XHTML documents as parts of one HTML document, in its syntax (HTML, 13.1 and 13.3): no end
 * tags of void elements, nothing of EPUB, headings at the level they have in the whole.
 */
final class HtmlBody extends DefaultHandler {
  private static final Set<String> VOID = Set.of("br", "col", "hr", "img", "input", "wbr");

  /** What only XML has. */
  private static final Set<String> DROPPED = Set.of("epub:type", "xml:lang", "xmlns", "xmlns:epub");

  private final EmbeddedImages images;
  private final Writer out;
  private final SAXParser parser = parser();

  /** How much deeper than in its own document a heading lies. */
  private int deeper;

  HtmlBody(EmbeddedImages images, Writer out) {
    this.images = images;
    this.out = out;
  }

  /** Whether the title page is the one whose title is that of the whole. */
  static boolean isTop(XhtmlDocument document) {
    return document.kind() == ComponentKind.TITLE_PAGE && document.body().contains("<h1");
  }

  /**
   * Writes a document.
   *
   * @throws IOException when it cannot be written or an image can no longer be read
   */
  void write(XhtmlDocument document) throws IOException {
    deeper = isTop(document) ? 0 : document.depth() + 1;
    try {
      parser.parse(new InputSource(new StringReader(document.body())), this);
    } catch (SAXException e) {
      throw new IllegalStateException("not well-formed: " + document.id(), e);
    } catch (UncheckedIOException refused) {
      throw refused.getCause();
    }
    out.write("\n");
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes) {
    try {
      boolean heading = isHeading(name);
      out.write("<" + (heading ? heading(name) : name));
      boolean classed = false;
      for (int i = 0; i < attributes.getLength(); i++) {
        String attribute = attributes.getQName(i);
        if (DROPPED.contains(attribute)) {
          continue;
        }
        String value = attributes.getValue(i);
        if (heading && attribute.equals("class")) {
          value += " " + HtmlStyle.LEVEL + name.charAt(1);
          classed = true;
        }
        out.write(" " + attribute + "=\"");
        boolean image = name.equals("img") && attribute.equals("src");
        escape(image ? images.data(value) : value, true);
        out.write('"');
      }
      out.write(heading && !classed ? " class=\"" + HtmlStyle.LEVEL + name.charAt(1) + "\"" : "");
      out.write('>');
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  @Override
  public void endElement(String uri, String local, String name) {
    try {
      if (!VOID.contains(name)) {
        out.write("</" + (isHeading(name) ? heading(name) : name) + ">");
      }
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  @Override
  public void characters(char[] text, int start, int length) {
    try {
      escape(new String(text, start, length), false);
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  private static boolean isHeading(String name) {
    return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
  }

  private String heading(String name) {
    return "h" + Math.min(6, name.charAt(1) - '0' + deeper);
  }

  private void escape(String text, boolean attribute) throws IOException {
    escape(out, text, attribute);
  }

  /** Writes characters; in an attribute quotation marks have to be written otherwise, too. */
  static void escape(Writer out, String text, boolean attribute) throws IOException {
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      String written =
          switch (text.charAt(i)) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> attribute ? "&quot;" : "";
            default -> "";
          };
      if (!written.isEmpty()) {
        out.write(text, from, i - from);
        out.write(written);
        from = i + 1;
      }
    }
    out.write(text, from, text.length() - from);
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
