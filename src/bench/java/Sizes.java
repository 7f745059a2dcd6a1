import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;

/**
 * How large an EPUB is, beside pandoc's of the same text with the same fonts, cover and pictures.
 *
 * <p>{@code java src/bench/java/Sizes.java [BOOK | KEY=VALUE]...} from the repository's folder, on
 * a POSIX system with pandoc. Pandoc is given the very font files of the theme that Octavo's EPUB
 * holds subsets of, whole, since it makes none, and Octavo's cover. "Text" is what all but fonts
 * and pictures take in either file.
 */
final class Sizes {
  private static final Path CORPUS = Path.of("../shared/corpus");
  private static final List<String> BOOKS =
      List.of("keynes", "flatland", "reed", "rousseau", "don-quixote", "progit/en");

  private final Path work;

  private Sizes(Path work) {
    this.work = work;
  }

  /** Prints a row for each book. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    BookArguments given = BookArguments.of(arguments, BOOKS);
    Path work = Files.createTempDirectory("octavo-sizes");
    try {
      System.out.printf(
          "%-14s %10s %10s %6s %10s %10s %8s %8s%n",
          "book", "octavo", "pandoc", "ratio", "text", "pandoc's", "pictures", "pandoc's");
      for (String book : given.books()) {
        new Sizes(Files.createTempDirectory(work, "book")).compare(book, given);
      }
    } finally {
      Cost.delete(work);
    }
  }

  private void compare(String book, BookArguments given) throws IOException, InterruptedException {
    BookEpubs epubs = new BookEpubs(work, CORPUS.resolve(book));
    Path ours = epubs.octavo(given);
    Path theirs = epubs.pandoc(ours);
    System.out.printf(
        Locale.ROOT,
        "%-14s %10d %10d %6.2f %10d %10d %8d %8d%n",
        book,
        Files.size(ours),
        Files.size(theirs),
        (double) Files.size(ours) / Files.size(theirs),
        text(ours),
        text(theirs),
        pictures(ours),
        pictures(theirs));
  }

  private static long text(Path epub) throws IOException {
    return BookEpubs.entries(epub).stream()
        .filter(
            entry -> !BookEpubs.isFont(entry.getName()) && !BookEpubs.isPicture(entry.getName()))
        .mapToLong(ZipEntry::getCompressedSize)
        .sum();
  }

  private static long pictures(Path epub) throws IOException {
    return BookEpubs.entries(epub).stream()
        .filter(entry -> BookEpubs.isPicture(entry.getName()))
        .count();
  }
}
