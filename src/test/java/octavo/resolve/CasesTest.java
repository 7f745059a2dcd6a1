package octavo.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import octavo.CaseFolders;
import octavo.book.Book;
import octavo.diagnostic.Severity;
import octavo.manuscript.Edition;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Books in folders, resolved: each case holds {@code book/}, the book as it should come out in
 * {@code expected.txt} and all that should be reported in {@code diagnostics.txt}. The last word of
 * a case's name says how bad its worst finding is. {@code -Dgolden.update=true} rewrites both.
 */
class CasesTest {
  private static final Path CASES = Path.of("src/test/resources/cases");
  private static final List<String> GROUPS = List.of("notes", "figures", "links", "structure");

  @TestFactory
  List<DynamicTest> cases() throws IOException {
    List<Path> found = new ArrayList<>();
    for (String group : GROUPS) {
      try (Stream<Path> folders = Files.list(CASES.resolve(group))) {
        folders.sorted().forEach(found::add);
      }
    }
    return found.stream()
        .map(
            folder ->
                DynamicTest.dynamicTest(CASES.relativize(folder).toString(), () -> test(folder)))
        .toList();
  }

  private static void test(Path folder) throws IOException {
    Resolving resolved = new Resolving(folder.resolve("book"));
    StringBuilder expected = new StringBuilder();
    if (resolved.book.isPresent()) {
      Book book = resolved.book.get();
      expected.append(BookPrinter.print(book));
      for (Edition edition : resolved.editions) {
        NotePlan plan = NotePlan.of(book, edition, resolved.diagnostics);
        expected.append(plan.calls().isEmpty() ? "" : BookPrinter.print(edition.name(), plan));
      }
    }
    compare(folder.resolve("expected.txt"), expected.toString());
    compare(folder.resolve("diagnostics.txt"), resolved.findings());
    assertEquals(worst(folder), worst(resolved), folder.toString());
    assertEquals(Set.of("book", "diagnostics.txt", "expected.txt"), CaseFolders.names(folder));
  }

  private static void compare(Path file, String actual) throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(file, actual);
    }
    assertTrue(Files.exists(file), () -> "no " + file + "; run with -Dgolden.update=true");
    assertEquals(Files.readString(file), actual, file.toString());
  }

  private static String worst(Path folder) {
    String name = folder.getFileName().toString();
    for (String word : List.of("valid", "warning", "error")) {
      if (name.endsWith("-" + word)) {
        return word;
      }
    }
    return fail("a case's name ends with -valid, -warning or -error: " + folder);
  }

  private static String worst(Resolving resolved) {
    return resolved.diagnostics.sorted().stream()
        .map(found -> found.severity())
        .min(Severity::compareTo)
        .map(
            severity ->
                switch (severity) {
                  case ERROR -> "error";
                  case WARNING -> "warning";
                  case NOTE -> "valid";
                })
        .orElse("valid");
  }
}
