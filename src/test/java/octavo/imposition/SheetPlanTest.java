package octavo.imposition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import octavo.manuscript.Duplex;
import octavo.manuscript.ImpositionScheme;
import org.junit.jupiter.api.Test;

/** Folds sheets in code, lays them one in another, and reads what comes out page by page. */
class SheetPlanTest {
  private static final int MOST = 200;

  /** Half of a sheet, as it is turned in the finished book. */
  private record Leaf(int recto, int verso) {}

  // The front of a sheet is its outer side; behind its right cell is the left one of the back.
  private static List<Integer> read(SheetPlan plan, boolean leftBound) {
    List<Integer> pages = new ArrayList<>();
    List<Leaf> second = new ArrayList<>();
    for (int i = 0; i < plan.sides().size(); i += 2) {
      SheetSide front = plan.sides().get(i);
      SheetSide back = plan.sides().get(i + 1);
      if (front.signature() != SheetSide.INNER) {
        close(second, pages);
      }
      int near = leftBound ? 1 : 0;
      int far = 1 - near;
      add(new Leaf(page(front, near), page(back, far)), pages);
      second.add(new Leaf(page(back, near), page(front, far)));
    }
    close(second, pages);
    return pages;
  }

  private static void close(List<Leaf> leaves, List<Integer> pages) {
    leaves.reversed().forEach(leaf -> add(leaf, pages));
    leaves.clear();
  }

  private static void add(Leaf leaf, List<Integer> pages) {
    pages.add(leaf.recto());
    pages.add(leaf.verso());
  }

  private static int page(SheetSide side, int column) {
    return side.cells().stream()
        .filter(cell -> cell.column() == column)
        .findFirst()
        .orElseThrow()
        .page();
  }

  private static void isInOrder(int pages, List<Integer> read) {
    List<Integer> expected = new ArrayList<>(IntStream.range(0, pages).boxed().toList());
    while (expected.size() < read.size()) {
      expected.add(Cell.BLANK);
    }
    assertEquals(expected, read, pages + " pages");
  }

  @Test
  void aBookletReadsInOrderWithItsBlankPagesLast() {
    for (int pages = 1; pages <= MOST; pages++) {
      for (boolean leftBound : List.of(true, false)) {
        SheetPlan plan = SheetPlan.folded(pages, ImpositionScheme.Folded.ALL, leftBound);
        List<Integer> read = read(plan, leftBound);
        isInOrder(pages, read);
        assertTrue(read.size() - pages < 4, pages + " pages");
      }
    }
  }

  @Test
  void signaturesReadInOrderAndDifferByOneSheetAtMost() {
    for (int pages = 1; pages <= MOST; pages++) {
      for (int sheets = 1; sheets <= 9; sheets++) {
        for (boolean leftBound : List.of(true, false)) {
          SheetPlan plan = SheetPlan.folded(pages, sheets, leftBound);
          isInOrder(pages, read(plan, leftBound));
          List<Integer> sizes = sizes(plan);
          assertTrue(sizes.getFirst() <= sheets, sizes::toString);
          assertTrue(sizes.getFirst() - sizes.getLast() <= 1, sizes::toString);
          assertEquals(sizes.stream().sorted((a, b) -> b - a).toList(), sizes);
        }
      }
    }
  }

  private static List<Integer> sizes(SheetPlan plan) {
    List<Integer> sizes = new ArrayList<>();
    for (SheetSide side : plan.sides()) {
      if (side.signature() != SheetSide.INNER) {
        assertEquals(sizes.size(), side.signature());
        sizes.add(0);
      }
      if (!side.back()) {
        sizes.set(sizes.size() - 1, sizes.getLast() + 1);
      }
    }
    return sizes;
  }

  @Test
  void innerSheetsKnowHowManyLieAroundThem() {
    SheetPlan plan = SheetPlan.folded(24, 3, true);
    List<Integer> nested =
        plan.sides().stream().map(side -> side.cells().getFirst().nested()).toList();
    assertEquals(List.of(0, 0, 1, 1, 2, 2, 0, 0, 1, 1, 2, 2), nested);
  }

  @Test
  void severalPagesOnASideReadRowByRow() {
    for (int pages = 1; pages <= MOST; pages++) {
      for (int[] grid : new int[][] {{2, 1}, {1, 2}, {2, 2}, {4, 2}, {2, 4}}) {
        for (boolean leftFirst : List.of(true, false)) {
          SheetPlan plan = SheetPlan.up(pages, grid[0], grid[1], leftFirst, false);
          List<Integer> read = new ArrayList<>();
          for (SheetSide side : plan.sides()) {
            for (int row = 0; row < grid[1]; row++) {
              for (int i = 0; i < grid[0]; i++) {
                int column = leftFirst ? i : grid[0] - 1 - i;
                read.add(at(side, column, row));
              }
            }
          }
          isInOrder(pages, read);
          assertTrue(read.size() - pages < grid[0] * grid[1], pages + " pages");
        }
      }
    }
  }

  private static int at(SheetSide side, int column, int row) {
    return side.cells().stream()
        .filter(cell -> cell.column() == column && cell.row() == row)
        .findFirst()
        .orElseThrow()
        .page();
  }

  @Test
  void aRepeatedPageFillsItsSide() {
    SheetPlan plan = SheetPlan.up(3, 2, 2, true, true);
    assertEquals(3, plan.sides().size());
    for (int i = 0; i < 3; i++) {
      int page = i;
      assertTrue(plan.sides().get(i).cells().stream().allMatch(cell -> cell.page() == page));
    }
  }

  // The pile as it came out: the sheet printed last lies on top, and is the first to go in again.
  @Test
  void withoutDuplexEachSheetGetsItsOwnBackInTheSecondRun() {
    for (int pages = 1; pages <= MOST; pages++) {
      for (SheetPlan plan :
          List.of(SheetPlan.folded(pages, 4, true), SheetPlan.up(pages, 2, 2, true, false))) {
        List<SheetSide> order = plan.inOrder(Duplex.NONE);
        int sheets = order.size() / 2;
        assertEquals(sheets * 2, order.size(), pages + " pages");
        for (int run = 0; run < sheets; run++) {
          SheetSide back = order.get(sheets + run);
          SheetSide front = order.get(sheets - 1 - run);
          assertTrue(back.back() && !front.back());
          assertEquals(front.sheet(), back.sheet());
        }
      }
    }
  }
}
