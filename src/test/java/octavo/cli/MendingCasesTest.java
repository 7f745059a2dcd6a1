package octavo.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import octavo.CaseFolders;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Books in folders, built with {@code --fix}: each case holds {@code book/}, its files as they
 * should be afterwards in {@code mended/}, and the diff that is shown in {@code diff.txt}. {@code
 * -Dgolden.update=true} rewrites both.
 */
class MendingCasesTest {
  private static final String MENDED = "octavo: ";

  @TempDir private Path folder;

  @TestFactory
  List<DynamicTest> cases() throws IOException {
    return CaseFolders.tests(Path.of("src/test/resources/cases/fix"), this::test);
  }

  private void test(Path example) throws IOException {
    Path book = copy(example.resolve("book"), folder.resolve(example.getFileName()));
    String first = build(book);
    compare(example.resolve("diff.txt"), first.substring(0, first.indexOf(MENDED)));
    for (String name : CaseFolders.names(book)) {
      compare(example.resolve("mended").resolve(name), Files.readString(book.resolve(name)));
    }
    assertEquals(CaseFolders.names(book), CaseFolders.names(example.resolve("mended")));
    assertEquals(Set.of("book", "mended", "diff.txt"), CaseFolders.names(example));
    assertTrue(build(book).startsWith(MENDED + "nothing can be mended without you\n"));
    for (String name : CaseFolders.names(book)) {
      compare(example.resolve("mended").resolve(name), Files.readString(book.resolve(name)));
    }
  }

  private String build(Path book) {
    ProgramRun run =
        ProgramRun.of(
            "build",
            book.toString(),
            "--fix",
            "--edition=epub",
            "-o",
            folder.resolve("o").toString());
    assertEquals(ExitCode.DONE, run.code(), run.err());
    return run.err();
  }

  static Path copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
    return to;
  }

  private static void compare(Path file, String actual) throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, actual);
    }
    assertTrue(Files.exists(file), () -> "no " + file + "; run with -Dgolden.update=true");
    assertEquals(Files.readString(file), actual, file.toString());
  }
}
