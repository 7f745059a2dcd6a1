package octavo.manuscript;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder of one book. The only door to its files: a path that leads out of the folder, by
 * {@code ..}, an absolute path or a symbolic link, is refused.
 */
public final class BookFolder {
  private final Path root;

  /**
   * @param root the folder; need not be absolute
   */
  public BookFolder(Path root) {
    this.root = root;
  }

  /** The folder. */
  public Path root() {
    return root;
  }

  /**
   * The path relative to the book folder, {@code /} between parts, of a path written in a file of
   * the book; empty when it leads out of the folder. Nothing is said about whether it exists.
   *
   * @param from the path of the file it is written in, relative to the book folder
   * @param written the path as written, percent-decoded
   */
  public Optional<String> relative(String from, String written) {
    throw new IllegalStateException("not built yet: " + from + written);
  }

  /**
   * Where the file of a relative path is, when it is a regular file that truly lies in the folder
   * after symbolic links are followed; else empty.
   */
  public Optional<Path> file(String relative) {
    throw new IllegalStateException("not built yet: " + relative);
  }
}
