package octavo.importer.mend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import octavo.importer.text.Passage;
import octavo.importer.text.Passage.Paragraph;
import octavo.importer.text.TracedText;
import octavo.importer.text.Transcript;
import org.jspecify.annotations.Nullable;

/**
 * Finds the lines of a text that belong to its pages. Page numbers are known by going up one by one
 * through the whole text and by standing where no paragraph ends, or at form feeds; heads by coming
 * again and again beside them. What comes again without such a sign, a refrain or the name of a
 * speaker, is text.
 */
final class PageRows {
  private static final int FEWEST = 3;

  private final List<PageRow> rows;
  private final Map<Integer, Set<TextLine>> found = new TreeMap<>();

  private PageRows(List<PageRow> rows) {
    this.rows = rows;
  }

  /** The rows of a text. */
  static PageRows of(List<Passage> passages, Transcript transcript) {
    List<PageRow> rows = new ArrayList<>();
    int last = 0;
    String before = "";
    for (int i = 0; i < passages.size(); i++) {
      if (passages.get(i) instanceof Paragraph(TracedText text)) {
        for (TextLine line : TextLine.of(text)) {
          int start = Math.max(last, text.offset(line.start()));
          boolean feed = transcript.text().substring(last, start).indexOf('\f') >= 0;
          boolean within = !before.isEmpty() && Shapes.goesOn(before);
          rows.add(PageRow.of(i, line, feed, within));
          last = Math.max(start, text.offset(line.end() - 1));
          before = line.words();
        }
      }
    }
    PageRows pages = new PageRows(rows);
    pages.find();
    return pages;
  }

  /** Whether there are none. */
  boolean isEmpty() {
    return found.isEmpty();
  }

  /** Those of a passage. */
  Set<TextLine> of(int passage) {
    return found.getOrDefault(passage, Set.of());
  }

