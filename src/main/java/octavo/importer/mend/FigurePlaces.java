package octavo.importer.mend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import octavo.importer.text.Passage;
import octavo.importer.text.Passage.Figure;
import octavo.importer.text.Passage.Heading;
import octavo.importer.text.TracedText;

/**
 * Puts figures whose captions stood after the text at the end of the chapters they are likeliest
 * of: those that share most of their rare words. The caption's change has said that its place is a
 * guess.
 */
final class FigurePlaces implements Rule {
  @Override
  public List<Passage> apply(List<Passage> passages, Ledger ledger) {
    int first = passages.size();
    while (first > 0 && passages.get(first - 1) instanceof Figure) {
      first--;
    }
    List<Integer> ends = chapterEnds(passages, first);
    Set<Integer> unplaced = new HashSet<>();
    ledger.changes().stream()
        .filter(it -> it.rule() == MendingRule.CAPTION && it.doubtful())
        .forEach(it -> unplaced.add(it.anchor()));
    if (ends.size() < 2 || unplaced.isEmpty()) {
      return passages;
    }
    List<Set<String>> chapters = new ArrayList<>();
    int from = 0;
    for (int end : ends) {
      chapters.add(words(passages.subList(from, end)));
      from = end;
    }
    Map<Integer, List<Passage>> placed = new TreeMap<>();
    for (Passage passage : passages.subList(first, passages.size())) {
      boolean known = !unplaced.contains(passage.texts().getLast().offset(0));
      int chapter = known ? ends.size() - 1 : likeliest(words(List.of(passage)), chapters);
      placed.computeIfAbsent(chapter, it -> new ArrayList<>()).add(passage);
    }
    List<Passage> mended = new ArrayList<>();
    from = 0;
    for (int i = 0; i < ends.size(); i++) {
      mended.addAll(passages.subList(from, ends.get(i)));
      mended.addAll(placed.getOrDefault(i, List.of()));
      from = ends.get(i);
    }
    return mended;
  }

  private static List<Integer> chapterEnds(List<Passage> passages, int last) {
    List<Integer> ends = new ArrayList<>();
    for (int i = 1; i < last; i++) {
      if (passages.get(i) instanceof Heading(int level, var _) && level <= 1) {
        ends.add(i);
      }
    }
    ends.add(last);
    return ends;
  }

  private static Set<String> words(List<Passage> passages) {
    Set<String> words = new HashSet<>();
    for (Passage passage : passages) {
      for (TracedText text : passage.texts()) {
        for (String word : text.value().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
          words.add(word);
        }
      }
    }
    words.remove("");
    return words;
  }

  private static int likeliest(Set<String> caption, List<Set<String>> chapters) {
    Map<String, Integer> holders = new HashMap<>();
    chapters.forEach(it -> it.forEach(word -> holders.merge(word, 1, Integer::sum)));
    int best = chapters.size() - 1;
    double most = 0;
    for (int i = 0; i < chapters.size(); i++) {
      double score = 0;
      for (String word : caption) {
        if (chapters.get(i).contains(word)) {
          score += Math.log((chapters.size() + 1.0) / holders.get(word));
        }
      }
      if (score > most) {
        most = score;
        best = i;
      }
    }
    return best;
  }
}
