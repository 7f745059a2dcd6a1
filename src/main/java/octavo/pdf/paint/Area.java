package octavo.pdf.paint;

import octavo.pdf.document.PdfBytes;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSFloat;

/** A rectangle of a page, in points from its bottom left corner. */
record Area(double left, double bottom, double right, double top) {
  Area around(Area other) {
    return new Area(
        Math.min(left, other.left),
        Math.min(bottom, other.bottom),
        Math.max(right, other.right),
        Math.max(top, other.top));
  }

  /** Whether the lower of both is at least half beside the other, as on one line. */
  boolean isBeside(Area other) {
    double common = Math.min(top, other.top) - Math.max(bottom, other.bottom);
    return common > Math.min(top - bottom, other.top - other.bottom) / 2;
  }

  COSArray toArray() {
    COSArray array = new COSArray();
    for (double side : new double[] {left, bottom, right, top}) {
      array.add(new COSFloat((float) PdfBytes.rounded(side)));
    }
    return array;
  }
}
