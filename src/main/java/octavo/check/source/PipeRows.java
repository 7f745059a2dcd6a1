package octavo.check.source;

import java.util.ArrayList;
import java.util.List;

/** Pipe tables (GFM 0.29, section 4.10). */
final class PipeRows {
  private PipeRows() {}

  /** Whether a line can be the head above a line of dashes that begins at an index. */
  static boolean isHead(Content head, Content text, int from, int end) {
    String dashes = text.text(from, end).strip();
    boolean table =
        dashes.indexOf('|') >= 0
            && dashes.matches("\\|?[ \\t]*:?-+:?[ \\t]*(\\|[ \\t]*:?-+:?[ \\t]*)*\\|?");
    if (!table || head.toString().indexOf('|') < 0) {
      return false;
    }
    String inner = dashes.replaceAll("^\\|", "").replaceAll("\\|$", "");
    int columns = inner.split("\\|", -1).length;
    return columns >= cells(head).size();
  }

  /** Whether a line is a row of a table that has begun. */
  static boolean isRow(Content text, int from, int end) {
    String line = text.text(from, end).strip();
    return line.indexOf('|') >= 0 && !line.equals("|");
  }

  /** Where each cell of a row begins and ends, white space at its ends left out. */
  static List<int[]> cells(Content row) {
    int from = 0;
    int end = row.length();
    while (from < end && row.charAt(from) <= ' ') {
      from++;
    }
    while (end > from && row.charAt(end - 1) <= ' ') {
      end--;
    }
    from += from < end && row.charAt(from) == '|' ? 1 : 0;
    List<int[]> cells = new ArrayList<>();
    int start = from;
    for (int i = from; i < end; i++) {
      if (row.charAt(i) == '|' && row.peek(i - 1) != '\\') {
        cells.add(trimmed(row, start, i));
        start = i + 1;
      }
    }
    if (start < end) {
      cells.add(trimmed(row, start, end));
    }
    return cells;
  }

  private static int[] trimmed(Content row, int from, int to) {
    int first = from;
    int last = to;
    while (first < last && row.charAt(first) <= ' ') {
      first++;
    }
    while (last > first && row.charAt(last - 1) <= ' ') {
      last--;
    }
    return new int[] {first, last};
  }
}
