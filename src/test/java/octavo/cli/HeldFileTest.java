package octavo.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes that keep out of each other's way. A number that no process here has stands for one of
 * another container.
 */
class HeldFileTest {
  private static final long ELSEWHERE = 999_999_999_999_999_999L;

  @TempDir private Path folder;

  /** Another process: it holds a file until its standard input ends. */
  static final class Holder {
    private Holder() {}

    /** Holds the file that is named. */
    public static void main(String[] arguments) throws IOException {
      try (HeldFile held = HeldFile.take(Path.of(arguments[0])).orElseThrow()) {
        System.out.println(held);
        System.in.read();
      }
    }
  }

  private static Process started(Path file) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Holder.class.getName(),
            file.toString())
        .redirectErrorStream(true)
        .start();
  }

  private static Process holder(Path file) throws IOException {
    Process process = started(file);
    BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
    assertTrue(String.valueOf(said.readLine()).contains("HeldFile"));
    return process;
  }

  private static void kill(Process process) throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void whatAnotherProcessHoldsIsNotTakenUntilItIsKilled() throws Exception {
    Path file = folder.resolve("held");
    Process other = holder(file);
    try {
      assertEquals(Optional.empty(), HeldFile.take(file));
      assertEquals(Optional.empty(), HeldFile.take(file));
    } finally {
      kill(other);
    }
    HeldFile.take(file).orElseThrow().close();
    assertFalse(Files.exists(file));
  }

  @Test
  void whatThisProcessHoldsItHoldsHoweverOftenItAsks() throws Exception {
    Path file = folder.resolve("held");
    try (HeldFile _ = HeldFile.take(file).orElseThrow()) {
      assertEquals(Optional.empty(), HeldFile.take(file));
      Leftovers.sweep(folder);
      assertTrue(isHeldForOthers(file));
    }
  }

  private static boolean isHeldForOthers(Path file) throws Exception {
    Process other = started(file);
    other.getOutputStream().close();
    String said = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    other.waitFor();
    return said.contains("NoSuchElementException");
  }

  @Test
  void theWorkOfALivingProcessOfAnotherContainerIsNotSwept() throws Exception {
    Path working = Leftovers.temporary(folder.resolve("book"), ELSEWHERE, 0);
    Process other = holder(Leftovers.lock(working));
    try {
      Files.writeString(Files.createDirectory(working).resolve("half.epub"), "half");
      OutputFolder.open(folder.resolve("other")).close();
      assertEquals(
          List.of(
              String.valueOf(working.getFileName()),
              String.valueOf(Leftovers.lock(working).getFileName())),
          names());
    } finally {
      kill(other);
    }
    OutputFolder.open(folder.resolve("other")).close();
    assertEquals(List.of(), names());
  }

  @Test
  void whatAKilledProcessHeldIsSweptThoughItsNumberIsThatOfALivingOne() throws Exception {
    Path left = Leftovers.temporary(folder.resolve("a.epub"), ProcessHandle.current().pid(), 3);
    Files.writeString(left, "half");
    Files.writeString(Leftovers.lock(left), "");
    OutputFolder.open(folder.resolve("other")).close();
    assertEquals(List.of(), names());
  }

  @Test
  void aNameThatAProcessOfAnotherContainerHasIsNotTaken() throws Exception {
    Path theirs = Leftovers.temporary(folder.resolve("book"), ProcessHandle.current().pid(), 0);
    Process other = holder(Leftovers.lock(theirs));
    try (OutputFolder ours = OutputFolder.open(folder.resolve("book"))) {
      assertFalse(ours.temporary().equals(theirs.toAbsolutePath()));
      assertFalse(Files.exists(theirs));
    } finally {
      kill(other);
    }
  }

  @Test
  void whatALinkLeadsToIsNeitherHeldNorEmptied() throws Exception {
    Path letter = Files.writeString(folder.resolve("letter"), "Dear reader");
    Path link = Files.createSymbolicLink(folder.resolve("held"), letter);
    assertThrows(IOException.class, () -> HeldFile.take(link));
    assertEquals("Dear reader", Files.readString(letter));
  }
}
