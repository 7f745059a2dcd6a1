package octavo.resolve;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import octavo.book.Inline;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.manuscript.CaptionEntry;
import octavo.parse.MarkdownParser;

/** What {@code captions.yaml} says of the images, and which of it has been used. */
final class Captions {
  private final Map<String, CaptionEntry> entries;
  private final MarkdownParser parser;
  private final Set<String> used = new HashSet<>();

  Captions(Map<String, CaptionEntry> entries, MarkdownParser parser) {
    this.entries = entries;
    this.parser = parser;
  }

  /** The entry of an image, by its path relative to the book folder. */
  Optional<CaptionEntry> use(String path) {
    CaptionEntry entry = entries.get(path);
    if (entry != null) {
      used.add(path);
    }
    return Optional.ofNullable(entry);
  }

  /** The entries that no image of the text has asked for, by path. */
  List<Map.Entry<String, CaptionEntry>> unused() {
    return entries.entrySet().stream().filter(entry -> !used.contains(entry.getKey())).toList();
  }

  /** A text of an entry; empty when not given. */
  List<Inline> text(String markdown, CaptionEntry entry) {
    return markdown.isBlank() ? List.of() : parser.parseInline(markdown, entry.at());
  }

  /** Reports the entries that are still not used. */
  void reportUnused(Diagnostics diagnostics) {
    for (Map.Entry<String, CaptionEntry> entry : unused()) {
      String after = entry.getValue().after();
      diagnostics.report(
          DiagnosticCode.FIG_CAPTION_UNUSED,
          entry.getValue().at(),
          after.isEmpty()
              ? "no text shows the image " + entry.getKey()
              : "no chapter is called " + after + ", after which the image is to stand",
          after.isEmpty()
              ? "name it in a chapter, or say after: with a chapter file's name"
              : "give the name of a chapter file without its extension");
    }
  }
}
