package octavo.theme.sfnt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;

/** The rules of a table of substitutions that a subset has a use for (OpenType 1.9, GSUB). */
final class SubstitutionSubset implements LayoutSubset.Rules {
  private final Predicate<List<Integer>> together;

  /**
   * @param together whether glyphs may follow each other, and so become a ligature
   */
  SubstitutionSubset(Predicate<List<Integer>> together) {
    this.together = together;
  }

  @Override
  public int extension() {
    return 7;
  }

  @Override
  public boolean isContext(int kind) {
    return kind == 5 || kind == 6;
  }

  @Override
  public Optional<TablePiece> rule(GlyphLists lists, int kind, int at, IntUnaryOperator lookups) {
    return switch (kind) {
      case 1 -> single(lists, at);
      case 2, 3 -> sequences(lists, at);
      case 4 -> ligatures(lists, at);
      case 5, 6 -> new ContextSubset(lists, lookups).rule(at, kind == 6);
      case 8 -> reverse(lists, at);
      default -> throw new IndexOutOfBoundsException("a lookup of kind " + kind);
    };
  }

  private static Optional<TablePiece> single(GlyphLists lists, int at) {
    SortedMap<Integer, Integer> glyphs = new TreeMap<>();
    lists
        .coverage(at + lists.word(at + 2))
        .forEach(
            (glyph, number) -> {
              int other =
                  lists.word(at) == 1
                      ? glyph + lists.word(at + 4) & 0xFFFF
                      : lists.word(at + 6 + 2 * number);
              glyphs.put(glyph, other);
            });
    if (glyphs.isEmpty()) {
      return Optional.empty();
    }
    TablePiece out = new TablePiece().add(2).link(lists.coverage(glyphs.keySet()));
    return Optional.of(out.add(glyphs.size()).add(lists.written(List.copyOf(glyphs.values()))));
  }

  /** One glyph by several, or by a choice of them. */
  private static Optional<TablePiece> sequences(GlyphLists lists, int at) {
    SortedMap<Integer, TablePiece> sequences = new TreeMap<>();
    lists
        .coverage(at + lists.word(at + 2))
        .forEach(
            (glyph, number) -> {
              int sequence = at + lists.word(at + 6 + 2 * number);
              int count = lists.word(sequence);
              TablePiece piece = new TablePiece().add(count);
              sequences.put(glyph, piece.add(lists.written(lists.words(sequence + 2, count))));
            });
    return lists.sets(sequences);
  }

  private Optional<TablePiece> ligatures(GlyphLists lists, int at) {
    SortedMap<Integer, TablePiece> sets = new TreeMap<>();
    for (Map.Entry<Integer, Integer> first : lists.coverage(at + lists.word(at + 2)).entrySet()) {
      int set = at + lists.word(at + 6 + 2 * first.getValue());
      List<TablePiece> ligatures = new ArrayList<>();
      for (int offset : lists.words(set + 2, lists.word(set))) {
        int count = lists.word(set + offset + 2);
        List<Integer> parts = lists.words(set + offset + 4, count - 1);
        List<Integer> all = new ArrayList<>(parts);
        all.addFirst(first.getKey());
        if (all.stream().allMatch(lists::has) && together.test(all)) {
          TablePiece ligature = new TablePiece().add(lists.written(lists.word(set + offset)));
          ligatures.add(ligature.add(count).add(lists.written(parts)));
        }
      }
      if (!ligatures.isEmpty()) {
        TablePiece piece = new TablePiece().add(ligatures.size());
        ligatures.forEach(piece::link);
        sets.put(first.getKey(), piece);
      }
    }
    return lists.sets(sets);
  }

  /** One glyph by another in a context, from the end of the text on. */
  private static Optional<TablePiece> reverse(GlyphLists lists, int at) {
    SortedMap<Integer, Integer> firsts = lists.coverage(at + lists.word(at + 2));
    TablePiece out = new TablePiece().add(1).link(lists.coverage(firsts.keySet()));
    int next = at + 4;
    for (int part = 0; part < 2; part++) {
      int count = lists.word(next);
      out.add(count);
      for (int offset : lists.words(next + 2, count)) {
        var covered = lists.covered(at + offset);
        if (covered.isEmpty()) {
          return Optional.empty();
        }
        out.link(lists.coverage(covered));
      }
      next += 2 + 2 * count;
    }
    out.add(firsts.size());
    for (int number : firsts.values()) {
      out.add(lists.written(lists.word(next + 2 + 2 * number)));
    }
    return firsts.isEmpty() ? Optional.empty() : Optional.of(out);
  }
}
