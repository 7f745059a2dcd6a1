package octavo.typeset;

import java.util.Arrays;

/**
 * How wide the columns of a table are (CSS Tables 3, section 3.9, in short): as wide as their text
 * wants where there is room; else the room beyond what the longest words need is shared out by how
 * much each column wants. Unlike there, a column of short texts beside one of long ones gets what
 * it wants when that is no more than an equal share: names of two words would else have a word in
 * each line.
 */
final class TableColumns {
  /** A text is long that is so many times as long as a short one. */
  private static final double LONG = 4;

  private final double[] least;
  private final double[] natural;

  TableColumns(int count) {
    least = new double[count];
    natural = new double[count];
  }

  /** Takes a cell into account that spans one column. */
  void add(int column, TextWidths cell) {
    least[column] = Math.max(least[column], cell.least());
    natural[column] = Math.max(natural[column], Math.max(cell.least(), cell.natural()));
  }

  /** Takes a cell into account that spans several: what they lack is shared evenly. */
  void add(int column, int span, TextWidths cell) {
    widen(least, column, span, cell.least());
    widen(natural, column, span, cell.natural());
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
    if (Arrays.stream(natural).sum() <= room) {
      return natural.clone();
    }
    double needed = least();
    double[] widths = least.clone();
    if (needed >= room) {
      Arrays.setAll(widths, i -> least[i] * room / needed);
      return widths;
    }
    boolean[] modest = modest(room - needed);
    double left = room - needed;
    double wanted = 0;
    for (int i = 0; i < widths.length; i++) {
      if (modest[i]) {
        widths[i] = natural[i];
        left -= wanted(i);
      } else {
        wanted += wanted(i);
      }
    }
    for (int i = 0; i < widths.length; i++) {
      widths[i] += modest[i] ? 0 : left * wanted(i) / wanted;
    }
    return widths;
  }

  // What it would like beyond what it needs.
  private double wanted(int column) {
    return natural[column] - least[column];
  }

  // Which columns of short texts want no more than an equal share of the room beyond the least.
  private boolean[] modest(double spare) {
    boolean[] modest = new boolean[least.length];
    double widest = Arrays.stream(natural).max().orElse(0);
    double left = spare;
    int open = least.length;
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i = 0; i < modest.length; i++) {
        if (!modest[i] && natural[i] * LONG <= widest && wanted(i) <= left / open) {
          modest[i] = true;
          left -= wanted(i);
          open--;
          changed = true;
        }
      }
    }
    return modest;
  }
}
