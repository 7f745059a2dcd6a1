package octavo.importer.write;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import octavo.importer.text.Particulars;
import octavo.importer.text.SourceText;
import octavo.manuscript.Settings;

/** The book's settings. */
final class SettingsFile {
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*");
  private static final Pattern DATE =
      Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])");

  private static final String HEAD =
      "# Made by octavo import. What you change here stays when the text is imported again.\n";

  private SettingsFile() {}

  /**
   * The text of {@code book.yaml}: what the source says of itself, its chapters and how its notes
   * are marked. What the settings do not take, such as a year for a date, is left out.
   *
   * @param missing whether notes lack their texts
   * @param contents the entries of the contents
   * @param decided settings of an editor's: they win
   */
  static String of(
      SourceText source, boolean missing, List<Object> contents, Map<String, Object> decided) {
    Particulars particulars = source.particulars();
    Map<String, Object> settings = new LinkedHashMap<>();
    particulars.title().ifPresent(it -> settings.put("title", it));
    particulars.subtitle().ifPresent(it -> settings.put("subtitle", it));
    if (!particulars.authors().isEmpty()) {
      settings.put(
          "creators", particulars.authors().stream().map(it -> Map.of("name", it)).toList());
    }
    particulars
        .language()
        .filter(it -> LANGUAGE.matcher(it).matches())
        .ifPresent(it -> settings.put("language", it));
    particulars
        .date()
        .filter(it -> DATE.matcher(it).matches())
        .ifPresent(it -> settings.put("date", it));
    particulars.publisher().ifPresent(it -> settings.put("publisher", it));
    particulars.rights().ifPresent(it -> settings.put("rights", it));
    settings.put("contents", contents);
    settings.put("notes", notes(missing));
    settings.putAll(decided);
    return HEAD + Yaml.text(inOrder(settings));
  }

  // People look for a key where it usually stands.
  private static Map<String, Object> inOrder(Map<String, Object> settings) {
    Map<String, Object> ordered = new LinkedHashMap<>();
    for (String key : Settings.KEYS) {
      if (settings.containsKey(key)) {
        ordered.put(key, settings.get(key));
      }
    }
    settings.forEach(ordered::putIfAbsent);
    return ordered;
  }

  // The marks of notes without texts are printed all the same.
  private static Map<String, Object> notes(boolean missing) {
    Map<String, Object> notes = new LinkedHashMap<>();
    notes.put("numbered", true);
    if (missing) {
      notes.put("missing", "mark");
    }
    return notes;
  }
}
