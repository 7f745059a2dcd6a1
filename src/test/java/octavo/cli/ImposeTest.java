package octavo.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImposeTest {
  @TempDir private Path folder;

  private String pdf(int pages) throws IOException {
    Path file = folder.resolve("pages.pdf");
    try (PDDocument document = new PDDocument()) {
      for (int i = 0; i < pages; i++) {
        document.addPage(new PDPage(PDRectangle.A5));
      }
      document.save(file.toFile());
    }
    return file.toString();
  }

  private ProgramRun run(String... options) throws IOException {
    List<String> arguments = new java.util.ArrayList<>(List.of("impose", pdf(10)));
    arguments.addAll(List.of(options));
    arguments.addAll(List.of("-o", folder.resolve("out/sheets.pdf").toString()));
    return ProgramRun.of(arguments.toArray(String[]::new));
  }

  @Test
  void aBookletIsWrittenAndNamed() throws IOException {
    ProgramRun run = run("--scheme", "booklet", "--paper", "A4", "--marks", "--thickness", "0.1mm");
    assertEquals("", run.err());
    assertEquals(ExitCode.DONE, run.code());
    Path sheets = folder.resolve("out/sheets.pdf");
    assertTrue(run.out().startsWith(WrittenFile.name(sheets) + "\t" + Files.size(sheets)));
    try (PDDocument document = Loader.loadPDF(sheets.toFile())) {
      assertEquals(6, document.getNumberOfPages());
      assertEquals(842, document.getPage(0).getMediaBox().getWidth(), 1);
      assertEquals(595, document.getPage(0).getMediaBox().getHeight(), 1);
    }
  }

  @Test
  void whatCannotBeAskedIsWrongUsage() throws IOException {
    for (List<String> options :
        List.of(
            List.<String>of(),
            List.of("--scheme", "16up"),
            List.of("--scheme", "signature:0"),
            List.of("--scheme", "booklet", "--paper", "A11"),
            List.of("--scheme", "booklet", "--duplex", "both"),
            List.of("--scheme", "booklet", "--binding", "top"),
            List.of("--scheme", "booklet", "--thickness", "9mm"),
            List.of("--scheme", "booklet", "--repeat"),
            List.of("--scheme", "2up", "--thickness", "0.1mm"),
            List.of("--scheme", "2up", "--pages", "0-3"))) {
      ProgramRun run = run(options.toArray(String[]::new));
      assertEquals(ExitCode.USAGE, run.code(), options + ": " + run.err());
      assertFalse(Files.exists(folder.resolve("out")), options::toString);
    }
  }

  @Test
  void paperOfAnUnknownNameIsToldTheNamesThatAreKnown() throws IOException {
    String told = run("--scheme", "booklet", "--paper", "A11").err();
    assertTrue(
        told.startsWith(
            "octavo: --paper is one of a4, a5, a6, b5, letter, half-letter, 6x9, royal, demy, a3,"
                + " a7, legal, tabloid, or two lengths such as 210mm x 297mm, not 'A11'"),
        told);
    assertEquals(ExitCode.DONE, run("--scheme", "booklet", "--paper", "A3").code());
  }

  @Test
  void sheetsForPaperAreCheckedForWhatTheyAre() throws IOException {
    Path sheets = folder.resolve("out/sheets.pdf");
    assertEquals(ExitCode.DONE, run("--scheme", "booklet").code());
    ProgramRun check = ProgramRun.of("check", sheets.toString());
    assertEquals(ExitCode.DONE, check.code());
    assertTrue(
        check.err().startsWith(sheets + ": note[CHECK-007]: these are sheets for paper: tags, of"),
        check.err());
    assertTrue(check.err().endsWith("\n1 note\n"), check.err());
    byte[] whole = Files.readAllBytes(sheets);
    Files.write(sheets, Arrays.copyOf(whole, whole.length / 2));
    ProgramRun damaged = ProgramRun.of("check", sheets.toString());
    assertTrue(damaged.err().contains("error[CHECK-005]"), damaged.err());
    Files.delete(sheets);
    assertEquals(ExitCode.DONE, run("--scheme", "2up", "--for", "screen").code());
    String screen = ProgramRun.of("check", sheets.toString()).err();
    assertFalse(screen.contains("CHECK-007"), screen);
  }

  @Test
  void aPageThatIsNotThereIsAnErrorAndNothingIsWritten() throws IOException {
    ProgramRun run = run("--scheme", "2up", "--pages", "9-11");
    assertEquals(ExitCode.FINDINGS, run.code());
    assertTrue(run.err().contains("error[IMPOSE-001]: there is no page 11"), run.err());
    assertFalse(Files.exists(folder.resolve("out/sheets.pdf")));
  }

  @Test
  void thePdfThatIsReadIsNotWrittenOver() throws IOException {
    Path source = Path.of(pdf(10));
    byte[] before = Files.readAllBytes(source);
    Path symbolic = Files.createSymbolicLink(folder.resolve("symbolic.pdf"), source);
    Path hard = Files.createLink(folder.resolve("hard.pdf"), source);
    for (Path out : List.of(source, folder.resolve("./pages.pdf"), symbolic, hard)) {
      assertNotWrittenOver(source, out, "--duplex", "long");
    }
    Path guide = Files.copy(source, folder.resolve("out-guide.pdf"));
    assertNotWrittenOver(guide, folder.resolve("out.pdf"), "--guide");
    assertFalse(Files.exists(folder.resolve("out.pdf")));
    assertArrayEquals(before, Files.readAllBytes(source));
    assertArrayEquals(before, Files.readAllBytes(guide));
    assertTrue(Files.isSymbolicLink(symbolic));
  }

  private static void assertNotWrittenOver(Path source, Path out, String... options)
      throws IOException {
    List<String> arguments =
        new java.util.ArrayList<>(
            List.of("impose", source.toString(), "--scheme", "booklet", "-o", out.toString()));
    arguments.addAll(List.of(options));
    ProgramRun run = ProgramRun.of(arguments.toArray(String[]::new));
    assertEquals(ExitCode.FINDINGS, run.code(), run.err());
    assertEquals("", run.out());
    assertTrue(run.err().contains("error[OUT-003]: this is the very file"), run.err());
    assertTrue(run.err().contains("name another file with -o"), run.err());
  }

  @Test
  void onlyAPdfIsWrittenOver() throws IOException {
    String source = pdf(10);
    Path chapter = Files.writeString(folder.resolve("chapter-1.md"), "# One\n");
    ProgramRun run =
        ProgramRun.of("impose", source, "--scheme", "booklet", "-o", chapter.toString());
    assertEquals(ExitCode.FINDINGS, run.code(), run.err());
    assertTrue(run.err().contains("error[OUT-003]: the file is there already"), run.err());
    assertEquals("# One\n", Files.readString(chapter));
    assertEquals(ExitCode.DONE, run("--scheme", "booklet").code());
    assertEquals(ExitCode.DONE, run("--scheme", "2up").code());
  }

  @Test
  void aFullDiskLeavesNothingBehind() throws IOException {
    String source = pdf(10);
    String out = folder.resolve("sheets.pdf").toString();
    Disk full =
        file -> {
          throw new java.nio.file.FileSystemException(file.toString(), null, "No space left");
        };
    ProgramRun run =
        ProgramRun.in(java.util.Map.of(), full, "impose", source, "--scheme", "booklet", "-o", out);
    assertEquals(ExitCode.FAILURE, run.code(), run.err());
    assertFalse(Files.exists(Path.of(out)));
  }

  @Test
  void aGuideIsWrittenBesideTheSheets() throws IOException {
    ProgramRun run = run("--scheme", "booklet", "--guide");
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertEquals(
        List.of("sheets.pdf", "sheets-guide.pdf"),
        run.out().lines().map(line -> line.replaceAll(".*/(.*)\t.*\t.*", "$1")).toList());
  }

  @Test
  void anEditionIsWrittenWithItsSheets() throws IOException {
    Path book = folder.resolve("book");
    Files.createDirectories(book);
    Files.writeString(book.resolve("a.md"), "# One\n\nText of the first chapter.\n");
    Files.writeString(
        book.resolve("book.yaml"),
        "title: Leaflet\n"
            + "contents: [a.md]\n"
            + "editions: {print: {trim: A6, impose: {scheme: booklet, guide: true}}}\n");
    String out = folder.resolve("made").toString();
    ProgramRun run = ProgramRun.of("build", book.toString(), "-o", out, "--edition", "print");
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertFalse(run.err().contains("IMPOSE"), run.err());
    assertEquals(3, run.out().lines().count(), run.out());
    assertTrue(run.out().contains("leaflet-sheets-guide.pdf\t"), run.out());
    try (PDDocument pages = Loader.loadPDF(folder.resolve("made/leaflet.pdf").toFile());
        PDDocument sheets = Loader.loadPDF(folder.resolve("made/leaflet-sheets.pdf").toFile())) {
      assertEquals((pages.getNumberOfPages() + 3) / 4 * 2, sheets.getNumberOfPages());
    }
  }
}
