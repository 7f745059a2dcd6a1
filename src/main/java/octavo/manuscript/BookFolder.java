package octavo.manuscript;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The folder of one book. The only door to its files: a path that leads out of the folder, by
 * {@code ..}, an absolute path, a drive letter or a symbolic link, is refused.
 *
 * <p>A backslash counts as {@code /}, so that a book means the same files on every system.
 */
public final class BookFolder {
  private final Path root;
  private Optional<Path> real = Optional.empty();

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
    String path = written.replace('\\', '/');
    boolean drive = path.length() > 1 && path.charAt(1) == ':' && isLetter(path.charAt(0));
    if (drive || path.startsWith("/") || path.indexOf('\0') >= 0) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    int folder = from.lastIndexOf('/');
    boolean inside = folder < 0 || walk(from.substring(0, folder), parts);
    return inside && walk(path, parts) ? Optional.of(String.join("/", parts)) : Optional.empty();
  }

  /** Adds a path's parts to those already gone; false when it climbs above the root on its way. */
  private static boolean walk(String path, List<String> parts) {
    for (String part : path.split("/")) {
      if (part.equals("..")) {
        if (parts.isEmpty()) {
          return false;
        }
        parts.removeLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    return true;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  /**
   * Where the file of a relative path is, when it is a regular file that truly lies in the folder
   * after symbolic links are followed; else empty.
   */
  public Optional<Path> file(String relative) {
    return located(relative).filter(this::holds);
  }

  /** Whether there is such a file but a symbolic link on the way leads out of the folder. */
  boolean linksOut(String relative) {
    return located(relative).filter(path -> !holds(path)).isPresent();
  }

  /** Whether a relative path is that of a folder. */
  boolean isFolder(String relative) {
    try {
      return relative("", relative).map(root::resolve).filter(Files::isDirectory).isPresent();
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** The outermost folder on the way to a relative path that may not be read or entered. */
  Optional<String> closed(String relative) {
    for (int slash = relative.indexOf('/'); slash >= 0; slash = relative.indexOf('/', slash + 1)) {
      String above = relative.substring(0, slash);
      Path path = root.resolve(above);
      if (isFolder(above) && !(Files.isReadable(path) && Files.isExecutable(path))) {
        return Optional.of(above);
      }
    }
    return Optional.empty();
  }

  private Optional<Path> located(String relative) {
    try {
      return relative("", relative).map(root::resolve).filter(Files::isRegularFile);
    } catch (InvalidPathException e) {
      // A name this system cannot have: there is no such file here.
      return Optional.empty();
    }
  }

  private boolean holds(Path path) {
    try {
      return path.toRealPath().startsWith(realRoot());
    } catch (IOException e) {
      // Gone between two looks, or in a folder that may not be entered: not to be had.
      return false;
    }
  }

  private synchronized Path realRoot() throws IOException {
    if (real.isEmpty()) {
      real = Optional.of(root.toRealPath());
    }
    return real.get();
  }
}
