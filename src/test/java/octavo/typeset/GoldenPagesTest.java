package octavo.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import octavo.CaseFolders;
import octavo.diagnostic.Diagnostics;
import octavo.typeset.page.Edition;
import octavo.typeset.page.Page;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Pages that are kept, so that a change of their look is seen: some of the book that ships, and
 * those with arabic numbers of small books that show a few constructs each. {@code
 * -Dgolden.update=true} rewrites them.
 */
class GoldenPagesTest {
  private static final Path KEPT = Path.of("src/test/resources/golden");
  private static final Path SHIPPED = KEPT.resolve("shipped");

  /** Title, contents, a chapter's first pages, a picture, notes. */
  private static final List<Integer> SHEETS = List.of(3, 5, 7, 8, 9, 17, 19, 21);

  @Test
  void theBookThatShipsLooksAsBefore() throws IOException {
    Edition edition = TypesetBook.of(Path.of("."), new Diagnostics());
    Map<String, String> pages = new TreeMap<>();
    for (int sheet : SHEETS) {
      pages.put(name(sheet), PageTranscript.of(edition.pages().get(sheet - 1)));
    }
    compare(SHIPPED, pages);
  }

  @TestFactory
  List<DynamicTest> smallBooksLookAsBefore() throws IOException {
    return CaseFolders.tests(KEPT.resolve("books"), GoldenPagesTest::test);
  }

  private static void test(Path folder) throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    Edition edition = TypesetBook.of(folder.resolve("book"), diagnostics);
    assertEquals(List.of(), diagnostics.sorted());
    Map<String, String> pages = new TreeMap<>();
    for (int sheet = 1; sheet <= edition.pages().size(); sheet++) {
      Page page = edition.pages().get(sheet - 1);
      if (page.label().matches("\\d+")) {
        pages.put(name(sheet), PageTranscript.of(page));
      }
    }
    compare(folder.resolve("pages"), pages);
  }

  private static String name(int sheet) {
    return (sheet < 10 ? "0" : "") + sheet + ".txt";
  }

  private static void compare(Path folder, Map<String, String> pages) throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      update(folder, pages);
    }
    assertTrue(Files.exists(folder), () -> "no " + folder + "; run with -Dgolden.update=true");
    assertEquals(pages.keySet(), CaseFolders.names(folder), folder.toString());
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Path file = folder.resolve(page.getKey());
      assertEquals(Files.readString(file), page.getValue(), file.toString());
    }
  }

  private static void update(Path folder, Map<String, String> pages) throws IOException {
    Files.createDirectories(folder);
    for (String old : CaseFolders.names(folder)) {
      Files.delete(folder.resolve(old));
    }
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Files.writeString(folder.resolve(page.getKey()), page.getValue());
    }
  }
}
