package octavo.typeset;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import octavo.typeset.Furniture.Words;
import octavo.typeset.style.MarginBox;

/**
 * Where the margin boxes of a page are (CSS Paged Media 3, section 5.3): corners are as large as
 * the margins that meet in them; the three boxes of a side share it.
 */
final class MarginAreas {
  /** What rounding may add up to, in points. */
  static final double SLACK = 0.01;

  private final PageShape page;
  private final boolean recto;
  private final Map<MarginBox, Words> words;

  MarginAreas(PageShape page, boolean recto, Map<MarginBox, Words> words) {
    this.page = page;
    this.recto = recto;
    this.words = words;
  }

  /** A rectangle on a page, in points from its top left corner. */
  record Area(double x, double y, double width, double height) {}

  /** The area of a box; its left is the right of a book that is read from right to left. */
  Area of(MarginBox box) {
    if (!page.rightToLeft()) {
      return plain(box);
    }
    Area area = new MarginAreas(page.mirrored(), recto, words).plain(box);
    return new Area(page.width() - area.x - area.width, area.y, area.width, area.height);
  }

  private Area plain(MarginBox box) {
    double left = page.left(recto);
    double right = page.width() - left - page.measure();
    double foot = page.height() - page.head() - page.depth();
    return switch (box) {
      case TOP_LEFT_CORNER -> new Area(0, 0, left, page.head());
      case TOP_RIGHT_CORNER -> new Area(left + page.measure(), 0, right, page.head());
      case BOTTOM_LEFT_CORNER -> new Area(0, page.head() + page.depth(), left, foot);
      case BOTTOM_RIGHT_CORNER ->
          new Area(left + page.measure(), page.head() + page.depth(), right, foot);
      case TOP_LEFT, TOP_CENTER, TOP_RIGHT ->
          across(
              box,
              new Row(MarginBox.TOP_LEFT, MarginBox.TOP_CENTER, MarginBox.TOP_RIGHT),
              0,
              page.head());
      case BOTTOM_LEFT, BOTTOM_CENTER, BOTTOM_RIGHT ->
          across(
              box,
              new Row(MarginBox.BOTTOM_LEFT, MarginBox.BOTTOM_CENTER, MarginBox.BOTTOM_RIGHT),
              page.head() + page.depth(),
              foot);
      case LEFT_TOP, LEFT_MIDDLE, LEFT_BOTTOM -> new Area(0, page.head(), left, page.depth());
      case RIGHT_TOP, RIGHT_MIDDLE, RIGHT_BOTTOM ->
          new Area(left + page.measure(), page.head(), right, page.depth());
    };
  }

  private record Row(MarginBox left, MarginBox center, MarginBox right) {}

  private Area across(MarginBox box, Row row, double y, double height) {
    double[] widths = widths(row);
    double x = page.left(recto);
    if (box == row.center) {
      x += (page.measure() - widths[1]) / 2;
    } else if (box == row.right) {
      x += page.measure() - widths[2];
    }
    double width = box == row.left ? widths[0] : box == row.center ? widths[1] : widths[2];
    return new Area(x, y, width, height);
  }

  /**
   * How wide the boxes of a row are (section 5.3.2.2): the one in the middle stands in the middle
   * of the text, so that each of the others has as much room as the wider one needs.
   */
  private double[] widths(Row row) {
    double[] left = sizes(row.left);
    double[] center = sizes(row.center);
    double[] right = sizes(row.right);
    double room = page.measure();
    if (!words.containsKey(row.center)) {
      double first = share(left, right, room);
      return new double[] {first, 0, room - first};
    }
    double[] sides = new double[left.length];
    Arrays.setAll(sides, i -> 2 * Math.max(left[i], right[i]));
    double middle = share(center, sides, room);
    return new double[] {(room - middle) / 2, middle, (room - middle) / 2};
  }

  /** Least and natural width, and between them that without what gives way first. */
  private double[] sizes(MarginBox box) {
    return Optional.ofNullable(words.get(box))
        .map(own -> new double[] {own.least(), own.essential(), own.natural()})
        .orElse(new double[3]);
  }

  /**
   * What the first of two gets of some room. Unlike there, one that asks for no more than half of
   * it is not shortened: a folio beside many names would lose its number.
   */
  private static double share(double[] one, double[] other, double room) {
    if (one[2] + other[2] <= room) {
      return one[2] + part(room - one[2] - other[2], one[2], other[2]);
    }
    if (one[1] + other[1] <= room) {
      return one[1] + part(room - one[1] - other[1], one[2] - one[1], other[2] - other[1]);
    }
    if (Math.min(one[2], other[2]) <= room / 2) {
      return one[2] <= room / 2 ? one[2] : room - other[2];
    }
    double spare = room - one[0] - other[0];
    return spare >= 0
        ? one[0] + part(spare, one[1] - one[0], other[1] - other[0])
        : part(room, one[0], other[0]);
  }

  private static double part(double room, double one, double other) {
    return one + other == 0 ? room / 2 : room * one / (one + other);
  }
}
