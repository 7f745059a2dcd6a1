package octavo.importer.write;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import octavo.importer.text.Particulars;
import octavo.importer.text.SourceText;

/** The book's settings. */
final class SettingsFile {
  private SettingsFile() {}

  /** The text of {@code book.yaml}: what the source says of itself, and its chapters. */
  static String of(SourceText source, List<String> chapters) {
    Particulars particulars = source.particulars();
    Map<String, Object> settings = new LinkedHashMap<>();
    particulars.title().ifPresent(it -> settings.put("title", it));
    if (!particulars.authors().isEmpty()) {
      settings.put(
          "creators", particulars.authors().stream().map(it -> Map.of("name", it)).toList());
    }
    particulars.language().ifPresent(it -> settings.put("language", it));
    particulars.date().ifPresent(it -> settings.put("date", it));
    particulars.publisher().ifPresent(it -> settings.put("publisher", it));
    particulars.rights().ifPresent(it -> settings.put("rights", it));
    settings.put("contents", chapters);
    settings.put("notes", Map.of("numbered", true));
    return Yaml.text(settings);
  }
}
