package octavo.cli;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.check.FinishedFile;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import octavo.diagnostic.SourceSpan;
import octavo.epub.ManuscriptPlaces;

/**
 * Findings in a finished file at the lines of the manuscript they come from; those of pages that
 * nobody wrote stay where they are.
 */
final class ManuscriptLines {
  private static final Pattern QUOTED = Pattern.compile("“([^”]+)”");

  private ManuscriptLines() {}

  static Diagnostics of(Diagnostics found, FinishedFile file, ManuscriptPlaces places) {
    Diagnostics told = new Diagnostics();
    found.sorted().stream().map(finding -> of(finding, file, places)).forEach(told::report);
    return told;
  }

  private static Diagnostic of(Diagnostic finding, FinishedFile file, ManuscriptPlaces places) {
    String inside = file.name() + "/";
    return finding.place() instanceof FilePlace at && at.path().startsWith(inside)
        ? places
            .of(new FilePlace(at.path().substring(inside.length()), at.line(), at.column()))
            .map(
                span ->
                    new Diagnostic(
                        finding.code(),
                        finding.severity(),
                        finding.message(),
                        narrowed(span, finding.message()),
                        finding.hint(),
                        List.of(at),
                        finding.fix()))
            .orElse(finding)
        : finding;
  }

  // The words a finding quotes, where they stand in the block as they are.
  private static SourceSpan narrowed(SourceSpan block, String message) {
    Matcher quoted = QUOTED.matcher(message);
    int at = quoted.find() ? block.text().indexOf(quoted.group(1)) : -1;
    int start = block.start() + at;
    return at < 0 ? block : block.file().span(start, start + quoted.group(1).length());
  }
}
