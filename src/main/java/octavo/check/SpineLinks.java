package octavo.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the links and images of an EPUB: of every document, that of its navigation too. */
final class SpineLinks {
  private final ZipFile zip;
  private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
  private final FinishedLinks found = new FinishedLinks(true);
  private final Set<String> places = new HashSet<>();
  private final List<Written> written = new ArrayList<>();
  private int sheet;

  /** A link as it is written, before all documents are known. */
  private record Written(String document, int sheet, String href, String id, Set<String> around) {}

  private SpineLinks(ZipFile zip) {
    this.zip = zip;
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty("jdk.xml.maxElementDepth", "0");
  }

  static FinishedLinks read(ZipFile zip) throws IOException, XMLStreamException {
    SpineLinks links = new SpineLinks(zip);
    List<String> names = zip.stream().map(ZipEntry::getName).sorted().toList();
    Map<String, Integer> begun = new HashMap<>();
    Map<String, String> continued = new TreeMap<>();
    for (String name : names) {
      if (name.endsWith(".xhtml")) {
        Optional<String> began = links.began(name);
        began.ifPresent(base -> continued.put(name, base));
        if (began.isEmpty()) {
          links.found.addPlace(base(name), begun.size());
          links.document(name, begun.size());
          begun.put(base(name), begun.size());
        }
      }
    }
    // What goes on belongs to the document that began it.
    for (Map.Entry<String, String> file : continued.entrySet()) {
      links.document(file.getKey(), begun.getOrDefault(file.getValue(), begun.size()));
    }
    links.written.forEach(links::resolve);
    return links.found;
  }

  private Optional<String> began(String name) throws IOException {
    try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
      String head = new String(in.readNBytes(ContinuedFile.HEAD), StandardCharsets.UTF_8);
      return ContinuedFile.of(head);
    }
  }

  private void document(String name, int number) throws IOException, XMLStreamException {
    sheet = number;
    places.add(name);
    List<String> ids = new ArrayList<>();
    try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
      XMLStreamReader reader =
          factory.createXMLStreamReader(new ByteArrayInputStream(in.readAllBytes()));
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> element(reader, name, ids);
          case XMLStreamConstants.END_ELEMENT -> ids.removeLast();
          default -> {
            // text is read elsewhere
          }
        }
      }
    }
  }

  private void element(XMLStreamReader at, String document, List<String> ids) {
    String id = attribute(at, "id");
    if (!id.isEmpty()) {
      places.add(document + "#" + id);
    }
    if (at.getLocalName().equals("a") && !attribute(at, "href").isEmpty()) {
      Set<String> around = new HashSet<>(ids);
      around.remove("");
      written.add(new Written(document, sheet, attribute(at, "href"), id, around));
    }
    if (at.getLocalName().equals("img")) {
      image(document, attribute(at, "src"));
    }
    ids.addLast(id);
  }

  private void image(String document, String source) {
    ZipEntry entry = zip.getEntry(resolved(document, source));
    if (entry == null || entry.getSize() == 0) {
      found.addDead(source);
    } else {
      found.addImage(sheet);
    }
  }

  private void resolve(Written link) {
    if (link.href().matches("[A-Za-z][A-Za-z0-9+.-]*:.*")) {
      found.add(
          new FinishedLinks.Link(link.href(), true, link.sheet(), link.id(), link.around(), ""));
      return;
    }
    String place = resolved(link.document(), link.href());
    if (places.contains(place)) {
      int fragment = place.indexOf('#');
      String name = fragment < 0 ? base(place) : place.substring(fragment + 1);
      found.add(new FinishedLinks.Link(name, false, link.sheet(), link.id(), link.around(), ""));
    } else {
      found.addDead(link.href());
    }
  }

  private static String base(String document) {
    return document.substring(document.lastIndexOf('/') + 1).replaceFirst("\\.xhtml$", "");
  }

  // The member of the container, with a fragment where the address has one; empty for none.
  private static String resolved(String document, String address) {
    try {
      URI uri = new URI("zip", null, "/" + document, null).resolve(new URI(address));
      String path = uri.getPath() == null ? "" : uri.getPath().replaceFirst("^/", "");
      return uri.getFragment() == null ? path : path + "#" + uri.getFragment();
    } catch (URISyntaxException e) {
      // What is no address leads nowhere.
      return "";
    }
  }

  private static String attribute(XMLStreamReader at, String name) {
    String value = at.getAttributeValue(null, name);
    return value == null ? "" : value;
  }
}
