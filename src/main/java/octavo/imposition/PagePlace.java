package octavo.imposition;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSStream;

/**
 * Where a page has come to stand.
 *
 * @param sheet the side it stands on
 * @param form what draws it there
 * @param toSheet leads from places on the page to those on the side
 * @param area what of the side it takes
 */
record PagePlace(
    COSDictionary sheet, COSStream form, AffineTransform toSheet, Rectangle2D.Double area) {
  /** The rectangle that a rectangle of the page becomes. */
  COSArray rectangle(COSArray onPage) {
    float[] sides = Arrays.copyOf(onPage.toFloatArray(), 4);
    Rectangle2D box =
        toSheet
            .createTransformedShape(
                new Rectangle2D.Double(
                    Math.min(sides[0], sides[2]),
                    Math.min(sides[1], sides[3]),
                    Math.abs(sides[2] - sides[0]),
                    Math.abs(sides[3] - sides[1])))
            .getBounds2D();
    return numbers(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
  }

  /** The points that points of the page become: x and y by turns. */
  COSArray points(COSArray onPage) {
    float[] from = onPage.toFloatArray();
    double[] to = new double[from.length];
    toSheet.transform(from, 0, to, 0, from.length / 2);
    return numbers(to);
  }

  /** Its area as an array. */
  COSArray areaArray() {
    return numbers(area.getMinX(), area.getMinY(), area.getMaxX(), area.getMaxY());
  }

  private static COSArray numbers(double... numbers) {
    COSArray array = new COSArray();
    for (double number : numbers) {
      array.add(new COSFloat((float) number));
    }
    return array;
  }
}
