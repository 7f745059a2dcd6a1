package octavo.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("swaps the process's output streams")
class FileCheckTest {
  @TempDir private Path folder;

  private List<Diagnostic> check(byte[] content) throws IOException {
    Path file = folder.resolve("file.epub");
    Files.write(file, content);
    Diagnostics diagnostics = new Diagnostics();
    FileCheck.check(file, "out/book", diagnostics);
    return diagnostics.sorted();
  }

  private List<DiagnosticCode> codes(byte[] content) throws IOException {
    return check(content).stream().map(Diagnostic::code).distinct().toList();
  }

  @Test
  void aSoundEpubHasNoFindings() throws IOException {
    assertEquals(List.of(), check(new SampleEpub().bytes()));
  }

  @Test
  void anEpubFindingNamesMemberLineAndColumnAndSaysWhatWasExpected() throws IOException {
    List<Diagnostic> found =
        check(
            new SampleEpub()
                .with("OEBPS/chapter.xhtml", SampleEpub.document("<p>a<font>b</font></p>"))
                .bytes());
    assertEquals(1, found.size(), found.toString());
    Diagnostic finding = found.getFirst();
    assertEquals(DiagnosticCode.CHECK_EPUB_ERROR, finding.code());
    assertEquals(new FilePlace("out/book/OEBPS/chapter.xhtml", 3, 11), finding.place());
    assertEquals("element \"font\" not allowed here (RSC-005)", finding.message());
    assertTrue(finding.hint().startsWith("expected the element end-tag, text"), finding.hint());
    assertTrue(finding.hint().length() < 170, finding.hint());
  }

  @Test
  void anEpubWarningIsAWarning() throws IOException {
    byte[] epub =
        new SampleEpub()
            .with(
                "OEBPS/chapter.xhtml",
                SampleEpub.document("<p>a</p>").replace("<title>Sample</title>", ""))
            .bytes();
    assertEquals(List.of(DiagnosticCode.CHECK_EPUB_WARNING), codes(epub));
  }

