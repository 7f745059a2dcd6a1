package octavo.importer.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import octavo.importer.mend.Change;
import octavo.importer.mend.MendingRule;
import octavo.importer.text.Transcript;

/**
 * The page of HTML with every change of an import, in the order of the source. It can be narrowed
 * down to one rule, to what is doubtful, to words, and changes can be ticked as right or to be
 * undone; without scripts it is whole. It fetches nothing.
 */
public final class ReportPage {
  private static final String STYLE = resource("report.css");
  private static final String SCRIPT = resource("report.js");

  private final Transcript transcript;
  private final List<Change> changes;
  private final List<Change> all;
  private final Set<String> refused;

  private ReportPage(Transcript transcript, List<Change> changes, List<Change> refused) {
    this.transcript = transcript;
    this.changes = changes;
    this.refused = refused.stream().map(Change::id).collect(Collectors.toSet());
    this.all =
        Stream.concat(changes.stream(), refused.stream())
            .sorted(Comparator.comparingInt(Change::start).thenComparing(Change::rule))
            .toList();
  }

  /**
   * The page.
   *
   * @param changes what was changed
   * @param refused what an editor has undone
   */
  public static String html(Transcript transcript, List<Change> changes, List<Change> refused) {
    return new ReportPage(transcript, changes, refused).html();
  }

  private static String resource(String name) {
    try (InputStream in = ReportPage.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException trouble) {
      throw new UncheckedIOException("resource " + name, trouble);
    }
  }

  private String html() {
    String title = "Import of " + escaped(transcript.name());
    StringBuilder out = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><head>");
    out.append("<meta charset=\"utf-8\"/><title>").append(title).append("</title><style>\n");
    out.append(STYLE).append("</style></head><body>\n<h1>").append(title).append("</h1>\n");
    out.append("<p>Every word of the source stands in the book, in its order, but for the ");
    out.append(changes.size()).append(" changes below. ");
    out.append(changes.stream().filter(Change::open).count());
    out.append(" of them are doubtful and nobody has confirmed them: each is a comment in the");
    out.append(" manuscript and a warning of each build until then.</p>\n");
    counts(out);
    filter(out);
    answering(out);
    out.append("<ol class=\"changes\" data-source=\"").append(escaped(transcript.name()));
    out.append("\">\n");
    all.forEach(change -> change(change, out));
    out.append("</ol>\n<script>\n").append(SCRIPT).append("</script>\n</body></html>\n");
    return out.toString();
  }

  // Only a script can save what was ticked, so without one nothing is there to tick.
  private static void answering(StringBuilder out) {
    out.append("<form class=\"answering\" hidden=\"hidden\"><p>Tick what is right and what is");
    out.append(
        " to be undone, save the answers, and import again with</p><p><code>octavo import TEXT");
    out.append(" -o BOOK --answers import-answers.json</code></p><button type=\"button\"");
    out.append(" id=\"keepshown\">Keep all shown</button> <button type=\"button\" id=\"save\">");
    out.append("Save the answers</button> <output id=\"answered\">0</output> answered</form>\n");
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
      if (all.stream().anyMatch(change -> change.rule() == rule)) {
        out.append("<option>").append(rule.id()).append("</option>");
      }
    }
    out.append("</select></label><label><input type=\"checkbox\" id=\"doubtful\"/> still");
    out.append(" doubtful only</label><label>Words <input type=\"search\" id=\"words\"/></label>");
    out.append("<output id=\"count\">").append(all.size()).append("</output> shown</form>\n");
  }

  private void change(Change change, StringBuilder out) {
    boolean undone = refused.contains(change.id());
    String state = undone ? "undone" : change.open() ? "doubtful" : "sure";
    out.append("<li class=\"").append(state).append("\" id=\"").append(change.id());
    out.append("\" data-rule=\"").append(change.rule().id()).append("\"");
    out.append(change.rule().canBeUndone() ? "" : " data-final=\"final\"").append("><p><b>");
    out.append(change.rule().id()).append("</b> ").append(escaped(change.rule().summary()));
    out.append(", ").append(change.confidence()).append(" %, ");
    out.append(escaped(transcript.place(change.start())));
    if (!change.reason().isEmpty()) {
      out.append(": ").append(escaped(change.reason()));
    }
    out.append(undone ? ". <em>Undone by the editor.</em>" : "");
    out.append(change.confirmed() && !undone ? ". <em>Confirmed by the editor.</em>" : "");
    out.append("</p>\n");
    if (change.before().equals(change.after())) {
      words("here", change.before(), out);
    } else {
      words("before", change.before(), out);
      words("after", change.after(), out);
    }
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
