package octavo.cli;

import java.io.PrintStream;
import java.util.List;
import octavo.bundle.Json;
import octavo.diagnostic.Patch;

/**
 * Shows what {@code --fix} has changed: a unified diff for people, an object a file for programs.
 */
final class MendingReport {
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

  /** Shows the changes of each file, then how many files were changed. */
  void print(Mended mended) {
    if (reporting.quiet()) {
      return;
    }
    PrintStream err = here.err();
    for (Patch patch : mended.done()) {
      List<String> diff = UnifiedDiff.of(patch);
      switch (reporting.format()) {
        case TEXT -> diff.forEach(line -> err.print(painted(line) + "\n"));
        case JSON -> err.print(json(patch, diff) + "\n");
      }
    }
    new Report(reporting, here).say("note", mended.summary());
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
    // The first character of a line end of two, which "patch" needs, is no character to show.
    boolean two = line.endsWith("\r");
    String shown = Columns.visible(two ? line.substring(0, line.length() - 1) : line);
    String tint =
        switch (line.charAt(0)) {
          case '+' -> "32";
          case '-' -> "31";
          case '@' -> "36";
          default -> "";
        };
    String painted =
        here.colour() && !tint.isEmpty() ? "\u001b[" + tint + "m" + shown + "\u001b[0m" : shown;
    return painted + (two ? "\r" : "");
  }
}