  @Test
  void theValidatorsPrintNothing() throws IOException {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (PrintStream both = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      System.setOut(both);
      System.setErr(both);
      check(new SampleEpub().bytes());
      check(SamplePdf.of("<p>Text.</p>"));
      check(Arrays.copyOf(SamplePdf.of("<p>Text.</p>"), 5000));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    assertEquals("", printed.toString(StandardCharsets.UTF_8));
  }

  @Test
  void nothingIsFetchedForAnEpubThatAsksForIt() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String address = "http://127.0.0.1:" + server.getLocalPort() + "/x";
      String asks =
          "<!DOCTYPE html SYSTEM \""
              + address
              + "\" [<!ENTITY e SYSTEM \""
              + address
              + "\">]>"
              + SampleEpub.document("<p>&e;<img src=\"" + address + "\" alt=\"x\"/></p>");
      assertEquals(
          List.of(DiagnosticCode.CHECK_EPUB_ERROR),
          codes(new SampleEpub().with("OEBPS/chapter.xhtml", asks).bytes()));
      server.setSoTimeout(1);
      assertThrows(SocketTimeoutException.class, server::accept);
    }
  }

  @Test
  void aSoundPdfHasNoFindings() throws IOException {
    assertEquals(List.of(), check(SamplePdf.of("<h1>Title</h1><p>Text.</p>")));
  }

  @Test
  void failuresOfOneRuleAreOneFindingWithTheirCountAndTheFirstPlace() throws IOException {
    String figures =
        "<p>a</p><img"
            + " src=\"data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGNgYGAAAAAEAAH2FzhVAAAAAElFTkSuQmCC\"/>";
    List<Diagnostic> found = check(SamplePdf.of(figures + figures));
    assertEquals(1, found.size(), found.toString());
    assertEquals(DiagnosticCode.CHECK_PDF_UA, found.getFirst().code());
    assertTrue(found.getFirst().message().endsWith(", 2 times (PDF/UA-1 7.3-1)"), found.toString());
    assertTrue(found.getFirst().hint().contains("Figure"), found.toString());
  }

  @Test
  void aPdfThatClaimsNothingIsCheckedForBoth() throws IOException {
    assertEquals(
        List.of(DiagnosticCode.CHECK_PDF_UA, DiagnosticCode.CHECK_PDF_A),
        codes(SamplePdf.plain("<p>Text.</p>")));
  }

  @Test
  void anEncryptedPdfCannotBeChecked() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(SamplePdf.plain("<p>Text.</p>"))) {
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      document.save(out);
    }
    List<Diagnostic> found = check(out.toByteArray());
    assertEquals(1, found.size(), found.toString());
    assertEquals("the PDF is encrypted", found.getFirst().message());
    assertEquals(DiagnosticCode.CHECK_UNREADABLE, found.getFirst().code());
  }

  @Test
  void whatIsNeitherCannotBeChecked() throws IOException {
    for (String content : List.of("", "P", "Once upon a time", "PK\003\004", "%PDF-1.7\n%%EOF")) {
      assertEquals(
          List.of(DiagnosticCode.CHECK_UNREADABLE),
          codes(content.getBytes(StandardCharsets.ISO_8859_1)),
          content);
    }
  }

  @Test
  void randomBytesWithAnyHeaderCannotBeChecked() throws IOException {
    Random random = new Random(20261123);
    for (String header : List.of("", "PK\003\004", "%PDF-1.7\n")) {
      byte[] content = new byte[4000];
      random.nextBytes(content);
      byte[] head = header.getBytes(StandardCharsets.ISO_8859_1);
      System.arraycopy(head, 0, content, 0, head.length);
      assertEquals(List.of(DiagnosticCode.CHECK_UNREADABLE), codes(content), header);
    }
  }

  @Test
  void anEpubCutOffAnywhereCannotBeChecked() throws IOException {
    byte[] noise = new byte[9000];
    new Random(7).nextBytes(noise);
    byte[] epub = new SampleEpub().with("OEBPS/noise.bin", noise).bytes();
    for (int length = 1000; length < epub.length; length += 1000) {
      assertEquals(
          List.of(DiagnosticCode.CHECK_UNREADABLE),
          codes(Arrays.copyOf(epub, length)),
          "cut at " + length);
    }
  }

  @Test
  void aPdfCutOffAnywhereCannotBeChecked() throws IOException {
    byte[] pdf = SamplePdf.of("<p>Text.</p>");
    for (int length = 1000; length < pdf.length - 1024; length += 1000) {
      assertEquals(
          List.of(DiagnosticCode.CHECK_UNREADABLE),
          codes(Arrays.copyOf(pdf, length)),
          "cut at " + length);
    }
  }

  @Test
  void aPdfWithAnyStretchOverwrittenEndsInFindingsAndNotInAnException() throws IOException {
    byte[] pdf = SamplePdf.of("<p>Text.</p>");
    for (int at = 0; at < pdf.length; at += pdf.length / 25) {
      byte[] spoiled = pdf.clone();
      Arrays.fill(spoiled, at, Math.min(pdf.length, at + 200), (byte) '[');
      check(spoiled);
    }
  }

  @Test
  void anArchiveMadeToUnpackToFarMoreThanItsSizeIsNotFollowed() throws IOException {
    byte[] bomb = new SampleEpub().with("OEBPS/bomb.txt", new byte[80 << 20]).bytes();
    List<Diagnostic> found = check(bomb);
    assertEquals(List.of(DiagnosticCode.CHECK_UNREADABLE), codes(bomb));
    assertTrue(found.getFirst().message().contains("unpacks"), found.toString());
  }

  @Test
  void anArchiveThatIsNoEpubCannotBeChecked() throws IOException {
    byte[] epub = new SampleEpub().bytes();
    String other =
        new String(epub, StandardCharsets.ISO_8859_1)
            .replace("mimetype", "minetype")
            .replace("META-INF/container.xml", "META-INF/contained.xml");
    assertEquals(
        List.of(DiagnosticCode.CHECK_UNREADABLE),
        codes(other.getBytes(StandardCharsets.ISO_8859_1)));
  }

  @Test
  void aFileThatIsNotThereIsTroubleOfTheEnvironment() {
    Path nowhere = folder.resolve("nowhere.epub");
    IOException thrown =
        assertThrows(
            IOException.class, () -> FileCheck.check(nowhere, "nowhere", new Diagnostics()));
    assertTrue(thrown.getMessage().contains("nowhere.epub"), thrown.getMessage());
  }
}
