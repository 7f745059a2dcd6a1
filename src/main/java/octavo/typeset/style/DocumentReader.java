package octavo.typeset.style;

import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import octavo.xhtml.XhtmlDocument;

/** Reads the documents of the room {@code xhtml} as trees. */
public final class DocumentReader {
  private static final String NAMESPACES =
      "<body xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\">";

  private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

  /** A reader that reads nothing but the text it is given. */
  public DocumentReader() {
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
  }

  /**
   * A body with the section a document consists of.
   *
   * @param classes further classes of the section, separated by spaces
   */
  public Element read(XhtmlDocument document, String classes) {
    try {
      XMLStreamReader in =
          factory.createXMLStreamReader(new StringReader(NAMESPACES + document.body() + "</body>"));
      return body(in, classes);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("document " + document.id() + " is not well-formed", e);
    }
  }

  private static Element body(XMLStreamReader in, String classes) throws XMLStreamException {
    Element root = new Element("body", Map.of());
    Element open = root;
    int depth = 0;
    for (int event = in.next(); event != XMLStreamConstants.END_DOCUMENT; event = in.next()) {
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (depth++ > 0) {
            int offset = in.getLocation().getCharacterOffset() - NAMESPACES.length();
            Element child =
                new Element(in.getLocalName(), attributes(in, depth == 2 ? classes : ""), offset);
            open.add(child);
            open = child;
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          open = open.parent().orElse(root);
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE ->
            open.add(new Text(in.getText()));
        default -> {
          // Comments and instructions say nothing.
        }
      }
    }
    return root;
  }

  private static Map<String, String> attributes(XMLStreamReader in, String classes) {
    if (in.getAttributeCount() == 0 && classes.isEmpty()) {
      return Map.of();
    }
    Map<String, String> attributes = new TreeMap<>();
    for (int i = 0; i < in.getAttributeCount(); i++) {
      String prefix = in.getAttributePrefix(i);
      String name = in.getAttributeLocalName(i);
      boolean plain = prefix == null || prefix.isEmpty();
      attributes.put(plain ? name : prefix + ":" + name, in.getAttributeValue(i));
    }
    if (!classes.isEmpty()) {
      attributes.merge("class", classes, (own, further) -> own + " " + further);
    }
    return attributes;
  }
}
