package octavo.importer.report;

import java.util.Comparator;
import java.util.List;
import octavo.importer.mend.Change;
import octavo.importer.mend.MendingRule;
import octavo.importer.text.Transcript;

/**
 * The page of HTML with every change of an import, in the order of the source. It can be narrowed
 * down to one rule, to what is doubtful, to words; without scripts it is whole. It fetches nothing.
 */
public final class ReportPage {
  private static final String STYLE =
      """
      :root{color-scheme:light dark}
      body{font:16px/1.5 system-ui,sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem}
      .filter{display:flex;flex-wrap:wrap;gap:1rem;margin:1rem 0}
      li{margin:0 0 1.2rem;padding:0 0 0 .8rem;border-left:.25rem solid #8888}
      li.doubtful{border-color:#c60}
      li p{margin:.2rem 0}
      .before,.after{white-space:pre-wrap;font-family:Georgia,serif}
      .before::before{content:"\\2212 ";color:#b00}.after::before{content:"+ ";color:#080}
      """;

  private static final String SCRIPT =
      """
      const rule=document.getElementById('rule'),sure=document.getElementById('doubtful'),
      words=document.getElementById('words'),count=document.getElementById('count');
      function narrow(){let shown=0;for(const li of document.querySelectorAll('ol.changes>li')){
      const hit=(!rule.value||li.dataset.rule===rule.value)
      &&(!sure.checked||li.classList.contains('doubtful'))
      &&li.textContent.toLowerCase().includes(words.value.toLowerCase());
      li.hidden=!hit;shown+=hit?1:0}count.textContent=shown}
      for(const it of [rule,sure,words])it.addEventListener('input',narrow);
      document.querySelector('.filter').hidden=false;
      """;

  private final Transcript transcript;
  private final List<Change> changes;

  private ReportPage(Transcript transcript, List<Change> changes) {
    this.transcript = transcript;
    this.changes =
        changes.stream()
            .sorted(Comparator.comparingInt(Change::start).thenComparing(Change::rule))
            .toList();
  }

  /** The page. */
  public static String html(Transcript transcript, List<Change> changes) {
    return new ReportPage(transcript, changes).html();
  }

  private String html() {
    String title = "Import of " + escaped(transcript.name());
    StringBuilder out = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><head>");
    out.append("<meta charset=\"utf-8\"/><title>").append(title).append("</title><style>\n");
    out.append(STYLE).append("</style></head><body>\n<h1>").append(title).append("</h1>\n");
    out.append("<p>Every word of the source stands in the book, in its order, but for the ");
    out.append(changes.size()).append(" changes below. ");
    out.append(changes.stream().filter(Change::doubtful).count());
    out.append(" of them are doubtful: each has a comment in the manuscript until it is taken");
    out.append(" out.</p>\n");
    counts(out);
    filter(out);
    out.append("<ol class=\"changes\">\n");
    changes.forEach(change -> change(change, out));
    out.append("</ol>\n<script>\n").append(SCRIPT).append("</script>\n</body></html>\n");
    return out.toString();
  }

  private void counts(StringBuilder out) {
    out.append("<table>\n");
    for (MendingRule rule : MendingRule.values()) {
      long count = changes.stream().filter(change -> change.rule() == rule).count();
      if (count > 0) {
        out.append("<tr><td>").append(rule.id()).append("</td><td>");
        out.append(escaped(rule.summary())).append("</td><td>").append(count);
        out.append("</td></tr>\n");
      }
    }
    out.append("</table>\n");
  }

  private void filter(StringBuilder out) {
    out.append("<form class=\"filter\" hidden=\"hidden\"><label>Rule <select id=\"rule\">");
    out.append("<option value=\"\">all</option>");
    for (MendingRule rule : MendingRule.values()) {
      if (changes.stream().anyMatch(change -> change.rule() == rule)) {
        out.append("<option>").append(rule.id()).append("</option>");
      }
    }
    out.append("</select></label><label><input type=\"checkbox\" id=\"doubtful\"/> doubtful");
    out.append(" only</label><label>Words <input type=\"search\" id=\"words\"/></label>");
    out.append("<output id=\"count\">").append(changes.size()).append("</output></form>\n");
  }

  private void change(Change change, StringBuilder out) {
    out.append("<li class=\"").append(change.doubtful() ? "doubtful" : "sure");
    out.append("\" data-rule=\"").append(change.rule().id()).append("\"><p><b>");
    out.append(change.rule().id()).append("</b> ").append(escaped(change.rule().summary()));
    out.append(", ").append(change.confidence()).append(" %, ");
    out.append(escaped(transcript.place(change.start())));
    if (!change.reason().isEmpty()) {
      out.append(": ").append(escaped(change.reason()));
    }
    out.append("</p>\n");
    words("before", change.before(), out);
    words("after", change.after(), out);
    out.append("</li>\n");
  }

  private static void words(String which, String words, StringBuilder out) {
    if (!words.isEmpty()) {
      out.append("<p class=\"").append(which).append("\">").append(escaped(words));
      out.append("</p>\n");
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
