import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What imposing a long PDF costs: runs {@code octavo impose} as a user does, on all pages of a PDF
 * beside its first four, and compares the sizes of the files.
 *
 * <p>{@code java src/bench/java/Sheets.java FILE.pdf [RUNS]} from the repository's folder, on a
 * POSIX system; 5 runs unless told otherwise. "Beyond" is the processor time of all pages less that
 * of four, each the median of its runs, which take turns.
 */
final class Sheets {
  private Sheets() {}

  /** Runs all schemes. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path pdf = Path.of(arguments[0]);
    int runs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
    Path work = Files.createTempDirectory("octavo-sheets");
    try {
      System.out.printf(
          Locale.ROOT, "%-14s %8s %8s %8s %8s%n", "scheme", "four", "all", "beyond", "size");
      for (String scheme : List.of("booklet", "signature:8", "2up", "4up", "8up")) {
        List<Cost> few = new ArrayList<>();
        List<Cost> all = new ArrayList<>();
        Path out = work.resolve("sheets.pdf");
        for (int i = 0; i < runs; i++) {
          few.add(impose(work, pdf, scheme, "1-4"));
          all.add(impose(work, pdf, scheme, ""));
        }
        double before = Cost.median(few).processor();
        double after = Cost.median(all).processor();
        System.out.printf(
            Locale.ROOT,
            "%-14s %8.2f %8.2f %8.2f %7.1f%%%n",
            scheme,
            before,
            after,
            after - before,
            100.0 * Files.size(out) / Files.size(pdf));
      }
    } finally {
      Cost.delete(work);
    }
  }

  private static Cost impose(Path work, Path pdf, String scheme, String pages)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("./octavo", "impose", pdf.toString()));
    command.addAll(List.of("--scheme", scheme, "-o", work.resolve("sheets.pdf").toString()));
    if (!pages.isEmpty()) {
      command.addAll(List.of("--pages", pages));
    }
    return Cost.of(work, command.toArray(String[]::new));
  }
}
