package octavo.check.access;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import octavo.diagnostic.Diagnostics;
import octavo.manuscript.Certification;
import octavo.manuscript.CheckPoint;

/** What was found of an EPUB's accessibility. */
public final class AccessibilityReport {
  private static final List<String> STATEMENTS =
      List.of(
          "schema:accessMode",
          "schema:accessModeSufficient",
          "schema:accessibilityFeature",
          "schema:accessibilityHazard",
          "schema:accessibilitySummary",
          "dcterms:conformsTo",
          "a11y:certifiedBy");

  private final List<Breach> breaches;
  private final EpubHoldings holdings;
  private final List<OnixCode> codes;
  private final Map<String, List<String>> statements = new LinkedHashMap<>();

  AccessibilityReport(EpubContents epub, EpubHoldings holdings, List<Breach> breaches) {
    this.breaches = List.copyOf(breaches);
    this.holdings = holdings;
    this.codes = OnixCode.of(epub, holdings, breaches);
    for (String name : STATEMENTS) {
      List<String> said = epub.said(name);
      if (!said.isEmpty()) {
        statements.put(name, said);
      }
    }
  }

  /** What breaks rules, by rule, file and line. */
  public List<Breach> breaches() {
    return breaches;
  }

  /** The breaches of one rule. */
  public List<Breach> breaches(AccessibilityRule rule) {
    return breaches.stream().filter(breach -> breach.rule() == rule).toList();
  }

  /** Whether a rule is kept, recommendations apart. */
  public boolean keeps(AccessibilityRule rule) {
    return breaches(rule).stream().noneMatch(EpubHoldings::counts);
  }

  /** Whether everything that a program can judge holds, recommendations apart. */
  public boolean holds() {
    return breaches.stream().noneMatch(EpubHoldings::counts);
  }

  /** What a person has to judge. */
  public List<CheckPoint> points() {
    return Conformance.points(holdings);
  }

  /** Whether conformance may be claimed. */
  public boolean mayClaim(Certification certification) {
    return holds() && certification.isSigned() && certification.missing(points()).isEmpty();
  }

  /** What booksellers are told, in the order of the codes. */
  public List<OnixCode> codes(Certification certification) {
    List<OnixCode> all = new ArrayList<>(codes);
    all.addAll(OnixCode.signed(certification));
    all.sort(Comparator.comparing(OnixCode::code));
    return List.copyOf(all);
  }

  /** What the package document says, by property. */
  public Map<String, List<String>> statements() {
    return Map.copyOf(statements);
  }

  /** The names of {@link #statements}, in order. */
  public List<String> statementNames() {
    return List.copyOf(statements.keySet());
  }

  /**
   * Reports what breaks rules.
   *
   * @param epub what diagnostics call the file
   */
  public void report(String epub, Diagnostics diagnostics) {
    breaches.forEach(breach -> diagnostics.report(breach.in(epub)));
  }

  /** How conformance is stated. */
  public static String statement() {
    return Conformance.STATEMENT;
  }
}
