package octavo.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The links of what leads through an EPUB: its navigation document (EPUB 3.3, 7) and its NCX. */
final class EpubLists {
  private static final String TYPES = "http://www.idpf.org/2007/ops";

  private EpubLists() {}

  /**
   * A link as it is written.
   *
   * @param words what it says
   * @param address where it leads, from the document it stands in
   */
  record Written(String words, String address) {}

  /**
   * The links of one {@code nav}.
   *
   * @param type its {@code epub:type}
   */
  static List<Written> nav(XMLStreamReader at, String type) throws XMLStreamException {
    List<Written> links = new ArrayList<>();
    Deque<Boolean> inside = new ArrayDeque<>();
    StringBuilder words = new StringBuilder();
    String address = "";
    while (at.hasNext()) {
      switch (at.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          inside.push(inside.contains(true) || type.equals(at.getAttributeValue(TYPES, "type")));
          if (at.getLocalName().equals("a")) {
            words.setLength(0);
            address = attribute(at, "href");
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> words.append(at.getText());
        case XMLStreamConstants.END_ELEMENT -> {
          if (inside.pop() && at.getLocalName().equals("a")) {
            links.add(new Written(words.toString().replace('\n', ' '), address));
          }
        }
        default -> {
          // Comments and the like lead nowhere.
        }
      }
    }
    return links;
  }

  /**
   * The targets of one list of an NCX.
   *
   * @param list the element it is
   */
  static List<Written> ncx(XMLStreamReader at, String list) throws XMLStreamException {
    List<Written> targets = new ArrayList<>();
    Deque<String> inside = new ArrayDeque<>();
    StringBuilder words = new StringBuilder();
    while (at.hasNext()) {
      switch (at.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          inside.push(at.getLocalName());
          if (at.getLocalName().equals("text")) {
            words.setLength(0);
          } else if (at.getLocalName().equals("content") && inside.contains(list)) {
            targets.add(new Written(words.toString().replace('\n', ' '), attribute(at, "src")));
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if ("text".equals(inside.peek())) {
            words.append(at.getText());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> inside.pop();
        default -> {
          // Comments and the like lead nowhere.
        }
      }
    }
    return targets;
  }

  /** What a mark of a page says; empty where an element is none. */
  static Optional<String> pageMark(XMLStreamReader at) {
    return "pagebreak".equals(at.getAttributeValue(TYPES, "type"))
        ? Optional.of(attribute(at, "aria-label"))
        : Optional.empty();
  }

  private static String attribute(XMLStreamReader at, String name) {
    String value = at.getAttributeValue(null, name);
    return value == null ? "" : value;
  }
}
