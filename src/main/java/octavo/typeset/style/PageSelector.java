package octavo.typeset.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import octavo.manuscript.Spelling;
import octavo.typeset.style.Token.Kind;

/**
 * A selector of pages (CSS Paged Media 3, section 4.2).
 *
 * @param name a page's name; empty for any
 * @param asked {@code first}, {@code blank}, {@code left}, {@code right}
 */
record PageSelector(String name, List<String> asked) {
  private static final Set<String> PSEUDO_CLASSES = Set.of("first", "blank", "left", "right");

  /** The selector; empty when it asks what cannot be answered. */
  static Optional<PageSelector> read(List<ComponentValue> written) {
    boolean named = !written.isEmpty() && written.getFirst().kind() == Kind.IDENT;
    List<String> asked = new ArrayList<>();
    for (int i = named ? 1 : 0; i < written.size(); i += 2) {
      if (written.get(i).kind() != Kind.COLON || i + 1 == written.size()) {
        return Optional.empty();
      }
      asked.add(written.get(i + 1).text().toLowerCase(Locale.ROOT));
    }
    return PSEUDO_CLASSES.containsAll(asked)
        ? Optional.of(new PageSelector(named ? written.getFirst().text() : "", List.copyOf(asked)))
        : Optional.empty();
  }

  /** What to do about one that asks what cannot be answered. */
  static String hint(List<ComponentValue> written) {
    ComponentValue last = written.getLast();
    return Spelling.nearest(last.text(), PSEUDO_CLASSES.stream().sorted().toList())
        .filter(meant -> !PSEUDO_CLASSES.contains(last.text()))
        .map(meant -> "did you mean ':" + meant + "'?")
        .orElse(SheetReport.HINT);
  }

  boolean matches(PageContext page) {
    return (name.isEmpty() || name.equals(page.name()))
        && asked.stream()
            .allMatch(
                pseudoClass ->
                    switch (pseudoClass) {
                      case "first" -> page.first();
                      case "blank" -> page.blank();
                      case "left" -> !page.recto();
                      default -> page.recto();
                    });
  }

  /** The weight: names, then first and blank, then sides (section 4.3). */
  int specificity() {
    int weight = name.isEmpty() ? 0 : 1 << 16;
    for (String pseudoClass : asked) {
      boolean side = pseudoClass.equals("left") || pseudoClass.equals("right");
      weight += side ? 1 : 1 << 8;
    }
    return weight;
  }
}
