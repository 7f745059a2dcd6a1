package octavo.check;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The words of a PDF as they stand, page by page and line by line from the top. */
final class PdfTranscript {
  private PdfTranscript() {}

  /** What stands on its pages. */
  static String of(Path pdf) throws IOException {
    StringBuilder out = new StringBuilder();
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      String[] labels = document.getDocumentCatalog().getPageLabels().getLabelsByPageIndices();
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      stripper.setLineSeparator("\n");
      stripper.setPageEnd("");
      for (int page = 1; page <= labels.length; page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        out.append("page ").append(labels[page - 1]).append('\n');
        stripper
            .getText(document)
            .lines()
            .forEach(line -> out.append(("  " + line).stripTrailing()).append('\n'));
      }
    }
    return out.toString();
  }
}
