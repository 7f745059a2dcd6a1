package octavo.typeset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

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

  /** A column that needs more than this of the room has words that may be divided instead. */
  private static final double GREEDY = 1.0 / 6;

  /** A first column that is repeated has words that may be divided if it needs more than this. */
  private static final double STUB = 1.0 / 3;

  private final double[] least;
  private final double[] natural;

  TableColumns(int count) {
    least = new double[count];
    natural = new double[count];
  }

  /**
   * Columns that stand beside each other.
   *
   * @param columns their numbers, upwards
   * @param repeated how many of the first stand in the part before already
   */
  record Part(List<Integer> columns, int repeated) {
    /** Copies. */
    Part {
      columns = List.copyOf(columns);
    }
  }

  /**
   * The parts the columns are divided into: one, unless there are too many of them for the room
   * whatever is done to their longest words. The first column, which names the rows, begins each
   * part: without it nothing says which row is which. Words are divided where they would have no
   * room beside it.
   */
  List<Part> parts(double room) {
    List<Integer> all = IntStream.range(0, least.length).boxed().toList();
    double needed = Arrays.stream(least).map(one -> Math.min(one, room * GREEDY)).sum();
    if (needed <= room) {
      return List.of(new Part(all, 0));
    }
    double stub = Math.min(least[0], room * STUB);
    List<Part> parts = new ArrayList<>();
    List<Integer> own = new ArrayList<>(List.of(0));
    double width = stub;
    for (int column : all.subList(1, all.size())) {
      double wanted = least[column] <= room - stub ? least[column] : room * GREEDY;
      if (own.size() > 1 && width + wanted > room) {
        parts.add(new Part(own, parts.isEmpty() ? 0 : 1));
        own = new ArrayList<>(List.of(0));
        width = stub;
      }
      own.add(column);
      width += wanted;
    }
    parts.add(new Part(own, parts.isEmpty() ? 0 : 1));
    return parts;
  }

  /** The columns of a part alone. */
  TableColumns of(Part part) {
    TableColumns columns = new TableColumns(part.columns().size());
    for (int i = 0; i < columns.least.length; i++) {
      columns.least[i] = least[part.columns().get(i)];
      columns.natural[i] = natural[part.columns().get(i)];
    }
    return columns;
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

  /** What they would like together. */
  double natural() {
    return Arrays.stream(natural).sum();
  }

  /** The widths in so much room; where there is not enough, those of long words are narrower. */
  double[] in(double room) {
    if (natural() <= room) {
      return natural.clone();
    }
    double needed = least();
    double[] widths = least.clone();
    if (needed >= room) {
      double most = most(room);
      Arrays.setAll(widths, i -> Math.min(least[i], most));
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

  // How wide a column is at most where words must be divided: those that need less keep what they
  // need, and the others share the rest evenly. All narrowed alike, a column of short words beside
  // one of a word of eighty letters would have a letter in each line.
  private double most(double room) {
    double[] ascending = Arrays.stream(least).sorted().toArray();
    double left = room;
    for (int i = 0; i < ascending.length; i++) {
      double share = left / (ascending.length - i);
      if (ascending[i] > share) {
        return share;
      }
      left -= ascending[i];
    }
    return room;
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
