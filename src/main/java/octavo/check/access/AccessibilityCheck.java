package octavo.check.access;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import octavo.diagnostic.NaturalOrder;

/** Holds an EPUB to all rules. */
public final class AccessibilityCheck {
  private AccessibilityCheck() {}

  /**
   * Examines a file.
   *
   * @return empty when no package document is found in it, which EPUBCheck says
   * @throws IOException when it cannot be read, or is no archive
   */
  public static Optional<AccessibilityReport> examine(Path epub) throws IOException {
    return EpubContents.read(epub).map(AccessibilityCheck::examine);
  }

  /** Examines what is not written yet. */
  public static Optional<AccessibilityReport> examine(byte[] epub) throws IOException {
    return EpubContents.read(epub).map(AccessibilityCheck::examine);
  }

  private static AccessibilityReport examine(EpubContents epub) {
    EpubHoldings holdings = EpubHoldings.of(epub);
    Breaches breaches = new Breaches();
    for (EpubPage page : epub.spine()) {
      new Alternatives(page, breaches).check();
      new Structure(page, breaches).check();
      new Languages(page, breaches).check();
      new Names(page, breaches).check();
      new MediaRules(page, breaches).check();
      new Restyling(page, breaches).check();
    }
    Restyling.fixedLayout(epub, breaches);
    new ReadingOrder(epub, breaches).check();
    new Contrast(epub).check(breaches);
    new MetadataRules(epub, holdings, breaches).check();
    return new AccessibilityReport(epub, holdings, sorted(breaches.all()));
  }

  private static List<Breach> sorted(List<Breach> breaches) {
    return breaches.stream()
        .sorted(
            Comparator.comparing(Breach::rule)
                .thenComparing(breach -> breach.place().path(), NaturalOrder.PATHS)
                .thenComparing(breach -> breach.place().line())
                .thenComparing(breach -> breach.place().column())
                .thenComparing(Breach::message))
        .toList();
  }
}
