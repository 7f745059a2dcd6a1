package octavo.typeset;

import java.util.ArrayList;
import java.util.List;

/**
 * The white of a column that may have a line more on a page, so that the page is filled: above a
 * heading; above and below an extract, a list or a picture, half of the line each; else where the
 * style sheet has put space between blocks. An extract or a list of which a page has only a part
 * keeps its white: a line more on one side of it is seen.
 */
final class Whites {
  /** Space of at least so many lines between two blocks can be one line more. */
  private static final double WIDE = 0.5;

  /** Where not all white of a kind on a page is as wide. */
  static final double UNLIKE = 12;

  /** Spaces are of one kind that differ by less than a part of a line: as many parts. */
  private static final int PARTS = 4;

  private final List<Strip> strips;
  private final double grid;
  private final List<White> all = new ArrayList<>();

  /** By strip, how many of them are above it. */
  private final int[] above;

  /** What white is for: the wider it is by nature the less is a line more of it seen. */
  enum Sort {
    HEADING(8),
    BREAK(9),
    PICTURE(9),
    APART(10);

    private final double price;

    Sort(double price) {
      this.price = price;
    }
  }

  /**
   * White that may have a line more.
   *
   * @param first the strip below it, or below its upper half
   * @param last the strip below its lower half; the first where it is one space
   * @param kind what it is alike to
   */
  record White(int first, int last, Kind kind) {
    double price() {
      return kind.sort.price;
    }

    boolean isLike(White other) {
      return kind.sort == other.kind.sort && kind.space == other.kind.space;
    }
  }

  /**
   * White that looks alike.
   *
   * @param space how high it is by nature, in parts of a line
   */
  record Kind(Sort sort, long space) {}

  /** The white of a column on pages with such a grid of lines, in points. */
  Whites(List<Strip> strips, double grid) {
    this.strips = strips;
    this.grid = grid;
    this.above = new int[strips.size() + 1];
    int opened = -1;
    for (int i = 0; i < strips.size(); i++) {
      above[i] = all.size();
      if (i > 0 && isWide(i)) {
        opened = add(i, opened);
      }
    }
    above[strips.size()] = all.size();
  }

  private boolean isWide(int i) {
    Strip strip = strips.get(i);
    return strip.before().parts()
        && strip.white() != Strip.White.RIGID
        && strip.space() >= WIDE * grid;
  }

  // What stands off the grid, such as a picture, is widened below it and then centred; a heading,
  // which belongs to what follows, above. Returns where a block apart begins that is not closed.
  private int add(int i, int opened) {
    Strip strip = strips.get(i);
    boolean opens = strip.white() == Strip.White.OPENS || strip.white() == Strip.White.BETWEEN;
    if (!opens && leads(i)) {
      add(i, i, Sort.HEADING);
    } else if (strip.onGrid() && !strips.get(i - 1).onGrid()) {
      add(i, i, Sort.PICTURE);
    } else if (strip.onGrid()) {
      block(i, opened, strip.white());
    }
    return opens && strip.onGrid() ? i : -1;
  }

  private void block(int i, int opened, Strip.White white) {
    boolean closes = white == Strip.White.CLOSES || white == Strip.White.BETWEEN;
    if (closes && opened >= 0) {
      add(opened, i, Sort.APART);
    } else if (white == Strip.White.PLAIN) {
      add(i, i, Sort.BREAK);
    }
  }

  private boolean leads(int i) {
    if (strips.get(i).onGrid()) {
      return i + 1 < strips.size() && strips.get(i + 1).before() == Strip.Break.TORN;
    }
    int next = i;
    while (next < strips.size() && !strips.get(next).onGrid()) {
      next++;
    }
    boolean torn = next < strips.size() && strips.get(next).before() == Strip.Break.TORN;
    return torn && strips.get(i - 1).onGrid();
  }

  private void add(int first, int last, Sort sort) {
    long space = Math.round(strips.get(first).space() / grid * PARTS);
    all.add(new White(first, last, new Kind(sort, space)));
  }

  /** The white on a page with these strips. */
  List<White> on(int from, int to) {
    int begin = from < strips.size() ? above[Math.min(from + 1, strips.size())] : all.size();
    int end = above[to];
    while (begin < end && all.get(begin).first() <= from) {
      begin++;
    }
    return begin < end ? all.subList(begin, end) : List.of();
  }

  /**
   * By how many lines are put in, the ways to do so that are seen least.
   *
   * @param most no more lines than this
   */
  List<Widening> ways(int from, int to, int most) {
    List<White> white = most > 0 ? on(from, to) : List.of();
    if (white.isEmpty()) {
      return List.of(Widening.NONE);
    }
    List<Widening> ways = List.of(Widening.NONE);
    for (List<White> alike : kinds(white)) {
      ways = Widening.with(ways, alike, most);
    }
    return ways;
  }

  private static List<List<White>> kinds(List<White> white) {
    List<List<White>> kinds = new ArrayList<>();
    for (White one : white) {
      int kind = 0;
      while (kind < kinds.size() && !kinds.get(kind).getFirst().isLike(one)) {
        kind++;
      }
      if (kind == kinds.size()) {
        kinds.add(new ArrayList<>());
      }
      kinds.get(kind).add(one);
    }
    return kinds;
  }
}
