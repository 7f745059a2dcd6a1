package octavo.diagnostic;

/**
 * A stretch of a source file, such as {@code [18]} in {@code chapter-03.md}.
 *
 * @param file the file
 * @param start the 0-based UTF-16 offset of the first character
 * @param end the offset after the last character; equal to {@code start} for a point
 */
public record SourceSpan(SourceFile file, int start, int end) implements Place {
  /** Checks that the span lies within the file. */
  public SourceSpan {
    if (start < 0 || end < start || end > file.text().length()) {
      throw new IllegalArgumentException(
          "span " + start + ".." + end + " of " + file + ", which has " + file.text().length());
    }
  }

  @Override
  public String path() {
    return file.path();
  }

  /** The characters of the span. */
  public String text() {
    return file.text().substring(start, end);
  }

  /** The 1-based line of its first character. */
  public int line() {
    return file.line(start);
  }

  /** The 1-based column of its first character. */
  public int column() {
    return file.column(start);
  }

  @Override
  public String toString() {
    return path() + ":" + line() + ":" + column();
  }
}
