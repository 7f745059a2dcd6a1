package octavo.imposition;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;

/**
 * The labels of sheets on a screen: those of the pages on them, such as 36–37.
 *
 * @param pages the labels of the pages in their order
 */
record SheetLabels(List<String> pages) {
  /** Those of some pages of a document that still has its own. */
  static SheetLabels of(PDDocument document, List<PDPage> chosen) throws IOException {
    PDPageLabels own = document.getDocumentCatalog().getPageLabels();
    String[] labels = own == null ? new String[0] : own.getLabelsByPageIndices();
    Map<COSDictionary, Integer> numbers = new IdentityHashMap<>();
    for (PDPage page : document.getPages()) {
      numbers.put(page.getCOSObject(), numbers.size());
    }
    return new SheetLabels(
        chosen.stream().map(page -> label(labels, numbers.get(page.getCOSObject()))).toList());
  }

  private static String label(String[] labels, int number) {
    boolean told = number < labels.length && labels[number] != null;
    return told ? labels[number] : Integer.toString(number + 1);
  }

  /** Writes those of the sheets of a plan. */
  void write(SheetPlan plan, PDDocument document) throws IOException {
    PDPageLabels labels = new PDPageLabels(document);
    int sheet = 0;
    for (SheetSide side : plan.sides()) {
      List<Integer> numbers =
          side.cells().stream().map(Cell::page).filter(page -> page != Cell.BLANK).toList();
      PDPageLabelRange range = new PDPageLabelRange();
      String first = pages.get(numbers.getFirst());
      String last = pages.get(numbers.getLast());
      range.setPrefix(first.equals(last) ? first : first + "\u2013" + last);
      labels.setLabelItem(sheet, range);
      sheet++;
    }
    document.getDocumentCatalog().setPageLabels(labels);
  }
}
