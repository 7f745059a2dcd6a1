package octavo.diagnostic;

/**
 * A file, folder or member of an archive as a whole.
 *
 * @param path relative to the book folder for its files, else as the user gave it; {@code /}
 *     between parts
 * @param line the 1-based line in that file where another program's finding names one, else 0
 * @param column the 1-based column, else 0
 */
public record FilePlace(String path, int line, int column) implements Place {
  /** A file without a line. */
  public FilePlace(String path) {
    this(path, 0, 0);
  }
}
