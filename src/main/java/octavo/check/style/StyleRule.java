package octavo.check.style;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rule of a style sheet.
 *
 * @param selectors each of which it is for
 * @param declarations by property, in small letters; the last of a property counts
 * @param scheme of colours that it is for alone, {@code light} or {@code dark}; empty where it is
 *     for both
 * @param line where it begins, from 1
 */
public record StyleRule(
    List<RuleSelector> selectors,
    Map<String, StyleValue> declarations,
    Optional<String> scheme,
    int line) {
  /** Copies what it is given. */
  public StyleRule {
    selectors = List.copyOf(selectors);
    declarations = Map.copyOf(declarations);
  }

  /**
   * A selector.
   *
   * @param text as CSS
   * @param specificity the more, the stronger: see {@link Specificity}
   */
  public record RuleSelector(String text, int specificity) {}

  /**
   * The value of a declaration.
   *
   * @param text in small letters, without {@code !important}
   * @param important whether it goes before others of more specific selectors
   */
  public record StyleValue(String text, boolean important) {}

  /** The value of a property; empty where it is not declared. */
  public String value(String property) {
    StyleValue value = declarations.get(property);
    return value == null ? "" : value.text();
  }

  /** The selectors, as CSS. */
  public List<String> selectorTexts() {
    return selectors.stream().map(RuleSelector::text).toList();
  }
}
