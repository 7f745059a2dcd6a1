package octavo.imposition;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;

/**
 * A page as a form that is drawn with its lower left corner at the origin and upright, whatever its
 * boxes and its rotation are. Its content stands in the form as it stood in the page.
 *
 * @param form the form; the edges of the trimmed page are 0 to width and 0 to height
 * @param width of the trimmed page as it is seen, in points
 * @param height likewise
 */
record SourcePage(PDFormXObject form, double width, double height) {
  /** Makes a form of a page, in the page's own document. */
  static SourcePage of(PDPage page, PDDocument document) throws IOException {
    PDFormXObject form = new PDFormXObject(content(page, document));
    form.setResources(page.getResources());
    form.setBBox(page.getBleedBox());
    COSBase group = page.getCOSObject().getDictionaryObject(COSName.GROUP);
    if (group != null) {
      form.getCOSObject().setItem(COSName.GROUP, group);
    }
    PDRectangle trim = page.getTrimBox();
    double unit = page.getUserUnit();
    form.setMatrix(upright(trim, page.getRotation(), (float) unit).createAffineTransform());
    boolean turned = page.getRotation() % 180 != 0;
    double width = unit * trim.getWidth();
    double height = unit * trim.getHeight();
    return turned ? new SourcePage(form, height, width) : new SourcePage(form, width, height);
  }

  // What the page's rotation, clockwise, makes of its trim box, moved to the origin.
  private static Matrix upright(PDRectangle box, int rotation, float unit) {
    float left = box.getLowerLeftX();
    float bottom = box.getLowerLeftY();
    float right = box.getUpperRightX();
    float top = box.getUpperRightY();
    Matrix matrix =
        switch (Math.floorMod(rotation, 360)) {
          case 90 -> new Matrix(0, -1, 1, 0, -bottom, right);
          case 180 -> new Matrix(-1, 0, 0, -1, right, top);
          case 270 -> new Matrix(0, 1, -1, 0, top, -left);
          default -> new Matrix(1, 0, 0, 1, -left, -bottom);
        };
    return Matrix.concatenate(Matrix.getScaleInstance(unit, unit), matrix);
  }

  // One stream goes over as it is encoded; several become one, as ISO 32000-1, 7.8.2, joins them.
  private static COSStream content(PDPage page, PDDocument document) throws IOException {
    COSStream form = document.getDocument().createCOSStream();
    COSBase contents = page.getCOSObject().getItem(COSName.CONTENTS);
    COSBase one = contents instanceof COSObject reference ? reference.getObject() : contents;
    if (one instanceof COSArray array && array.size() == 1) {
      one = array.getObject(0);
    }
    if (one instanceof COSStream stream) {
      COSBase filters = stream.getItem(COSName.FILTER);
      COSBase parameters = stream.getItem(COSName.DECODE_PARMS);
      try (InputStream in = stream.createRawInputStream();
          OutputStream out = form.createRawOutputStream()) {
        in.transferTo(out);
      }
      if (filters != null) {
        form.setItem(COSName.FILTER, filters);
      }
      if (parameters != null) {
        form.setItem(COSName.DECODE_PARMS, parameters);
      }
    } else {
      try (InputStream in = page.getContents();
          OutputStream out = form.createOutputStream(COSName.FLATE_DECODE)) {
        in.transferTo(out);
      }
    }
    return form;
  }
}
