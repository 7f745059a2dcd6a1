package octavo.typeset;

import java.util.ArrayList;
import java.util.List;
import octavo.typeset.page.Placed;

/**
 * A figure on a page of its own: in the middle of it, or turned by a right angle so that its head
 * is at the left, on left-hand pages as on right-hand ones, so that the book is turned but one way
 * (Chicago Manual of Style, Illustrations and Tables).
 *
 * @param column of nothing but the figure
 * @param page what it is to stand on
 * @param turned whether it is to be turned, and set for that
 */
record Plate(Column column, PageShape page, boolean turned) {
  /**
   * Makes the figure one strip as high as the page. Where notes are called in it they need room: it
   * stands at the head then, as high as it is.
   */
  void join() {
    List<Strip> all = List.copyOf(column.strips());
    double[] tops = new double[all.size()];
    double height = 0;
    for (int i = 0; i < tops.length; i++) {
      tops[i] = height + (i == 0 ? 0 : all.get(i).space());
      height = tops[i] + all.get(i).height();
    }
    boolean calls = all.stream().anyMatch(strip -> !strip.marks().calls().isEmpty());
    if (calls && !turned) {
      return;
    }
    double above = ((turned ? page.measure() : page.depth()) - height) / 2;
    Strip.Drawing upright =
        (sheet, x, y) -> {
          for (int i = 0; i < tops.length; i++) {
            all.get(i).drawing().draw(sheet, x, y + above + tops[i]);
          }
        };
    column.joined(page.depth(), marks(all), turned ? turned(upright) : upright);
  }

  // Its left side is the foot of the page.
  private Strip.Drawing turned(Strip.Drawing drawing) {
    return (sheet, x, y) -> {
      sheet.add(new Placed.Turn(x, y + page.depth()));
      drawing.draw(sheet, 0, 0);
      sheet.add(new Placed.EndOfTurn());
    };
  }

  private static Marks marks(List<Strip> strips) {
    List<String> anchors = new ArrayList<>();
    List<Marks.Call> calls = new ArrayList<>();
    List<Marks.SetString> strings = new ArrayList<>();
    for (Strip strip : strips) {
      anchors.addAll(strip.marks().anchors());
      calls.addAll(strip.marks().calls());
      strings.addAll(strip.marks().strings());
    }
    return new Marks(anchors, calls, strings);
  }
}
