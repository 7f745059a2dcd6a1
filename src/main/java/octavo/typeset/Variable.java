package octavo.typeset;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import octavo.typeset.line.Line;

/**
 * A paragraph of a column that may be set with a line more or less.
 *
 * @param from its first strip
 * @param strips its own, as it was set first
 * @param variants the same with so many lines more, or fewer; nothing where that cannot be had with
 *     lines that are even enough
 */
record Variable(int from, List<Strip> strips, IntFunction<List<Strip>> variants) {
  /** How narrow and how wide the spaces of a variant may be, in parts of what they should be. */
  private static final double TIGHTEST = 0.7;

  private static final double LOOSEST = 1.75;

  /** Copies. */
  Variable {
    strips = List.copyOf(strips);
  }

  /** Whether lines are even enough for a variant. */
  static boolean isEven(List<Line> lines) {
    return lines.stream()
        .allMatch(line -> line.end() != Line.End.OVERFULL && isEven(line.spacing()));
  }

  private static boolean isEven(Line.Spacing spacing) {
    double natural = spacing.natural();
    return natural == 0
        || spacing.actual() > TIGHTEST * natural && spacing.actual() < LOOSEST * natural;
  }

  /** The strip after its last. */
  int to() {
    return from + strips.size();
  }

  /** The same where strips above it have been added or taken away. */
  Variable moved(int by) {
    return new Variable(from + by, strips, variants);
  }

  /** Whether it still is as it was set: nothing has been put behind it, or holds it together. */
  boolean isUntouched(List<Strip> column) {
    for (int i = 0; i < strips.size(); i++) {
      boolean alone = i == 0 || column.get(from + i).marks().isEmpty();
      if (column.get(from + i) != strips.get(i) || !strips.get(i).onGrid() || !alone) {
        return false;
      }
    }
    return strips.getFirst().marks().calls().isEmpty();
  }

  /**
   * Its strips with a line more or less; empty where it has no such variant.
   *
   * @param lines how many lines more; negative for fewer
   */
  List<Strip> with(int lines) {
    List<Strip> other = variants.apply(lines);
    if (other.size() != strips.size() + lines
        || !other.stream().allMatch(strip -> strip.marks().isEmpty())) {
      return List.of();
    }
    Strip first = strips.getFirst();
    Strip head =
        new Strip(
            first.above(),
            first.height(),
            first.before(),
            first.onGrid(),
            first.marks(),
            other.getFirst().drawing(),
            first.repeated(),
            other.getFirst().tally(),
            first.white());
    return Stream.concat(Stream.of(head), other.stream().skip(1)).toList();
  }
}
