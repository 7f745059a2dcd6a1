package octavo.typeset;

import java.util.Arrays;

/**
 * How wide the columns of a table are (CSS Tables 3, section 3.9, in short): as wide as their text
 * wants where there is room; else the room beyond what the longest words need is shared out by how
 * much each column wants.
 */
final class TableColumns {
  private final double[] least;
  private final double[] natural;

  TableColumns(int count) {
    least = new double[count];
    natural = new double[count];
  }

  /** Takes a cell into account that spans one column. */
  void add(int column, double leastWidth, double naturalWidth) {
    least[column] = Math.max(least[column], leastWidth);
    natural[column] = Math.max(natural[column], Math.max(leastWidth, naturalWidth));
  }

  /** Takes a cell into account that spans several: what they lack is shared evenly. */
  void add(int column, int span, double leastWidth, double naturalWidth) {
    widen(least, column, span, leastWidth);
    widen(natural, column, span, naturalWidth);
  }

  private static void widen(double[] widths, int column, int span, double wanted) {
    double has = Arrays.stream(widths, column, column + span).sum();
    for (int i = column; i < column + span && wanted > has; i++) {
      widths[i] += (wanted - has) / span;
    }
  }

  /** The least the columns need together. */
  double least() {
    return Arrays.stream(least).sum();
  }

  /** The widths in so much room; narrower than the words when there is not enough. */
  double[] in(double room) {
    double wanted = Arrays.stream(natural).sum();
    if (wanted <= room) {
      return natural.clone();
    }
    double needed = least();
    double[] widths = new double[least.length];
    double stretch = wanted - needed;
    for (int i = 0; i < widths.length; i++) {
      widths[i] =
          needed >= room
              ? least[i] * room / needed
              : least[i] + (room - needed) * (natural[i] - least[i]) / stretch;
    }
    return widths;
  }
}
