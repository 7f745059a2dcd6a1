package octavo.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {
  @TempDir private Path folder;
  private final Diagnostics findings = new Diagnostics();

  @Test
  void aFileIsPutInPlaceWithItsLengthAndSum() throws IOException {
    Path target = folder.resolve("a/b/book.epub");
    WrittenFile written = publish(target, Disk.REAL, "abc").orElseThrow();
    assertEquals("abc", Files.readString(target));
    assertEquals(
        target + "\t3\tba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        written.line());
    assertEquals(List.of("book.epub"), names(target.getParent()));
  }

  @Test
  void errorsLeaveTheLastGoodFileAndNoTrace() throws IOException {
    Path target = folder.resolve("book.pdf");
    Files.writeString(target, "good");
    Optional<WrittenFile> written =
        OutputFile.publish(
            target,
            Disk.REAL,
            findings,
            file -> {
              file.stream().write('x');
              String lock = Leftovers.lock(file.temporary()).getFileName().toString();
              String temporary = file.temporary().getFileName().toString();
              assertEquals(List.of(temporary, lock, "book.pdf"), names(folder));
              assertTrue(file.temporary().toString().endsWith(".pdf"));
              FilePlace place = new FilePlace("book.pdf");
              findings.report(DiagnosticCode.PROOF_WORD_LOST, place, "lost", "");
            });
    assertEquals(Optional.empty(), written);
    assertEquals("good", Files.readString(target));
    assertEquals(List.of("book.pdf"), names(folder));
  }

  @Test
  void aBugLeavesNoTraceEither() throws IOException {
    assertThrows(
        IllegalStateException.class,
        () ->
            OutputFile.publish(
                folder.resolve("book.pdf"),
                Disk.REAL,
                findings,
                _ -> {
                  throw new IllegalStateException("ours");
                }));
    assertEquals(List.of(), names(folder));
  }

  @Test
  void aFullDiskIsAFindingAlsoWhenTheEngineWrapsWhatItWasTold() throws IOException {
    Path target = folder.resolve("book.pdf");
    Optional<WrittenFile> written =
        OutputFile.publish(
            target,
            full(),
            findings,
            file -> {
              try {
                file.stream().write(new byte[1 << 20]);
              } catch (IOException refused) {
                throw new IllegalArgumentException("engine trouble", refused);
              }
            });
    assertEquals(Optional.empty(), written);
    assertEquals(List.of("cannot be written: No space left on device"), messages());
    assertEquals(List.of(), names(folder));
  }

  @Test
  void aFullDiskIsNoticedWhenTheWriterKeepsSilent() throws IOException {
    Path target = folder.resolve("book.pdf");
    assertEquals(Optional.empty(), publish(target, full(), "short"));
    assertEquals(List.of("cannot be written: No space left on device"), messages());
    assertEquals(List.of(), names(folder));
  }

  @Test
  void anInputThatCannotBeReadIsNotTheOutputsFault() {
    OutputFile.publish(
        folder.resolve("book.pdf"),
        Disk.REAL,
        findings,
        _ -> {
          throw new java.nio.file.NoSuchFileException("images/a.png");
        });
    Diagnostic finding = findings.sorted().getFirst();
    assertEquals(DiagnosticCode.FILE_UNREADABLE, finding.code());
    assertEquals("images/a.png is not there", finding.message());
  }

  @Test
  void aFileInTheFoldersPlaceIsAFinding() throws IOException {
    Path inTheWay = Files.writeString(folder.resolve("out"), "a file");
    assertEquals(Optional.empty(), publish(inTheWay.resolve("book.epub"), Disk.REAL, "abc"));
    assertEquals(List.of("this is in the way: it is not a folder"), messages());
  }

  @Test
  void aFolderInTheFilesPlaceIsAFinding() throws IOException {
    Path target = Files.createDirectories(folder.resolve("book.epub/x")).getParent();
    assertEquals(Optional.empty(), publish(target, Disk.REAL, "abc"));
    assertEquals(DiagnosticCode.OUT_NOT_WRITABLE, findings.sorted().getFirst().code());
    assertEquals(List.of("this is a folder"), messages());
    assertEquals(List.of("book.epub"), names(folder));
  }

  @Test
  void aFolderThatComesInTheFilesPlaceMeanwhileIsNamedToo() throws IOException {
    Path target = folder.resolve("book.epub");
    OutputFile.publish(
        target, Disk.REAL, findings, _ -> Files.createDirectories(target.resolve("x")));
    assertEquals(1, messages().size());
    assertTrue(messages().getFirst().startsWith("cannot be written: "), messages().getFirst());
    assertEquals(List.of("book.epub"), names(folder));
  }

  @Test
  void aFolderWhereNothingMayBeWrittenIsNamedNotTheTemporaryFile() {
    Disk denied =
        file -> {
          throw new AccessDeniedException(file.toString());
        };
    Disk readOnly =
        file -> {
          throw new FileSystemException(file.toString(), null, "Read-only file system");
        };
    assertEquals(Optional.empty(), publish(folder.resolve("a.epub"), denied, "abc"));
    assertEquals(Optional.empty(), publish(folder.resolve("b.epub"), readOnly, "abc"));
    assertEquals(
        List.of("cannot be written: Read-only file system", "cannot be written: permission denied"),
        messages());
    assertEquals(
        List.of(folder.toString(), folder.toString()),
        findings.sorted().stream().map(it -> it.place().path()).toList());
  }

  @Test
  void whatAKilledBuildLeftIsRemovedByTheNext() throws Exception {
    Process other = new ProcessBuilder(java(), "--version").redirectErrorStream(true).start();
    other.getInputStream().readAllBytes();
    other.waitFor();
    Files.writeString(folder.resolve(".octavo-" + other.pid() + "-0-book.epub"), "half");
    String ours = ".octavo-" + ProcessHandle.current().pid() + "-7-book.epub";
    Files.writeString(folder.resolve(ours), "another thread's");
    Files.writeString(folder.resolve(".octavo-notes.txt"), "the author's");
    publish(folder.resolve("book.epub"), Disk.REAL, "abc").orElseThrow();
    assertEquals(List.of(ours, ".octavo-notes.txt", "book.epub"), names(folder));
    assertEquals(List.of(), messages());
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  @Test
  void twoWritersOfOneFileBothEndWithAWholeOne() throws IOException {
    Path target = folder.resolve("book.epub");
    OutputFile.publish(
        target,
        Disk.REAL,
        findings,
        outer -> {
          outer.stream().write('o');
          publish(target, Disk.REAL, "inner").orElseThrow();
          outer.stream().write("uter".getBytes(StandardCharsets.US_ASCII));
        });
    assertEquals("outer", Files.readString(target));
    assertEquals(List.of("book.epub"), names(folder));
    assertEquals(List.of(), messages());
  }

  private Optional<WrittenFile> publish(Path target, Disk disk, String text) {
    return OutputFile.publish(
        target,
        disk,
        findings,
        file -> file.stream().write(text.getBytes(StandardCharsets.US_ASCII)));
  }

  private List<String> messages() {
    return findings.sorted().stream().map(Diagnostic::message).toList();
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static Disk full() {
    return file ->
        new FilterOutputStream(OutputStream.nullOutputStream()) {
          @Override
          public void write(byte[] bytes, int from, int length) throws IOException {
            throw new IOException("No space left on device");
          }
        };
  }
}
