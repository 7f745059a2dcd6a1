package octavo.parse;

import java.util.Arrays;
import java.util.List;

/**
 * The text of a cell of a grid table, its common indentation taken off.
 *
 * @param text its lines joined
 * @param starts where each line begins in the text
 * @param origins where each line begins in the lines of the table joined
 */
record GridCell(String text, int[] starts, int[] origins) {
  /**
   * Cuts a cell out.
   *
   * @param lines the lines of the table
   * @param lineStarts where each begins in all of them joined
   * @param pieces for each line of the cell its index and the offsets of its ends
   */
  static GridCell of(List<String> lines, int[] lineStarts, List<int[]> pieces) {
    int indent = Integer.MAX_VALUE;
    for (int[] piece : pieces) {
      String line = lines.get(piece[0]).substring(piece[1], Math.max(piece[1], piece[2]));
      if (!line.isBlank()) {
        indent = Math.min(indent, line.length() - line.stripLeading().length());
      }
    }
    StringBuilder text = new StringBuilder();
    int[] starts = new int[pieces.size()];
    int[] origins = new int[pieces.size()];
    for (int i = 0; i < starts.length; i++) {
      int[] piece = pieces.get(i);
      String line = lines.get(piece[0]);
      int from = Math.min(piece[1] + Math.min(indent, line.length()), Math.max(piece[1], piece[2]));
      starts[i] = text.length();
      origins[i] = lineStarts[piece[0]] + from;
      text.append(line.substring(from, Math.max(from, piece[2])).stripTrailing()).append('\n');
    }
    return new GridCell(text.toString(), starts, origins);
  }

  /** Where each line begins in all of them joined. */
  static int[] lineStarts(List<String> lines) {
    int[] starts = new int[lines.size()];
    for (int i = 1; i < starts.length; i++) {
      starts[i] = starts[i - 1] + lines.get(i - 1).length() + 1;
    }
    return starts;
  }

  /** How offsets in the cell lead to the file, given how those of the table do. */
  Positions within(Positions table) {
    return (start, end) -> {
      int from = origin(start);
      return table.span(from, Math.max(from, origin(end)));
    };
  }

  private int origin(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    int line = found >= 0 ? found : -found - 2;
    return line < 0 ? 0 : origins[line] + offset - starts[line];
  }
}
