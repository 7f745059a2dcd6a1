package octavo.typeset.style;

import com.helger.css.decl.CSSMediaExpression;
import com.helger.css.decl.CSSMediaQuery;
import com.helger.css.writer.CSSWriterSettings;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Answers media queries (Media Queries 4) for a printed page.
 *
 * @param width of the page, in points
 * @param height of the page, in points
 */
record MediaQueries(double width, double height) {
  /** The size of type before any sheet speaks, in points: what an em is here. */
  private static final double INITIAL_SIZE = 12;

  private static final List<String> PAPER = List.of("", "all", "print");

  /** Features with the one value that paper has. */
  private static final java.util.Map<String, String> FIXED =
      java.util.Map.ofEntries(
          java.util.Map.entry("any-hover", "none"),
          java.util.Map.entry("any-pointer", "none"),
          java.util.Map.entry("grid", "0"),
          java.util.Map.entry("hover", "none"),
          java.util.Map.entry("pointer", "none"),
          java.util.Map.entry("prefers-color-scheme", "light"),
          java.util.Map.entry("prefers-contrast", "no-preference"),
          java.util.Map.entry("prefers-reduced-motion", "reduce"),
          java.util.Map.entry("scripting", "none"),
          java.util.Map.entry("update", "none"));

  /** Whether one of the queries holds, or there is none. */
  boolean hold(List<CSSMediaQuery> queries, SheetReport report) {
    boolean any = queries.isEmpty();
    for (CSSMediaQuery query : queries) {
      any |= holds(query, report);
    }
    return any;
  }

  private boolean holds(CSSMediaQuery query, SheetReport report) {
    String medium = query.getMedium() == null ? "" : query.getMedium().toLowerCase(Locale.ROOT);
    boolean all = PAPER.contains(medium);
    for (CSSMediaExpression expression : query.getAllMediaExpressions()) {
      // On a screen nothing of it matters here.
      if (all) {
        Optional<Boolean> answer = answer(expression);
        if (answer.isEmpty()) {
          String text = expression.getAsCSSString(new CSSWriterSettings(), 0);
          report.notHonoured("the media feature " + text, expression.getSourceLocation());
          return false;
        }
        all = answer.get();
      }
    }
    return all != query.isNot();
  }

  private Optional<Boolean> answer(CSSMediaExpression expression) {
    String feature = expression.getFeature().toLowerCase(Locale.ROOT);
    String value =
        expression.getValue() == null
            ? ""
            : expression.getValue().getAsCSSString(new CSSWriterSettings(), 0);
    if (FIXED.containsKey(feature)) {
      String own = FIXED.getOrDefault(feature, "");
      boolean something = !own.equals("none") && !own.equals("0");
      return Optional.of(value.isEmpty() ? something : own.equals(value));
    }
    return switch (feature) {
      case "min-width" -> length(value).map(least -> width >= least);
      case "max-width" -> length(value).map(most -> width <= most);
      case "min-height" -> length(value).map(least -> height >= least);
      case "max-height" -> length(value).map(most -> height <= most);
      case "orientation" -> Optional.of(value.equals(width > height ? "landscape" : "portrait"));
      case "color", "min-resolution" -> Optional.of(true);
      case "monochrome", "max-resolution" -> Optional.of(false);
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
