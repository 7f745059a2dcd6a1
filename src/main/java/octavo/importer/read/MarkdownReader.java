package octavo.importer.read;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import octavo.diagnostic.Diagnostics;
import octavo.importer.text.SourceText;
import org.jsoup.nodes.Element;

/**
 * Reads Markdown whose text needs mending: pasted of the web or of a scan. What it marks is
 * trusted; a Markdown text that is sound needs no import.
 */
final class MarkdownReader implements FormatReader {
  @Override
  public boolean reads(String name, byte[] bytes) {
    return name.matches("(?i).*\\.(?:md|markdown|mkd|mdown)");
  }

  @Override
  public Optional<SourceText> read(String name, byte[] bytes, Diagnostics diagnostics) {
    return read(name, bytes, Neighbours.NONE, diagnostics);
  }

  @Override
  public Optional<SourceText> read(
      String name, byte[] bytes, Neighbours neighbours, Diagnostics diagnostics) {
    Optional<String> text = DecodedText.of(name, bytes, diagnostics);
    if (text.isEmpty() || !PlainTextReader.isReadable(name, text.get(), diagnostics)) {
      return Optional.empty();
    }
    FrontMatter front = FrontMatter.of(name, text.get(), diagnostics);
    return Optional.of(read(name, front, neighbours));
  }

  private static SourceText read(String name, FrontMatter front, Neighbours neighbours) {
    Element body = MarkdownPage.of(front.rest());
    Optional<Element> title =
        HtmlReader.onlyTitle(body)
            .filter(it -> front.said().title().map(it.text()::equals).orElse(true));
    title.ifPresent(it -> it.addClass("octavo-title"));
    SourceBuilder out = new SourceBuilder(name);
    HtmlDocument document =
        new HtmlDocument(
            "",
            front.said().language().orElse(""),
            HtmlLinks.of(Map.of("", body), Set.of()),
            new HtmlImages(neighbours, out.images()),
            HtmlReader.shallowest(body) - 1,
            out);
    out.place("line 1");
    out.drop(front.source(), front.what());
    HtmlPassages.take(document, body);
    boolean named = front.said().title().isPresent() || title.isEmpty();
    return out.build(
        named ? front.said() : front.said().withTitle(title.get().text()),
        SourceText.Markup.MARKED);
  }
}
