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
    boolean ordered = keeps(breaches, AccessibilityRule.ORDER);
    boolean described = holdings.undescribed() == 0;
    add(codes, ordered && !epub.list("toc").isEmpty(), "11", "Table of contents navigation");
    add(codes, features.contains("index"), "12", "Index navigation");
    boolean single = ordered && features.contains("readingOrder");
    add(codes, single, "13", "Single logical reading order");
    boolean images = holdings.images() > 0;
    add(codes, images && described, "14", "Short alternative textual descriptions");
    add(codes, holdings.formulas() > 0, "17", "Accessible math content as MathML");
    boolean pages = holdings.pages() > 0 && keeps(breaches, AccessibilityRule.PAGES);
    add(codes, pages, "19", "Print-equivalent page numbering");
    add(codes, keeps(breaches, AccessibilityRule.LANGUAGE), "22", "Language tagging provided");
    boolean contrast = keeps(breaches, AccessibilityRule.CONTRAST);
    add(codes, contrast, "26", "Use of high contrast between text and background colour");
    boolean headings =
        features.contains("structuralNavigation") && keeps(breaches, AccessibilityRule.HEADINGS);
    add(codes, headings, "29", "Next / Previous structural navigation");
    boolean roles = features.contains("ARIA") && keeps(breaches, AccessibilityRule.NAMES);
    add(codes, roles, "30", "ARIA roles provided");
    boolean style =
        features.contains("displayTransformability")
            && keeps(breaches, AccessibilityRule.RESTYLING);
    add(codes, style, "36", "Appearance of all textual content can be modified");
    boolean blind = described && holdings.media() == 0;
    add(codes, blind, "52", "All non-decorative content supports reading without sight");
  }

  private static void add(List<OnixCode> codes, boolean holds, String code, String meaning) {
    if (holds) {
      codes.add(plain(code, meaning));
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
