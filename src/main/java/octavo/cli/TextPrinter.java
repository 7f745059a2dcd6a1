package octavo.cli;

import java.io.PrintStream;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.Place;
import octavo.diagnostic.Severity;
import octavo.diagnostic.SourceSpan;

/**
 * Prints findings for people, as a compiler does: place, severity, code and message, then the
 * source line with a caret, what to do, and further places.
 */
final class TextPrinter {
  /** A longer hint is not said again to the finding that follows. */
  private static final int LONG_HINT = 120;

  private static final String BOLD = "1";
  private static final String GREEN = "1;32";

  private final PrintStream err;
  private final boolean colour;
  private String lastHint = "";

  /**
   * @param err where to print
   * @param colour whether to colour
   */
  TextPrinter(PrintStream err, boolean colour) {
    this.err = err;
    this.colour = colour;
  }

  /** Prints a finding, with a count when it stands for others. */
  void print(Folding folding) {
    Diagnostic finding = folding.finding();
    line(
        paint(BOLD, place(finding) + ":")
            + " "
            + paint(tint(finding.severity()), label(finding))
            + " "
            + shown(finding.message()));
    if (finding.place() instanceof SourceSpan span) {
      Excerpt excerpt = Excerpt.of(span);
      line("  " + excerpt.line());
      line("  " + paint(GREEN, excerpt.marks()));
    }
    boolean said = finding.hint().equals(lastHint) && finding.hint().length() > LONG_HINT;
    if (!finding.hint().isEmpty() && !said) {
      line("  hint: " + shown(finding.hint()));
    }
    lastHint = finding.hint();
    if (!finding.fix().isEmpty()) {
      line("  octavo build --fix mends this");
    }
    for (Place place : finding.related()) {
      line("  see also: " + shown(Region.of(place).toString()));
    }
    if (folding.more() > 0) {
      line("  and " + folding.more() + " more " + finding.code().id() + " (-v shows all)");
    }
  }

  /** Prints a line of the program's own. */
  void line(String text) {
    err.print(text);
    err.print('\n');
  }

  private static String place(Diagnostic finding) {
    String place = shown(Region.of(finding.place()).toString());
    return place.equals(".") ? "the book's folder" : place;
  }

  private static String label(Diagnostic finding) {
    return Severities.name(finding.severity()) + "[" + finding.code().id() + "]:";
  }

  private static String shown(String text) {
    return Columns.visible(text);
  }

  private static String tint(Severity severity) {
    return switch (severity) {
      case ERROR -> "1;31";
      case WARNING -> "1;33";
      case NOTE -> "1;36";
    };
  }

  private String paint(String tint, String text) {
    return colour ? "\u001b[" + tint + "m" + text + "\u001b[0m" : text;
  }
}
