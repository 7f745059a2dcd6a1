package octavo.theme.sfnt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

/**
 * The rules of a table of positions that a subset has a use for (OpenType 1.9, GPOS). What is said
 * for single sizes of pixels is left out: no reading system heeds it.
 */
final class PositioningSubset implements LayoutSubset.Rules {
  @Override
  public int extension() {
    return 9;
  }

  @Override
  public boolean isContext(int kind) {
    return kind == 7 || kind == 8;
  }

  @Override
  public Optional<TablePiece> rule(GlyphLists lists, int kind, int at, IntUnaryOperator lookups) {
    return switch (kind) {
      case 1 -> single(lists, at);
      case 2 -> new PairSubset(lists, at).rule();
      case 3 -> cursive(lists, at);
      case 4, 5, 6 -> marks(lists, at, kind == 5);
      case 7, 8 -> new ContextSubset(lists, lookups).rule(at, kind == 8);
      default -> throw new IndexOutOfBoundsException("a lookup of kind " + kind);
    };
  }

  private static Optional<TablePiece> single(GlyphLists lists, int at) {
    SortedMap<Integer, Integer> numbers = lists.coverage(at + lists.word(at + 2));
    if (numbers.isEmpty()) {
      return Optional.empty();
    }
    boolean same = lists.word(at) == 1;
    PositionValue value = new PositionValue(lists.word(at + 4));
    TablePiece out = new TablePiece().add(same ? 1 : 2);
    out.link(lists.coverage(numbers.keySet())).add(value.keptFormat());
    if (same) {
      return Optional.of(out.add(value.read(lists, at + 6)));
    }
    out.add(numbers.size());
    numbers.values().forEach(i -> out.add(value.read(lists, at + 8 + value.size() * i)));
    return Optional.of(out);
  }

  private static Optional<TablePiece> cursive(GlyphLists lists, int at) {
    SortedMap<Integer, Integer> numbers = lists.coverage(at + lists.word(at + 2));
    TablePiece out = new TablePiece().add(1).link(lists.coverage(numbers.keySet()));
    out.add(numbers.size());
    for (int number : numbers.values()) {
      out.link(anchor(lists, at, at + 6 + 4 * number));
      out.link(anchor(lists, at, at + 8 + 4 * number));
    }
    return numbers.isEmpty() ? Optional.empty() : Optional.of(out);
  }

  /** Marks on letters, on ligatures, or on other marks. */
  private static Optional<TablePiece> marks(GlyphLists lists, int at, boolean onLigatures) {
    SortedMap<Integer, Integer> marks = lists.coverage(at + lists.word(at + 2));
    SortedMap<Integer, Integer> bases = lists.coverage(at + lists.word(at + 4));
    if (marks.isEmpty() || bases.isEmpty()) {
      return Optional.empty();
    }
    int array = at + lists.word(at + 8);
    SortedMap<Integer, Integer> classes = new TreeMap<>();
    marks.values().forEach(mark -> classes.put(lists.word(array + 2 + 4 * mark), 0));
    int next = 0;
    for (Map.Entry<Integer, Integer> each : classes.entrySet()) {
      each.setValue(next++);
    }
    TablePiece markArray = new TablePiece().add(marks.size());
    for (int mark : marks.values()) {
      markArray.add(classes.get(lists.word(array + 2 + 4 * mark)));
      markArray.link(anchor(lists, array, array + 4 + 4 * mark));
    }
    Anchored on = new Anchored(lists, List.copyOf(classes.keySet()), lists.word(at + 6));
    int holders = at + lists.word(at + 10);
    List<Integer> kept = List.copyOf(bases.values());
    TablePiece out = new TablePiece().add(1).link(lists.coverage(marks.keySet()));
    out.link(lists.coverage(bases.keySet())).add(classes.size()).link(markArray);
    return Optional.of(
        out.link(onLigatures ? on.ligatures(holders, kept) : on.rows(holders, kept)));
  }

  /**
   * Where marks stand on what carries them.
   *
   * @param classes of marks that are kept
   * @param of how many there were
   */
  private record Anchored(GlyphLists lists, List<Integer> classes, int of) {
    /** A row of anchors, one for each class, for each of some numbers. */
    TablePiece rows(int array, List<Integer> numbers) {
      TablePiece out = new TablePiece().add(numbers.size());
      for (int number : numbers) {
        for (int each : classes) {
          out.link(anchor(lists, array, array + 2 + 2 * (number * of + each)));
        }
      }
      return out;
    }

    TablePiece ligatures(int array, List<Integer> numbers) {
      TablePiece out = new TablePiece().add(numbers.size());
      for (int number : numbers) {
        int ligature = array + lists.word(array + 2 + 2 * number);
        List<Integer> parts = new ArrayList<>();
        for (int part = 0; part < lists.word(ligature); part++) {
          parts.add(part);
        }
        out.link(rows(ligature, parts));
      }
      return out;
    }
  }

  /** What the offset at a place leads to; empty where it is null. */
  private static Optional<TablePiece> anchor(GlyphLists lists, int from, int place) {
    int offset = lists.word(place);
    if (offset == 0) {
      return Optional.empty();
    }
    int at = from + offset;
    boolean hasPoint = lists.word(at) == 2;
    TablePiece out = new TablePiece().add(hasPoint ? 2 : 1);
    return Optional.of(out.add(lists.words(at + 2, hasPoint ? 3 : 2)));
  }
}
