package octavo.imposition;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;

/** PDFs whose pages bear their numbers, and where these numbers stand on sheets. */
final class NumberedPages {
  static final float WIDTH = 300;
  static final float HEIGHT = 400;

  private NumberedPages() {}

  /** A document of pages with their numbers near the middle, from 1. */
  static PDDocument document(int pages) throws IOException {
    PDDocument document = new PDDocument();
    PDType1Font font = new PDType1Font(FontName.HELVETICA);
    for (int i = 1; i <= pages; i++) {
      PDPage page = new PDPage(new PDRectangle(WIDTH, HEIGHT));
      document.addPage(page);
      try (PDPageContentStream out = new PDPageContentStream(document, page)) {
        out.beginText();
        out.setFont(font, 20);
        out.newLineAtOffset(WIDTH / 2 - 10, HEIGHT / 2);
        out.showText(Integer.toString(i));
        out.endText();
      }
    }
    return document;
  }

  /** Writes such a document to a file. */
  static Path write(int pages, Path file) throws IOException {
    try (PDDocument document = document(pages)) {
      document.save(file.toFile());
    }
    return file;
  }

  /**
   * A number on a side of a sheet.
   *
   * @param number the number
   * @param x where it begins, in points from the left of the side as it is printed
   * @param y where it stands, from the bottom
   * @param direction in which it is written: 0 upright, 180 on its head
   */
  record Found(int number, double x, double y, int direction) {}

  /** The numbers on each page of a PDF. */
  static List<List<Found>> read(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<List<Found>> sides = new ArrayList<>();
      for (int i = 0; i < document.getNumberOfPages(); i++) {
        Numbers numbers = new Numbers();
        numbers.setStartPage(i + 1);
        numbers.setEndPage(i + 1);
        numbers.writeText(document, Writer.nullWriter());
        sides.add(numbers.found);
      }
      return sides;
    }
  }

  /** Reads each string that is shown as a number. */
  private static final class Numbers extends PDFTextStripper {
    private final List<Found> found = new ArrayList<>();

    @Override
    protected void showText(byte[] string) {
      Matrix at = getTextMatrix().multiply(getGraphicsState().getCurrentTransformationMatrix());
      double angle = Math.toDegrees(Math.atan2(at.getShearY(), at.getScaleX()));
      int direction = Math.floorMod(Math.round(angle), 360);
      int number = Integer.parseInt(new String(string, StandardCharsets.US_ASCII));
      found.add(new Found(number, at.getTranslateX(), at.getTranslateY(), direction));
    }
  }
}
