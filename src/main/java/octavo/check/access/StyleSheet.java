package octavo.check.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The rules of a style sheet that set colours (CSS Syntax 3): a selector each, with its
 * declarations. Rules for paper are passed over, and so is what is no rule.
 */
final class StyleSheet {
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?(\\*/|$)", Pattern.DOTALL);

  private static final Pattern PAPER = Pattern.compile("\\b(print|speech|braille)\\b");

  private static final Pattern SCHEME =
      Pattern.compile("prefers-color-scheme\\s*:\\s*(light|dark)");

  /** The properties that are looked at. */
  private static final List<String> PROPERTIES =
      List.of("color", "background-color", "background", "opacity");

  private final List<Rule> rules = new ArrayList<>();

  /**
   * A rule for one selector.
   *
   * @param scheme {@code light} or {@code dark} where it is for one alone, else empty
   */
  record Rule(String selector, Map<String, Value> declarations, String scheme) {
    Rule {
      declarations = Map.copyOf(declarations);
    }

    /** Ids, classes and types, each of more weight than all of the next (Selectors 4, 17). */
    int specificity() {
      int ids = count("#[\\w-]+");
      int classes = count("\\.[\\w-]+|\\[[^\\]]*\\]|(?<!:):[\\w-]+");
      int types = count("(?:^|[\\s>+~])[a-zA-Z][\\w-]*");
      return ids * 10_000 + classes * 100 + types;
    }

    private int count(String pattern) {
      return Math.toIntExact(Pattern.compile(pattern).matcher(selector).results().count());
    }
  }

  /** What a declaration says. */
  record Value(String text, boolean important) {}

  StyleSheet(String text) {
    read(COMMENT.matcher(text).replaceAll(" "), "");
  }

  /** Those that set colours, in order. */
  List<Rule> rules() {
    return rules;
  }

  private void read(String text, String scheme) {
    int at = 0;
    while (at < text.length()) {
      int open = text.indexOf('{', at);
      if (open < 0) {
        return;
      }
      int statement = text.lastIndexOf(';', open) + 1;
      String prelude = text.substring(Math.max(at, statement), open).strip();
      int close = close(text, open);
      block(prelude, text.substring(open + 1, close), scheme);
      at = close + 1;
    }
  }

  private static int close(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return text.length();
  }

  private void block(String prelude, String block, String scheme) {
    String kind = prelude.toLowerCase(Locale.ROOT);
    if (kind.startsWith("@media") && !PAPER.matcher(kind).find()) {
      read(block, SCHEME.matcher(kind).results().map(it -> it.group(1)).findFirst().orElse(scheme));
    } else if (kind.startsWith("@supports") || kind.startsWith("@layer")) {
      read(block, scheme);
    } else if (!kind.startsWith("@")) {
      Map<String, Value> declarations = declarations(block);
      for (String selector : declarations.isEmpty() ? new String[0] : prelude.split(",")) {
        rules.add(new Rule(selector.strip(), declarations, scheme));
      }
    }
  }

  /** The declarations of colours in a block or an attribute; the last of a property counts. */
  static Map<String, Value> declarations(String block) {
    Map<String, Value> declarations = new HashMap<>();
    for (String declaration : block.split(";")) {
      int colon = declaration.indexOf(':');
      String name = colon < 0 ? "" : declaration.substring(0, colon).strip();
      if (PROPERTIES.contains(name.toLowerCase(Locale.ROOT))) {
        String value = declaration.substring(colon + 1).strip().toLowerCase(Locale.ROOT);
        boolean important = value.endsWith("!important");
        String text = important ? value.substring(0, value.lastIndexOf('!')).strip() : value;
        declarations.put(name.toLowerCase(Locale.ROOT), new Value(text, important));
      }
    }
    return declarations;
  }
}
