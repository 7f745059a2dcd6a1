package octavo.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import octavo.diagnostic.Patch;

/**
 * Shows what {@code --fix} has changed: a unified diff for people, an object a file for programs.
 */
final class MendingReport {
  private static final String LEFT = "nothing was mended, for the book has errors";

  private final Reporting reporting;
  private final Surroundings here;

  /**
   * @param reporting how to show it; nothing when only what decides the exit code is asked for
   * @param here where to
   */
  MendingReport(Reporting reporting, Surroundings here) {
    this.reporting = reporting;
    this.here = here;
  }

  /**
   * Shows the changes of each file, then how many files were changed.
   *
   * @param mended empty when the book has errors, and was left as it is
   */
  void print(Optional<List<Patch>> mended) {
    if (reporting.quiet()) {
      return;
    }
    PrintStream err = here.err();
    for (Patch patch : mended.orElse(List.of())) {
      List<String> diff = UnifiedDiff.of(patch);
      switch (reporting.format()) {
        case TEXT -> diff.forEach(line -> err.print(painted(line) + "\n"));
        case JSON -> err.print(json(patch, diff) + "\n");
      }
    }
    new Report(reporting, here)
        .say("note", mended.map(List::size).map(MendingReport::summary).orElse(LEFT));
  }

  private static String summary(Integer files) {
    return switch (files) {
      case 0 -> "nothing can be mended without you";
      case 1 -> "1 file was mended";
      default -> files + " files were mended";
    };
  }

  private static String json(Patch patch, List<String> diff) {
    return new Json()
        .open()
        .member("severity", "note")
        .member("message", "the file was mended")
        .member("path", patch.file().path())
        .member("diff", String.join("\n", diff) + "\n")
        .close()
        .toString();
  }

  private String painted(String line) {
    String shown = Columns.visible(line);
    String tint =
        switch (line.charAt(0)) {
          case '+' -> "32";
          case '-' -> "31";
          case '@' -> "36";
          default -> "";
        };
    return here.colour() && !tint.isEmpty() ? "\u001b[" + tint + "m" + shown + "\u001b[0m" : shown;
  }
}
