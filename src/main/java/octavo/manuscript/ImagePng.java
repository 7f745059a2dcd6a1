package octavo.manuscript;

import java.io.IOException;
import java.util.zip.CRC32;
import octavo.book.ImageFormat;

/**
 * Reads the header of a PNG and walks its chunks to the end (PNG, third edition, section 5). Those
 * that no picture can do without are held to their checksums: a page printed white is worse than a
 * place-holder, and only here is it known which line of the manuscript asks for the picture.
 */
final class ImagePng {
  private static final int SIGNATURE = 8;
  private static final int AROUND_CHUNK = 12;
  private static final int HEADER_DATA = 13;

  /** The colour type whose samples are numbers of colours. */
  private static final int PALETTE = 3;

  private static final int MOST_CHUNKS = 1_000_000;

  private ImagePng() {}

  static ImageHeader read(ImageBytes bytes) throws IOException, BrokenImageException {
    long afterHeader = SIGNATURE + AROUND_CHUNK + HEADER_DATA;
    if (bytes.size() < afterHeader) {
      throw BrokenImageException.truncated("PNG");
    }
    if (bytes.int32(SIGNATURE) != HEADER_DATA || !bytes.has(SIGNATURE + 4, "IHDR")) {
      throw BrokenImageException.damaged("is a PNG without a header");
    }
    checkSum(bytes);
    long width = bytes.int32(SIGNATURE + 8);
    long height = bytes.int32(SIGNATURE + 12);
    if (width == 0 || height == 0 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
      throw BrokenImageException.damaged(
          "is a PNG that says it is " + width + " by " + height + " pixels");
    }
    checkPixelFormat(bytes);
    walk(bytes, afterHeader);
    return new ImageHeader(ImageFormat.PNG, (int) width, (int) height);
  }

  private static void checkSum(ImageBytes bytes) throws IOException, BrokenImageException {
    CRC32 crc = new CRC32();
    for (int i = SIGNATURE + 4; i < SIGNATURE + 8 + HEADER_DATA; i++) {
      crc.update(bytes.at(i));
    }
    if (crc.getValue() != bytes.int32(SIGNATURE + 8 + HEADER_DATA)) {
      throw BrokenImageException.damaged("is a PNG whose header fails its checksum");
    }
  }

  private static void checkPixelFormat(ImageBytes bytes) throws IOException, BrokenImageException {
    int depth = bytes.at(SIGNATURE + 16);
    boolean possible =
        switch (bytes.at(SIGNATURE + 17)) {
          case 0 -> depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
          case 3 -> depth == 1 || depth == 2 || depth == 4 || depth == 8;
          case 2, 4, 6 -> depth == 8 || depth == 16;
          default -> false;
        };
    boolean methods =
        bytes.at(SIGNATURE + 18) == 0
            && bytes.at(SIGNATURE + 19) == 0
            && bytes.at(SIGNATURE + 20) <= 1;
    if (!possible || !methods) {
      throw BrokenImageException.damaged("is a PNG of no known pixel format");
    }
  }

  // What comes after IEND does no harm: decoders stop there.
  private static void walk(ImageBytes bytes, long start) throws IOException, BrokenImageException {
    long position = start;
    boolean pixels = false;
    boolean colours = bytes.at(SIGNATURE + 17) != PALETTE;
    for (int chunk = 0; chunk < MOST_CHUNKS; chunk++) {
      long length = bytes.int32(position);
      if (length < 0 || position + AROUND_CHUNK + length > bytes.size()) {
        throw BrokenImageException.truncated("PNG");
      }
      if (bytes.has(position + 4, "IEND")) {
        if (!pixels || !colours) {
          throw BrokenImageException.damaged(
              "is a PNG without " + (pixels ? "a palette" : "pixels"));
        }
        return;
      }
      boolean needed = bytes.has(position + 4, "IDAT") || bytes.has(position + 4, "PLTE");
      if (needed && bytes.crc(position + 4, length + 4) != bytes.int32(position + 8 + length)) {
        throw BrokenImageException.damaged("is a PNG whose pixels or colours are damaged");
      }
      colours |= length > 0 && bytes.has(position + 4, "PLTE");
      pixels |= length > 0 && bytes.has(position + 4, "IDAT");
      position += AROUND_CHUNK + length;
    }
    throw BrokenImageException.damaged("is a PNG of more than a million pieces");
  }
}
