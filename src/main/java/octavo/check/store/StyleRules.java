package octavo.check.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import octavo.check.access.EpubPage;
import octavo.check.style.ScreenStyles;
import octavo.check.style.StyleRule;
import octavo.check.style.StyleRule.RuleSelector;
import org.jsoup.nodes.Element;

/** The styles: what Kindle does not know, and sizes that readers cannot change. */
final class StyleRules {
  /** What text is in. */
  private static final Set<String> TEXT = Set.of("body", "html", "p", "div", "li", "*", "section");

  private static final Pattern FIXED_SIZE = Pattern.compile("[0-9.]+(?:px|pt|pc|cm|mm|in|q)\\b.*");

  private final StoreEpub epub;
  private final StoreFindings findings;

  StyleRules(StoreEpub epub, StoreFindings findings) {
    this.epub = epub;
    this.findings = findings;
  }

  void check() throws IOException {
    for (StoreEpub.Item item : epub.items()) {
      if (item.type().equals("text/css")) {
        String sheet = new String(epub.bytes(item.path()), StandardCharsets.UTF_8);
        sheet(item.path(), sheet, 0);
      }
    }
    for (EpubPage page : epub.pages()) {
      for (Element style : page.document().select("style")) {
        sheet(
            page.path(),
            style.wholeText() + style.data(),
            style.sourceRange().start().lineNumber() - 1);
      }
      for (Element element : page.document().select("[style]")) {
        rule(page.path(), own(element), element.sourceRange().start().lineNumber());
      }
    }
  }

  /** What an element says of itself, as a rule for its kind. */
  private static StyleRule own(Element element) {
    return new StyleRule(
        List.of(new RuleSelector(element.tagName(), 0)),
        ScreenStyles.declarations(element.attr("style")),
        Optional.empty(),
        1);
  }

  private void sheet(String path, String sheet, int before) {
    for (StyleRule rule : ScreenStyles.rules(sheet)) {
      rule(path, rule, before + rule.line());
    }
  }

  private void rule(String path, StyleRule rule, int line) {
    if (rule.value("position").equals("fixed")) {
      style(path, line, "position: fixed, of which no page knows", "let it stand in the text");
    }
    // A number that is made by a style hangs in room that the text beside it leaves.
    boolean made = rule.selectorTexts().stream().allMatch(it -> it.contains("::"));
    Optional<String> cut = made ? Optional.empty() : Margins.cutOff(rule);
    if (cut.isPresent()) {
      style(
          path,
          line,
          "a negative margin (" + cut.get() + "), which cuts text off at the edge of the screen",
          "add as much padding on that side, or take it out");
    }
    if (rule.value("line-height").startsWith("-")) {
      style(path, line, "a negative line-height", "write a number such as 1.2");
    }
    boolean text = rule.selectorTexts().stream().anyMatch(TEXT::contains);
    String font = rule.value("font");
    boolean fixed =
        FIXED_SIZE.matcher(rule.value("font-size")).matches()
            || font.matches(".*?\\b[0-9.]+(?:px|pt|pc|cm|mm|in|q)\\b.*");
    if (text && fixed) {
      findings.report(
          StoreRule.TEXT_SIZE,
          path,
          line,
          "the size of the text is fixed in " + String.join(", ", rule.selectorTexts()),
          "write it in em, or leave it out for body text");
    }
  }

  private void style(String path, int line, String what, String hint) {
    findings.report(StoreRule.STYLE, path, line, "there is " + what, hint);
  }
}
