import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import octavo.diagnostic.Diagnostics;
import octavo.typeset.PageFaults;
import octavo.typeset.PageHoles;
import octavo.typeset.PageLine;
import octavo.typeset.PageLines;
import octavo.typeset.TypesetBook;
import octavo.typeset.page.Edition;

/**
 * Sets whole books in the four themes and prints the pages that end lines too early within a
 * chapter, and how many pages end where they should not.
 *
 * <p>{@code java -cp target/classes:target/test-classes:target/lib/* src/bench/java/Holes.java
 * [BOOK | KEY=VALUE]...} from the repository's folder, after {@code mvn test-compile}; a book is a
 * folder of {@code ../shared/corpus}, a setting what {@code --set} takes: with {@code
 * editions.print.theme} only in that theme. How it counts is the tests' own {@link PageHoles} and
 * {@link PageFaults}.
 */
final class Holes {
  private static final List<String> BOOKS =
      List.of("keynes", "flatland", "reed", "rousseau", "don-quixote", "rust-book", "progit/en");

  private static final List<String> THEMES =
      List.of("classic", "scholar", "handout", "large-print");

  private static final String THEME = "editions.print.theme";

  private Holes() {}

  /** Runs it. */
  public static void main(String[] arguments) throws IOException {
    BookArguments told = BookArguments.of(arguments, BOOKS);
    String theme = told.settings().get(THEME);
    for (String book : told.books()) {
      for (String one : theme == null ? THEMES : List.of(theme)) {
        Map<String, String> settings = new TreeMap<>(told.settings());
        settings.put(THEME, one);
        Path folder = Path.of("../shared/corpus", book);
        print(book + " " + one, TypesetBook.of(folder, settings, new Diagnostics()));
      }
    }
  }

  private static void print(String name, Edition edition) {
    List<PageLine> lines = PageLines.of(edition);
    List<PageHoles.Hole> holes = PageHoles.of(edition, lines);
    double sum = holes.stream().mapToDouble(PageHoles.Hole::lines).sum();
    System.out.printf(
        Locale.ROOT,
        "%s: %d pages, %d holes of %.0f lines together%n",
        name,
        edition.pages().size(),
        holes.size(),
        sum);
    holes.forEach(hole -> System.out.println("  " + hole));
    PageFaults.of(lines)
        .forEach(
            (kind, faults) -> {
              if (kind.isOfPageEnds() && !faults.isEmpty()) {
                System.out.printf(Locale.ROOT, "  %s %d%n", kind, faults.size());
                faults.forEach(line -> System.out.println("    " + line));
              }
            });
  }
}
