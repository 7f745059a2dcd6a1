package octavo.check.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rules of a style sheet for screens, with the lines they stand on (CSS Syntax 3). */
final class Css {
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?(?:\\*/|$)", Pattern.DOTALL);

  private static final Pattern PAPER =
      Pattern.compile("@(?:page|media\\s+print)\\b[^{]*\\{(?:[^{}]*\\{[^{}]*\\})*[^{}]*\\}");

  private static final Pattern RULE = Pattern.compile("([^{};]+)\\{([^{}]*)\\}");

  private Css() {}

  /**
   * A rule.
   *
   * @param selectors without white space around them
   * @param declarations by property, in small letters; the last of a property counts
   * @param line where it begins, from 1
   */
  record Rule(List<String> selectors, Map<String, String> declarations, int line) {
    Rule {
      selectors = List.copyOf(selectors);
      declarations = Map.copyOf(declarations);
    }

    /** The value of a property; empty where it is not declared. */
    String value(String property) {
      return declarations.getOrDefault(property, "");
    }
  }

  /** Reads a style sheet. */
  static List<Rule> rules(String sheet) {
    String text = blanked(PAPER, blanked(COMMENT, sheet));
    List<Rule> rules = new ArrayList<>();
    Matcher rule = RULE.matcher(text);
    while (rule.find()) {
      List<String> selectors = new ArrayList<>();
      for (String selector : rule.group(1).split(",")) {
        selectors.add(selector.strip());
      }
      int start = rule.start(1) + leading(rule.group(1));
      rules.add(new Rule(selectors, declarations(rule.group(2)), line(text, start)));
    }
    return rules;
  }

  /** Reads declarations, such as those of an attribute {@code style}. */
  static Map<String, String> declarations(String block) {
    Map<String, String> declarations = new LinkedHashMap<>();
    for (String declaration : block.split(";")) {
      int colon = declaration.indexOf(':');
      if (colon > 0) {
        String value = declaration.substring(colon + 1).toLowerCase(Locale.ROOT);
        declarations.put(
            declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT),
            value.replaceAll("!\\s*important", "").strip());
      }
    }
    return declarations;
  }

  // Line ends stay, so that lines count as they did.
  private static String blanked(Pattern pattern, String text) {
    return pattern.matcher(text).replaceAll(found -> found.group().replaceAll("[^\\n]", " "));
  }

  private static int leading(String text) {
    return text.length() - text.stripLeading().length();
  }

  /** The line of an offset, from 1. */
  static int line(String text, int offset) {
    return 1 + Math.toIntExact(text.substring(0, offset).chars().filter(c -> c == '\n').count());
  }
}
