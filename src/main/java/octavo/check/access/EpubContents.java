package octavo.check.access;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** What is in an EPUB, as far as rules look at it: its documents and what is said of them. */
public final class EpubContents {
  private static final String CONTAINER = "META-INF/container.xml";

  private final Map<String, byte[]> members;
  private final String packagePath;
  private final Document packageDocument;
  private final Map<String, Element> items = new LinkedHashMap<>();
  private final List<EpubPage> spine = new ArrayList<>();
  private Optional<EpubPage> navigation = Optional.empty();

  private EpubContents(Map<String, byte[]> members, String packagePath) {
    this.members = members;
    this.packagePath = packagePath;
    this.packageDocument = parse(packagePath);
    for (Element item : elements(packageDocument, "item")) {
      items.put(item.id(), item);
    }
    for (Element reference : elements(packageDocument, "itemref")) {
      Optional.ofNullable(items.get(reference.attr("idref")))
          .flatMap(this::page)
          .ifPresent(spine::add);
    }
    navigation =
        items.values().stream().filter(EpubContents::isNavigation).findFirst().flatMap(this::page);
  }

  private static boolean isNavigation(Element item) {
    return List.of(item.attr("properties").split("\\s+")).contains("nav");
  }

  /**
   * Reads a file.
   *
   * @return empty when no package document is found in it
   * @throws IOException when it cannot be read, or is no archive
   */
  public static Optional<EpubContents> read(Path epub) throws IOException {
    Map<String, byte[]> members = new TreeMap<>();
    try (ZipFile zip = new ZipFile(epub.toFile())) {
      for (ZipEntry entry : zip.stream().filter(it -> isLookedAt(it.getName())).toList()) {
        try (InputStream in = zip.getInputStream(entry)) {
          members.put(entry.getName(), in.readAllBytes());
        }
      }
    }
    return of(members);
  }

  /** Reads what is not a file yet. */
  static Optional<EpubContents> read(byte[] epub) throws IOException {
    Map<String, byte[]> members = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(epub))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (isLookedAt(entry.getName())) {
          members.put(entry.getName(), zip.readAllBytes());
        }
      }
    }
    return of(members);
  }

  private static boolean isLookedAt(String name) {
    return !name.matches(".*\\.(jpe?g|png|webp|ttf|otf|woff2?|mp3|m4a|mp4|NCX|ncx)$");
  }

  private static Optional<EpubContents> of(Map<String, byte[]> members) {
    byte[] container = members.get(CONTAINER);
    if (container == null) {
      return Optional.empty();
    }
    return elements(parsed(container), "rootfile").stream()
        .map(root -> root.attr("full-path"))
        .filter(members::containsKey)
        .findFirst()
        .map(path -> new EpubContents(members, path));
  }

  private static Document parsed(byte[] xml) {
    Parser parser = Parser.xmlParser().setTrackPosition(true);
    return Jsoup.parse(new String(xml, StandardCharsets.UTF_8), "", parser);
  }

  private Document parse(String path) {
    return parsed(members.getOrDefault(path, new byte[0]));
  }

  private Optional<EpubPage> page(Element item) {
    String path = EpubPage.resolve(packagePath, item.attr("href"));
    boolean document = item.attr("media-type").equals("application/xhtml+xml");
    return document && members.containsKey(path)
        ? Optional.of(new EpubPage(path, parse(path)))
        : Optional.empty();
  }

  /** The elements of a name, whatever their prefix. */
  public static List<Element> elements(Document document, String name) {
    return document.getAllElements().stream()
        .filter(element -> EpubPage.local(element).equals(name))
        .toList();
  }

  /** Where the package document is. */
  public String packagePath() {
    return packagePath;
  }

  /** The package document. */
  public Document packageDocument() {
    return packageDocument;
  }

  /** The documents of the spine, in order. */
  public List<EpubPage> spine() {
    return spine;
  }

  /** The navigation document; empty where there is none. */
  public Optional<EpubPage> navigation() {
    return navigation;
  }

  /** The links of a list of the navigation document, in order. */
  public List<Element> list(String type) {
    return navigation.stream()
        .flatMap(page -> elements(page.document(), "nav").stream())
        .filter(nav -> EpubPage.is(nav, type, ""))
        .flatMap(nav -> nav.select("a[href]").stream())
        .toList();
  }

  /** The text of a member; empty where it is not there. */
  String text(String path) {
    return new String(members.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
  }

  /** What the package document says under a name, of the whole publication. */
  public List<String> said(String property) {
    List<String> values = new ArrayList<>();
    for (Element meta : elements(packageDocument, "meta")) {
      if (meta.attr("property").equals(property) && meta.attr("refines").isEmpty()) {
        values.add(meta.text().strip());
      } else if (meta.attr("name").equals(property)) {
        values.add(meta.attr("content").strip());
      }
    }
    return values.stream().filter(value -> !value.isEmpty()).toList();
  }

  /** The texts of elements of the package document, such as {@code source}. */
  public List<String> core(String name) {
    return elements(packageDocument, name).stream()
        .filter(element -> !element.tagName().equals(name))
        .map(element -> element.text().strip())
        .filter(value -> !value.isEmpty())
        .toList();
  }

  /** Whether an image is shown that moves (GIF89a, the Netscape application extension). */
  boolean moves() {
    return members.keySet().stream()
        .filter(name -> name.endsWith(".gif"))
        .anyMatch(
            name ->
                new String(members.get(name), StandardCharsets.ISO_8859_1).contains("NETSCAPE2.0"));
  }
}
