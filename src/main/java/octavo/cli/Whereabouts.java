package octavo.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import octavo.diagnostic.Place;

/**
 * Where the files that findings name lie, seen from the folder the program was started in. A
 * finding names a file of the book from the book's folder, any other as the user gave it.
 *
 * @param start the folder the program was started in
 * @param book the book's folder
 */
record Whereabouts(Path start, Path book) {
  /** Those of a book. */
  static Whereabouts of(Path book) {
    return new Whereabouts(Path.of(""), book);
  }

  /** Those of a command without a book. */
  static Whereabouts here() {
    return of(Path.of(""));
  }

  /**
   * A place's path from the starting folder, {@code /} between parts; as it is when it names no
   * file, such as an option.
   */
  String of(Place place) {
    String path = Region.of(place).path();
    try {
      Path inBook = book.resolve(path);
      return Files.exists(inBook) ? fromStart(inBook) : fromStart(Path.of(path));
    } catch (InvalidPathException noFile) {
      return path;
    }
  }

  private String fromStart(Path file) {
    Path from = start.toAbsolutePath().normalize();
    Path to = file.toAbsolutePath().normalize();
    if (!to.getRoot().equals(from.getRoot())) {
      return WrittenFile.name(to);
    }
    String path = WrittenFile.name(from.relativize(to));
    return path.isEmpty() ? "." : path;
  }
}
