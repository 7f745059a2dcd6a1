package octavo.check.store;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import octavo.manuscript.DeviceProfile;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;

/** Takes what is found, says which stores it is about, and passes over those nobody asks for. */
final class StoreFindings {
  private final String epub;
  private final Set<DeviceProfile> stores;
  private final Diagnostics diagnostics;

  /**
   * @param epub what diagnostics call the file
   * @param profile for which devices it is made; the general one is for all
   */
  StoreFindings(String epub, DeviceProfile profile, Diagnostics diagnostics) {
    this.epub = epub;
    this.stores =
        profile == DeviceProfile.EPUB ? EnumSet.allOf(DeviceProfile.class) : EnumSet.of(profile);
    this.diagnostics = diagnostics;
  }

  /** Whether it is made for one store alone. */
  boolean isOnlyFor(DeviceProfile store) {
    return stores.equals(EnumSet.of(store));
  }

  /** A finding in an element. */
  void report(StoreRule rule, String path, Element element, String message, String hint) {
    Range.Position start = element.sourceRange().start();
    FilePlace place = new FilePlace(epub + "/" + path, start.lineNumber(), start.columnNumber());
    report(rule, rule.stores(), place, message, hint);
  }

  /** A finding in a whole file of the EPUB; of the EPUB itself where the path is empty. */
  void report(StoreRule rule, String path, String message, String hint) {
    report(rule, rule.stores(), place(path), message, hint);
  }

  /** A finding at a line of a file. */
  void report(StoreRule rule, String path, int line, String message, String hint) {
    report(rule, rule.stores(), new FilePlace(epub + "/" + path, line, 1), message, hint);
  }

  /**
   * A finding of some of the stores of a rule.
   *
   * @param refuses which
   */
  void reportWhere(StoreRule rule, Predicate<DeviceProfile> refuses, Finding finding) {
    Set<DeviceProfile> refusing =
        rule.stores().stream()
            .filter(refuses)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(DeviceProfile.class)));
    report(rule, refusing, place(finding.path()), finding.message(), finding.hint());
  }

  /**
   * What is wrong with a file of the EPUB.
   *
   * @param path empty for the EPUB itself
   * @param message a sentence without a full stop
   * @param hint what to do
   */
  record Finding(String path, String message, String hint) {}

  private FilePlace place(String path) {
    return new FilePlace(path.isEmpty() ? epub : epub + "/" + path);
  }

  private void report(
      StoreRule rule, Set<DeviceProfile> refusing, FilePlace place, String message, String hint) {
    DiagnosticCode code = rule.code();
    if (!Collections.disjoint(stores, refusing)) {
      diagnostics.report(code, place, message + named(refusing), hint);
    }
  }

  private String named(Set<DeviceProfile> refusing) {
    String names =
        refusing.stream()
            .filter(store -> store != DeviceProfile.EPUB && stores.contains(store))
            .map(DeviceProfile::title)
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "" : " (" + names + ")";
  }
}
