package octavo.typeset.style;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.SourceSpan;
import octavo.manuscript.Spelling;

/**
 * The names that sheets give and use: of strings, of pages, of families of fonts. One that leads
 * nowhere can only be told when all sheets are read.
 */
final class SheetNames {
  /** The strings and the page that are there without a rule; see styles/README.md. */
  private static final List<String> STRINGS =
      List.of(
          "octavo-book",
          "octavo-document",
          "octavo-verso",
          "octavo-place",
          "octavo-notes",
          "octavo-series",
          "octavo-creators",
          "octavo-date",
          "octavo-page-of",
          "octavo-book-page");

  private static final List<String> PAGES = List.of("auto", "octavo-notes");

  private final Set<String> strings = new HashSet<>(STRINGS);
  private final Set<String> pages = new HashSet<>(PAGES);
  private final Map<String, SourceSpan> stringsUsed = new LinkedHashMap<>();
  private final Map<String, SourceSpan> pagesSaid = new LinkedHashMap<>();
  private final Map<String, SourceSpan> families = new HashMap<>();

  /** A rule for pages of a name. */
  void page(String name, SourceSpan at) {
    if (!name.isEmpty()) {
      pagesSaid.putIfAbsent(name, at);
    }
  }

  /**
   * A declaration that is honoured.
   *
   * @param value its value as written
   */
  void declaration(Declaration declaration, List<ComponentValue> value, SheetReport report) {
    List<String> terms = declaration.terms();
    switch (declaration.property()) {
      case PAGE -> pages.add(terms.getFirst());
      case STRING_SET ->
          ContentReader.strings(terms).orElse(List.of()).forEach(set -> strings.add(set.name()));
      case CONTENT -> stringsUsed(value, report);
      case FONT_FAMILY -> {
        String family = Values.families(terms).getFirst();
        families.put(family, place(family, value, report));
      }
      default -> {
        // It names nothing.
      }
    }
  }

  private void stringsUsed(List<ComponentValue> value, SheetReport report) {
    for (ComponentValue part : value) {
      if (part.function().equals("string") && !part.content().isEmpty()) {
        ComponentValue name = part.content().getFirst();
        stringsUsed.putIfAbsent(name.text(), report.span(name));
      }
    }
  }

  // A name of several words is told at the whole value.
  private static SourceSpan place(String name, List<ComponentValue> value, SheetReport report) {
    for (ComponentValue part : value) {
      if (ContentReader.unquoted(part.text()).equals(name)) {
        return report.span(part);
      }
    }
    return report.span(value);
  }

  /** Where a family was last asked for before all others; empty when nowhere. */
  Optional<SourceSpan> family(String name) {
    return Optional.ofNullable(families.get(name));
  }

  /** Reports the names that lead nowhere. */
  void report(Diagnostics diagnostics) {
    stringsUsed.forEach(
        (name, at) -> {
          if (!strings.contains(name)) {
            diagnostics.report(
                DiagnosticCode.STYLE_CSS,
                at,
                "no rule sets the string "
                    + SheetReport.quoted(name)
                    + ", so nothing is printed here",
                hint(
                    name,
                    strings,
                    "set it: h1 { string-set: " + SheetReport.shown(name) + " content() }"));
          }
        });
    pagesSaid.forEach(
        (name, at) -> {
          if (!pages.contains(name)) {
            diagnostics.report(
                DiagnosticCode.STYLE_CSS,
                at,
                "no page has the name " + SheetReport.quoted(name) + ", so this rule is never used",
                hint(
                    name,
                    pages,
                    "give it to a document: section.part { page: "
                        + SheetReport.shown(name)
                        + " }"));
          }
        });
  }

  private static String hint(String name, Set<String> known, String otherwise) {
    List<String> sorted = new ArrayList<>(known);
    sorted.sort(null);
    return Spelling.nearest(name, sorted)
        .map(word -> "did you mean '" + word + "'?")
        .orElse(otherwise);
  }
}
