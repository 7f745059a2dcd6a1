package octavo.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.Map;
import octavo.raster.CameraJpeg;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Turns photographs as their EXIF says, which a PDF viewer does not read. The file itself stays as
 * it is: its place is taken by a form that draws it turned. To decode, turn and encode it would
 * cost quality and a second a picture.
 */
final class TurnedImages {
  private static final COSName NAME = COSName.getPDFName("Photograph");

  private final PDDocument document;
  private final Map<COSStream, PDXObject> turned = new IdentityHashMap<>();

  private TurnedImages(PDDocument document) {
    this.document = document;
  }

  /** Does so in a finished document. */
  static void turn(PDDocument document) throws IOException {
    TurnedImages images = new TurnedImages(document);
    for (PDPage page : document.getPages()) {
      PDResources resources = page.getResources();
      for (COSName name : resources.getXObjectNames()) {
        if (resources.getXObject(name) instanceof PDImageXObject image) {
          resources.put(name, images.upright(image));
        }
      }
    }
  }

  private PDXObject upright(PDImageXObject image) throws IOException {
    COSStream stream = image.getCOSObject();
    boolean isJpeg = COSName.DCT_DECODE.equals(stream.getFilters());
    if (isJpeg && !turned.containsKey(stream)) {
      turned.put(stream, turned(image));
    }
    return isJpeg ? turned.get(stream) : image;
  }

  private PDXObject turned(PDImageXObject image) throws IOException {
    COSStream stream = image.getCOSObject();
    byte[] file;
    try (InputStream in = stream.createRawInputStream()) {
      file = in.readAllBytes();
    }
    CameraJpeg jpeg = CameraJpeg.read(file);
    if (!jpeg.isTurned()) {
      return image;
    }
    byte[] original = jpeg.changedOver(file);
    if (original != file) {
      try (OutputStream out = stream.createRawOutputStream()) {
        out.write(original);
      }
      int width = image.getWidth();
      image.setWidth(image.getHeight());
      image.setHeight(width);
    }
    return form(image, jpeg.matrix() + " cm /" + NAME.getName() + " Do");
  }

  private PDFormXObject form(PDImageXObject image, String content) throws IOException {
    PDFormXObject form = new PDFormXObject(document);
    form.setBBox(new PDRectangle(1, 1));
    PDResources resources = new PDResources();
    resources.put(NAME, image);
    form.setResources(resources);
    try (OutputStream out = form.getStream().createOutputStream()) {
      out.write(content.getBytes(StandardCharsets.US_ASCII));
    }
    return form;
  }
}
