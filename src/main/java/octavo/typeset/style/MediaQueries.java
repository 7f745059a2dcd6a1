package octavo.typeset.style;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import octavo.manuscript.Edition.NotePlacement;
import octavo.typeset.style.Token.Kind;

/**
 * Answers media queries (Media Queries 4) for a printed page.
 *
 * @param width of the page, in points
 * @param height of the page, in points
 * @param notes where the notes of the edition are to stand
 */
record MediaQueries(double width, double height, NotePlacement notes) {
  private static final List<String> PAPER = List.of("all", "print");

  /** Whether one of the queries holds, or there is none. */
  boolean hold(List<ComponentValue> queries, SheetReport report) {
    boolean any = queries.isEmpty();
    if (!any) {
      for (List<ComponentValue> query : ComponentValue.split(queries)) {
        any |= holds(query, queries, report);
      }
    }
    return any;
  }

  private boolean holds(
      List<ComponentValue> query, List<ComponentValue> queries, SheetReport report) {
    if (query.isEmpty()) {
      report.say(
          "a query is missing here", report.span(queries), "see whether a comma is too many");
      return false;
    }
    Conditions conditions =
        new Conditions(asked -> new MediaFeature(asked, this, report).holds(), report);
    List<ComponentValue> parts = ComponentValue.dense(query);
    boolean not = parts.size() > 1 && parts.getFirst().isWord("not");
    boolean only = parts.size() > 1 && parts.getFirst().isWord("only");
    List<ComponentValue> rest = parts.subList(not || only ? 1 : 0, parts.size());
    return rest.getFirst().kind() == Kind.IDENT && !(not && rest.getFirst().isWord("not"))
        ? typed(rest, conditions, not)
        : conditions.hold(parts).orElse(false);
  }

  // A medium, and what is asked further; on a screen nothing of it matters here.
  private static boolean typed(List<ComponentValue> parts, Conditions conditions, boolean not) {
    boolean paper = PAPER.contains(parts.getFirst().text().toLowerCase(Locale.ROOT));
    if (parts.size() == 1 || !paper) {
      return paper != not;
    }
    if (!parts.get(1).isWord("and") || parts.size() == 2) {
      conditions
          .report()
          .say(
              "this is no media query",
              conditions.report().span(parts),
              "write and after the medium: print and (min-width: 150mm)");
      return false;
    }
    Optional<Boolean> holds = conditions.hold(parts.subList(2, parts.size()));
    return holds.isPresent() && holds.get() != not;
  }
}
