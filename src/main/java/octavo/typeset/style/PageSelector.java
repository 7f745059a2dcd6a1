package octavo.typeset.style;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A selector of pages (CSS Paged Media 3, section 4.2).
 *
 * @param name a page's name; empty for any
 * @param asked {@code first}, {@code blank}, {@code left}, {@code right}
 */
record PageSelector(String name, List<String> asked) {
  private static final Set<String> PSEUDO_CLASSES = Set.of("first", "blank", "left", "right");

  /** The selector; empty when it asks what cannot be answered. */
  static Optional<PageSelector> read(String written) {
    List<String> parts = new ArrayList<>(Arrays.asList(written.strip().split(":+")));
    String name = parts.isEmpty() ? "" : parts.removeFirst();
    return PSEUDO_CLASSES.containsAll(parts)
        ? Optional.of(new PageSelector(name, List.copyOf(parts)))
        : Optional.empty();
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
