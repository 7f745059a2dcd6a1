package octavo.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import octavo.diagnostic.Place;
import octavo.diagnostic.SourceSpan;

/**
 * What is found in several editions of a book, told once with the names of the editions: at one
 * place of the manuscript, or in the same file within each of theirs.
 */
final class EditionFindings {
  private final Map<Key, List<Found>> groups = new LinkedHashMap<>();

  private EditionFindings() {}

  /**
   * What makes findings of two editions one.
   *
   * @param where in the manuscript, or within the finished file
   * @param number of equal ones of the same edition that come before it
   */
  private record Key(DiagnosticCode code, String message, String hint, String where, int number) {}

  private record Found(String edition, Diagnostic finding) {}

  /** Reports the findings of all editions of a build. */
  static void tell(List<EditionResult> results, Diagnostics diagnostics) {
    EditionFindings findings = new EditionFindings();
    results.stream().sorted(Comparator.comparing(EditionResult::target)).forEach(findings::add);
    findings.groups.values().forEach(group -> tellOnce(group, diagnostics));
  }

  private void add(EditionResult result) {
    String file = WrittenFile.name(result.target());
    Map<Key, Integer> before = new HashMap<>();
    for (Diagnostic finding : result.findings().sorted()) {
      String where = where(finding.place(), file);
      Key first = new Key(finding.code(), finding.message(), finding.hint(), where, 0);
      int number = before.merge(first, 1, Integer::sum) - 1;
      Key key = new Key(first.code(), first.message(), first.hint(), where, number);
      groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(new Found(result.name(), finding));
    }
  }

  // Lines of the finished files differ, as Kobo's have one more.
  private static String where(Place place, String file) {
    return switch (place) {
      case SourceSpan span -> span.path() + ":" + span.start();
      case FilePlace at when at.path().equals(file) -> "";
      case FilePlace at when at.path().startsWith(file + "/") -> at.path().substring(file.length());
      case FilePlace at -> at.path() + ":" + at.line() + ":" + at.column();
    };
  }

  private static void tellOnce(List<Found> group, Diagnostics diagnostics) {
    Diagnostic first = group.getFirst().finding();
    Set<String> editions = new LinkedHashSet<>();
    group.forEach(found -> editions.add(found.edition()));
    boolean same = group.stream().allMatch(found -> found.finding().equals(first));
    if (same || editions.size() == 1 || !first.fix().isEmpty()) {
      group.forEach(found -> diagnostics.report(found.finding()));
      return;
    }
    List<Place> others =
        group.stream()
            .flatMap(
                found ->
                    Stream.concat(
                        Stream.of(found.finding().place()), found.finding().related().stream()))
            .filter(place -> !place.equals(first.place()))
            .distinct()
            .toList();
    diagnostics.report(
        new Diagnostic(
            first.code(),
            first.severity(),
            first.message() + " (editions " + String.join(", ", editions) + ")",
            first.place(),
            first.hint(),
            others,
            first.fix()));
  }
}
