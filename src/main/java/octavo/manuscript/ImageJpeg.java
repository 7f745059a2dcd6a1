package octavo.manuscript;

import java.io.IOException;
import java.util.Optional;
import octavo.book.ImageFormat;

/** Reads the frame header of a JPEG and looks for its end (ITU-T T.81, annex B). */
final class ImageJpeg {
  private static final int END_OF_IMAGE = 0xffd9;
  private static final int START_OF_SCAN = 0xda;
  private static final int TAIL = 65_536;

  /** The frame of a JPEG that comes finer and finer, which its decoder keeps whole. */
  private static final int PROGRESSIVE = 0xc2;

  private ImageJpeg() {}

  static ImageHeader read(ImageBytes bytes) throws IOException, BrokenImageException {
    long position = 2;
    Optional<ImageHeader> header = Optional.empty();
    while (true) {
      int marker = marker(bytes, position);
      while (marker == 0xff) {
        position++;
        marker = marker(bytes, position);
      }
      int length = bytes.short16(position + 2);
      if (length < 2 || position + 2 + length > bytes.size()) {
        throw BrokenImageException.truncated("JPEG");
      }
      if (isFrame(marker)) {
        header = Optional.of(frame(bytes, position, marker));
      } else if (marker == START_OF_SCAN) {
        requireEnd(bytes, position + 2 + length);
        return header.orElseThrow(
            () -> BrokenImageException.damaged("is a JPEG without a frame header"));
      }
      position += 2 + length;
    }
  }

  private static int marker(ImageBytes bytes, long position)
      throws IOException, BrokenImageException {
    int marker = bytes.at(position + 1);
    if (marker < 0) {
      throw BrokenImageException.truncated("JPEG");
    }
    if (bytes.at(position) != 0xff || marker == 0 || marker >= 0xd0 && marker <= 0xd9) {
      throw BrokenImageException.damaged("is a JPEG with a broken header");
    }
    return marker;
  }

  // All SOFn but DHT (C4), JPG (C8) and DAC (CC), which share their range.
  private static boolean isFrame(int marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }

  private static ImageHeader frame(ImageBytes bytes, long position, int marker)
      throws IOException, BrokenImageException {
    int precision = bytes.at(position + 4);
    int height = bytes.short16(position + 5);
    int width = bytes.short16(position + 7);
    int components = bytes.at(position + 9);
    if (marker > PROGRESSIVE || precision != 8) {
      throw BrokenImageException.damaged("is a JPEG of a kind that no reader shows");
    }
    if (width <= 0 || height <= 0) {
      throw BrokenImageException.damaged(
          "is a JPEG that says it is " + width + " by " + height + " pixels");
    }
    if (components != 1 && components != 3 && components != 4) {
      throw BrokenImageException.damaged("is a JPEG of " + components + " colour components");
    }
    ImageHeader header = new ImageHeader(ImageFormat.JPEG, width, height);
    return marker == PROGRESSIVE ? header.checked(ImageHeader.MOST_AT_ONCE) : header;
  }

  // The end stands in the last bytes, or before what a camera hung on. Backwards first: looking
  // forwards means reading the whole file.
  private static void requireEnd(ImageBytes bytes, long scan)
      throws IOException, BrokenImageException {
    long stop = Math.max(scan, bytes.size() - TAIL);
    // Reading backwards, the window would be filled for every byte: step to its start by hand.
    for (long block = bytes.size() - 512; block + 512 > stop; block -= 512) {
      for (long position = Math.max(block, stop); position < block + 512; position++) {
        if (bytes.short16(position) == END_OF_IMAGE) {
          return;
        }
      }
    }
    for (long position = scan; position < stop; position++) {
      if (bytes.short16(position) == END_OF_IMAGE) {
        return;
      }
    }
    throw BrokenImageException.truncated("JPEG");
  }
}
