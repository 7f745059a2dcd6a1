package octavo.epub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.documentnode.epub4j.domain.Book;
import io.documentnode.epub4j.epub.EpubReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.tools.ToolProvider;
import octavo.check.FileCheck;
import octavo.diagnostic.Diagnostics;
import octavo.reader.Chromium;
import octavo.reader.ReadingSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example for other Java programs, compiled and run as it stands. */
class EpublibExampleTest {
  private static final Path EXAMPLE = Path.of("src/examples/java/EpublibBook.java");

  @TempDir private Path folder;

  private Path run() throws IOException, ReflectiveOperationException {
    String classes = folder.resolve("classes").toString();
    int refused =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-Xlint:all,-path",
                "-Werror",
                "-proc:none",
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                classes,
                EXAMPLE.toString());
    assertEquals(0, refused);
    Path epub = folder.resolve("book.epub");
    URL[] path = {folder.resolve("classes").toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(path)) {
      var main = loader.loadClass("EpublibBook").getDeclaredMethod("main", String[].class);
      main.setAccessible(true);
      main.invoke(null, (Object) new String[] {epub.toString()});
    }
    return epub;
  }

  @Test
  void itsEpubIsSoundAndEpublibOpensItAgain() throws IOException, ReflectiveOperationException {
    Path epub = run();
    Diagnostics findings = new Diagnostics();
    FileCheck.check(epub, "book.epub", findings);
    assertEquals(List.of(), findings.sorted());
    try (InputStream in = Files.newInputStream(epub)) {
      Book book = new EpubReader().readEpub(in);
      assertEquals("The Folded Sheet", book.getTitle());
      assertEquals(2, book.getSpine().size());
      assertEquals(
          List.of("One", "Two"),
          book.getTableOfContents().getTocReferences().stream()
              .map(reference -> reference.getTitle())
              .toList());
      assertTrue(book.getResources().containsByHref("cover.svg"));
    }
  }

  @Test
  void aReadingSystemShowsItsChapters() throws IOException, ReflectiveOperationException {
    Optional<String> missing = ReadingSystem.missing();
    assumeTrue(missing.isEmpty(), () -> missing.orElseThrow());
    Path epub = run();
    Path profile = Files.createDirectories(folder.resolve("profile"));
    try (Chromium chromium = Chromium.start(Chromium.installed().orElseThrow(), profile);
        ReadingSystem reader = ReadingSystem.open(chromium, epub, ReadingSystem.Notes.FOLLOW)) {
      List<ReadingSystem.Document> documents = reader.documents();
      assertEquals(2, documents.size());
      assertTrue(documents.stream().allMatch(document -> document.characters() > 0));
      assertEquals(List.of(), reader.errors());
      assertEquals(List.of(), reader.outsideRequests());
    }
  }
}
