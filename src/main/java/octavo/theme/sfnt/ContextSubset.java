package octavo.theme.sfnt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * Rules in a context, of either table of layout, with what a subset has left of them (OpenType 1.9,
 * "Sequence Context Format" and "Chained Sequence Context Format" 1 to 3).
 */
final class ContextSubset {
  private final GlyphLists lists;
  private final IntUnaryOperator lookups;

  /**
   * @param lookups the new number of a lookup, negative for one that is gone
   */
  ContextSubset(GlyphLists lists, IntUnaryOperator lookups) {
    this.lists = lists;
    this.lookups = lookups;
  }

  /**
   * What the sequences of rules are of: glyphs, or classes of them.
   *
   * @param there whether one is left, of what comes before, of the input, and of what comes behind
   * @param written its number in the subset
   */
  private record Members(List<IntPredicate> there, IntUnaryOperator written) {
    boolean haveAll(int part, List<Integer> sequence) {
      return sequence.stream().allMatch(there.get(part)::test);
    }

    List<Integer> written(List<Integer> sequence) {
      return sequence.stream().map(written::applyAsInt).toList();
    }
  }

  /** A rule; empty where none of its contexts can come up any more. */
  Optional<TablePiece> rule(int at, boolean chained) {
    return switch (lists.word(at)) {
      case 1 -> byGlyphs(at, chained);
      case 2 -> byClasses(at, chained);
      default -> byCoverages(at, chained);
    };
  }

  private Optional<TablePiece> byGlyphs(int at, boolean chained) {
    IntPredicate has = lists::has;
    Members glyphs = new Members(List.of(has, has, has), lists::written);
    SortedMap<Integer, TablePiece> sets = new TreeMap<>();
    for (Map.Entry<Integer, Integer> first : lists.coverage(at + lists.word(at + 2)).entrySet()) {
      int set = at + lists.word(at + 6 + 2 * first.getValue());
      set(set, chained, glyphs).ifPresent(piece -> sets.put(first.getKey(), piece));
    }
    return lists.sets(sets);
  }

  private Optional<TablePiece> byClasses(int at, boolean chained) {
    SortedMap<Integer, Integer> firsts = lists.coverage(at + lists.word(at + 2));
    int definitions = chained ? 3 : 1;
    List<SortedMap<Integer, Integer>> classes = new ArrayList<>();
    for (int i = 0; i < definitions; i++) {
      int offset = lists.word(at + 4 + 2 * i);
      classes.add(offset == 0 ? new TreeMap<>() : lists.classes(at + offset));
    }
    List<IntPredicate> there = classes.stream().map(ContextSubset::present).toList();
    Members numbers = new Members(there, number -> number);
    SortedMap<Integer, Integer> inputs = classes.get(chained ? 1 : 0);
    Set<Integer> begun = new TreeSet<>();
    firsts.keySet().forEach(glyph -> begun.add(inputs.getOrDefault(glyph, 0)));
    int count = lists.word(at + 4 + 2 * definitions);
    TablePiece out = new TablePiece().add(2).link(lists.coverage(firsts.keySet()));
    classes.forEach(each -> out.link(lists.classes(each)));
    out.add(count);
    boolean isEmpty = true;
    for (int i = 0; i < count; i++) {
      int offset = lists.word(at + 6 + 2 * definitions + 2 * i);
      Optional<TablePiece> set =
          offset == 0 || !begun.contains(i) ? Optional.empty() : set(at + offset, chained, numbers);
      isEmpty &= set.isEmpty();
      out.link(set);
    }
    return isEmpty ? Optional.empty() : Optional.of(out);
  }

  // Of class 0 are all glyphs that a definition does not name.
  private static IntPredicate present(SortedMap<Integer, Integer> classes) {
    Set<Integer> there = new TreeSet<>(classes.values());
    return number -> number == 0 || there.contains(number);
  }

  /** Rules of the same beginning. */
  private Optional<TablePiece> set(int at, boolean chained, Members members) {
    List<TablePiece> rules = new ArrayList<>();
    for (int offset : lists.words(at + 2, lists.word(at))) {
      (chained ? chainedRule(at + offset, members) : plainRule(at + offset, members))
          .ifPresent(rules::add);
    }
    if (rules.isEmpty()) {
      return Optional.empty();
    }
    TablePiece out = new TablePiece().add(rules.size());
    rules.forEach(out::link);
    return Optional.of(out);
  }

  private Optional<TablePiece> plainRule(int at, Members members) {
    int count = lists.word(at);
    List<Integer> inputs = lists.words(at + 4, count - 1);
    if (!members.haveAll(0, inputs)) {
      return Optional.empty();
    }
    List<Integer> records = records(at + 2 + 2 * count, lists.word(at + 2));
    TablePiece out = new TablePiece().add(count, records.size() / 2);
    return Optional.of(out.add(members.written(inputs)).add(records));
  }

  private Optional<TablePiece> chainedRule(int at, Members members) {
    TablePiece out = new TablePiece();
    int next = at;
    for (int part = 0; part < 3; part++) {
      // The first glyph of the input is that of the set.
      int count = lists.word(next);
      List<Integer> sequence = lists.words(next + 2, part == 1 ? count - 1 : count);
      if (!members.haveAll(part, sequence)) {
        return Optional.empty();
      }
      out.add(count).add(members.written(sequence));
      next += 2 + 2 * sequence.size();
    }
    List<Integer> records = records(next + 2, lists.word(next));
    return Optional.of(out.add(records.size() / 2).add(records));
  }

  private Optional<TablePiece> byCoverages(int at, boolean chained) {
    TablePiece out = new TablePiece().add(3);
    int next = at + 2;
    if (!chained) {
      int count = lists.word(next);
      List<Integer> records = records(next + 4 + 2 * count, lists.word(next + 2));
      out.add(count, records.size() / 2);
      return coverages(out, at, next + 4, count) ? Optional.of(out.add(records)) : Optional.empty();
    }
    for (int part = 0; part < 3; part++) {
      int count = lists.word(next);
      if (!coverages(out.add(count), at, next + 2, count)) {
        return Optional.empty();
      }
      next += 2 + 2 * count;
    }
    List<Integer> records = records(next + 2, lists.word(next));
    return Optional.of(out.add(records.size() / 2).add(records));
  }

  /** Adds the coverage of each place of a sequence; whether there is a glyph for each. */
  private boolean coverages(TablePiece out, int from, int at, int count) {
    boolean all = true;
    for (int offset : lists.words(at, count)) {
      Set<Integer> covered = lists.covered(from + offset);
      all &= !covered.isEmpty();
      out.link(lists.coverage(covered));
    }
    return all;
  }

  /** Which lookup is applied where in the sequence; those that are gone would do nothing. */
  private List<Integer> records(int at, int count) {
    List<Integer> records = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int lookup = lookups.applyAsInt(lists.word(at + 4 * i + 2));
      if (lookup >= 0) {
        records.addAll(List.of(lists.word(at + 4 * i), lookup));
      }
    }
    return records;
  }
}
