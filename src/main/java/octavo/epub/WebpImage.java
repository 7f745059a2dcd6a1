package octavo.epub;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import octavo.book.ImageSource;

/** WebP for reading systems that do not know it. */
final class WebpImage {
  private WebpImage() {}

  /** The image as PNG, which loses nothing. */
  static byte[] asPng(ImageSource.Available image) throws IOException {
    BufferedImage pixels = ImageIO.read(image.location().toFile());
    if (pixels == null) {
      throw new IOException(image.path() + " cannot be decoded");
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(pixels, "png", out);
    return out.toByteArray();
  }
}
