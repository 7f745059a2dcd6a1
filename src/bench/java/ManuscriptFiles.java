import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The Markdown files of a book of {@code ../shared/corpus}, as another program is given them. */
final class ManuscriptFiles {
  private ManuscriptFiles() {}

  /** All in the order of {@code Book.txt}, or by their paths where there is none. */
  static List<Path> of(Path book) throws IOException {
    if (Files.exists(book.resolve("Book.txt"))) {
      return listed(book).stream().map(book::resolve).toList();
    }
    try (Stream<Path> files = Files.walk(book)) {
      return files.filter(file -> file.toString().matches(".*\\.(md|markdown)")).sorted().toList();
    }
  }

  /**
   * A book that is another one so many times over.
   *
   * @param book a folder with {@code Book.txt}
   * @param work where its folder is made, if it is not there yet
   */
  static Path copies(Path book, int count, Path work) throws IOException {
    Path folder = Files.createDirectories(work.resolve(book.getFileName() + "-" + count));
    if (Files.exists(folder.resolve("Book.txt"))) {
      return folder;
    }
    List<String> names = new ArrayList<>();
    for (int copy = 1; copy <= count; copy++) {
      for (String name : listed(book)) {
        Files.copy(book.resolve(name), folder.resolve(copy + "-" + name));
        names.add(copy + "-" + name);
      }
    }
    Files.write(folder.resolve("Book.txt"), names);
    return folder;
  }

  private static List<String> listed(Path book) throws IOException {
    return Files.readAllLines(book.resolve("Book.txt")).stream()
        .filter(name -> !name.isBlank())
        .map(String::strip)
        .toList();
  }
}
