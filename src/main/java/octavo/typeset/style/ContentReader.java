package octavo.typeset.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.typeset.style.Content.Which;

/** Reads {@code content} and {@code string-set}. */
final class ContentReader {
  private static final Pattern FUNCTION = Pattern.compile("([a-z-]+)\\((.*)\\)");

  private static final List<String> NUMERALS = List.of("decimal", "lower-roman", "upper-roman");

  private ContentReader() {}

  /** What to put somewhere; empty when a term is not understood. */
  static Optional<List<Content>> content(List<String> terms) {
    if (terms.equals(List.of("none")) || terms.equals(List.of("normal"))) {
      return Optional.of(List.of());
    }
    List<Content> parts = new ArrayList<>();
    for (String term : terms) {
      Optional<Content> part =
          isQuoted(term) ? Optional.of(new Content.Characters(unquoted(term))) : function(term);
      if (part.isEmpty()) {
        return Optional.empty();
      }
      parts.add(part.get());
    }
    return Optional.of(List.copyOf(parts));
  }

  /** Named strings, one after each comma; empty when a term is not understood. */
  static Optional<List<NamedString>> strings(List<String> terms) {
    if (terms.equals(List.of("none"))) {
      return Optional.of(List.of());
    }
    List<NamedString> strings = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= terms.size(); i++) {
      if (i == terms.size() || terms.get(i).equals(",")) {
        Optional<NamedString> string = string(terms.subList(from, i));
        if (string.isEmpty()) {
          return Optional.empty();
        }
        strings.add(string.get());
        from = i + 1;
      }
    }
    return Optional.of(List.copyOf(strings));
  }

  private static Optional<NamedString> string(List<String> terms) {
    if (terms.size() < 2 || isQuoted(terms.getFirst())) {
      return Optional.empty();
    }
    return content(terms.subList(1, terms.size()))
        .filter(parts -> parts.stream().allMatch(ContentReader::isOfElement))
        .map(parts -> new NamedString(terms.getFirst(), parts));
  }

  private static boolean isOfElement(Content part) {
    return switch (part) {
      case Content.Characters _, Content.ElementText _, Content.Attribute _ -> true;
      case Content.TargetPage _, Content.PageNumber _, Content.StringOf _ -> false;
    };
  }

  private static Optional<Content> function(String term) {
    Matcher m = FUNCTION.matcher(term);
    if (!m.matches()) {
      return Optional.empty();
    }
    List<String> arguments =
        m.group(2).isBlank() ? List.of() : List.of(m.group(2).strip().split("\\s*,\\s*"));
    return switch (m.group(1)) {
      case "target-counter" -> target(arguments);
      case "counter" -> counter(arguments);
      case "string" -> named(arguments);
      case "content" ->
          arguments.isEmpty() || arguments.equals(List.of("text"))
              ? Optional.of(new Content.ElementText())
              : Optional.empty();
      case "attr" ->
          arguments.size() == 1
              ? Optional.of(new Content.Attribute(arguments.getFirst()))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<Content> target(List<String> arguments) {
    boolean known =
        arguments.size() >= 2
            && arguments.get(0).matches("attr\\(\\s*href\\s*\\)")
            && arguments.get(1).equals("page");
    return known ? style(arguments, 2, "decimal").map(Content.TargetPage::new) : Optional.empty();
  }

  private static Optional<Content> counter(List<String> arguments) {
    String counter = arguments.isEmpty() ? "" : arguments.getFirst();
    boolean total = counter.equals("pages");
    return total || counter.equals("page")
        ? style(arguments, 1, "").map(style -> new Content.PageNumber(total, style))
        : Optional.empty();
  }

  private static Optional<String> style(List<String> arguments, int at, String without) {
    if (arguments.size() == at) {
      return Optional.of(without);
    }
    return Optional.of(arguments.get(at))
        .filter(style -> arguments.size() == at + 1 && NUMERALS.contains(style));
  }

  private static Optional<Content> named(List<String> arguments) {
    if (arguments.isEmpty() || arguments.size() > 2) {
      return Optional.empty();
    }
    String which = arguments.size() == 1 ? "first" : arguments.get(1);
    for (Which value : Which.values()) {
      if (value.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(which)) {
        return Optional.of(new Content.StringOf(arguments.getFirst(), value));
      }
    }
    return Optional.empty();
  }

  static boolean isQuoted(String term) {
    return term.length() >= 2 && (term.charAt(0) == '"' || term.charAt(0) == '\'');
  }

  static String unquoted(String term) {
    return isQuoted(term) ? term.substring(1, term.length() - 1) : term;
  }
}
