package octavo.check.access;

import java.util.ArrayList;
import java.util.List;
import octavo.manuscript.Certification;
import octavo.manuscript.CheckPoint;

/**
 * A statement of accessibility for booksellers: a {@code ProductFormFeature} of type 09 in ONIX 3.0
 * (code list 196, issue 64).
 *
 * @param code two digits
 * @param meaning in the words of the list, shortened
 * @param description what goes into {@code ProductFormFeatureDescription}, or empty
 */
public record OnixCode(String code, String meaning, String description) {
  private static final String SCHEMA = "schema:";

  /** The statements that hold of an EPUB, in the order of their codes. */
  static List<OnixCode> of(EpubContents epub, EpubHoldings holdings, List<Breach> breaches) {
    List<OnixCode> codes = new ArrayList<>();
    for (String summary : epub.said(SCHEMA + "accessibilitySummary")) {
      codes.add(new OnixCode("00", "Accessibility summary", summary));
    }
    boolean conforms =
        epub.said("dcterms:conformsTo").contains(Conformance.STATEMENT)
            && breaches.stream().noneMatch(EpubHoldings::counts);
    if (conforms) {
      codes.add(plain("04", "EPUB Accessibility Specification 1.1"));
    }
    features(codes, epub, holdings, breaches);
    if (conforms) {
      codes.add(plain("82", "WCAG v2.2"));
      codes.add(plain("85", "WCAG level AA"));
      for (String who : epub.said("a11y:certifiedBy")) {
        codes.add(new OnixCode("90", "Compliance certification by", who));
      }
    }
    return codes;
  }

  private static void features(
      List<OnixCode> codes, EpubContents epub, EpubHoldings holdings, List<Breach> breaches) {
    List<String> features = epub.said(SCHEMA + "accessibilityFeature");
    if (!epub.list("toc").isEmpty() && keeps(breaches, AccessibilityRule.ORDER)) {
      codes.add(plain("11", "Table of contents navigation"));
    }
    if (features.contains("index")) {
      codes.add(plain("12", "Index navigation"));
    }
    if (features.contains("readingOrder") && keeps(breaches, AccessibilityRule.ORDER)) {
      codes.add(plain("13", "Single logical reading order"));
    }
    if (holdings.images() > 0 && holdings.undescribed() == 0) {
      codes.add(plain("14", "Short alternative textual descriptions"));
    }
    if (holdings.formulas() > 0) {
      codes.add(plain("17", "Accessible math content as MathML"));
    }
    if (holdings.pages() > 0 && keeps(breaches, AccessibilityRule.PAGES)) {
      codes.add(plain("19", "Print-equivalent page numbering"));
    }
    if (keeps(breaches, AccessibilityRule.LANGUAGE)) {
      codes.add(plain("22", "Language tagging provided"));
    }
    if (keeps(breaches, AccessibilityRule.CONTRAST)) {
      codes.add(plain("26", "Use of high contrast between text and background colour"));
    }
    if (features.contains("structuralNavigation") && keeps(breaches, AccessibilityRule.HEADINGS)) {
      codes.add(plain("29", "Next / Previous structural navigation"));
    }
    if (features.contains("ARIA") && keeps(breaches, AccessibilityRule.NAMES)) {
      codes.add(plain("30", "ARIA roles provided"));
    }
    if (features.contains("displayTransformability")
        && keeps(breaches, AccessibilityRule.RESTYLING)) {
      codes.add(plain("36", "Appearance of all textual content can be modified"));
    }
    if (holdings.undescribed() == 0 && holdings.media() == 0) {
      codes.add(plain("52", "All non-decorative content supports reading without sight"));
    }
  }

  private static boolean keeps(List<Breach> breaches, AccessibilityRule rule) {
    return breaches.stream().noneMatch(breach -> breach.rule() == rule);
  }

  private static OnixCode plain(String code, String meaning) {
    return new OnixCode(code, meaning, "");
  }

  /** The element of a message. */
  String xml() {
    StringBuilder xml = new StringBuilder("<ProductFormFeature>\n");
    xml.append("  <ProductFormFeatureType>09</ProductFormFeatureType>\n");
    xml.append("  <ProductFormFeatureValue>").append(code).append("</ProductFormFeatureValue>\n");
    if (!description.isEmpty()) {
      xml.append("  <ProductFormFeatureDescription>");
      xml.append(AccessibilityPage.escaped(description));
      xml.append("</ProductFormFeatureDescription>\n");
    }
    return xml.append("</ProductFormFeature>\n").toString();
  }

  /** What a person's signature adds. */
  static List<OnixCode> signed(Certification certification) {
    return certification.checked().contains(CheckPoint.COLOUR)
        ? List.of(plain("25", "Use of colour is not sole means of conveying information"))
        : List.of();
  }
}
