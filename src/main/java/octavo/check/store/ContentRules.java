package octavo.check.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.check.access.EpubPage;
import octavo.check.style.ScreenStyles;
import octavo.check.style.StyleRule;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;

/** What stands in the documents: scripts, forms, things from elsewhere, links, hidden text. */
final class ContentRules {
  /** Beyond this Kindle keeps no hidden text, in characters. */
  private static final int MOST_HIDDEN = 10_000;

  private static final Pattern REMOTE = Pattern.compile("(?i)(?:https?:|ftp:)?//.*");

  private static final Pattern REMOTE_STYLE =
      Pattern.compile(
          "(?i)url\\(\\s*['\"]?((?:https?:)?//[^'\")]*)|@import\\s+['\"](https?:[^'\"]*)");

  private static final String FORMS =
      "form, input, select, textarea, button, iframe, frame, frameset";

  private static final Pattern HIDING =
      Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden");

  private final StoreEpub epub;
  private final StoreFindings findings;
  private final Set<String> hiding = new LinkedHashSet<>();

  ContentRules(StoreEpub epub, StoreFindings findings) {
    this.epub = epub;
    this.findings = findings;
  }

  void check() throws IOException {
    for (StoreEpub.Item item : epub.items()) {
      if (item.type().equals("text/css")) {
        sheet(item.path());
      }
    }
    for (EpubPage page : epub.pages()) {
      scripts(page);
      page.document().select(FORMS).stream().findFirst().ifPresent(form -> form(page, form));
      remote(page);
      page.document().select("a[href]").forEach(link -> RivalStores.check(page, link, findings));
      hidden(page);
      placeholder(page);
    }
  }

  private void sheet(String path) throws IOException {
    String sheet = new String(epub.bytes(path), StandardCharsets.UTF_8);
    Matcher address = REMOTE_STYLE.matcher(sheet);
    while (address.find()) {
      String where = address.group(1) == null ? address.group(2) : address.group(1);
      findings.report(StoreRule.REMOTE, path, line(sheet, address.start()), said(where), inside());
    }
    for (StyleRule rule : ScreenStyles.rules(sheet)) {
      boolean hides =
          rule.value("display").equals("none") || rule.value("visibility").equals("hidden");
      if (hides) {
        hiding.addAll(rule.selectorTexts());
      }
    }
  }

  /** The line of an offset, from 1. */
  private static int line(String text, int offset) {
    return 1 + Math.toIntExact(text.substring(0, offset).chars().filter(c -> c == '\n').count());
  }

  private static String said(String address) {
    return "something is fetched from " + address;
  }

  private static String inside() {
    return "put the file into the EPUB";
  }

  private void scripts(EpubPage page) {
    for (Element element : page.document().getAllElements()) {
      boolean script = EpubPage.local(element).equals("script") && !isData(element);
      boolean handler =
          element.attributes().asList().stream()
              .map(Attribute::getKey)
              .anyMatch(ContentRules::isOn);
      if (script || handler || element.attr("href").strip().startsWith("javascript:")) {
        findings.report(
            StoreRule.SCRIPT,
            page.path(),
            element,
            "there is a script, which is taken out",
            "say what it does in the text");
        return;
      }
    }
  }

  private static boolean isData(Element script) {
    String type = script.attr("type").toLowerCase(Locale.ROOT);
    return type.endsWith("json") || type.startsWith("text/plain");
  }

  private static boolean isOn(String attribute) {
    return attribute
        .toLowerCase(Locale.ROOT)
        .matches("on(?:click|load|error|touch\\w*|mouse\\w*|key\\w*|focus|blur|change|submit)");
  }

  private void form(EpubPage page, Element form) {
    findings.report(
        StoreRule.FORM,
        page.path(),
        form,
        "there is a form or frame (" + form.tagName() + ")",
        "leave room to write on paper, or a link");
  }

  private void remote(EpubPage page) {
    for (Element element : page.document().select("[src], link[href], object[data], image")) {
      for (String name : List.of("src", "href", "xlink:href", "data", "poster")) {
        String address = element.attr(name).strip();
        if (REMOTE.matcher(address).matches()) {
          findings.report(StoreRule.REMOTE, page.path(), element, said(address), inside());
        }
      }
    }
  }

  private void hidden(EpubPage page) {
    for (Element element : hiddenIn(page)) {
      boolean note =
          EpubPage.is(element, "footnote", "doc-footnote")
              || EpubPage.is(element, "endnote", "doc-endnote")
              || EpubPage.is(element, "rearnote", "");
      int length = element.text().length();
      if (note || length > MOST_HIDDEN) {
        findings.report(
            StoreRule.HIDDEN,
            page.path(),
            element,
            note
                ? "a note is hidden, and cannot be read where it does not pop up"
                : length + " characters of text are hidden",
            "show it, or take it out");
      }
    }
  }

  // Lists of landmarks and pages are hidden for good reason, and readers have their own view of
  // them.
  private List<Element> hiddenIn(EpubPage page) {
    Set<Element> found = new LinkedHashSet<>(page.document().select("[hidden]"));
    for (Element element : page.document().select("[style]")) {
      if (HIDING.matcher(element.attr("style")).find()) {
        found.add(element);
      }
    }
    for (String selector : hiding) {
      found.addAll(select(page, selector));
    }
    return new ArrayList<>(
        found.stream().filter(element -> element.closest("nav") == null).toList());
  }

  private static List<Element> select(EpubPage page, String selector) {
    try {
      return page.document().select(selector);
    } catch (Selector.SelectorParseException | IllegalArgumentException e) {
      // Pseudo-elements and the like select no text of the document.
      return List.of();
    }
  }

  private void placeholder(EpubPage page) {
    if (page.document().text().toLowerCase(Locale.ROOT).contains("lorem ipsum dolor")) {
      findings.report(
          StoreRule.PLACEHOLDER,
          page.path(),
          "there is text that only stands for another (Lorem ipsum)",
          "write the text itself, or take it out");
    }
  }
}
