package octavo.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** What commands work on: says of a path that is none of that what it is instead. */
final class Operand {
  /** What Java makes of bytes of an argument that are not in the locale's encoding. */
  private static final String REPLACED = "\ufffd";

  private Operand() {}

  /**
   * A book's folder, or its only file.
   *
   * @throws UsageException when it is neither
   */
  static void requireBook(Path book) {
    if (!Files.isDirectory(book) && !Files.isRegularFile(book)) {
      throw refused(book, "book", "neither a folder nor a file of text");
    }
  }

  /**
   * A file to check.
   *
   * @throws UsageException when it is none
   */
  static void requireFile(Path file) {
    if (!Files.isRegularFile(file)) {
      throw refused(file, "file", Files.isDirectory(file) ? "a folder" : "no file with a content");
    }
  }

  private static UsageException refused(Path path, String wanted, String instead) {
    String name = WrittenFile.name(path);
    if (Files.exists(path)) {
      return new UsageException(name + " is " + instead);
    }
    String unreadable =
        name.contains(REPLACED) ? " (its name has bytes that are not UTF-8: rename it)" : "";
    return new UsageException("no such " + wanted + ": " + name + unreadable);
  }
}
