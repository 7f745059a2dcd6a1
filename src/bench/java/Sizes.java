import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

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
  private static final Path STYLES = Path.of("styles");
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
    Path ours = ours(book, given);
    Path theirs = work.resolve("pandoc.epub");
    pandoc(CORPUS.resolve(book), ours, theirs);
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

  private Path ours(String book, BookArguments given) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("./octavo", "build", "-q"));
    command.addAll(List.of(CORPUS.resolve(book).toString(), "--edition", "epub"));
    command.addAll(List.of("-o", work.resolve("out").toString()));
    given.settings().forEach((key, value) -> command.addAll(List.of("--set", key + "=" + value)));
    Cost.of(work, command.toArray(String[]::new));
    try (Stream<Path> files = Files.list(work.resolve("out"))) {
      return files.filter(file -> file.toString().endsWith(".epub")).findFirst().orElseThrow();
    }
  }

  // The folders of the texts are where pandoc looks for their pictures.
  private void pandoc(Path book, Path ours, Path out) throws IOException, InterruptedException {
    List<Path> texts = ManuscriptFiles.of(book);
    List<String> command = new ArrayList<>(List.of("pandoc", "-t", "epub3", "-o", out.toString()));
    command.addAll(List.of("--metadata", "title=Book", "--metadata", "lang=en"));
    command.addAll(List.of("--resource-path", String.join(":", folders(book, texts))));
    for (Path font : fonts(ours)) {
      command.addAll(List.of("--epub-embed-font", font.toString()));
    }
    command.addAll(List.of("--epub-cover-image", cover(ours).toString()));
    texts.forEach(file -> command.add(file.toString()));
    Cost.of(work, command.toArray(String[]::new));
  }

  private static List<String> folders(Path book, List<Path> texts) {
    return Stream.concat(Stream.of(book), texts.stream().map(Path::getParent))
        .map(Path::toString)
        .distinct()
        .toList();
  }

  private static List<Path> fonts(Path epub) throws IOException {
    List<String> names =
        entries(epub).stream()
            .map(entry -> Path.of(entry.getName()).getFileName().toString())
            .filter(Sizes::isFont)
            .toList();
    try (Stream<Path> files = Files.walk(STYLES)) {
      List<Path> all = files.toList();
      return names.stream()
          .map(name -> all.stream().filter(file -> file.endsWith(name)).findFirst().orElseThrow())
          .toList();
    }
  }

  private Path cover(Path epub) throws IOException {
    String name =
        entries(epub).stream()
            .map(ZipEntry::getName)
            .filter(entry -> entry.matches(".*/cover\\.(png|jpe?g|svg)"))
            .findFirst()
            .orElseThrow();
    Path file = work.resolve(Path.of(name).getFileName());
    try (ZipFile zip = new ZipFile(epub.toFile());
        InputStream in = zip.getInputStream(zip.getEntry(name))) {
      Files.write(file, in.readAllBytes());
    }
    return file;
  }

  private static long text(Path epub) throws IOException {
    return entries(epub).stream()
        .filter(entry -> !isFont(entry.getName()) && !isPicture(entry.getName()))
        .mapToLong(ZipEntry::getCompressedSize)
        .sum();
  }

  private static long pictures(Path epub) throws IOException {
    return entries(epub).stream().filter(entry -> isPicture(entry.getName())).count();
  }

  private static boolean isFont(String name) {
    return name.matches(".*\\.(ttf|otf|woff2?)");
  }

  private static boolean isPicture(String name) {
    return name.matches(".*\\.(png|jpe?g|gif|svg|webp)");
  }

  private static List<ZipEntry> entries(Path epub) throws IOException {
    try (ZipFile zip = new ZipFile(epub.toFile())) {
      List<ZipEntry> entries = new ArrayList<>();
      Enumeration<? extends ZipEntry> all = zip.entries();
      while (all.hasMoreElements()) {
        entries.add(all.nextElement());
      }
      return entries;
    }
  }
}
