package octavo.manuscript;

import java.io.IOException;
import octavo.book.ImageFormat;

/** Reads the screen of a GIF and walks its blocks to the trailer (GIF89a, sections 18 to 27). */
final class ImageGif {
  private static final int TRAILER = 0x3b;
  private static final int EXTENSION = 0x21;
  private static final int PICTURE = 0x2c;

  private ImageGif() {}

  static ImageHeader read(ImageBytes bytes) throws IOException, BrokenImageException {
    int width = (int) bytes.little(6, 2);
    int height = (int) bytes.little(8, 2);
    if (bytes.size() < 13) {
      throw BrokenImageException.truncated("GIF");
    }
    if (width == 0 || height == 0) {
      throw BrokenImageException.damaged(
          "is a GIF that says it is " + width + " by " + height + " pixels");
    }
    walk(bytes, 13 + colours(bytes.at(10)));
    return new ImageHeader(ImageFormat.GIF, width, height);
  }

  private static void walk(ImageBytes bytes, long start) throws IOException, BrokenImageException {
    long position = start;
    boolean pixels = false;
    while (true) {
      switch (bytes.at(position)) {
        case EXTENSION -> position = subBlocks(bytes, position + 2);
        case PICTURE -> {
          pixels = true;
          // The descriptor, its colours, a byte of code size.
          long table = colours(Math.max(bytes.at(position + 9), 0));
          position = subBlocks(bytes, position + 10 + table + 1);
        }
        case TRAILER -> {
          if (pixels) {
            return;
          }
          throw BrokenImageException.damaged("is a GIF without pixels");
        }
        case -1 -> throw BrokenImageException.truncated("GIF");
        default -> throw BrokenImageException.damaged("is a GIF with a broken block");
      }
    }
  }

  private static long subBlocks(ImageBytes bytes, long start)
      throws IOException, BrokenImageException {
    long position = start;
    int length = bytes.at(position);
    while (length > 0) {
      position += 1 + length;
      length = bytes.at(position);
    }
    if (length < 0) {
      throw BrokenImageException.truncated("GIF");
    }
    return position + 1;
  }

  private static int colours(int flags) {
    return (flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1;
  }
}
