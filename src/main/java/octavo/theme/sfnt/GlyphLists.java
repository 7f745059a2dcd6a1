package octavo.theme.sfnt;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Lists of glyphs in tables of layout (OpenType 1.9, "OpenType Layout Common Table Formats"), read
 * with those alone that a subset has, by the numbers they have in the font, and written with those
 * they have in the subset.
 *
 * @param table the whole table
 * @param glyphs of the subset
 * @param numbers that these have there
 */
record GlyphLists(ByteBuffer table, BitSet glyphs, GlyphNumbers numbers) {
  int word(int at) {
    return table.getShort(at) & 0xFFFF;
  }

  boolean has(int glyph) {
    return glyphs.get(glyph);
  }

  /** Words that follow each other. */
  List<Integer> words(int at, int count) {
    List<Integer> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(word(at + 2 * i));
    }
    return words;
  }

  /** The glyphs of a coverage table that the subset has, and the number of each in it. */
  SortedMap<Integer, Integer> coverage(int at) {
    SortedMap<Integer, Integer> numbers = new TreeMap<>();
    int size = word(at) == 1 ? 2 : 6;
    int number = 0;
    for (int i = 0; i < word(at + 2); i++) {
      int first = word(at + 4 + size * i);
      int last = size == 2 ? first : word(at + 6 + size * i);
      for (int glyph = first; glyph <= last; glyph++, number++) {
        if (has(glyph)) {
          numbers.put(glyph, number);
        }
      }
    }
    return numbers;
  }

  /** The classes of glyphs that the subset has; that of all others is 0. */
  SortedMap<Integer, Integer> classes(int at) {
    SortedMap<Integer, Integer> classes = new TreeMap<>();
    boolean isList = word(at) == 1;
    int count = isList ? word(at + 4) : word(at + 2);
    for (int i = 0; i < count; i++) {
      int first = isList ? word(at + 2) + i : word(at + 4 + 6 * i);
      int last = isList ? first : word(at + 6 + 6 * i);
      int number = isList ? word(at + 6 + 2 * i) : word(at + 8 + 6 * i);
      for (int glyph = first; glyph <= last && number != 0; glyph++) {
        if (has(glyph)) {
          classes.put(glyph, number);
        }
      }
    }
    return classes;
  }

  /** The number that a glyph has in the subset. */
  int written(int glyph) {
    return numbers.of(glyph);
  }

  /** Those of several. */
  List<Integer> written(List<Integer> glyphs) {
    return glyphs.stream().map(this::written).toList();
  }

  /**
   * What is listed by glyph, in format 1: the glyphs, and for each a set of rules.
   *
   * @return empty where no glyph has any
   */
  Optional<TablePiece> sets(SortedMap<Integer, TablePiece> byGlyph) {
    if (byGlyph.isEmpty()) {
      return Optional.empty();
    }
    TablePiece out = new TablePiece().add(1).link(coverage(byGlyph.keySet()));
    out.add(byGlyph.size());
    byGlyph.values().forEach(out::link);
    return Optional.of(out);
  }

  /** A coverage table of glyphs. */
  TablePiece coverage(Collection<Integer> glyphs) {
    SortedMap<Integer, Integer> one = new TreeMap<>();
    glyphs.forEach(glyph -> one.put(written(glyph), 1));
    List<Integer> runs = runs(one);
    if (runs.size() > one.size()) {
      return new TablePiece().add(1, one.size()).add(List.copyOf(one.keySet()));
    }
    TablePiece out = new TablePiece().add(2, runs.size() / 3);
    int number = 0;
    for (int i = 0; i < runs.size(); i += 3) {
      out.add(runs.get(i), runs.get(i + 1), number);
      number += runs.get(i + 1) - runs.get(i) + 1;
    }
    return out;
  }

  /** A table of classes of glyphs. */
  TablePiece classes(SortedMap<Integer, Integer> byGlyph) {
    SortedMap<Integer, Integer> classes = new TreeMap<>();
    byGlyph.forEach((glyph, number) -> classes.put(written(glyph), number));
    List<Integer> runs = runs(classes);
    int span = classes.isEmpty() ? 0 : classes.lastKey() - classes.firstKey() + 1;
    if (classes.isEmpty() || runs.size() < span) {
      return new TablePiece().add(2, runs.size() / 3).add(runs);
    }
    TablePiece out = new TablePiece().add(1, classes.firstKey(), span);
    for (int glyph = classes.firstKey(); glyph <= classes.lastKey(); glyph++) {
      out.add(classes.getOrDefault(glyph, 0));
    }
    return out;
  }

  /** First glyph, last glyph and class of each run of glyphs of a class. */
  private static List<Integer> runs(SortedMap<Integer, Integer> classes) {
    List<Integer> runs = new ArrayList<>();
    for (Map.Entry<Integer, Integer> each : classes.entrySet()) {
      int end = runs.size();
      boolean goesOn =
          end > 0
              && each.getKey() == runs.get(end - 2) + 1
              && each.getValue().equals(runs.get(end - 1));
      if (goesOn) {
        runs.set(end - 2, each.getKey());
      } else {
        runs.addAll(List.of(each.getKey(), each.getKey(), each.getValue()));
      }
    }
    return runs;
  }

  /** The glyphs of a coverage table that the subset has. */
  SortedSet<Integer> covered(int at) {
    return new TreeSet<>(coverage(at).keySet());
  }
}
