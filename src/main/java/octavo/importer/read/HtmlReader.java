package octavo.importer.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.diagnostic.Diagnostics;
import octavo.importer.text.Particulars;
import octavo.importer.text.SourceText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads a page of HTML as a browser saves it: its main text, its notes and its pictures. */
final class HtmlReader implements FormatReader {
  private static final int HEAD = 4096;
  private static final Pattern BEGIN =
      Pattern.compile("(?is)\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*(?:<!doctype html|<html)");
  private static final Pattern SAVED = Pattern.compile("<!-- saved from url=\\([0-9]+\\)(\\S+)");
  private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=|encoding\\s*=");

  @Override
  public boolean reads(String name, byte[] bytes) {
    String head = head(bytes);
    boolean named = name.matches("(?i).*\\.x?html?");
    boolean other = head.startsWith("PK") || name.matches("(?i).*\\.(?:md|markdown)");
    return BEGIN.matcher(head).lookingAt() || named && !other;
  }

  private static String head(byte[] bytes) {
    int length = Math.min(bytes.length, HEAD);
    String head = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    return head.replace("\0", "")
        .replaceFirst("^(?:\u00ef\u00bb\u00bf|\u00fe\u00ff|\u00ff\u00fe)", "");
  }

  @Override
  public Optional<SourceText> read(String name, byte[] bytes, Diagnostics diagnostics) {
    return read(name, bytes, Neighbours.NONE, diagnostics);
  }

  @Override
  public Optional<SourceText> read(
      String name, byte[] bytes, Neighbours neighbours, Diagnostics diagnostics) {
    Document page = parse(bytes);
    Element main = mainText(page);
    Optional<HtmlTitleBlock> block = HtmlTitleBlock.take(page.body());
    Optional<Element> title =
        block.isPresent() ? block.map(HtmlTitleBlock::title) : title(page, main);
    HtmlLinks links = HtmlLinks.of(Map.of("", page.body()), addresses(page));
    Particulars meta = HtmlParticulars.of(page);
    Particulars plain = title.map(links.notes()::words).map(meta::withTitle).orElse(meta);
    Particulars said = block.map(it -> it.with(plain)).orElse(plain);
    title.ifPresent(it -> it.addClass("octavo-title"));
    SourceBuilder out = new SourceBuilder(name);
    HtmlDocument document =
        new HtmlDocument(
            "",
            said.language().orElse(""),
            links,
            new HtmlImages(neighbours, out.images()),
            shallowest(main) - 1,
            out);
    links.notes().outside(main).forEach(main::appendChild);
    around(page.body(), main, document);
    return Optional.of(out.build(said));
  }

  /** The page of a file in any encoding. */
  static Document parse(byte[] bytes) {
    String address = address(head(bytes));
    Parser parser = Parser.htmlParser().setTrackPosition(true);
    try {
      return Jsoup.parse(new ByteArrayInputStream(bytes), encoding(bytes), address, parser);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static String address(String head) {
    Matcher saved = SAVED.matcher(head);
    return saved.find() ? saved.group(1) : "";
  }

  // Null lets the parser look for a byte order mark and what the page says.
  private static @Nullable String encoding(byte[] bytes) {
    boolean marked =
        bytes.length > 1 && ((bytes[0] & 0xff) >= 0xfe || bytes[0] == 0 || bytes[1] == 0);
    if (marked) {
      return null;
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return "UTF-8";
    } catch (CharacterCodingException notUtf8) {
      return CHARSET.matcher(head(bytes)).find() ? null : "windows-1252";
    }
  }

  // What a page says its own address is; a browser that saves it writes that before fragments.
  private static Set<String> addresses(Document page) {
    Set<String> own = new HashSet<>();
    own.add(page.baseUri());
    page.select("link[rel=canonical]").forEach(it -> own.add(it.attr("href")));
    page.select("meta[property=og:url]").forEach(it -> own.add(it.attr("content")));
    own.remove("");
    return own;
  }

  private static Element mainText(Document page) {
    for (String query :
        new String[] {
          "#mw-content-text .mw-parser-output", ".mw-parser-output", "#mw-content-text"
        }) {
      Element found = page.selectFirst(query);
      if (found != null) {
        return found;
      }
    }
    Element largest = page.body();
    for (String query : new String[] {"article", "main, [role=main]"}) {
      var found = page.select(query);
      if (found.size() == 1
          && found.getFirst().text().length() * 2 > page.body().text().length() / 2) {
        return found.getFirst();
      }
    }
    return largest;
  }

  // The only heading of the first level, in the main text or before it.
  private static Optional<Element> title(Document page, Element main) {
    var within = main.select("h1");
    return onlyTitle(within.isEmpty() ? page : main);
  }

  /** The only heading of the first level in an element. */
  static Optional<Element> onlyTitle(Element element) {
    var all = element.select("h1");
    return all.size() == 1 && !all.getFirst().text().isBlank()
        ? Optional.of(all.getFirst())
        : Optional.empty();
  }

  /** The least level of the headings but for the title; 1 without any. */
  static int shallowest(Element main) {
    int level = 7;
    for (Element heading : main.select(Queries.HEADINGS)) {
      if (!heading.hasClass("octavo-title")) {
        level = Math.min(level, heading.normalName().charAt(1) - '0');
      }
    }
    return level == 7 ? 1 : level;
  }

  // Takes down what leads to the main text and stands beside it, and the main text in its place.
  private static void around(Element element, Element main, HtmlDocument document) {
    if (element == main) {
      HtmlPassages.take(document, main);
      return;
    }
    for (Node node : element.childNodes()) {
      if (node instanceof TextNode words) {
        document.out().drop(words.text(), "what stands beside the main text");
      } else if (node instanceof Element child && ElementKin.holds(child, main)) {
        around(child, main, document);
      } else if (node instanceof Element child && !HtmlFurniture.isUnread(child)) {
        document.out().drop(child.text(), HtmlFurniture.beside(child));
      }
    }
  }
}
