package octavo.check.access;

import java.util.ArrayList;
import java.util.List;
import octavo.diagnostic.FilePlace;
import octavo.diagnostic.Severity;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;

/** Collects what breaks the rules. */
final class Breaches {
  private final List<Breach> found = new ArrayList<>();

  /** An element that breaks a rule. */
  void add(AccessibilityRule rule, EpubPage page, Element element, String message, String hint) {
    found.add(new Breach(rule, place(page, element), message, hint, Severity.WARNING));
  }

  /** A whole file that breaks a rule. */
  void add(AccessibilityRule rule, String path, String message, String hint) {
    found.add(new Breach(rule, new FilePlace(path), message, hint, Severity.WARNING));
  }

  /** A whole file that does not do what is recommended. */
  void advise(AccessibilityRule rule, String path, String message, String hint) {
    found.add(new Breach(rule, new FilePlace(path), message, hint, Severity.NOTE));
  }

  static FilePlace place(EpubPage page, Element element) {
    Range.Position start = element.sourceRange().start();
    return new FilePlace(page.path(), start.lineNumber(), start.columnNumber());
  }

  List<Breach> all() {
    return found;
  }
}
