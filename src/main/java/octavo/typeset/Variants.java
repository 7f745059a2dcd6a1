package octavo.typeset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Paragraphs that may be set with a line more or less for the sake of the page on which they end. A
 * paragraph counts there, and not where it begins: how much of it the page before has is free
 * anyhow.
 */
final class Variants {
  /** So many paragraphs of a page at most are not set as they are best. */
  static final int MOST = 2;

  /** No paragraph. */
  static final Variants NONE = new Variants(List.of(), 0);

  /** A paragraph that a page only ends has at least so many lines on it. */
  private static final int LEAST = 3;

  private final List<Variant> all;
  private final int[] longer;
  private final int[] shorter;

  /**
   * A paragraph set otherwise.
   *
   * @param by how many lines more it has; negative for fewer
   */
  record Variant(Variable paragraph, List<Strip> strips, int by) {}

  /**
   * Some variants, of each paragraph at most one that is longer and one that is shorter.
   *
   * @param strips how many the column has
   */
  Variants(List<Variant> all, int strips) {
    this.all = List.copyOf(all);
    this.longer = ended(all.stream().filter(variant -> variant.by > 0).toList(), strips);
    this.shorter = ended(all.stream().filter(variant -> variant.by < 0).toList(), strips);
  }

  // By strip, how many of them have ended above it.
  private static int[] ended(List<Variant> some, int strips) {
    int[] ended = new int[strips + 1];
    some.forEach(variant -> ended[variant.paragraph.to()]++);
    for (int i = 1; i < ended.length; i++) {
      ended[i] += ended[i - 1];
    }
    return ended;
  }

  /** How many lines a page can be given at most, or spared. */
  int reach() {
    return all.isEmpty() ? 0 : MOST;
  }

  /** How many lines more a page with these strips of the column can have. */
  int longer(int from, int to) {
    return count(longer, from, to);
  }

  /** How many lines fewer. */
  int shorter(int from, int to) {
    return count(shorter, from, to);
  }

  private int count(int[] ended, int from, int to) {
    int begin = from + LEAST - 1;
    return all.isEmpty() || begin >= to ? 0 : Math.min(MOST, ended[to] - ended[begin]);
  }

  /**
   * The variants by which a page with these strips of the column has so many lines more: in the
   * longest paragraphs, where they are seen least.
   */
  List<Variant> of(int from, int to, int by) {
    List<Variant> on = new ArrayList<>();
    for (Variant variant : all) {
      int end = variant.paragraph.to();
      if (end >= from + LEAST && end <= to && variant.by * by > 0) {
        on.add(variant);
      }
    }
    on.sort(Comparator.comparingInt(variant -> -variant.paragraph.strips().size()));
    return on.subList(0, Math.abs(by));
  }
}
