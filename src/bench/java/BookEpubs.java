import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * EPUBs of one book: Octavo's, and pandoc's of the same text with the same cover and the very font
 * files of the theme that Octavo's holds subsets of, whole, since it makes none.
 *
 * @param work a folder for them
 * @param book its folder
 */
record BookEpubs(Path work, Path book) {
  private static final Path STYLES = Path.of("styles");

  /** Octavo's. */
  Path octavo(BookArguments given) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("./octavo", "build", "-q"));
    command.addAll(List.of(book.toString(), "--edition", "epub"));
    command.addAll(List.of("-o", work.resolve("out").toString()));
    given.settings().forEach((key, value) -> command.addAll(List.of("--set", key + "=" + value)));
    Cost.of(work, command.toArray(String[]::new));
    try (Stream<Path> files = Files.list(work.resolve("out"))) {
      return files.filter(file -> file.toString().endsWith(".epub")).findFirst().orElseThrow();
    }
  }

  /**
   * Pandoc's, with the fonts and the cover of Octavo's.
   *
   * @param ours Octavo's
   */
  // The folders of the texts are where pandoc looks for their pictures.
  Path pandoc(Path ours) throws IOException, InterruptedException {
    Path out = work.resolve("pandoc.epub");
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
    return out;
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
            .filter(BookEpubs::isFont)
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

  /** Whether a name is that of a font. */
  static boolean isFont(String name) {
    return name.matches(".*\\.(ttf|otf|woff2?)");
  }

  /** Whether a name is that of a picture. */
  static boolean isPicture(String name) {
    return name.matches(".*\\.(png|jpe?g|gif|svg|webp)");
  }

  /** What is in an EPUB, in its order. */
  static List<ZipEntry> entries(Path epub) throws IOException {
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
