package octavo.importer.mend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.importer.text.Passage;
import octavo.importer.text.TracedText;

/**
 * Working titles of chapters: the name that a chapter has more often than the others have it, else
 * the first words of the chapter. No title says what the chapter does not.
 */
final class WorkingTitles {
  // A capital after a small letter and a space: a name, not the begin of a sentence.
  private static final Pattern NAME =
      Pattern.compile(
          "(?<=[\\p{Ll},;:] )(?:the )?\\p{Lu}[\\p{L}’'-]+(?: (?:of |the |de |la |von |der |van"
              + " )?\\p{Lu}[\\p{L}’'-]+){0,3}");

  private static final int FIRST_WORDS = 6;

  private WorkingTitles() {}

  /** A title for each chapter, no two alike. */
  static List<String> of(List<List<Passage>> chapters) {
    List<Map<String, Integer>> names = chapters.stream().map(WorkingTitles::names).toList();
    Map<String, Integer> holders = new HashMap<>();
    names.forEach(it -> it.keySet().forEach(name -> holders.merge(name, 1, Integer::sum)));
    Set<String> taken = new HashSet<>();
    List<String> titles = new ArrayList<>();
    for (int i = 0; i < chapters.size(); i++) {
      String title = "";
      double most = 0;
      for (Map.Entry<String, Integer> name : names.get(i).entrySet()) {
        double rare = Math.log((chapters.size() + 1.0) / holders.get(name.getKey()));
        double score = name.getValue() * rare * (name.getKey().indexOf(' ') > 0 ? 1.5 : 1);
        if (score > most && !taken.contains(name.getKey()) && name.getValue() > 1) {
          most = score;
          title = name.getKey();
        }
      }
      title = title.isEmpty() ? firstWords(chapters.get(i)) : title;
      taken.add(title);
      titles.add(title.startsWith("the ") ? "The " + title.substring(4) : title);
    }
    return titles;
  }

  private static Map<String, Integer> names(List<Passage> chapter) {
    Map<String, Integer> names = new TreeMap<>();
    for (Passage passage : chapter) {
      for (TracedText text : passage.texts()) {
        Matcher name = NAME.matcher(text.value());
        while (name.find()) {
          names.merge(name.group().replaceAll("[’'](?:s|)$", ""), 1, Integer::sum);
        }
      }
    }
    return names;
  }

  private static String firstWords(List<Passage> chapter) {
    for (Passage passage : chapter) {
      for (TracedText text : passage.texts()) {
        String[] words = text.value().replaceAll("\\[\\d+\\]|[\"“”«»]", "").strip().split("\\s+");
        if (words.length > 1) {
          int count = Math.min(words.length, FIRST_WORDS);
          return String.join(" ", List.of(words).subList(0, count)).replaceAll("[,;:.]$", "")
              + " …";
        }
      }
    }
    return "…";
  }
}
