package octavo.pdf.paint;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;
import octavo.raster.CameraJpeg;
import octavo.raster.Greyscale;
import octavo.raster.JpegFile;
import octavo.raster.Scaling;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * A photograph, its file as it is (ISO 32000-1, 7.4.8): to decode and encode it again would cost
 * quality and time. One that a camera held on its side is drawn turned by a form around it, for a
 * reader of PDFs does not read EXIF.
 *
 * <p>One that the edition wants smaller is an exception, and one in four printing colours: PDF/A-2
 * (6.2.4.3) allows no such colours in a file meant for sRGB.
 */
final class JpegPicture {
  private static final float QUALITY = 0.92f;
  private static final int GREY = 1;
  private static final int COLOUR = 3;

  private JpegPicture() {}

  /**
   * A photograph.
   *
   * @param factor of its sides; 1 for as they are
   * @param inGrey whether it has no colours
   */
  static Picture of(byte[] file, double factor, boolean inGrey) throws IOException {
    CameraJpeg jpeg = CameraJpeg.read(file);
    if (jpeg.frame() < 0) {
      throw new IOException("it is no JPEG");
    }
    int components = file[jpeg.frame() + 9];
    boolean decolour = inGrey && components != GREY;
    if (components != GREY && components != COLOUR || factor < 1 || decolour) {
      return of(encoded(file, factor, decolour), jpeg);
    }
    return of(file, jpeg);
  }

  private static Picture of(byte[] file, CameraJpeg camera) throws IOException {
    COSStream image = image(file, CameraJpeg.read(file).frame());
    if (!camera.isTurned()) {
      return new Picture(image, 1, 1);
    }
    return new Picture(Forms.form(camera.matrix() + " cm /" + Forms.FIRST + " Do", image), 1, 1);
  }

  // The frame header (ITU-T T.81, B.2.2): bits, height, width, components.
  private static COSStream image(byte[] file, int frame) throws IOException {
    COSStream image = new COSStream();
    try (OutputStream out = image.createRawOutputStream()) {
      out.write(file);
    }
    image.setItem(COSName.TYPE, COSName.XOBJECT);
    image.setItem(COSName.SUBTYPE, COSName.IMAGE);
    image.setItem(COSName.FILTER, COSName.DCT_DECODE);
    image.setInt(COSName.BITS_PER_COMPONENT, file[frame + 4]);
    image.setInt(COSName.HEIGHT, (file[frame + 5] & 0xFF) << 8 | file[frame + 6] & 0xFF);
    image.setInt(COSName.WIDTH, (file[frame + 7] & 0xFF) << 8 | file[frame + 8] & 0xFF);
    boolean grey = file[frame + 9] == GREY;
    image.setItem(COSName.COLORSPACE, grey ? COSName.DEVICEGRAY : COSName.DEVICERGB);
    return image;
  }

  private static byte[] encoded(byte[] file, double factor, boolean decolour) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
    if (image == null) {
      throw new IOException("no decoder for its colours");
    }
    BufferedImage scaled = Scaling.scaled(image, factor);
    return JpegFile.of(decolour ? Greyscale.of(scaled) : scaled, QUALITY);
  }
}
