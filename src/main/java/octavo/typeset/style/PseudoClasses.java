package octavo.typeset.style;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pseudo-classes: those that are answered, and those that never hold on paper. */
final class PseudoClasses {
  /** What a reader's hand, eye or voice does to an element; none of it happens to a page. */
  private static final Pattern OF_READERS =
      Pattern.compile(
          ":+(hover|active|focus|focus-visible|focus-within|visited|target|checked|disabled"
              + "|enabled|placeholder|selection|-webkit-[a-z-]+|-moz-[a-z-]+)");

  private static final Pattern NTH =
      Pattern.compile("nth-(child|of-type)\\(\\s*([-+]?\\d*)(n)?\\s*([-+]\\s*\\d+)?\\s*\\)");

  private static final Pattern LANGUAGE = Pattern.compile("lang\\(\\s*([A-Za-z0-9-]+)\\s*\\)");

  private PseudoClasses() {}

  /** Whether a selector asks for what never happens to a page. */
  static boolean areOfReaders(String selector) {
    return OF_READERS.matcher(selector).find();
  }

  /** What a pseudo-class asks; empty when that cannot be answered. */
  static Optional<List<Condition>> read(String value) {
    Matcher language = LANGUAGE.matcher(value);
    if (language.matches()) {
      return Optional.of(List.of(new Condition.Language(language.group(1))));
    }
    return switch (value) {
      case "first-child" -> Optional.of(List.of(new Condition.Place(0, 1, false)));
      case "last-child" -> Optional.of(List.of(new Condition.Last()));
      case "only-child" ->
          Optional.of(List.of(new Condition.Place(0, 1, false), new Condition.Last()));
      case "first-of-type" -> Optional.of(List.of(new Condition.Place(0, 1, true)));
      case "empty" -> Optional.of(List.of(new Condition.Empty()));
      case "root" -> Optional.of(List.of(new Condition.Root()));
      case "link", "any-link" -> Optional.of(List.of(new Condition.Attribute("href", "", "")));
      default -> nth(value.replace("(odd)", "(2n+1)").replace("(even)", "(2n)"));
    };
  }

  private static Optional<List<Condition>> nth(String value) {
    Matcher m = NTH.matcher(value);
    if (!m.matches() || m.group(3) == null && (m.group(4) != null || m.group(2).isEmpty())) {
      return Optional.empty();
    }
    boolean ofName = m.group(1).equals("of-type");
    int number = number(m.group(2));
    return m.group(3) == null
        ? Optional.of(List.of(new Condition.Place(0, number, ofName)))
        : Optional.of(
            List.of(
                new Condition.Place(number, m.group(4) == null ? 0 : number(m.group(4)), ofName)));
  }

  private static int number(String written) {
    String digits = written.replaceAll("\\s", "");
    return switch (digits) {
      case "", "+" -> 1;
      case "-" -> -1;
      default -> digits.length() > 6 ? 0 : Integer.parseInt(digits);
    };
  }
}
