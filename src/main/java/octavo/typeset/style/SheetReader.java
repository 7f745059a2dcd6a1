package octavo.typeset.style;

import com.helger.css.ICSSSourceLocationAware;
import com.helger.css.decl.AbstractHasTopLevelRules;
import com.helger.css.decl.CSSFontFaceRule;
import com.helger.css.decl.CSSKeyframesRule;
import com.helger.css.decl.CSSMediaRule;
import com.helger.css.decl.CSSPageRule;
import com.helger.css.decl.CSSSelector;
import com.helger.css.decl.CSSStyleRule;
import com.helger.css.decl.CSSSupportsRule;
import com.helger.css.decl.CSSViewportRule;
import com.helger.css.decl.CascadingStyleSheet;
import com.helger.css.decl.ICSSTopLevelRule;
import com.helger.css.reader.CSSReader;
import com.helger.css.reader.CSSReaderSettings;
import com.helger.css.writer.CSSWriterSettings;
import java.util.List;
import java.util.Optional;

/** Reads one style sheet. */
final class SheetReader {
  private final StyleSheet sheet;
  private final MediaQueries media;
  private final SheetReport report;

  SheetReader(StyleSheet sheet, MediaQueries media, SheetReport report) {
    this.sheet = sheet;
    this.media = media;
    this.report = report;
  }

  /** Adds what the file holds. */
  void read() {
    CSSReaderSettings settings =
        new CSSReaderSettings()
            .setBrowserCompliantMode(true)
            .setUseSourceLocation(true)
            .setTabSize(1)
            .setCustomErrorHandler(new SheetErrors(report));
    CascadingStyleSheet read =
        CSSReader.readFromStringReader(Blocks.closed(report, media), settings);
    if (read == null) {
      report.say("this is no style sheet", null, "write rules such as p { margin: 0 }");
      return;
    }
    rules(read);
  }

  private void rules(AbstractHasTopLevelRules all) {
    all.getAllRules().forEach(this::rule);
  }

  private void rule(ICSSTopLevelRule rule) {
    switch (rule) {
      case CSSStyleRule style -> style(style);
      case CSSPageRule page ->
          PageRuleReader.read(page, report, sheet.pageRuleCount()).ifPresent(sheet::add);
      case CSSMediaRule only -> {
        if (media.hold(only.getAllMediaQueries(), report)) {
          rules(only);
        }
      }
      case CSSSupportsRule only -> {
        if (Supports.hold(only.getAllSupportConditionMembers())) {
          rules(only);
        }
      }
      case CSSFontFaceRule face ->
          report.say(
              "fonts come from theme.yaml: @font-face is passed over",
              face.getSourceLocation(),
              "name the font's files under fonts: in theme.yaml");
      case CSSKeyframesRule screen -> {
        // Nothing moves on paper.
      }
      case CSSViewportRule screen -> {
        // A page has no other size than its own.
      }
      default -> unknown(rule);
    }
  }

  private void unknown(ICSSTopLevelRule rule) {
    String text = rule.getAsCSSString(new CSSWriterSettings(), 0).strip();
    String name = text.split("[\\s{;(]", 2)[0];
    report.notHonoured(
        "the rule '" + name + "'",
        rule instanceof ICSSSourceLocationAware aware ? aware.getSourceLocation() : null);
  }

  private void style(CSSStyleRule rule) {
    List<CSSSelector> selectors =
        rule.getAllSelectors().stream().filter(one -> !isOfReaders(one)).toList();
    if (selectors.isEmpty()) {
      return;
    }
    List<Declaration> declarations = Declarations.ofElements(rule.getAllDeclarations(), report);
    for (CSSSelector written : selectors) {
      Optional<Selector> selector = SelectorReader.read(written);
      selector.ifPresent(read -> sheet.add(read, declarations));
      if (selector.isEmpty()) {
        report.notHonoured("the selector '" + text(written) + "'", written.getSourceLocation());
      }
    }
  }

  private static boolean isOfReaders(CSSSelector selector) {
    return PseudoClasses.areOfReaders(text(selector));
  }

  private static String text(CSSSelector selector) {
    return selector.getAsCSSString(new CSSWriterSettings(), 0);
  }
}
