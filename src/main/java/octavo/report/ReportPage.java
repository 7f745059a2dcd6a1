package octavo.report;

import java.io.IOException;
import java.util.List;
import octavo.diagnostic.Place;
import octavo.diagnostic.SourceSpan;

/** The page of HTML. */
final class ReportPage {
  private static final String STYLE =
      "body{font:16px/1.5 system-ui,sans-serif;max-width:52rem;margin:2rem auto;padding:0"
          + " 1rem;color:#222;background:#fff}svg[role]{width:100%;background:#fff;border:1px solid"
          + " #ccc}.mark{fill:#d33;fill-opacity:.35}.edge{fill:#ccc}.image{fill:none;stroke:#999}code{font-size:.9em}section{margin:1.5rem"
          + " 0}table{border-collapse:collapse}td{padding:.1rem 1rem .1rem 0}";

  private final String title;
  private final int lines;
  private final int pages;
  private final LinePicture pictures;

  ReportPage(String title, int lines, int pages, LinePicture pictures) {
    this.title = title;
    this.lines = lines;
    this.pages = pages;
    this.pictures = pictures;
  }

  /** The page with pictures of the worst of all findings. */
  String html(List<Finding> worst, List<Finding> all) throws IOException {
    StringBuilder body = new StringBuilder();
    for (Finding.Kind kind : Finding.Kind.values()) {
      List<Finding> own = worst.stream().filter(finding -> finding.kind() == kind).toList();
      if (!own.isEmpty()) {
        body.append("<h2>").append(kind.title()).append("</h2>\n<p>").append(kind.advice());
        body.append("</p>\n");
        for (Finding finding : own) {
          finding(finding, body);
        }
      }
    }
    StringBuilder out = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><head>");
    out.append("<meta charset=\"utf-8\"/><title>Typography of ").append(escaped(title));
    out.append("</title><style>").append(STYLE).append("</style></head><body>\n<h1>Typography of ");
    out.append(escaped(title)).append("</h1>\n<p>").append(pages).append(" pages, ").append(lines);
    out.append(" lines of paragraphs.</p>\n<table>");
    for (Finding.Kind kind : Finding.Kind.values()) {
      long count = all.stream().filter(finding -> finding.kind() == kind).count();
      out.append("<tr><td>").append(kind.title()).append("</td><td>").append(count);
      out.append("</td></tr>");
    }
    out.append("</table>\n").append(pictures.shapes()).append('\n').append(body);
    return out.append("</body></html>\n").toString();
  }

  private void finding(Finding finding, StringBuilder out) throws IOException {
    out.append("<section><p><code>").append(escaped(place(finding.at()))).append("</code>, page ");
    out.append(escaped(finding.page())).append(": ");
    out.append(LinePicture.number(Math.round(finding.measure() * 100) / 100.0));
    out.append(unit(finding.kind())).append("</p>");
    out.append(
        finding.kind() == Finding.Kind.UNEVEN_SPREAD
            ? pictures.feet(finding.sheet())
            : pictures.of(finding));
    out.append("</section>\n");
  }

  private static String unit(Finding.Kind kind) {
    return switch (kind) {
      case LOOSE_LINE -> " times the font’s space";
      case TIGHT_LINE -> " of the font’s space taken away";
      case LADDER, RIVER -> " lines";
      case UNEVEN_SPREAD -> " lines between the feet of the pages";
    };
  }

  /** File and line. */
  static String place(Place at) {
    return at instanceof SourceSpan span ? span.path() + ":" + span.line() : at.path();
  }

  /** Text as HTML has it. */
  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
