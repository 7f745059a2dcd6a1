package octavo.pdf;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;

/** Page labels that are the numbers printed (ISO 32000-1, 12.4.2). */
final class PageLabels {
  private PageLabels() {}

  static void write(PDDocument document, Pagination pagination) throws IOException {
    PDPageLabels labels = new PDPageLabels(document);
    for (int first : pagination.runs()) {
      PDPageLabelRange range = new PDPageLabelRange();
      range.setStyle(
          first < pagination.bodyStart()
              ? PDPageLabelRange.STYLE_ROMAN_LOWER
              : PDPageLabelRange.STYLE_DECIMAL);
      range.setStart(1);
      labels.setLabelItem(first, range);
    }
    document.getDocumentCatalog().setPageLabels(labels);
  }
}
