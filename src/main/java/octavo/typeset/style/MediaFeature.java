package octavo.typeset.style;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import octavo.manuscript.Edition.NotePlacement;
import octavo.typeset.style.Token.Kind;

/**
 * A question of a media query (Media Queries 4, section 2.4).
 *
 * @param asked the parentheses and what is in them
 * @param page what it is asked of
 * @param report where it is said that it has no answer
 */
record MediaFeature(ComponentValue asked, MediaQueries page, SheetReport report) {
  /** The size of type before any sheet speaks, in points: what an em is here. */
  private static final double INITIAL_SIZE = 12;

  /** Where an operand ends and an operator begins, or the other way round. */
  private static final Pattern BOUNDARY =
      Pattern.compile("(?<=[<>=])(?![<>=])|(?<![<>=])(?=[<>=])");

  /** Features with the one value that paper has. */
  private static final Map<String, String> FIXED =
      Map.ofEntries(
          Map.entry("any-hover", "none"),
          Map.entry("any-pointer", "none"),
          Map.entry("grid", "0"),
          Map.entry("hover", "none"),
          Map.entry("pointer", "none"),
          Map.entry("prefers-color-scheme", "light"),
          Map.entry("prefers-contrast", "no-preference"),
          Map.entry("prefers-reduced-motion", "reduce"),
          Map.entry("scripting", "none"),
          Map.entry("update", "none"));

  /** Whether it holds for the page; empty, and reported, without an answer. */
  Optional<Boolean> holds() {
    List<ComponentValue> content = asked.content();
    Optional<Boolean> answer = Optional.empty();
    if (asked.kind() == Kind.LEFT_PAREN && !content.isEmpty()) {
      answer = content.stream().anyMatch(MediaFeature::isComparison) ? range() : plain(content);
    }
    if (answer.isEmpty()) {
      report.notHonoured(
          "the media feature " + SheetReport.shown(asked.text()), report.span(asked));
    }
    return answer;
  }

  private Optional<Boolean> plain(List<ComponentValue> content) {
    List<ComponentValue> parts = ComponentValue.dense(content);
    boolean formed =
        parts.getFirst().kind() == Kind.IDENT
            && (parts.size() == 1 || parts.size() > 2 && parts.get(1).kind() == Kind.COLON);
    return formed
        ? answer(
            parts.getFirst().text().toLowerCase(Locale.ROOT),
            ComponentValue.text(parts.subList(Math.min(2, parts.size()), parts.size())))
        : Optional.empty();
  }

  private Optional<Boolean> answer(String feature, String value) {
    if (FIXED.containsKey(feature)) {
      String own = FIXED.getOrDefault(feature, "");
      boolean something = !own.equals("none") && !own.equals("0");
      return Optional.of(value.isEmpty() ? something : own.equals(value));
    }
    return switch (feature) {
      case "min-width" -> length(value).map(least -> page.width() >= least);
      case "max-width" -> length(value).map(most -> page.width() <= most);
      case "min-height" -> length(value).map(least -> page.height() >= least);
      case "max-height" -> length(value).map(most -> page.height() <= most);
      case "orientation" ->
          Optional.of(value.equals(page.width() > page.height() ? "landscape" : "portrait"));
      case "-octavo-notes" -> placement(value).map(where -> where == page.notes());
      case "color", "min-resolution" -> Optional.of(true);
      case "monochrome", "max-resolution" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static Optional<NotePlacement> placement(String value) {
    return Stream.of(NotePlacement.values())
        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(value))
        .findFirst();
  }

  private static boolean isComparison(ComponentValue value) {
    return value.isDelim('<') || value.isDelim('>') || value.isDelim('=');
  }

  // (width >= 100mm), (100mm <= width < 200mm): every two neighbours are compared.
  private Optional<Boolean> range() {
    String[] parts = BOUNDARY.split(ComponentValue.text(ComponentValue.dense(asked.content())));
    if (parts.length != 3 && parts.length != 5) {
      return Optional.empty();
    }
    Optional<Boolean> all = Optional.of(true);
    for (int i = 1; i < parts.length && all.equals(Optional.of(true)); i += 2) {
      Optional<Double> left = operand(parts[i - 1]);
      Optional<Double> right = operand(parts[i + 1]);
      all =
          left.isPresent() && right.isPresent()
              ? compared(Double.compare(left.get(), right.get()), parts[i])
              : Optional.empty();
    }
    return all;
  }

  private Optional<Double> operand(String written) {
    return switch (written.toLowerCase(Locale.ROOT)) {
      case "width" -> Optional.of(page.width());
      case "height" -> Optional.of(page.height());
      default -> length(written);
    };
  }

  private static Optional<Boolean> compared(int order, String operator) {
    return switch (operator) {
      case "<" -> Optional.of(order < 0);
      case "<=" -> Optional.of(order <= 0);
      case ">" -> Optional.of(order > 0);
      case ">=" -> Optional.of(order >= 0);
      case "=" -> Optional.of(order == 0);
      default -> Optional.empty();
    };
  }

  private static Optional<Double> length(String value) {
    return new Lengths(INITIAL_SIZE, INITIAL_SIZE)
        .read(value)
        .filter(read -> read.share() == 0)
        .map(Distance::points);
  }
}
