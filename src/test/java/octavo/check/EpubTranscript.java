package octavo.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * The documents of an EPUB, or of a file of HTML, that hold marks or notes, put in words: a line
 * for each block, with its element and id, and in it each link as {@code ‹text id → address›}.
 *
 * <pre>
 * text/c01-one.xhtml
 *   p: A word.‹1 ref-1 → c01-one.xhtml#note-1›
 *   aside#note-1
 *   p: 1. A note. ‹↩ → c01-one.xhtml#ref-1›
 * </pre>
 */
final class EpubTranscript {
  private static final String BLOCKS =
      "p, h1, h2, h3, h4, h5, h6, li, aside, blockquote, td, th, figcaption, section.notes-group";

  private final StringBuilder out = new StringBuilder();

  private EpubTranscript() {}

  /** What stands in an EPUB, in its reading order. */
  static String of(Path epub) throws IOException {
    EpubTranscript transcript = new EpubTranscript();
    try (ZipFile zip = new ZipFile(epub.toFile())) {
      Document opf = parse(zip, "EPUB/package.opf");
      for (Element item : opf.select("spine > itemref")) {
        String href = opf.getElementById(item.attr("idref")).attr("href");
        Element body = parse(zip, "EPUB/" + href).selectFirst("body");
        if (!body.select("a[epub:type=noteref], .note").isEmpty()) {
          transcript.out.append(href).append('\n');
          transcript.blocks(body);
        }
      }
    }
    return transcript.out.toString();
  }

  /** What stands in a book in one file of HTML. */
  static String ofHtml(Path html) throws IOException {
    EpubTranscript transcript = new EpubTranscript();
    for (Element section : Jsoup.parse(Files.readString(html)).select("main > *")) {
      if (!section.select("a[role=doc-noteref], .note").isEmpty()) {
        transcript.out.append('#').append(section.id()).append('\n');
        transcript.blocks(section);
      }
    }
    return transcript.out.toString();
  }

  private static Document parse(ZipFile zip, String name) throws IOException {
    byte[] bytes = zip.getInputStream(zip.getEntry(name)).readAllBytes();
    return Jsoup.parse(new String(bytes, StandardCharsets.UTF_8), "", Parser.xmlParser());
  }

  private void blocks(Element body) {
    for (Element block : body.select(BLOCKS)) {
      out.append("  ").append(block.normalName());
      out.append(block.hasAttr("id") ? "#" + block.id() : "");
      StringBuilder text = new StringBuilder();
      text(block, text);
      String line = text.toString().replaceAll("[ \\n]+", " ").strip();
      out.append(line.isEmpty() ? "" : ": " + line).append('\n');
    }
  }

  // Blocks within have lines of their own.
  private static void text(Element element, StringBuilder text) {
    for (Node child : element.childNodes()) {
      switch (child) {
        case TextNode words -> text.append(words.getWholeText());
        case Element link when link.normalName().equals("a") -> link(link, text);
        case Element inner when !inner.is(BLOCKS) -> text(inner, text);
        default -> {}
      }
    }
  }

  private static void link(Element link, StringBuilder text) {
    List<String> parts = List.of(link.text(), link.id(), "→", link.attr("href"));
    text.append('‹');
    text.append(String.join(" ", parts.stream().filter(part -> !part.isEmpty()).toList()));
    text.append('›');
  }
}
