package octavo.cli;

import octavo.diagnostic.FilePlace;
import octavo.diagnostic.Place;
import octavo.diagnostic.SourceSpan;

/**
 * A place in lines and columns, as compilers print it: 1-based, columns in UTF-16 units, the end
 * column after the last character. A line of 0 means the file as a whole, a column of 0 the line as
 * a whole.
 *
 * @param path the path to print
 * @param line the first line
 * @param column the first column
 * @param endLine the last line
 * @param endColumn the column after the last character
 */
record Region(String path, int line, int column, int endLine, int endColumn) {

  /** The region of a place. */
  static Region of(Place place) {
    return switch (place) {
      case SourceSpan span ->
          new Region(
              span.path(),
              span.line(),
              span.column(),
              span.file().line(span.end()),
              span.file().column(span.end()));
      case FilePlace file ->
          new Region(file.path(), file.line(), file.column(), file.line(), file.column());
    };
  }

  /** Such as {@code chapter-03.md:41:17}. */
  @Override
  public String toString() {
    if (line == 0) {
      return path;
    }
    return path + ":" + line + (column == 0 ? "" : ":" + column);
  }
}
