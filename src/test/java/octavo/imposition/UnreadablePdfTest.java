package octavo.imposition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.Diagnostics;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of files that cannot be read as PDFs. */
class UnreadablePdfTest {
  @TempDir private Path folder;

  private Diagnostic finding(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("some.pdf"), bytes);
    Diagnostics found = new Diagnostics();
    assertTrue(SourceDocument.open(file, "some.pdf", found).isEmpty());
    assertEquals(1, found.sorted().size());
    return found.sorted().getFirst();
  }

  private Diagnostic finding(String text) throws IOException {
    return finding(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static byte[] pdf(boolean locked) throws IOException {
    try (PDDocument document = NumberedPages.document(4)) {
      if (locked) {
        document.protect(new StandardProtectionPolicy("o", "u", new AccessPermission()));
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private static Stream<Arguments> others() {
    return Stream.of(
        arguments("No PDF.", ": nothing in its first bytes says so"),
        arguments("PK\u0003\u0004rest", ", but a ZIP archive, as Word files and EPUBs are"),
        arguments("%!PS-Adobe-3.0", ", but PostScript"),
        arguments("\u0089PNG\r\n", ", but a PNG image"),
        arguments("\u00ff\u00d8\u00ff\u00e0", ", but a JPEG image"),
        arguments("{\\rtf1", ", but a file of rich text (RTF)"),
        arguments("\n<html></html>", ", but a file of HTML or XML"));
  }

  @ParameterizedTest
  @MethodSource("others")
  void aFileOfAnotherFormatIsCalledByIt(String text, String message) throws IOException {
    Diagnostic only = finding(text);
    assertEquals("this is no PDF" + message, only.message());
    assertEquals("export a PDF from the program that made the file", only.hint());
  }

  @Test
  void anEmptyFileIsSaidToBeEmpty() throws IOException {
    assertEquals("the file is empty", finding("").message());
  }

  @Test
  void aPdfThatWasNotCopiedToItsEndIsSaidToStop() throws IOException {
    Diagnostic only = finding(Arrays.copyOf(pdf(false), 300));
    assertEquals("the PDF is cut short: it stops after 300 bytes without an end", only.message());
    assertEquals("copy, download or export it again", only.hint());
  }

  @Test
  void aPasswordCanBeTakenOffByWhoeverKnowsIt() throws IOException {
    Diagnostic only = finding(pdf(true));
    assertEquals("the PDF is locked with a password", only.message());
    assertEquals(
        "open it where the password is known, with \"qpdf --decrypt --password=… some.pdf"
            + " open.pdf\", and impose open.pdf",
        only.hint());
  }

  @Test
  void anotherLockThanAPasswordIsNamed() throws IOException {
    String locked = new String(pdf(true), StandardCharsets.ISO_8859_1);
    Diagnostic only = finding(locked.replace("/Standard", "/FopnFoun"));
    assertEquals("the PDF is locked by 'FopnFoun', not by a password", only.message());
    only = finding(locked.replace("/Standard", "/Adobe.PubSec"));
    assertEquals("the PDF is locked by a certificate, not by a password", only.message());
  }

  @Test
  void ofOtherDamageTheLibraryIsQuoted() throws IOException {
    Diagnostic only = finding("%PDF-1.7\n1 0 obj\n<<>>\nendobj\nstartxref\n0\n%%EOF\n");
    assertEquals(
        "the PDF is damaged: Missing root object specification in trailer.", only.message());
    assertEquals(
        "export it again, or try to mend it with \"qpdf some.pdf mended.pdf\"", only.hint());
  }
}
