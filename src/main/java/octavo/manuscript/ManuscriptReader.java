package octavo.manuscript;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import octavo.diagnostic.Diagnostics;

/** Reads a book in whichever layout it has. */
public final class ManuscriptReader {
  private ManuscriptReader() {}

  /**
   * How to read.
   *
   * @param overrides settings of {@code --set}, by dotted key
   * @param sourceDateEpoch the value of {@code SOURCE_DATE_EPOCH}, or empty
   * @param ignored folders that are not part of the book, such as the output folder
   */
  public record Options(Map<String, String> overrides, String sourceDateEpoch, Set<Path> ignored) {}

  /**
   * Reads a book.
   *
   * @param book its folder, or its only file
   * @return the manuscript, or empty when there were errors that leave nothing to go on with
   * @throws IOException when a folder cannot be listed
   */
  public static Optional<Manuscript> read(Path book, Options options, Diagnostics diagnostics)
      throws IOException {
    throw new IllegalStateException("not built yet: " + book + options + diagnostics);
  }
}
