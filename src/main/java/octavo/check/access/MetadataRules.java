package octavo.check.access;

import java.util.List;
import java.util.Set;

/**
 * What the package document says of accessibility (EPUB Accessibility 1.1, section 2), and whether
 * it is so.
 */
final class MetadataRules {
  private static final String SCHEMA = "schema:";

  private static final List<String> REQUIRED =
      List.of("accessMode", "accessibilityFeature", "accessibilityHazard");

  private static final List<String> RECOMMENDED =
      List.of("accessibilitySummary", "accessModeSufficient");

  private static final Set<String> PAGES =
      Set.of("pageNavigation", "pageBreakMarkers", "printPageNumbers");

  private final EpubContents epub;
  private final EpubHoldings holdings;
  private final Breaches breaches;

  MetadataRules(EpubContents epub, EpubHoldings holdings, Breaches breaches) {
    this.epub = epub;
    this.holdings = holdings;
    this.breaches = breaches;
  }

  void check() {
    for (String name : REQUIRED) {
      if (epub.said(SCHEMA + name).isEmpty()) {
        breaches.add(AccessibilityRule.METADATA, epub.packagePath(), lacks(name), write(name));
      }
    }
    for (String name : RECOMMENDED) {
      if (epub.said(SCHEMA + name).isEmpty()) {
        breaches.advise(AccessibilityRule.METADATA, epub.packagePath(), lacks(name), write(name));
      }
    }
    features();
    hazards();
    sufficient();
    conformance();
  }

  private static String lacks(String name) {
    return "the package document does not say " + SCHEMA + name;
  }

  private static String write(String name) {
    return "add a meta of property " + SCHEMA + name;
  }

  private void features() {
    List<String> features = epub.said(SCHEMA + "accessibilityFeature");
    deny(
        features.contains("alternativeText") && holdings.undescribed() > 0,
        "alternativeText is claimed, and " + holdings.undescribed() + " images have none");
    deny(
        features.stream().anyMatch(PAGES::contains) && holdings.pages() == 0,
        "pages of print are claimed, and none is marked or listed");
    deny(
        features.contains("tableOfContents") && epub.list("toc").isEmpty(),
        "tableOfContents is claimed, and there is none");
    deny(
        features.contains("MathML") && holdings.formulas() == 0,
        "MathML is claimed, and there is none");
  }

  private void hazards() {
    List<String> hazards = epub.said(SCHEMA + "accessibilityHazard");
    deny(hazards.contains("none") && holdings.moves(), "no hazard is claimed, and an image moves");
    deny(
        hazards.size() > 1 && (hazards.contains("none") || hazards.contains("unknown")),
        "'none' or 'unknown' stands beside other hazards");
  }

  private void sufficient() {
    deny(
        epub.said(SCHEMA + "accessModeSufficient").contains("textual")
            && holdings.undescribed() > 0,
        "text alone is claimed to be enough, and images have no alternative texts");
  }

  private void conformance() {
    boolean claimed = epub.said("dcterms:conformsTo").stream().anyMatch(MetadataRules::isOurs);
    deny(
        claimed && epub.said("a11y:certifiedBy").isEmpty() && !isCertifiedByRefinement(),
        "conformance is claimed, and it is not said who certifies it");
    long broken = breaches.all().stream().filter(EpubHoldings::counts).count();
    deny(claimed && broken > 0, "conformance is claimed, and rules are broken");
  }

  private boolean isCertifiedByRefinement() {
    return EpubContents.elements(epub.packageDocument(), "meta").stream()
        .anyMatch(meta -> meta.attr("property").equals("a11y:certifiedBy"));
  }

  private static boolean isOurs(String said) {
    return said.startsWith("EPUB Accessibility") || said.contains("epub/a11y");
  }

  private void deny(boolean wrong, String message) {
    if (wrong) {
      breaches.add(
          AccessibilityRule.CLAIMS, epub.packagePath(), message, "mend the one or the other");
    }
  }
}
