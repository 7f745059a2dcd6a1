package octavo.manuscript;

import java.io.IOException;
import octavo.book.ImageFormat;

/** Reads the header of a WebP (RFC 9649, section 2). */
final class ImageWebp {
  private ImageWebp() {}

  static ImageHeader read(ImageBytes bytes) throws IOException, BrokenImageException {
    if (bytes.size() < 30 || bytes.little(4, 4) + 8 > bytes.size()) {
      throw BrokenImageException.truncated("WebP");
    }
    if (bytes.has(12, "VP8X")) {
      return header(bytes.little(24, 3) + 1, bytes.little(27, 3) + 1);
    }
    if (bytes.has(12, "VP8L")) {
      if (bytes.at(20) != 0x2f) {
        throw BrokenImageException.damaged("is a WebP with a broken header");
      }
      long bits = bytes.little(21, 4);
      return header((bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1);
    }
    if (bytes.has(12, "VP8 ") && bytes.little(23, 3) == 0x2a019d) {
      return header(bytes.little(26, 2) & 0x3fff, bytes.little(28, 2) & 0x3fff);
    }
    throw BrokenImageException.damaged("is a WebP with a broken header");
  }

  private static ImageHeader header(long width, long height) throws BrokenImageException {
    if (width == 0 || height == 0) {
      throw BrokenImageException.damaged(
          "is a WebP that says it is " + width + " by " + height + " pixels");
    }
    return new ImageHeader(ImageFormat.WEBP, (int) width, (int) height);
  }
}
