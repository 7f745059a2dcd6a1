package octavo.parse;

import java.util.Optional;
import java.util.Set;

/**
 * A line of a grid table with the index of the character in each column of the page. Editors draw
 * some characters two columns wide and some none; authors align what they see.
 */
final class GridLine {
  private final String text;
  private final int[] indexes;

  private GridLine(String text, int[] indexes) {
    this.text = text;
    this.indexes = indexes;
  }

  /** The line measured so that its borders stand in the columns; empty when they do not. */
  static Optional<GridLine> fit(String text, int[] columns) {
    for (Measure measure : Measure.values()) {
      GridLine line = new GridLine(text, measure.indexes(text));
      if (line.fits(columns)) {
        return Optional.of(line);
      }
    }
    return Optional.empty();
  }

  private enum Measure {
    UNITS,
    CHARACTERS,
    WIDE,
    WIDE_AND_NONE;

    int[] indexes(String text) {
      int[] indexes = new int[text.length() * 2 + 1];
      int column = 0;
      int at = 0;
      while (at < text.length()) {
        int c = this == UNITS ? text.charAt(at) : text.codePointAt(at);
        for (int width = width(c); width > 0; width--) {
          indexes[column++] = at;
        }
        at += this == UNITS ? 1 : Character.charCount(c);
      }
      return java.util.Arrays.copyOf(indexes, column);
    }

    private int width(int c) {
      boolean none = this == WIDE_AND_NONE && isInvisible(c);
      boolean two = (this == WIDE || this == WIDE_AND_NONE) && isWide(c);
      return none ? 0 : two ? 2 : 1;
    }

    private static boolean isInvisible(int c) {
      int type = Character.getType(c);
      return type == Character.NON_SPACING_MARK
          || type == Character.ENCLOSING_MARK
          || type == Character.FORMAT;
    }

    // Unicode Standard Annex 11, the blocks that are wide as a whole.
    private static boolean isWide(int c) {
      return c >= 0x1100 && c <= 0x115f
          || c >= 0x2e80 && c <= 0xa4cf
          || c >= 0xac00 && c <= 0xd7a3
          || c >= 0xf900 && c <= 0xfaff
          || c >= 0xfe30 && c <= 0xfe6f
          || c >= 0xff00 && c <= 0xff60
          || c >= 0xffe0 && c <= 0xffe6
          || c >= 0x1f300 && c <= 0x1faff
          || c >= 0x20000 && c <= 0x3fffd;
    }
  }

  private boolean fits(int[] columns) {
    int last = columns[columns.length - 1];
    return isWall(at(columns[0])) && isWall(at(last)) && text.length() == index(last) + 1;
  }

  private static boolean isWall(char c) {
    return c == '|' || c == '+';
  }

  /** Adds the columns of a border's corners. */
  static void corners(String text, Set<Integer> corners) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '+') {
        boolean before = i > 0 && isLine(text.charAt(i - 1));
        boolean after = i + 1 < text.length() && isLine(text.charAt(i + 1));
        if (before || after) {
          corners.add(i);
        }
      }
    }
  }

  private static boolean isLine(char c) {
    return c == '-' || c == '=' || c == ':';
  }

  String text() {
    return text;
  }

  /** The character in a column; a space beyond the end. */
  char at(int column) {
    return column < indexes.length ? text.charAt(indexes[column]) : ' ';
  }

  /** The index of the character in a column. */
  int index(int column) {
    return column < indexes.length ? indexes[column] : text.length();
  }

  /** The characters between two columns. */
  String between(int left, int right) {
    return text.substring(index(left) + 1, index(right));
  }

  /** Whether a border runs between two columns. */
  boolean isBorder(int left, int right) {
    if (at(left) != '+' || at(right) != '+') {
      return false;
    }
    for (int column = left + 1; column < right; column++) {
      if (!isLine(at(column)) && at(column) != '+') {
        return false;
      }
    }
    return right > left + 1;
  }

  /** Whether a border runs below any column. */
  boolean isBorder(int[] columns) {
    for (int i = 0; i + 1 < columns.length; i++) {
      if (isBorder(columns[i], columns[i + 1])) {
        return true;
      }
    }
    return false;
  }

  /** Whether the border below a column is drawn with a character. */
  boolean isBorder(int[] columns, int column, char drawn) {
    return isBorder(columns[column], columns[column + 1])
        && between(columns[column], columns[column + 1]).indexOf(drawn) >= 0;
  }
}
