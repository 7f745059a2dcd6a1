package octavo.pdf.paint;

import octavo.manuscript.Prepress;
import octavo.measure.Length;
import octavo.pdf.document.PdfBytes;
import octavo.typeset.page.Page;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/**
 * The sheets that pages are printed on (ISO 32000-1, 14.11.2): the page is the TrimBox, with its
 * bottom left corner at 0, 0 whatever lies around it, so that nothing on it moves. Around it lie
 * the bleed and, outside that, the crop marks.
 */
final class SheetBoxes {
  /** A mark must not touch what is cut, even without bleed. */
  private static final double LEAST_DISTANCE = Length.mm(3).points();

  private static final double MARK = Length.mm(5).points();
  private static final double WEIGHT = 0.25;

  private final double bleed;
  private final boolean hasMarks;

  /** How far the marks begin from the page. */
  private final double distance;

  SheetBoxes(Prepress prepress) {
    bleed = prepress.bleed().points();
    hasMarks = prepress.cropMarks();
    distance = Math.max(bleed, LEAST_DISTANCE);
  }

  /** Writes the boxes of a page. */
  void write(Page page, COSDictionary dictionary) {
    double slug = hasMarks ? distance + MARK : bleed;
    dictionary.setItem(COSName.MEDIA_BOX, around(page, slug).toArray());
    dictionary.setItem(COSName.BLEED_BOX, around(page, bleed).toArray());
    dictionary.setItem(COSName.TRIM_BOX, around(page, 0).toArray());
  }

  private static Area around(Page page, double by) {
    return new Area(-by, -by, page.width() + by, page.height() + by);
  }

  /** Draws two marks at each corner, artifacts of the page (14.8.2.2.2). */
  void draw(Page page, PdfBytes out) {
    if (!hasMarks) {
      return;
    }
    out.put("/Artifact<</Type/Page>>BDC\nq 0 G ").put(WEIGHT).put(" w\n");
    for (double x : new double[] {0, page.width()}) {
      line(out, x, -distance, x, -distance - MARK);
      line(out, x, page.height() + distance, x, page.height() + distance + MARK);
    }
    for (double y : new double[] {0, page.height()}) {
      line(out, -distance, y, -distance - MARK, y);
      line(out, page.width() + distance, y, page.width() + distance + MARK, y);
    }
    out.put("S Q\nEMC\n");
  }

  private static void line(PdfBytes out, double x, double y, double toX, double toY) {
    out.numbers(x, y).put("m ").numbers(toX, toY).put("l\n");
  }
}
