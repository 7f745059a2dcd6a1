package octavo.check;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Whether a book in one file of HTML is whole in itself: nothing of it lies elsewhere, every id is
 * there once and every link within it has its target.
 */
final class HtmlValidation {
  private static final Pattern OUTSIDE =
      Pattern.compile("(?i)@import|url\\(\\s*[\"']?+(?!data:|#)([^\"')]{0,80})");

  private final String name;
  private final Diagnostics diagnostics;

  HtmlValidation(String name, Diagnostics diagnostics) {
    this.name = name;
    this.diagnostics = diagnostics;
  }

  /** Looks at it. */
  void run(Optional<HtmlFile> file) throws IOException {
    if (file.isEmpty()) {
      FileCheck.unreadable(
          name,
          "this HTML is no book of Octavo: it has no main element",
          "give an EPUB, a PDF or an HTML edition",
          diagnostics);
      return;
    }
    Document document = file.get().document();
    Set<String> ids = new HashSet<>();
    for (Element element : document.select("[id]")) {
      if (!ids.add(element.id())) {
        report("the id " + element.id() + " is there twice");
      }
    }
    for (Element link : document.select("a[href^=#]")) {
      if (!ids.contains(link.attr("href").substring(1))) {
        report("a link leads nowhere: " + link.attr("href"));
      }
    }
    document.select("[src], link[href]").forEach(this::embedded);
    for (Element style : document.select("style")) {
      Matcher outside = OUTSIDE.matcher(style.data());
      while (outside.find()) {
        report("its style needs what is not in it: " + outside.group());
      }
    }
  }

  private void embedded(Element element) {
    String address = element.hasAttr("src") ? element.attr("src") : element.attr("href");
    if (!address.startsWith("data:")) {
      report("it needs what is not in it: " + address);
    }
  }

  private void report(String message) {
    diagnostics.report(
        DiagnosticCode.CHECK_HTML,
        new FilePlace(name),
        message,
        "build it again; if this stays, report it");
  }
}
