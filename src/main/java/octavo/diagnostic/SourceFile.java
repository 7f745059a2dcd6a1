package octavo.diagnostic;

import java.util.Arrays;

/**
 * A text file of the book as it was read: its path and its characters. Positions in it are 0-based
 * UTF-16 offsets; lines and columns are 1-based and only for printing.
 *
 * <p>Two source files are equal when they are the same object: a file is read once.
 */
public final class SourceFile {
  private final String path;
  private final String text;
  private int[] lineStarts = {};

  /**
   * @param path the path relative to the book folder, with {@code /} between its parts
   * @param text the decoded text, without a byte-order mark, its line ends as they stand
   */
  public SourceFile(String path, String text) {
    this.path = path;
    this.text = text;
  }

  /** The path relative to the book folder, with {@code /} between its parts. */
  public String path() {
    return path;
  }

  /** The whole text. */
  public String text() {
    return text;
  }

  /** The whole file as a span. */
  public SourceSpan whole() {
    return new SourceSpan(this, 0, text.length());
  }

  /** The span from {@code start} to before {@code end}. */
  public SourceSpan span(int start, int end) {
    return new SourceSpan(this, start, end);
  }

  /** The 1-based line that holds the character at {@code offset}. */
  public int line(int offset) {
    int found = Arrays.binarySearch(lineStarts(), offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The 1-based column, in UTF-16 units, of the character at {@code offset}. */
  public int column(int offset) {
    return offset - lineStarts()[line(offset) - 1] + 1;
  }

  /** The offset at which the 1-based {@code line} begins; the text's length when there is none. */
  public int lineStart(int line) {
    int[] starts = lineStarts();
    return line - 1 < starts.length ? starts[line - 1] : text.length();
  }

  /** The text of the 1-based {@code line} without its line end. */
  public String lineText(int line) {
    int start = lineStart(line);
    int end = start;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return text.substring(start, end);
  }

  // Found on first use: most files of a clean book are never asked for a line.
  private synchronized int[] lineStarts() {
    if (lineStarts.length == 0) {
      int[] starts = new int[16];
      int count = 1;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        boolean end =
            c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
        if (end) {
          if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
          }
          starts[count++] = i + 1;
        }
      }
      lineStarts = Arrays.copyOf(starts, count);
    }
    return lineStarts;
  }

  @Override
  public String toString() {
    return path;
  }
}
