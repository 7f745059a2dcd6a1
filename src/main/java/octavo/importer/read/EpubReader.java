package octavo.importer.read;

import io.documentnode.epub4j.domain.Book;
import io.documentnode.epub4j.domain.Metadata;
import io.documentnode.epub4j.domain.SpineReference;
import io.documentnode.epub4j.domain.TOCReference;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import octavo.diagnostic.Diagnostics;
import octavo.importer.text.Particulars;
import octavo.importer.text.Passage;
import octavo.importer.text.SourceText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;

/** Reads EPUB 2 and 3: the documents of the spine in their order, with their notes. */
final class EpubReader implements FormatReader {
  private static final Set<String> FURNITURE =
      Set.of(
          "titlepage",
          "halftitlepage",
          "cover",
          "toc",
          "toc-brief",
          "landmarks",
          "copyright-page",
          "imprint",
          "colophon",
          "page-list",
          "loi",
          "lot");

  @Override
  public boolean reads(String name, byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1);
    return SourceArchive.is(bytes)
        && (head.contains("application/epub+zip") || name.matches("(?i).*\\.epub"));
  }

  @Override
  public Optional<SourceText> read(String name, byte[] bytes, Diagnostics diagnostics) {
    Optional<EpubArchive> archive = EpubArchive.open(name, bytes, diagnostics);
    if (archive.isEmpty()) {
      return Optional.empty();
    }
    EpubLog.silence();
    try {
      Book book =
          new io.documentnode.epub4j.epub.EpubReader().readEpub(new ByteArrayInputStream(bytes));
      return Optional.of(read(name, archive.get(), book));
    } catch (IOException | IllegalArgumentException broken) {
      SourceArchive.report(
          name,
          "the EPUB is damaged: " + broken.getMessage(),
          "get the file once more",
          diagnostics);
      return Optional.empty();
    }
  }

  private static SourceText read(String name, EpubArchive archive, Book book) {
    Map<String, Element> bodies = bodies(archive, book);
    new EpubHeadings(bodies).make(archive, book.getTableOfContents().getTocReferences());
    Map<String, String> contents = contents(archive, book, bodies);
    Particulars named = particulars(book.getMetadata());
    Optional<String> subtitle = archive.subtitle().or(() -> subtitle(bodies));
    Particulars said = subtitle.map(named::withSubtitle).orElse(named);
    SourceBuilder out = new SourceBuilder(name);
    Map<String, Element> texts = new LinkedHashMap<>(bodies);
    texts.values().removeIf(EpubReader::isFurniture);
    HtmlLinks links = HtmlLinks.of(texts, Set.of());
    HtmlImages images =
        new HtmlImages(path -> Optional.ofNullable(archive.entries().get(path)), out.images());
    title(texts, said).ifPresent(it -> it.addClass("octavo-title"));
    int headings = shallowest(bodies) - 1;
    bodies.forEach(
        (file, body) -> {
          String language = said.language().orElse("");
          HtmlDocument document = new HtmlDocument(file, language, links, images, headings, out);
          take(document, body, contents.getOrDefault(file, ""));
        });
    return out.build(said);
  }

  private static Map<String, Element> bodies(EpubArchive archive, Book book) {
    Map<String, Element> bodies = new LinkedHashMap<>();
    for (SpineReference reference : book.getSpine().getSpineReferences()) {
      String href = reference.getResource().getHref();
      archive
          .named(href)
          .ifPresent(bytes -> bodies.put(EntryPath.resolve(archive.opf(), href), body(bytes)));
    }
    return bodies;
  }

  // As XML, in which an element may end itself; as HTML where it has no body as XML.
  private static Element body(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.contains("encoding=\"")
        && !text.substring(0, Math.min(200, text.length()))
            .matches("(?is).*encoding=\"utf-?8\".*")) {
      return HtmlReader.parse(bytes).body();
    }
    Parser parser = Parser.xmlParser().setTrackPosition(true);
    Document page = Jsoup.parse(text, "", parser);
    Element body = page.selectFirst("html > body");
    return body == null ? HtmlReader.parse(bytes).body() : body;
  }

  // The only heading of the first level, when it says the title and chapters of the second follow.
  private static Optional<Element> title(Map<String, Element> texts, Particulars said) {
    List<Element> first =
        texts.values().stream().flatMap(body -> body.select("h1").stream()).toList();
    boolean chapters = texts.values().stream().anyMatch(body -> body.selectFirst("h2") != null);
    String title = said.title().orElse("");
    return first.size() == 1 && chapters && first.getFirst().text().equalsIgnoreCase(title)
        ? Optional.of(first.getFirst())
        : Optional.empty();
  }

  private static int shallowest(Map<String, Element> bodies) {
    int level = 7;
    for (Element body : bodies.values()) {
      if (!isFurniture(body)) {
        for (Element heading : body.select(Queries.HEADINGS)) {
          boolean title = heading.hasClass("octavo-title");
          level = title ? level : Math.min(level, heading.normalName().charAt(1) - '0');
        }
      }
    }
    return level == 7 ? 1 : level;
  }

  // What the title page calls the subtitle.
  private static Optional<String> subtitle(Map<String, Element> bodies) {
    return bodies.values().stream()
        .filter(EpubReader::isFurniture)
        .flatMap(body -> body.select("p.subtitle, [epub:type~=subtitle]").stream())
        .map(it -> it.text().strip())
        .filter(it -> !it.isEmpty())
        .findFirst();
  }

  private static void take(HtmlDocument document, Element body, String title) {
    if (isFurniture(body)) {
      document.out().place(document.file());
      Elements kept = body.select(".abstract, [role=doc-abstract], [epub:type=abstract]");
      kept.remove();
      document.out().drop(body.text(), "a page that names or lists the book’s parts");
      kept.forEach(it -> HtmlPassages.take(document, it));
      return;
    }
    boolean headed = !body.select(Queries.HEADINGS).isEmpty();
    if (!headed && !title.isBlank() && !body.text().isBlank()) {
      document.out().place("the contents");
      int start = document.out().length();
      BlockText heading = document.out().block();
      heading.add(title);
      int end = document.out().length();
      heading.end();
      document.out().add(start, whole -> List.of(new Passage.Heading(1, heading.text(whole, end))));
    }
    HtmlPassages.take(document, body);
  }

  private static boolean isFurniture(Element body) {
    Element only = body.childrenSize() == 1 ? body.child(0) : body;
    String types = body.attr("epub:type") + " " + only.attr("epub:type");
    return Stream.of(types.split("[\\s:]+")).anyMatch(FURNITURE::contains);
  }

  // Titles of the contents by the document they lead to; NCX, or the nav element where none is.
  private static Map<String, String> contents(
      EpubArchive archive, Book book, Map<String, Element> bodies) {
    Map<String, String> titles = new HashMap<>();
    enter(archive, book.getTableOfContents().getTocReferences(), titles);
    if (titles.isEmpty()) {
      archive
          .entries()
          .forEach(
              (path, bytes) -> {
                if (path.endsWith("html")
                    && new String(bytes, StandardCharsets.UTF_8).contains("epub:type=\"toc\"")) {
                  for (Element link : body(bytes).select("nav a[href]")) {
                    String address = link.attr("href").replaceAll("#.*", "");
                    titles.putIfAbsent(EntryPath.resolve(path, address), link.text());
                  }
                }
              });
    }
    titles.keySet().retainAll(bodies.keySet());
    return titles;
  }

  private static void enter(
      EpubArchive archive, List<TOCReference> references, Map<String, String> titles) {
    for (TOCReference reference : references) {
      if (reference.getResource() != null && reference.getTitle() != null) {
        String path = EntryPath.resolve(archive.opf(), reference.getResource().getHref());
        titles.putIfAbsent(path, reference.getTitle());
      }
      enter(archive, reference.getChildren(), titles);
    }
  }

  private static Particulars particulars(Metadata metadata) {
    List<String> authors =
        metadata.getAuthors().stream()
            .map(it -> (it.getFirstname() + " " + it.getLastname()).strip())
            .filter(it -> !it.isEmpty())
            .toList();
    Optional<String> language =
        Optional.ofNullable(metadata.getLanguage())
            .filter(it -> it.matches("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*"));
    Optional<String> date =
        metadata.getDates().stream()
            .flatMap(it -> HtmlParticulars.day(it.getValue()).stream())
            .findFirst();
    return new Particulars(
        Optional.ofNullable(metadata.getFirstTitle()).filter(it -> !it.isBlank()),
        authors,
        language,
        date,
        metadata.getRights().stream().findFirst(),
        metadata.getPublishers().stream().findFirst());
  }
}
