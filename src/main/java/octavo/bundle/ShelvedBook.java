package octavo.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A bundle on a shelf, known by what its own feed says of it: so a book that is not built again is
 * in the catalogue as if it were.
 */
public final class ShelvedBook {
  private static final String ACQUISITION = "http://opds-spec.org/acquisition";
  private static final String IMAGE = "http://opds-spec.org/image";

  private final String folder;
  private final Element entry;

  private ShelvedBook(String folder, Element entry) {
    this.folder = folder;
    this.entry = entry;
  }

  /** An element of the entry; a text or elements in it, attributes by name and value in turn. */
  record Element(String name, List<String> attributes, List<Element> children, String text) {
    String attribute(String wanted) {
      int at = attributes.indexOf(wanted);
      return at < 0 ? "" : attributes.get(at + 1);
    }
  }

  /**
   * Reads a bundle's own feed.
   *
   * @param bundle its folder
   * @throws IOException when there is none, or it is not as {@code octavo bundle} writes it
   */
  public static ShelvedBook read(Path bundle) throws IOException {
    Path file = bundle.resolve("opds.xml");
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try (InputStream in = Files.newInputStream(file)) {
      XMLStreamReader reader = factory.createXMLStreamReader(in);
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT
            && reader.getLocalName().equals("entry")) {
          return new ShelvedBook(String.valueOf(bundle.getFileName()), element(reader));
        }
      }
    } catch (XMLStreamException malformed) {
      throw new IOException(file + ": " + malformed.getMessage(), malformed);
    }
    throw new IOException(file + ": there is no entry in it");
  }

  private static Element element(XMLStreamReader reader) throws XMLStreamException {
    String prefix = reader.getPrefix();
    String name = (prefix.isEmpty() ? "" : prefix + ":") + reader.getLocalName();
    List<String> attributes = new ArrayList<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      attributes.add(reader.getAttributeLocalName(i));
      attributes.add(reader.getAttributeValue(i));
    }
    List<Element> children = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int event = reader.next();
        event != XMLStreamConstants.END_ELEMENT;
        event = reader.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        children.add(element(reader));
      } else if (event == XMLStreamConstants.CHARACTERS) {
        text.append(reader.getText());
      }
    }
    return new Element(name, attributes, children, text.toString().strip());
  }

  /** The entry as it is. */
  Element entry() {
    return entry;
  }

  /** The address of a file of the bundle from the shelf. */
  String address(String file) {
    return folder + "/" + file;
  }

  /** What an element of the entry says; empty where there is none. */
  String text(String element) {
    return children(element).stream().findFirst().map(Element::text).orElse("");
  }

  boolean hasAuthor() {
    return !children("author").isEmpty();
  }

  /** The names of those who made it, authors first. */
  List<String> creators() {
    List<Element> all = new ArrayList<>(children("author"));
    all.addAll(children("contributor"));
    return all.stream()
        .flatMap(maker -> maker.children().stream())
        .map(Element::text)
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }

  List<String> subjects() {
    return children("category").stream().map(category -> category.attribute("label")).toList();
  }

  /** The address of the cover. */
  Optional<String> cover() {
    return links(IMAGE).stream().findFirst().map(link -> address(link.attribute("href")));
  }

  /** The links to its editions. */
  List<Element> editions() {
    return links(ACQUISITION);
  }

  private List<Element> links(String relation) {
    return children("link").stream()
        .filter(link -> link.attribute("rel").equals(relation))
        .toList();
  }

  private List<Element> children(String name) {
    return entry.children().stream().filter(child -> child.name().equals(name)).toList();
  }
}
