import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The whole-program benchmark: runs the launcher as a user does and prints a table, pandoc beside
 * it where it is installed.
 *
 * <p>{@code java src/bench/java/Bench.java [RUNS [growth|notes]]} from the repository's folder, on
 * a POSIX system; with {@code growth} only what doubles is measured, with {@code notes} only what
 * doubles of those. Real books are read from {@code ../shared/corpus}; rows that need them are left
 * out where it is absent. "Beyond start-up" is the processor time of a run less that of {@code
 * octavo --version}, each the median of so many warm runs, 5 unless told otherwise.
 */
final class Bench {
  private static final Path CORPUS = Path.of("../shared/corpus");

  private final Path work;
  private final int runs;

  private Bench(Path work, int runs) {
    this.work = work;
    this.runs = runs;
  }

  /** Runs all there is. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
    Path work = Files.createTempDirectory("octavo-bench");
    try {
      Bench bench = new Bench(work, runs);
      switch (arguments.length > 1 ? arguments[1] : "") {
        case "growth" -> bench.growth(bench.start());
        case "notes" -> bench.noteGrowth(bench.start());
        default -> bench.run();
      }
    } finally {
      Cost.delete(work);
    }
  }

  private Cost start() throws IOException, InterruptedException {
    measure(1, "./octavo", "--version");
    return measure(runs, "./octavo", "--version");
  }

  private void run() throws IOException, InterruptedException {
    Cost start = start();
    title("what", "wall s", "CPU s", "beyond", "MB", "target");
    row("octavo --version", start, start, "");
    Path shipped = work.resolve("shipped");
    Cost both = measure(runs, "./octavo", "build", "-q", "-o", shipped.toString());
    row("the shipped book, both outputs", both, start, "2.0 wall");
    if (Files.isDirectory(CORPUS)) {
      epubs(start);
      set(start);
      growth(start);
      Profile profile = new Profile(work, runs);
      profile.print("keynes", CORPUS.resolve("keynes"));
      profile.print("rust-book", CORPUS.resolve("rust-book"));
    } else {
      System.out.println("(no ../shared/corpus: the rows of real books are left out)");
    }
  }

  private void epubs(Cost start) throws IOException, InterruptedException {
    epub("progit/en", CORPUS.resolve("progit/en"), start, "0.8 beyond");
    Path quixote = CORPUS.resolve("don-quixote");
    epub("don-quixote", quixote, start, "1.2 beyond");
    epub("don-quixote x 3", ManuscriptFiles.copies(quixote, 3, work), start, "4 beyond, 600 MB");
  }

  private void epub(String name, Path book, Cost start, String target)
      throws IOException, InterruptedException {
    Cost ours = octavoEpub(book);
    row(name + ", EPUB", ours, start, target);
    if (Cost.installed("pandoc")) {
      row(name + ", pandoc", pandoc(book), new Cost(0, 0, 0), "");
    }
  }

  // The reading back of what was set is part of a build and counted.
  private void set(Cost start) throws IOException, InterruptedException {
    Path quixote = CORPUS.resolve("don-quixote");
    set("progit/en", CORPUS.resolve("progit/en"), start, "1.5 beyond, 300 MB");
    set("don-quixote", quixote, start, "4 beyond, 500 MB");
    set("don-quixote x 3", ManuscriptFiles.copies(quixote, 3, work), start, "11 beyond, 1000 MB");
  }

  private void set(String name, Path book, Cost start, String target)
      throws IOException, InterruptedException {
    row(name + ", PDF, compositor", octavoPdf(book), start, target);
  }

  private Cost octavoPdf(Path book, String... options) throws IOException, InterruptedException {
    return octavo(book, "print", options);
  }

  private Cost octavoEpub(Path book, String... options) throws IOException, InterruptedException {
    return octavo(book, "epub", options);
  }

  private Cost octavo(Path book, String edition, String... options)
      throws IOException, InterruptedException {
    String out = work.resolve("out").toString();
    List<String> command = new ArrayList<>(List.of("./octavo", "build", "-q", book.toString()));
    command.addAll(List.of("--edition", edition, "-o", out));
    command.addAll(List.of(options));
    String[] words = command.toArray(String[]::new);
    measure(1, words);
    return measure(runs, words);
  }

  private Cost pandoc(Path book) throws IOException, InterruptedException {
    String out = work.resolve("pandoc.epub").toString();
    List<String> command = new ArrayList<>(List.of("pandoc", "-t", "epub3", "-o", out));
    command.addAll(List.of("--metadata", "title=Book", "--quiet"));
    for (Path file : ManuscriptFiles.of(book)) {
      command.add(file.toString());
    }
    return measure(Math.min(runs, 3), command.toArray(String[]::new));
  }

  private void growth(Cost start) throws IOException, InterruptedException {
    Path ten = ManuscriptFiles.copies(CORPUS.resolve("rousseau"), 10, work);
    Path twenty = ManuscriptFiles.copies(CORPUS.resolve("rousseau"), 20, work);
    String copies = "20 copies of rousseau take %.2f x the processor time of 10";
    growth("EPUB: " + copies, octavoEpub(ten), octavoEpub(twenty), start);
    growth("PDF, compositor: " + copies, octavoPdf(ten), octavoPdf(twenty), start);
    noteGrowth(start);
  }

  private void noteGrowth(Cost start) throws IOException, InterruptedException {
    Path fewer = NotedBook.of(work.resolve("notes-10000"), 10_000);
    Path more = NotedBook.of(work.resolve("notes-20000"), 20_000);
    String notes = " notes: 20,000 take %.2f x the processor time of 10,000";
    for (String placement : List.of("chapter", "book", "popup")) {
      String set = "--set=editions.epub.notes.placement=" + placement;
      Cost ten = octavoEpub(fewer, set);
      growth("EPUB, " + placement + notes, ten, octavoEpub(more, set), start);
    }
    for (String placement : List.of("page", "margin", "chapter", "book")) {
      String set = "--set=editions.print.notes.placement=" + placement;
      Cost ten = octavoPdf(fewer, set);
      growth("PDF, " + placement + notes, ten, octavoPdf(more, set), start);
    }
  }

  private static void growth(String what, Cost ten, Cost twenty, Cost start) {
    double one = ten.processor() - start.processor();
    double two = twenty.processor() - start.processor();
    System.out.printf(
        Locale.ROOT,
        "%n"
            + what
            + " (%.2f s, %.2f s beyond start-up; target 2.2) and %.2f x the memory (%.0f MB, %.0f"
            + " MB; target 2.1)%n",
        two / one,
        one,
        two,
        twenty.megabytes() / ten.megabytes(),
        ten.megabytes(),
        twenty.megabytes());
  }

  private Cost measure(int times, String... command) throws IOException, InterruptedException {
    return Cost.median(times, work, command);
  }

  private static void title(String... cells) {
    System.out.printf(Locale.ROOT, "%-34s %8s %8s %8s %8s   %s%n", (Object[]) cells);
  }

  private static void row(String what, Cost cost, Cost start, String target) {
    System.out.printf(
        Locale.ROOT,
        "%-34s %8.2f %8.2f %8.2f %8.0f   %s%n",
        what,
        cost.wall(),
        cost.processor(),
        cost.processor() - start.processor(),
        cost.megabytes(),
        target);
  }
}
