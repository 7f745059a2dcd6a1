package octavo.check.style;

import com.helger.css.CSSSourceLocation;
import com.helger.css.decl.AbstractHasTopLevelRules;
import com.helger.css.decl.CSSDeclaration;
import com.helger.css.decl.CSSDeclarationList;
import com.helger.css.decl.CSSLayerRule;
import com.helger.css.decl.CSSMediaQuery;
import com.helger.css.decl.CSSMediaRule;
import com.helger.css.decl.CSSSelector;
import com.helger.css.decl.CSSStyleRule;
import com.helger.css.decl.CSSSupportsRule;
import com.helger.css.decl.CSSUnknownRule;
import com.helger.css.decl.CascadingStyleSheet;
import com.helger.css.decl.ICSSTopLevelRule;
import com.helger.css.decl.IHasCSSDeclarations;
import com.helger.css.handler.DoNothingCSSParseExceptionCallback;
import com.helger.css.reader.CSSReader;
import com.helger.css.reader.CSSReaderDeclarationList;
import com.helger.css.reader.CSSReaderSettings;
import com.helger.css.reader.errorhandler.DoNothingCSSInterpretErrorHandler;
import com.helger.css.reader.errorhandler.DoNothingCSSParseErrorHandler;
import com.helger.css.writer.CSSWriterSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.check.style.StyleRule.RuleSelector;
import octavo.check.style.StyleRule.StyleValue;

/**
 * The rules of a style sheet that may apply on a screen (CSS Syntax 3, Conditional Rules 5): those
 * for paper and speech are passed over, those under a condition are taken as met.
 */
public final class ScreenStyles {
  private static final Set<String> NO_SCREEN = Set.of("print", "speech", "braille", "embossed");

  private static final Pattern SCHEME =
      Pattern.compile("prefers-color-scheme\\s*:\\s*(light|dark)");

  private static final CSSWriterSettings PLAIN = new CSSWriterSettings();

  private final List<StyleRule> rules = new ArrayList<>();
  private final String sheet;

  /** How many lines come before it. */
  private final int before;

  private ScreenStyles(String sheet, int before) {
    this.sheet = sheet;
    this.before = before;
  }

  /** Reads a style sheet; what is no rule is passed over. */
  public static List<StyleRule> rules(String sheet) {
    return rules(sheet, Optional.empty(), 0);
  }

  private static List<StyleRule> rules(String sheet, Optional<String> scheme, int before) {
    ScreenStyles styles = new ScreenStyles(sheet, before);
    CascadingStyleSheet read = CSSReader.readFromStringReader(sheet, lenient());
    if (read != null) {
      read.getAllRules().forEach(rule -> styles.read(rule, scheme));
    }
    return styles.rules;
  }

  /** Reads the declarations of an attribute {@code style}, as those of a rule. */
  public static Map<String, StyleValue> declarations(String attribute) {
    CSSDeclarationList list = CSSReaderDeclarationList.readFromString(attribute, lenient());
    return list == null ? Map.of() : declarations(list);
  }

  // As a browser: a fault costs the declaration or the rule that it is in, and is told by
  // EPUBCheck.
  private static CSSReaderSettings lenient() {
    return new CSSReaderSettings()
        .setBrowserCompliantMode(true)
        .setUseSourceLocation(true)
        .setCustomErrorHandler(new DoNothingCSSParseErrorHandler())
        .setCustomExceptionHandler(new DoNothingCSSParseExceptionCallback())
        .setInterpretErrorHandler(new DoNothingCSSInterpretErrorHandler());
  }

  private void read(ICSSTopLevelRule rule, Optional<String> scheme) {
    switch (rule) {
      case CSSStyleRule style -> add(style, scheme);
      case CSSMediaRule media when isForScreens(media) ->
          readAll(media, scheme(media).or(() -> scheme));
      case CSSSupportsRule supports -> readAll(supports, scheme);
      case CSSLayerRule layer -> readAll(layer, scheme);
      // Which ph-css does not know yet.
      case CSSUnknownRule other when other.getDeclaration().equalsIgnoreCase("@container") ->
          readWithin(other, scheme);
      // Fonts, pages and the like apply to no element.
      default -> {}
    }
  }

  private void readAll(AbstractHasTopLevelRules group, Optional<String> scheme) {
    group.getAllRules().forEach(rule -> read(rule, scheme));
  }

  private void readWithin(CSSUnknownRule group, Optional<String> scheme) {
    int start = 0;
    int lines = line(group.getSourceLocation()) - 1;
    for (int i = 0; i < lines; i++) {
      start = sheet.indexOf('\n', start) + 1;
    }
    // Its body is told without the white space that comes before.
    int body = Math.max(start, sheet.indexOf(group.getBody(), start));
    long more = sheet.substring(start, body).chars().filter(c -> c == '\n').count();
    rules.addAll(rules(group.getBody(), scheme, before + lines + Math.toIntExact(more)));
  }

  private static boolean isForScreens(CSSMediaRule media) {
    return media.getAllMediaQueries().stream().anyMatch(ScreenStyles::isForScreens);
  }

  private static boolean isForScreens(CSSMediaQuery query) {
    String medium = query.getMedium();
    boolean other = medium != null && NO_SCREEN.contains(medium.toLowerCase(Locale.ROOT));
    return other == query.isNot();
  }

  private static Optional<String> scheme(CSSMediaRule media) {
    Matcher scheme =
        SCHEME.matcher(
            media.getAllMediaQueries().stream()
                .map(query -> query.getAsCSSString(PLAIN, 0))
                .reduce("", String::concat)
                .toLowerCase(Locale.ROOT));
    return scheme.find() ? Optional.of(scheme.group(1)) : Optional.empty();
  }

  private void add(CSSStyleRule rule, Optional<String> scheme) {
    List<RuleSelector> selectors = new ArrayList<>();
    for (CSSSelector selector : rule.getAllSelectors()) {
      selectors.add(new RuleSelector(selector.getAsCSSString(PLAIN, 0), Specificity.of(selector)));
    }
    int line = before + line(rule.getSourceLocation());
    rules.add(new StyleRule(selectors, declarations(rule), scheme, line));
  }

  private static int line(CSSSourceLocation place) {
    return place.getFirstTokenBeginLineNumber();
  }

  private static Map<String, StyleValue> declarations(IHasCSSDeclarations<?> block) {
    Map<String, StyleValue> declarations = new LinkedHashMap<>();
    for (CSSDeclaration declaration : block.getAllDeclarations()) {
      String text = declaration.getExpressionAsCSSString().toLowerCase(Locale.ROOT);
      declarations.put(
          declaration.getProperty().toLowerCase(Locale.ROOT),
          new StyleValue(text, declaration.isImportant()));
    }
    return declarations;
  }
}
