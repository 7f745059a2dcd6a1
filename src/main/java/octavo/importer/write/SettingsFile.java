package octavo.importer.write;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.importer.text.Particulars;
import octavo.importer.text.Passage;
import octavo.importer.text.SourceText;
import octavo.importer.text.TracedText;

/** The book's settings. */
final class SettingsFile {
  private static final Pattern MARK = Pattern.compile("\\[(\\d{1,4})\\]");
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*");
  private static final Pattern DATE =
      Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])");

  private SettingsFile() {}

  /**
   * The text of {@code book.yaml}: what the source says of itself, its chapters and how its notes
   * are marked. What the settings do not take, such as a year for a date, is left out.
   */
  static String of(SourceText source, List<String> chapters) {
    Particulars particulars = source.particulars();
    Map<String, Object> settings = new LinkedHashMap<>();
    particulars.title().ifPresent(it -> settings.put("title", it));
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
    settings.put("contents", chapters);
    settings.put("notes", notes(source.passages()));
    return Yaml.text(settings);
  }

  // Extracts often lack the texts of their notes: their marks are printed all the same.
  private static Map<String, Object> notes(List<Passage> passages) {
    Set<String> marks = new HashSet<>();
    Set<String> labels = new HashSet<>();
    for (Passage passage : passages) {
      if (passage instanceof Passage.NoteText(var label, var _)) {
        labels.add(label);
      }
      for (TracedText text : passage.texts()) {
        Matcher mark = MARK.matcher(text.value());
        while (mark.find()) {
          marks.add(mark.group(1));
        }
      }
    }
    Map<String, Object> notes = new LinkedHashMap<>();
    notes.put("numbered", true);
    if (!labels.containsAll(marks)) {
      notes.put("missing", "mark");
    }
    return notes;
  }
}
