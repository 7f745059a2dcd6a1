import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import octavo.diagnostic.Diagnostics;
import octavo.typeset.PageFaults;
import octavo.typeset.PageLine;
import octavo.typeset.PageLines;
import octavo.typeset.TypesetBook;
import octavo.typeset.page.Edition;

/**
 * Sets whole books and prints what a typesetter would not let pass on their pages, each with its
 * page and line, and how many lines end in a hyphen.
 *
 * <p>{@code java -cp target/classes:target/test-classes:target/lib/* src/bench/java/Pages.java
 * [BOOK | KEY=VALUE]...} from the repository's folder, after {@code mvn test-compile}; a book is a
 * folder of {@code ../shared/corpus}, a setting what {@code --set} takes. How it counts is the
 * tests' own {@link PageFaults}, which looks at where the glyphs stand.
 */
final class Pages {
  private static final List<String> BOOKS = List.of("keynes", "rousseau", "don-quixote", "reed");

  private Pages() {}

  /** Runs it. */
  public static void main(String[] arguments) throws IOException {
    BookArguments told = BookArguments.of(arguments, BOOKS);
    for (String book : told.books()) {
      Path folder = Path.of("../shared/corpus", book);
      Edition edition = TypesetBook.of(folder, told.settings(), new Diagnostics());
      print(book, edition, PageLines.of(edition));
    }
  }

  private static void print(String book, Edition edition, List<PageLine> lines) {
    System.out.println(book + ": " + edition.pages().size() + " pages, " + lines.size() + " lines");
    for (PageLine.Part part : PageLine.Part.values()) {
      hyphens(part, lines.stream().filter(line -> line.part() == part).toList());
    }
    for (Map.Entry<PageFaults.Kind, List<PageLine>> kind : PageFaults.of(lines).entrySet()) {
      System.out.printf(Locale.ROOT, "  %-22s %d%n", kind.getKey(), kind.getValue().size());
      kind.getValue().forEach(line -> System.out.println("    " + line));
    }
  }

  private static void hyphens(PageLine.Part part, List<PageLine> lines) {
    long divided = lines.stream().filter(PageLine::isDivided).count();
    long all = lines.stream().filter(PageLine::endsInHyphen).count();
    System.out.printf(
        Locale.ROOT,
        "  %-8s %6d lines, %.2f %% end in a hyphen, %.2f %% in one that was put in%n",
        part,
        lines.size(),
        100.0 * all / Math.max(1, lines.size()),
        100.0 * divided / Math.max(1, lines.size()));
  }
}
