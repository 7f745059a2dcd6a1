package octavo.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** The page marks of an EPUB, with the words of the main text between each and the next. */
final class MarkedPages {
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "cite", "code", "del", "em", "i", "q", "s", "span", "strong", "sub",
          "sup");

  private static final Set<String> OTHER_STREAMS = Set.of("table", "figure", "figcaption", "nav");

  private final Map<String, StringBuilder> texts = new LinkedHashMap<>();
  private final List<String> listed = new ArrayList<>();
  private StringBuilder open = new StringBuilder();

  private MarkedPages() {}

  /** Reads the documents in the order of the spine. */
  static MarkedPages of(Path epub) throws IOException {
    MarkedPages pages = new MarkedPages();
    try (ZipFile zip = new ZipFile(epub.toFile())) {
      Document container = xml(zip, "EPUB/package.opf");
      for (Element item : container.select("spine > itemref")) {
        String href = container.getElementById(item.attr("idref")).attr("href");
        Document document = xml(zip, "EPUB/" + href);
        document
            .select("nav[epub:type=page-list] a")
            .forEach(link -> pages.listed.add(link.text()));
        pages.open = new StringBuilder();
        pages.read(document.selectFirst("body"));
      }
    }
    return pages;
  }

  private static Document xml(ZipFile zip, String path) throws IOException {
    ZipEntry entry = zip.getEntry(path);
    String text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
    return Jsoup.parse(text, "", Parser.xmlParser());
  }

  private void read(Element element) {
    for (Node node : element.childNodes()) {
      if (node instanceof TextNode text) {
        open.append(text.getWholeText());
      } else if (node instanceof Element inner) {
        enter(inner);
      }
    }
  }

  private void enter(Element element) {
    if (element.attr("role").equals("doc-pagebreak")) {
      mark(element);
    } else if (element.hasClass("note-call")
        || element.hasClass("notes-group")
        || OTHER_STREAMS.contains(element.tagName())) {
      // Streams of their own; a page may begin in one of them all the same.
      element.select("[role=doc-pagebreak]").forEach(this::mark);
    } else {
      String around = INLINE.contains(element.tagName()) ? "" : " ";
      open.append(around);
      read(element);
      open.append(around);
    }
  }

  private void mark(Element mark) {
    open = new StringBuilder();
    texts.put(mark.id().replace("page-", ""), open);
  }

  /** The labels in the page list, in order. */
  List<String> listed() {
    return listed;
  }

  /** The words of each page, by its label, in the order of the text. */
  Map<String, List<String>> words() {
    Map<String, List<String>> words = new LinkedHashMap<>();
    texts.forEach((label, text) -> words.put(label, PagesOfPdf.words(text)));
    return words;
  }
}