  private void find() {
    Map<String, Integer> heads = new HashMap<>();
    rows.stream().filter(PageRow::isShort).forEach(it -> heads.merge(it.head(), 1, Integer::sum));
    Set<Integer> numbered = new HashSet<>(chain(heads, false));
    numbered.addAll(chain(heads, true));
    numbered.addAll(echoes(numbered));
    Map<String, Integer> beside = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      if (isHead(i, heads) && isBeside(i, numbered, heads)) {
        beside.merge(rows.get(i).head(), 1, Integer::sum);
      }
    }
    for (int i = 0; i < rows.size(); i++) {
      PageRow row = rows.get(i);
      boolean head =
          i > 0 && isHead(i, heads) && isBeside(i, numbered, heads) && beside.get(row.head()) >= 2;
      if (numbered.contains(i) || head || isFed(i)) {
        found.computeIfAbsent(row.passage(), it -> new HashSet<>()).add(row.line());
      }
    }
  }

  // Numbers alone that say again what the pages' heads say, as at the foot of pages with both.
  private List<Integer> echoes(Set<Integer> numbered) {
    Set<Integer> pages = new HashSet<>();
    numbered.forEach(it -> pages.add(rows.get(it).number()));
    List<Integer> echoes = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      PageRow row = rows.get(i);
      boolean alone = row.head().isEmpty() && isAlone(i) && !numbered.contains(i);
      if (alone && pages.contains(row.number())) {
        echoes.add(i);
      }
    }
    long different = echoes.stream().map(it -> rows.get(it).number()).distinct().count();
    return different == echoes.size() && different >= FEWEST ? echoes : List.of();
  }

  private boolean isHead(int index, Map<String, Integer> heads) {
    PageRow row = rows.get(index);
    String words = row.line().words();
    boolean shaped = !Shapes.beginsLower(words) && !words.endsWith(",") && !words.endsWith(";");
    return shaped && row.isShort() && !row.head().isEmpty() && heads.get(row.head()) >= 2;
  }

  // A number alone at a form feed.
  private boolean isFed(int index) {
    boolean feed = rows.get(index).feed() || index + 1 < rows.size() && rows.get(index + 1).feed();
    return feed && rows.get(index).number() > 0 && rows.get(index).head().isEmpty();
  }

  private boolean isBeside(int index, Set<Integer> numbered, Map<String, Integer> heads) {
    PageRow row = rows.get(index);
    boolean feed = row.feed() || index + 1 < rows.size() && rows.get(index + 1).feed();
    boolean lower =
        index + 1 < rows.size() && Shapes.beginsLower(rows.get(index + 1).line().words());
    boolean cuts =
        row.within() && lower && (isAlone(index) || Shapes.isCapitals(row.line().words()));
    boolean often = heads.get(row.head()) >= FEWEST;
    return (feed || cuts) && often || numbered.contains(index - 1) || numbered.contains(index + 1);
  }

  // Whether blank lines stand on both sides.
  private boolean isAlone(int index) {
    int passage = rows.get(index).passage();
    boolean first = index == 0 || rows.get(index - 1).passage() != passage;
    boolean last = index + 1 == rows.size() || rows.get(index + 1).passage() != passage;
    return first && last;
  }

  // The longest run of numbers that go up by one or, where a page has none, two.
  private List<Integer> chain(Map<String, Integer> heads, boolean roman) {
    Map<Integer, Integer> lengths = new HashMap<>();
    Map<Integer, Integer> latest = new HashMap<>();
    Map<Integer, Integer> previous = new HashMap<>();
    int best = -1;
    int most = 0;
    for (int i = 0; i < rows.size(); i++) {
      PageRow row = rows.get(i);
      boolean repeats = row.head().isEmpty() || heads.getOrDefault(row.head(), 0) >= 2;
      repeats &= !isListed(row, heads);
      if (row.number() <= 0 || row.roman() != roman || !repeats) {
        continue;
      }
      int one = lengths.getOrDefault(row.number() - 1, 0);
      int two = lengths.getOrDefault(row.number() - 2, 0);
      int from = one >= two ? row.number() - 1 : row.number() - 2;
      if (latest.containsKey(from)) {
        previous.put(i, latest.get(from));
      }
      int length = 1 + Math.max(one, two);
      int before = lengths.getOrDefault(row.number(), 0);
      if (length > before || length == before && !isRunningHead(latest.get(row.number()))) {
        lengths.put(row.number(), length);
        latest.put(row.number(), i);
      }
      if (length > most) {
        most = length;
        best = i;
      }
    }
    List<Integer> chain = new ArrayList<>();
    for (Integer at = best < 0 ? null : best; at != null; at = previous.get(at)) {
      chain.add(at);
    }
    return arePages(chain, heads) ? chain : List.of();
  }

  // A numbered line that comes again once, without a number, is of a table of contents.
  private boolean isListed(PageRow row, Map<String, Integer> heads) {
    return !row.head().isEmpty()
        && heads.getOrDefault(row.head(), 0) == 2
        && rows.stream().anyMatch(it -> it.head().equals(row.head()) && it.number() == 0);
  }

  private boolean isRunningHead(@Nullable Integer index) {
    return index != null && rows.get(index).isRunningHead();
  }

  private boolean arePages(List<Integer> chain, Map<String, Integer> heads) {
    if (chain.size() < FEWEST) {
      return false;
    }
    long signs = chain.stream().filter(it -> isSign(it, heads)).count();
    return signs >= 2 && signs * 4 >= chain.size();
  }

  private boolean isSign(int index, Map<String, Integer> heads) {
    PageRow row = rows.get(index);
    boolean feed = row.feed() || index + 1 < rows.size() && rows.get(index + 1).feed();
    boolean again = row.isRunningHead() && heads.getOrDefault(row.head(), 0) >= FEWEST;
    return feed || row.within() || row.decorated() || again;
  }
}
