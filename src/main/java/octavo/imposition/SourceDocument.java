package octavo.imposition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Opens a PDF that is to be printed. */
final class SourceDocument {
  private SourceDocument() {}

  /**
   * Opens it.
   *
   * @param name what findings call it
   * @return nothing when it is locked, damaged or empty; then there is an error among the findings
   * @throws IOException when the file cannot be read
   */
  static Optional<PDDocument> open(Path file, String name, Diagnostics diagnostics)
      throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (UnreadablePdf.isForCertificates(bytes)) {
      // PDFBox would need a library for certificates that Octavo does not bring along.
      report(name, UnreadablePdf.lockedBy("a certificate"), diagnostics);
      return Optional.empty();
    }
    try {
      PDDocument document = Loader.loadPDF(bytes);
      String refusal = refusal(document);
      if (refusal.isEmpty()) {
        document.setAllSecurityToBeRemoved(true);
        return Optional.of(document);
      }
      document.close();
      report(name, refusal, "ask whoever made it for one that may be printed", diagnostics);
    } catch (InvalidPasswordException locked) {
      report(name, UnreadablePdf.locked(name), diagnostics);
    } catch (IOException damaged) {
      report(name, UnreadablePdf.of(bytes, name, damaged), diagnostics);
    }
    return Optional.empty();
  }

  private static String refusal(PDDocument document) {
    if (!document.getCurrentAccessPermission().canPrint()) {
      return "the PDF does not allow to be printed";
    }
    return document.getNumberOfPages() == 0 ? "the PDF has no page" : "";
  }

  private static void report(String name, UnreadablePdf file, Diagnostics diagnostics) {
    report(name, file.message(), file.hint(), diagnostics);
  }

  private static void report(String name, String message, String hint, Diagnostics diagnostics) {
    diagnostics.report(DiagnosticCode.IMPOSE_SOURCE, new FilePlace(name), message, hint);
  }
}
