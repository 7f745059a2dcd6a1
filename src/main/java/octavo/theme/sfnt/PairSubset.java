package octavo.theme.sfnt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The kerning of pairs of glyphs of which a subset has both (OpenType 1.9, GPOS, lookup type 2).
 */
final class PairSubset {
  private final GlyphLists lists;
  private final int at;
  private final PositionValue first;
  private final PositionValue second;

  /**
   * @param at where the rule begins
   */
  PairSubset(GlyphLists lists, int at) {
    this.lists = lists;
    this.at = at;
    this.first = new PositionValue(lists.word(at + 4));
    this.second = new PositionValue(lists.word(at + 6));
  }

  /** The rule; empty where no pair is left. */
  Optional<TablePiece> rule() {
    SortedMap<Integer, Integer> firsts = lists.coverage(at + lists.word(at + 2));
    if (firsts.isEmpty()) {
      return Optional.empty();
    }
    return lists.word(at) == 1 ? pairs(firsts) : classes(firsts.keySet());
  }

  private List<Integer> values(int place) {
    List<Integer> values = new ArrayList<>(first.read(lists, place));
    values.addAll(second.read(lists, place + first.size()));
    return values;
  }

  private TablePiece begin(int format, Iterable<Integer> covered) {
    SortedSet<Integer> glyphs = new TreeSet<>();
    covered.forEach(glyphs::add);
    TablePiece out = new TablePiece().add(format).link(lists.coverage(glyphs));
    return out.add(first.keptFormat(), second.keptFormat());
  }

  private Optional<TablePiece> pairs(SortedMap<Integer, Integer> firsts) {
    SortedMap<Integer, TablePiece> sets = new TreeMap<>();
    int size = 2 + first.size() + second.size();
    for (Map.Entry<Integer, Integer> each : firsts.entrySet()) {
      int set = at + lists.word(at + 10 + 2 * each.getValue());
      List<Integer> words = new ArrayList<>();
      int count = 0;
      for (int i = 0; i < lists.word(set); i++) {
        int glyph = lists.word(set + 2 + size * i);
        if (lists.has(glyph)) {
          count++;
          words.add(lists.written(glyph));
          words.addAll(values(set + 4 + size * i));
        }
      }
      if (count > 0) {
        sets.put(each.getKey(), new TablePiece().add(count).add(words));
      }
    }
    if (sets.isEmpty()) {
      return Optional.empty();
    }
    TablePiece out = begin(1, sets.keySet()).add(sets.size());
    sets.values().forEach(out::link);
    return Optional.of(out);
  }

  /**
   * Classes of glyphs that no glyph is left in go, and those that now do the same become one. A
   * class of first glyphs that kerns with none stays: it keeps the rules behind this one from them.
   */
  private Optional<TablePiece> classes(Iterable<Integer> firsts) {
    SortedMap<Integer, Integer> ofFirst = lists.classes(at + lists.word(at + 8));
    SortedMap<Integer, Integer> ofSecond = lists.classes(at + lists.word(at + 10));
    SortedSet<Integer> rows = new TreeSet<>();
    firsts.forEach(glyph -> rows.add(ofFirst.getOrDefault(glyph, 0)));
    SortedSet<Integer> columns = new TreeSet<>(ofSecond.values());
    // That of all glyphs without a class.
    columns.add(0);
    Map<Integer, Integer> newRows = numbers(rows, row -> row(row, columns));
    Map<Integer, Integer> newColumns = numbers(columns, column -> column(column, rows));
    TablePiece out = begin(2, firsts);
    out.link(lists.classes(renumbered(ofFirst, newRows)));
    out.link(lists.classes(renumbered(ofSecond, newColumns)));
    out.add(last(newRows) + 1, last(newColumns) + 1);
    for (int row : firstOfEach(newRows)) {
      out.add(row(row, firstOfEach(newColumns)));
    }
    return Optional.of(out);
  }

  private List<Integer> cell(int row, int column) {
    int columns = lists.word(at + 14);
    int size = first.size() + second.size();
    return values(at + 16 + size * (row * columns + column));
  }

  private List<Integer> row(int row, Iterable<Integer> columns) {
    List<Integer> values = new ArrayList<>();
    columns.forEach(column -> values.addAll(cell(row, column)));
    return values;
  }

  private List<Integer> column(int column, Iterable<Integer> rows) {
    List<Integer> values = new ArrayList<>();
    rows.forEach(row -> values.addAll(cell(row, column)));
    return values;
  }

  /** What a class does. */
  private interface Effect {
    List<Integer> of(int number);
  }

  /** The new number of each class, the same for those of the same effect. */
  private static Map<Integer, Integer> numbers(SortedSet<Integer> classes, Effect effect) {
    Map<List<Integer>, Integer> known = new LinkedHashMap<>();
    Map<Integer, Integer> numbers = new TreeMap<>();
    for (int each : classes) {
      List<Integer> values = effect.of(each);
      known.putIfAbsent(values, known.size());
      numbers.put(each, known.get(values));
    }
    return numbers;
  }

  private static int last(Map<Integer, Integer> numbers) {
    return numbers.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  /** A class of old of each new number. */
  private static List<Integer> firstOfEach(Map<Integer, Integer> numbers) {
    SortedMap<Integer, Integer> firsts = new TreeMap<>();
    numbers.forEach((old, number) -> firsts.putIfAbsent(number, old));
    return List.copyOf(firsts.values());
  }

  private static SortedMap<Integer, Integer> renumbered(
      SortedMap<Integer, Integer> classes, Map<Integer, Integer> numbers) {
    SortedMap<Integer, Integer> renumbered = new TreeMap<>();
    classes.forEach(
        (glyph, old) -> {
          int number = numbers.getOrDefault(old, 0);
          if (number != 0) {
            renumbered.put(glyph, number);
          }
        });
    return renumbered;
  }
}
