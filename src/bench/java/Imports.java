import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * What importing a long text costs: runs {@code octavo import} as a user does, on texts that are
 * made for it, each beside a text of the same kind with hardly a word in it.
 *
 * <p>{@code java src/bench/java/Imports.java [RUNS [WORDS]]} from the repository's folder, on a
 * POSIX system; 5 runs and 100,000 words unless told otherwise. "Beyond" is the processor time of
 * the long text less that of the short one, each the median of its runs, which take turns.
 */
final class Imports {
  private static final int FEW = 60;

  private final Path work;
  private final int runs;

  private Imports(Path work, int runs) {
    this.work = work;
    this.runs = runs;
  }

  /** Runs all there is. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
    int words = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
    Path work = Files.createTempDirectory("octavo-imports");
    try {
      Imports imports = new Imports(work, runs);
      System.out.printf(
          Locale.ROOT, "%-34s %8s %8s %8s   %s%n", "what", "short", "long", "beyond", "target");
      for (ImportedText.Kind kind : ImportedText.Kind.values()) {
        imports.compare(kind, words);
      }
    } finally {
      Cost.delete(work);
    }
  }

  private void compare(ImportedText.Kind kind, int words) throws IOException, InterruptedException {
    Path few = write("few", kind, FEW);
    Path many = write("many", kind, words);
    processor(few);
    double[] start = new double[runs];
    double[] all = new double[runs];
    for (int i = 0; i < runs; i++) {
      start[i] = processor(few);
      all[i] = processor(many);
    }
    double before = median(start);
    double after = median(all);
    System.out.printf(
        Locale.ROOT,
        "%-34s %8.2f %8.2f %8.2f   %s%n",
        kind.what(),
        before,
        after,
        after - before,
        "2.0 beyond");
  }

  private Path write(String name, ImportedText.Kind kind, int words) throws IOException {
    Path file = work.resolve(name + "." + kind.ending());
    return Files.writeString(file, ImportedText.of(kind, words));
  }

  private double processor(Path text) throws IOException, InterruptedException {
    Path folder = work.resolve("folder");
    Cost.delete(folder);
    String[] command = {"./octavo", "import", text.toString(), "-o", folder.toString()};
    return Cost.of(work, command).processor();
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }
}
