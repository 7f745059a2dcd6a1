package octavo.check.access;

import java.util.List;
import octavo.diagnostic.FilePlace;
import octavo.diagnostic.Severity;
import octavo.manuscript.Certification;
import octavo.manuscript.CheckPoint;

/** The accessibility report of an EPUB as a page of HTML that needs nothing but itself. */
public final class AccessibilityPage {
  private static final String STYLE =
      "body{font:1rem/1.5 system-ui,sans-serif;max-width:52rem;margin:2rem auto;padding:0"
          + " 1rem;color:#222;background:#fff}table{border-collapse:collapse;width:100%}th,td{padding:.3rem"
          + " 1rem .3rem 0;text-align:left;vertical-align:top;border-bottom:1px solid"
          + " #bbb}caption{text-align:left}pre{overflow-x:auto;background:#f3f3f3;padding:1rem}"
          + "code{font-size:.9em}";

  private final String name;
  private final AccessibilityReport report;
  private final Certification certification;
  private final StringBuilder out = new StringBuilder();

  /**
   * The page of an EPUB.
   *
   * @param name of its file
   */
  public AccessibilityPage(String name, AccessibilityReport report, Certification certification) {
    this.name = name;
    this.report = report;
    this.certification = certification;
  }

  /** The page. */
  public String html() {
    out.append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"/>");
    out.append("<meta name=\"viewport\" content=\"width=device-width\"/>");
    out.append("<title>Accessibility of ").append(escaped(name)).append("</title><style>");
    out.append(STYLE).append("</style></head><body><main>\n<h1>Accessibility of ");
    out.append(escaped(name)).append("</h1>\n<p>").append(verdict()).append("</p>\n");
    rules();
    breaches();
    checklist();
    metadata();
    onix();
    return out.append("</main></body></html>\n").toString();
  }

  private String verdict() {
    String rules =
        report.holds()
            ? "Every rule that a program can judge is kept."
            : "Not every rule that a program can judge is kept: see below what breaks them.";
    List<CheckPoint> missing = certification.missing(report.points());
    String signed =
        !certification.isSigned()
            ? " Nobody certifies what only a person can judge."
            : missing.isEmpty()
                ? " What only a person can judge is certified by "
                    + escaped(certification.certifiedBy())
                    + "."
                : " Of what only a person can judge, not everything is checked.";
    String claim =
        report.statementNames().contains("dcterms:conformsTo")
            ? " The book claims to conform to "
                + escaped(String.join(", ", report.statements().get("dcterms:conformsTo")))
                + "."
            : " The book does not claim to conform to any standard.";
    return rules + signed + claim;
  }

  private void rules() {
    out.append("<h2>What a program can judge</h2>\n<table><thead><tr><th scope=\"col\">Rule</th>");
    out.append("<th scope=\"col\">Code</th><th scope=\"col\">Laid down in</th>");
    out.append("<th scope=\"col\">Kept</th></tr></thead><tbody>\n");
    for (AccessibilityRule rule : AccessibilityRule.values()) {
      int count = report.breaches(rule).size();
      out.append("<tr><th scope=\"row\">").append(escaped(rule.title())).append("</th><td>");
      out.append(rule.code().id()).append("</td><td>").append(rule.source()).append("</td><td>");
      out.append(count == 0 ? "yes" : report.keeps(rule) ? "yes, see below" : "no, " + count);
      out.append("</td></tr>\n");
    }
    out.append("</tbody></table>\n");
  }

  private void breaches() {
    for (AccessibilityRule rule : AccessibilityRule.values()) {
      if (!report.breaches(rule).isEmpty()) {
        out.append("<h3>").append(rule.code().id()).append(": ").append(escaped(rule.title()));
        out.append("</h3>\n<ul>\n");
        report.breaches(rule).forEach(this::breach);
        out.append("</ul>\n");
      }
    }
  }

  private void breach(Breach breach) {
    FilePlace place = breach.place();
    out.append("<li><code>").append(escaped(place.path()));
    out.append(place.line() > 0 ? ":" + place.line() : "").append("</code>: ");
    out.append(escaped(breach.message()));
    out.append(breach.severity() == Severity.NOTE ? " (a recommendation)" : "");
    out.append(". ").append(escaped(breach.hint())).append(".</li>\n");
  }

  private void checklist() {
    out.append("<h2>What only a person can judge</h2>\n<table><caption>Names stand in");
    out.append(" <code>accessibility: {checked: […]}</code> of <code>book.yaml</code></caption>");
    out.append("<thead><tr><th scope=\"col\">Point</th><th scope=\"col\">Holds when</th>");
    out.append("<th scope=\"col\">WCAG 2.2</th><th scope=\"col\">Checked</th></tr></thead>");
    out.append("<tbody>\n");
    for (CheckPoint point : report.points()) {
      boolean checked = certification.checked().contains(point);
      out.append("<tr><th scope=\"row\"><code>").append(point.key()).append("</code></th><td>");
      out.append(escaped(point.statement())).append("</td><td>").append(point.criteria());
      out.append("</td><td>").append(checked ? "yes" : "no").append("</td></tr>\n");
    }
    out.append("</tbody></table>\n");
  }

  private void metadata() {
    out.append("<h2>What its metadata say</h2>\n<dl>\n");
    for (String statement : report.statementNames()) {
      out.append("<dt><code>").append(statement).append("</code></dt>\n");
      for (String value : report.statements().getOrDefault(statement, List.of())) {
        out.append("<dd>").append(escaped(value)).append("</dd>\n");
      }
    }
    out.append("</dl>\n");
  }

  private void onix() {
    out.append("<h2>For booksellers: ONIX 3.0</h2>\n<ul>\n");
    StringBuilder xml = new StringBuilder();
    for (OnixCode code : report.codes(certification)) {
      out.append("<li>").append(code.code()).append(": ").append(escaped(code.meaning()));
      out.append("</li>\n");
      xml.append(code.xml());
    }
    out.append("</ul>\n<pre tabindex=\"0\" role=\"region\" aria-label=\"ONIX\">");
    out.append(escaped(xml.toString())).append("</pre>\n");
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
