package octavo.check;

import java.io.IOException;
import java.nio.file.Path;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import octavo.manuscript.SheetMaking;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Sheets of paper, as {@code octavo impose} makes them: their tags were left out on purpose, and to
 * list all that a PDF without tags lacks for a screen would say it in other words.
 */
final class PaperSheets {
  private PaperSheets() {}

  /**
   * Whether a PDF that is sound is one of them.
   *
   * @throws IOException when it cannot be read
   */
  static boolean are(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      return document.getDocumentInformation().getMetadataKeys().contains(SheetMaking.INFORMATION);
    }
  }

  /** Says so. */
  static void tell(String name, Diagnostics diagnostics) {
    diagnostics.report(
        DiagnosticCode.CHECK_PAPER,
        new FilePlace(name),
        "these are sheets for paper: tags, of which paper has no use, are left out on purpose, and"
            + " neither PDF/UA nor PDF/A is asked of them",
        "for the screen, check the PDF whose pages stand on the sheets, or make them with --for"
            + " screen");
  }
}
