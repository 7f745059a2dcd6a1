package octavo.pdf.document;

import java.io.IOException;
import java.util.List;
import octavo.typeset.Folio;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;

/** Page labels that are the numbers printed (ISO 32000-1, 12.4.2). */
public final class PageLabels {
  private PageLabels() {}

  /**
   * Writes the labels as ranges of numbers that follow each other.
   *
   * @param labels of all pages: {@code ii}, {@code 37}; what is no number stands for itself
   */
  public static void write(PDDocument document, List<String> labels) throws IOException {
    PDPageLabels ranges = new PDPageLabels(document);
    Label expected = new Label("", "", 0);
    for (int page = 0; page < labels.size(); page++) {
      String text = labels.get(page);
      if (page == 0 || !expected.text().equals(text)) {
        expected = Label.read(text, expected);
        ranges.setLabelItem(page, expected.range());
      }
      expected = expected.next();
    }
    document.getDocumentCatalog().setPageLabels(ranges);
  }

  /**
   * A label.
   *
   * @param style of its numbers; empty for a label that is no number
   * @param prefix the label that is no number
   * @param number from 1
   */
  private record Label(String style, String prefix, int number) {
    static Label read(String text, Label before) {
      if (text.matches("[1-9][0-9]{0,8}")) {
        return new Label(PDPageLabelRange.STYLE_DECIMAL, "", Integer.parseInt(text));
      }
      // "i" after "h" would be a letter, but no book of ours counts pages in letters.
      int number = Folio.ofRoman(text);
      return number > 0
          ? new Label(PDPageLabelRange.STYLE_ROMAN_LOWER, "", number)
          : new Label("", text, before.number + 1);
    }

    Label next() {
      return new Label(style, prefix, number + 1);
    }

    String text() {
      return switch (style) {
        case PDPageLabelRange.STYLE_DECIMAL -> String.valueOf(number);
        case PDPageLabelRange.STYLE_ROMAN_LOWER -> Folio.roman(number);
        default -> prefix;
      };
    }

    PDPageLabelRange range() {
      PDPageLabelRange range = new PDPageLabelRange();
      if (style.isEmpty()) {
        range.setPrefix(prefix);
      } else {
        range.setStyle(style);
        range.setStart(number);
      }
      return range;
    }
  }
}
