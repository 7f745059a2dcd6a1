package octavo.imposition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import octavo.manuscript.Duplex;

/**
 * Which page stands where on which side of which sheet. The two sides of a sheet follow each other;
 * the back is seen as if the sheet were turned like the page of a book, over its vertical middle.
 *
 * @param columns how many cells stand beside each other
 * @param rows how many below each other
 * @param sides the sides, front and back of each sheet
 */
record SheetPlan(int columns, int rows, List<SheetSide> sides) {
  private static final int ON_A_SHEET = 4;

  /** Copies the list. */
  SheetPlan {
    sides = List.copyOf(sides);
  }

  /**
   * Sheets folded once. What the last sheet has too many stays blank at the end. Signatures differ
   * by one sheet at most, the thicker ones first, so that none is much weaker than its fellows.
   *
   * @param pages how many pages there are, at least 1
   * @param most how many sheets lie one in another at most
   * @param leftBound whether the spine is at the left, as in books read from left to right
   */
  static SheetPlan folded(int pages, int most, boolean leftBound) {
    int sheets = (pages + ON_A_SHEET - 1) / ON_A_SHEET;
    int signatures = (int) ((sheets + (long) most - 1) / most);
    List<SheetSide> sides = new ArrayList<>();
    int before = 0;
    for (int i = 0; i < signatures; i++) {
      int size = sheets / signatures + (i < sheets % signatures ? 1 : 0);
      for (int sheet = 0; sheet < size; sheet++) {
        int first = ON_A_SHEET * before;
        int last = first + ON_A_SHEET * size - 1;
        int[] front = {last - 2 * sheet, first + 2 * sheet};
        int[] back = {first + 2 * sheet + 1, last - 2 * sheet - 1};
        int outer = sheet == 0 ? i : SheetSide.INNER;
        int number = before + sheet;
        sides.add(new SheetSide(number, false, outer, spread(front, sheet, pages, leftBound)));
        sides.add(
            new SheetSide(number, true, SheetSide.INNER, spread(back, sheet, pages, leftBound)));
      }
      before += size;
    }
    return new SheetPlan(2, 1, sides);
  }

  private static List<Cell> spread(int[] spread, int nested, int pages, boolean leftBound) {
    int left = leftBound ? spread[0] : spread[1];
    int right = leftBound ? spread[1] : spread[0];
    return List.of(
        new Cell(0, 0, left < pages ? left : Cell.BLANK, nested),
        new Cell(1, 0, right < pages ? right : Cell.BLANK, nested));
  }

  /**
   * Pages in the order of reading, row by row.
   *
   * @param pages how many pages there are, at least 1
   * @param columns how many stand beside each other
   * @param rows how many below each other
   * @param leftFirst whether a row is read from left to right
   * @param repeated whether each page fills a whole side
   */
  static SheetPlan up(int pages, int columns, int rows, boolean leftFirst, boolean repeated) {
    int onSide = columns * rows;
    int fronts = repeated ? pages : (pages + onSide - 1) / onSide;
    List<SheetSide> sides = new ArrayList<>();
    for (int side = 0; side < fronts; side++) {
      List<Cell> cells = new ArrayList<>();
      for (int i = 0; i < onSide; i++) {
        int page = repeated ? side : side * onSide + i;
        int column = leftFirst ? i % columns : columns - 1 - i % columns;
        cells.add(new Cell(column, i / columns, page < pages ? page : Cell.BLANK, 0));
      }
      sides.add(new SheetSide(side / 2, side % 2 == 1, SheetSide.INNER, cells));
    }
    return new SheetPlan(columns, rows, sides);
  }

  /** How many sheets lie in one another at most; 1 of sheets that are not folded. */
  int nested() {
    return 1
        + sides.stream()
            .flatMap(side -> side.cells().stream())
            .mapToInt(Cell::nested)
            .max()
            .orElse(0);
  }

  /** The sides in the order in which a printer takes them. */
  List<SheetSide> inOrder(Duplex duplex) {
    if (duplex != Duplex.NONE) {
      return sides;
    }
    List<SheetSide> ordered =
        new ArrayList<>(sides.stream().filter(Predicate.not(SheetSide::back)).toList());
    List<SheetSide> backs = new ArrayList<>(sides.stream().filter(SheetSide::back).toList());
    if (backs.size() < ordered.size()) {
      // The last sheet takes part in the second run, or the others would get each other's backs.
      backs.add(new SheetSide(backs.size(), true, SheetSide.INNER, List.of()));
    }
    Collections.reverse(backs);
    ordered.addAll(backs);
    return ordered;
  }
}
