import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import octavo.diagnostic.Diagnostics;
import octavo.typeset.PageDepths;
import octavo.typeset.TypesetBook;
import octavo.typeset.page.Edition;

/**
 * Sets whole books and prints the spreads whose two pages do not end on the same line, by where
 * their glyphs stand.
 *
 * <p>{@code java -cp target/classes:target/test-classes:target/lib/* src/bench/java/Spreads.java
 * [BOOK | KEY=VALUE]...} from the repository's folder, after {@code mvn test-compile}; a book is a
 * folder of {@code ../shared/corpus}, a setting what {@code --set} takes. How it counts is the
 * tests' own {@link PageDepths}.
 */
final class Spreads {
  private static final List<String> BOOKS =
      List.of("don-quixote", "rousseau", "progit/en", "rust-book");

  private Spreads() {}

  /** Runs it. */
  public static void main(String[] arguments) throws IOException {
    BookArguments told = BookArguments.of(arguments, BOOKS);
    for (String book : told.books()) {
      Path folder = Path.of("../shared/corpus", book);
      print(book, TypesetBook.of(folder, told.settings(), new Diagnostics()));
    }
  }

  private static void print(String book, Edition edition) {
    List<PageDepths.Spread> all = PageDepths.spreads(edition);
    List<PageDepths.Spread> uneven = all.stream().filter(PageDepths.Spread::isUneven).toList();
    System.out.printf(
        Locale.ROOT,
        "%s: %d pages, %d spreads of text, %d of unequal depth, %.2f %%%n",
        book,
        edition.pages().size(),
        all.size(),
        uneven.size(),
        100.0 * uneven.size() / Math.max(1, all.size()));
    uneven.forEach(spread -> System.out.println("  " + spread));
  }
}
