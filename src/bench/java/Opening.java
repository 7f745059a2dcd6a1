import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import octavo.reader.Chromium;
import octavo.reader.ReadingSystem;
import octavo.reader.Screen;

/**
 * How long a reading system takes to open an EPUB and paint the first chapter: epub.js in Chromium,
 * from the call that opens the file to the frame after its fonts and pictures are there. Each time
 * is that of a new page which never saw the book, at an address of its own, so that nothing is
 * cached; the files take turns; medians are printed, and how far the middle half of the times lies
 * apart.
 *
 * <p>{@code java -cp "target/classes:target/test-classes:target/lib/*" src/bench/java/Opening.java
 * [TIMES] [theirs=FOLDER] [BOOK | KEY=VALUE]...} from the repository's folder, with pandoc,
 * Chromium and the modules of {@code src/test/readers}.
 *
 * <p>Beside Octavo's file stand pandoc's ({@link BookEpubs}) and one that is built as those of
 * Standard Ebooks are ({@link BareEpub}). The latter is <em>not</em> one of theirs: it is Octavo's
 * own with fewer and smaller parts, and tells only what such a structure costs to open. Another
 * file is Octavo's without its fonts. Files of Standard Ebooks themselves, {@code
 * FOLDER/BOOK.epub}, are measured where they are given; none comes with this repository. What
 * counts in one that is put together from their sources is what epub.js takes out of it before it
 * shows the first chapter: the package document, both tables of contents, style sheets, cover and
 * every picture, and the chapter; {@code se build} adds the NCX, rules and classes for old readers,
 * and a cover in JPEG. In brackets is how many times theirs Octavo's time is.
 */
final class Opening {
  private static final Path CORPUS = Path.of("../shared/corpus");
  private static final List<String> BOOKS = List.of("flatland", "keynes", "reed", "don-quixote");
  private static final Screen SCREEN = Screen.PHONE;
  private static final String THEIRS = "theirs=";

  private final Path work;
  private final Chromium chromium;
  private final int times;
  private final Optional<Path> theirs;

  /**
   * @param theirs where files of Standard Ebooks are
   */
  private Opening(Path work, Chromium chromium, int times, Optional<Path> theirs) {
    this.work = work;
    this.chromium = chromium;
    this.times = times;
    this.theirs = theirs;
  }

  /** Prints a row for each book. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    String missing = ReadingSystem.missing().orElse(Cost.installed("pandoc") ? "" : "no pandoc");
    if (!missing.isEmpty()) {
      System.out.println("not measured: " + missing);
      return;
    }
    boolean isCounted = arguments.length > 0 && arguments[0].matches("\\d+");
    int times = isCounted ? Integer.parseInt(arguments[0]) : 15;
    List<String> rest =
        new ArrayList<>(List.of(arguments).subList(isCounted ? 1 : 0, arguments.length));
    Optional<Path> theirs =
        rest.stream()
            .filter(it -> it.startsWith(THEIRS))
            .map(it -> Path.of(it.substring(THEIRS.length())))
            .findFirst();
    rest.removeIf(it -> it.startsWith(THEIRS));
    BookArguments given = BookArguments.of(rest.toArray(String[]::new), BOOKS);
    Path work = Files.createTempDirectory("octavo-opening");
    try (Chromium chromium =
        Chromium.start(Chromium.installed().orElseThrow(), work.resolve("profile"))) {
      System.out.printf(
          "%-14s %10s %9s %16s %16s %16s %16s%n",
          "book, ms", "octavo", "half of", "pandoc", "bare", "without fonts", "theirs");
      for (String book : given.books()) {
        Path folder = Files.createTempDirectory(work, "book");
        new Opening(folder, chromium, times, theirs).compare(book, given);
      }
    } finally {
      Cost.delete(work);
    }
  }

  private void compare(String book, BookArguments given) throws IOException, InterruptedException {
    BookEpubs epubs = new BookEpubs(work, CORPUS.resolve(book));
    Path octavo = epubs.octavo(given);
    Map<Path, String> chapters = new LinkedHashMap<>();
    FirstChapter first = FirstChapter.of(octavo);
    Path bare = BareEpub.of(octavo, work);
    Path plain = BareEpub.withoutFonts(octavo, work);
    List<Path> files = new ArrayList<>(List.of(octavo, epubs.pandoc(octavo), bare, plain));
    theirs.map(it -> it.resolve(book + ".epub")).filter(Files::exists).ifPresent(files::add);
    for (Path epub : files) {
      chapters.put(epub, first.in(epub));
    }
    List<double[]> all = measured(chapters);
    double ours = median(all.getFirst());
    System.out.printf(Locale.ROOT, "%-14s %10.0f %9s", book, ours, middle(all.getFirst()));
    for (double[] theirs : all.subList(1, all.size())) {
      System.out.printf(Locale.ROOT, " %9.0f (%4.2f)", median(theirs), ours / median(theirs));
    }
    System.out.println();
  }

  /** The times of each, in order of their length. */
  private List<double[]> measured(Map<Path, String> chapters) throws IOException {
    List<double[]> all = new ArrayList<>();
    chapters.forEach((_, _) -> all.add(new double[times]));
    // The first round warms the browser up.
    for (int round = -1; round < times; round++) {
      int which = 0;
      for (Map.Entry<Path, String> each : chapters.entrySet()) {
        double time = ReadingSystem.openingTime(chromium, each.getKey(), SCREEN, each.getValue());
        if (round >= 0) {
          all.get(which)[round] = time;
        }
        which++;
      }
    }
    all.forEach(Arrays::sort);
    return all;
  }

  private static double median(double[] sorted) {
    return sorted[sorted.length / 2];
  }

  private static String middle(double[] sorted) {
    int quarter = sorted.length / 4;
    return String.format(
        Locale.ROOT, "%.0f-%.0f", sorted[quarter], sorted[sorted.length - 1 - quarter]);
  }
}
