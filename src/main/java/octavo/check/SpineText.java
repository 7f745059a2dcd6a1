package octavo.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import octavo.check.EpubLists.Written;
import octavo.check.NavigationList.Kind;
import octavo.check.NavigationList.Line;

/**
 * Reads the text of an EPUB in the order of its spine (EPUB 3.3, 5.7.2), as far as it can be seen.
 * Document type declarations are passed over, so that no entity leads anywhere.
 */
final class SpineText {
  private final ZipFile zip;
  private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

  /** Where the manifest says the navigation document is; empty for none. */
  private String navigation = "";

  private String ncx = "";

  /** The marks of pages in the order of the spine. */
  private final List<MarkedPage> marks = new ArrayList<>();

  SpineText(ZipFile zip) {
    this.zip = zip;
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    // It is read without recursion: how deep the elements of a book lie is the book's choice.
    factory.setProperty("jdk.xml.maxElementDepth", "0");
  }

  /** Reads a document, element by element. */
  private interface Visitor {
    void element(XMLStreamReader at) throws XMLStreamException;
  }

  ReadEdition read() throws IOException, XMLStreamException {
    List<String> packages = new ArrayList<>();
    visit(
        "META-INF/container.xml",
        at -> {
          if (at.getLocalName().equals("rootfile")) {
            packages.add(attribute(at, "full-path"));
          }
        });
    if (packages.isEmpty()) {
      throw new XMLStreamException("container.xml names no package document");
    }
    List<ReadPiece> pieces = new ArrayList<>();
    HidingRules rules = rules();
    String packageDocument = packages.getFirst();
    List<String> spine = spine(packageDocument);
    for (int i = 0; i < spine.size(); i++) {
      piece(i, spine.get(i), rules, pieces);
    }
    List<NavigationList> lists = new ArrayList<>();
    List<MarkedPage> listed = List.of();
    List<MarkedPage> map = List.of();
    if (!navigation.isEmpty()) {
      String nav = resolve(packageDocument, navigation);
      lists.add(list(Kind.CONTENTS, nav, EpubLists.nav(open(nav), "toc"), spine));
      listed = pages(nav, EpubLists.nav(open(nav), "page-list"));
    }
    if (!ncx.isEmpty()) {
      String old = resolve(packageDocument, ncx);
      lists.add(list(Kind.NCX, old, EpubLists.ncx(open(old), "navMap"), spine));
      map = pages(old, EpubLists.ncx(open(old), "pageList"));
    }
    return new ReadEdition(pieces, lists, new MarkedPages(marks, listed, map));
  }

  private static NavigationList list(
      Kind kind, String document, List<Written> links, List<String> spine)
      throws XMLStreamException {
    List<Line> lines = new ArrayList<>();
    for (Written link : links) {
      int sheet = spine.indexOf(resolve(document, link.address()));
      lines.add(Line.of(link.words(), sheet < 0 ? Optional.empty() : Optional.of(sheet)));
    }
    return new NavigationList(kind, lines);
  }

  private static List<MarkedPage> pages(String document, List<Written> links)
      throws XMLStreamException {
    List<MarkedPage> pages = new ArrayList<>();
    for (Written link : links) {
      int fragment = link.address().indexOf('#');
      String id = fragment < 0 ? "" : link.address().substring(fragment);
      pages.add(new MarkedPage(resolve(document, link.address()) + id, link.words()));
    }
    return pages;
  }

  private List<String> spine(String packageDocument) throws IOException, XMLStreamException {
    Map<String, String> manifest = new HashMap<>();
    List<String> references = new ArrayList<>();
    visit(
        packageDocument,
        at -> {
          if (at.getLocalName().equals("item")) {
            manifest.put(attribute(at, "id"), attribute(at, "href"));
            if (List.of(attribute(at, "properties").split(" ")).contains("nav")) {
              navigation = attribute(at, "href");
            } else if (attribute(at, "media-type").equals("application/x-dtbncx+xml")) {
              ncx = attribute(at, "href");
            }
          } else if (at.getLocalName().equals("itemref")) {
            references.add(attribute(at, "idref"));
          }
        });
    List<String> documents = new ArrayList<>();
    for (String reference : references) {
      documents.add(resolve(packageDocument, manifest.getOrDefault(reference, "")));
    }
    return documents;
  }

  private static String resolve(String base, String address) throws XMLStreamException {
    try {
      URI resolved = new URI("zip", null, "/" + base, null).resolve(new URI(address));
      String path = resolved.getPath();
      return path == null || path.isEmpty() ? "" : path.substring(1);
    } catch (URISyntaxException e) {
      throw new XMLStreamException("not an address: " + address, e);
    }
  }

  private void visit(String member, Visitor visitor) throws IOException, XMLStreamException {
    XMLStreamReader reader = open(member);
    while (reader.hasNext()) {
      if (reader.next() == XMLStreamConstants.START_ELEMENT) {
        visitor.element(reader);
      }
    }
  }

  private XMLStreamReader open(String member) throws IOException, XMLStreamException {
    return factory.createXMLStreamReader(new ByteArrayInputStream(bytes(member)));
  }

  private byte[] bytes(String member) throws IOException, XMLStreamException {
    ZipEntry entry = zip.getEntry(member);
    if (entry == null) {
      throw new XMLStreamException("there is no " + member);
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }

  static String attribute(XMLStreamReader at, String name) {
    String value = at.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  private HidingRules rules() throws IOException {
    HidingRules rules = new HidingRules();
    for (ZipEntry entry : zip.stream().toList()) {
      if (entry.getName().endsWith(".css")) {
        try (InputStream in = zip.getInputStream(entry)) {
          rules.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    return rules;
  }

  /** Reads a document as a piece of its own, or as more of the last one. */
  private void piece(int sheet, String document, HidingRules rules, List<ReadPiece> pieces)
      throws IOException, XMLStreamException {
    byte[] bytes = bytes(document);
    String text = new String(bytes, StandardCharsets.UTF_8);
    ReadPiece piece = new ReadPiece();
    if (!pieces.isEmpty() && ContinuedFile.of(text).isPresent()) {
      piece = pieces.removeLast();
      piece.separate(' ');
    }
    piece.goOn(sheet);
    pieces.add(piece);
    XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
    new SpineDocument(document, piece, rules.hidden(text), marks).read(reader);
  }
}
