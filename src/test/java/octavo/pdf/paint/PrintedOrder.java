package octavo.pdf.paint;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The glyphs of a PDF in the order its content streams show them. */
final class PrintedOrder extends PDFTextStripper {
  private final StringBuilder text = new StringBuilder();
  private final List<Double> places = new ArrayList<>();

  private static PrintedOrder read(byte[] pdf) throws IOException {
    PrintedOrder order = new PrintedOrder();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      order.getText(document);
    }
    return order;
  }

  /** What they stand for. */
  static String of(byte[] pdf) throws IOException {
    return read(pdf).text.toString();
  }

  /** How far from the left each is. */
  static List<Double> places(byte[] pdf) throws IOException {
    return read(pdf).places;
  }

  @Override
  protected void processTextPosition(TextPosition glyph) {
    text.append(glyph.getUnicode());
    places.add((double) glyph.getTextMatrix().getTranslateX());
  }
}
