package octavo.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of copies whose making was interrupted, and of the last good ones. */
class InterruptedTest {
  @TempDir private Path folder;
  private Path out;

  @BeforeEach
  void makeFolder() throws IOException {
    out = Files.createDirectories(folder.resolve("out"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bundle", "shelf"})
  void oneThatIsToldToEndLeavesNoTrace(String command) throws Exception {
    Path book = Files.createDirectories(folder.resolve("book"));
    Files.writeString(book.resolve("01-one.md"), "# One\n\nA word.\n");
    try (WatchService changes = folder.getFileSystem().newWatchService()) {
      out.register(changes, StandardWatchEventKinds.ENTRY_CREATE);
      Process process = ForkedRun.start(folder, command, book.toString(), "-o", out.toString());
      awaitWorkingFolder(changes);
      process.destroy();
      assertEquals(143, process.waitFor(), "as one ends who is told to");
    }
    assertEquals(List.of(), names(out));
  }

  private static void awaitWorkingFolder(WatchService changes) throws InterruptedException {
    while (true) {
      WatchKey key = changes.poll(2, TimeUnit.MINUTES);
      assertNotNull(key, "no working folder");
      for (WatchEvent<?> event : key.pollEvents()) {
        if (event.context() instanceof Path made && Leftovers.isTemporary(made)) {
          return;
        }
      }
      key.reset();
    }
  }

  @Test
  void theFolderOfAProcessWhoseNumberIsGivenAgainIsRemoved() throws IOException {
    long living = ProcessHandle.current().pid();
    Path stale = Files.createDirectory(out.resolve(".octavo-" + living + "-5-book"));
    Files.writeString(stale.resolve("half.epub"), "half");
    Files.setLastModifiedTime(stale, FileTime.fromMillis(0));
    String working = ".octavo-" + living + "-6-book";
    Files.createDirectory(out.resolve(working));
    OutputFolder.open(out.resolve("other")).close();
    assertEquals(List.of(working), names(out));
  }

  @Test
  void theLastGoodFolderIsPutBackWhenTheNextWasKilledBeforeItCameInItsPlace() throws Exception {
    Path last = Files.createDirectories(out.resolve(".octavo-" + deadProcess() + "-1-book/last"));
    Files.writeString(last.resolve("index.html"), "good");
    Files.createDirectory(out.resolve(".octavo-" + deadProcess() + "-0-book"));
    OutputFolder.open(out.resolve("other")).close();
    assertEquals(List.of("book"), names(out));
    assertEquals("good", Files.readString(out.resolve("book/index.html")));
  }

  @Test
  void theLastGoodFolderDoesNotComeBackInPlaceOfTheNext() throws Exception {
    Files.createDirectories(out.resolve(".octavo-" + deadProcess() + "-1-book/last"));
    Files.writeString(Files.createDirectory(out.resolve("book")).resolve("index.html"), "next");
    OutputFolder.open(out.resolve("other")).close();
    assertEquals(List.of("book"), names(out));
    assertEquals("next", Files.readString(out.resolve("book/index.html")));
  }

  private static long deadProcess() throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process = new ProcessBuilder(java, "--version").redirectErrorStream(true).start();
    process.getInputStream().readAllBytes();
    process.waitFor();
    return process.pid();
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
