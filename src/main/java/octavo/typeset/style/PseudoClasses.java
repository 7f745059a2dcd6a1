package octavo.typeset.style;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.typeset.style.Token.Kind;

/** Pseudo-classes: those that are answered, and those that never hold on paper. */
final class PseudoClasses {
  /** What a reader's hand, eye or voice does to an element; none of it happens to a page. */
  private static final Set<String> OF_READERS =
      Set.of(
          "active",
          "checked",
          "disabled",
          "enabled",
          "focus",
          "focus-visible",
          "focus-within",
          "hover",
          "placeholder",
          "selection",
          "target",
          "visited");

  private static final String HONOURED =
      "after any-link before empty first-child first-of-type lang last-child link not nth-child"
          + " nth-of-type only-child root";

  /** Others that there are, so that none is taken for a slip. */
  private static final String OTHERS =
      "autofill backdrop current default defined dir file-selector-button first first-letter"
          + " first-line fullscreen future has host in-range indeterminate invalid is"
          + " last-of-type left marker nth-last-child nth-last-of-type only-of-type optional"
          + " out-of-range past placeholder-shown playing read-only read-write required right"
          + " scope slotted target-within user-invalid valid where";

  private static final Slips SLIPS = new Slips(answered(), OTHERS);

  /** Of numbers so long that no element has so many siblings, none is read. */
  private static final Pattern NTH =
      Pattern.compile(
          "nth-(child|of-type)\\(\\s*([-+]?\\d{0,6})(n)?\\s*([-+]\\s*\\d{1,6})?\\s*\\)");

  private static final Pattern LANGUAGE =
      Pattern.compile("lang\\(([a-z0-9-]+)\\)", Pattern.CASE_INSENSITIVE);

  private PseudoClasses() {}

  private static Set<String> answered() {
    Set<String> answered = new HashSet<>(Slips.words(HONOURED));
    answered.addAll(OF_READERS);
    return answered;
  }

  /** Whether a selector asks for what never happens to a page. */
  static boolean areOfReaders(List<ComponentValue> selector) {
    for (int i = 1; i < selector.size(); i++) {
      if (selector.get(i - 1).kind() == Kind.COLON && isOfReaders(selector.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfReaders(ComponentValue asked) {
    String name = name(asked);
    return OF_READERS.contains(name) || name.startsWith("-") && !name.startsWith("-octavo-");
  }

  private static String name(ComponentValue asked) {
    return asked.kind() == Kind.IDENT ? asked.text().toLowerCase(Locale.ROOT) : asked.function();
  }

  /** What to do about one that cannot be answered. */
  static String hint(ComponentValue asked) {
    return SLIPS.hint(name(asked));
  }

  /** What a pseudo-class asks; empty when that cannot be answered. */
  static Optional<List<Condition>> read(String value) {
    return switch (value) {
      case "first-child" -> Optional.of(List.of(new Condition.Place(0, 1, false)));
      case "last-child" -> Optional.of(List.of(new Condition.Last()));
      case "only-child" ->
          Optional.of(List.of(new Condition.Place(0, 1, false), new Condition.Last()));
      case "first-of-type" -> Optional.of(List.of(new Condition.Place(0, 1, true)));
      case "empty" -> Optional.of(List.of(new Condition.Empty()));
      case "root" -> Optional.of(List.of(new Condition.Root()));
      case "link", "any-link" -> Optional.of(List.of(new Condition.Attribute("href", "", "")));
      default -> function(value);
    };
  }

  private static Optional<List<Condition>> function(String value) {
    Matcher language = LANGUAGE.matcher(value);
    return language.matches()
        ? Optional.of(List.of(new Condition.Language(language.group(1))))
        : nth(value.toLowerCase(Locale.ROOT).replace("(odd)", "(2n+1)").replace("(even)", "(2n)"));
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
      default -> Integer.parseInt(digits);
    };
  }
}
