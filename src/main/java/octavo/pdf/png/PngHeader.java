package octavo.pdf.png;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * What the chunk IHDR says (PNG 3, 11.2.1).
 *
 * @param width in pixels, positive
 * @param height likewise
 * @param depth bits a sample: 1, 2, 4, 8 or 16
 * @param kind what the samples of a pixel are
 * @param isInterlaced whether the rows are in the order of Adam7
 */
record PngHeader(int width, int height, int depth, Kind kind, boolean isInterlaced) {
  /** What a pixel is made of. */
  enum Kind {
    GREY(1, false),
    RGB(3, false),
    PALETTE(1, false),
    GREY_ALPHA(1, true),
    RGB_ALPHA(3, true);

    /** Samples a pixel but for alpha. */
    final int colours;

    final boolean hasAlpha;

    Kind(int colours, boolean hasAlpha) {
      this.colours = colours;
      this.hasAlpha = hasAlpha;
    }

    boolean isGrey() {
      return this == GREY || this == GREY_ALPHA;
    }
  }

  /** Reads the data of the chunk. */
  static PngHeader read(byte[] data) throws IOException {
    if (data.length != 13) {
      throw new IOException("its header is not one of a PNG");
    }
    ByteBuffer in = ByteBuffer.wrap(data);
    int width = in.getInt();
    int height = in.getInt();
    int depth = in.get();
    Kind kind = kind(in.get());
    boolean isPossible =
        switch (depth) {
          case 1, 2, 4 -> kind == Kind.GREY || kind == Kind.PALETTE;
          case 8 -> true;
          case 16 -> kind != Kind.PALETTE;
          default -> false;
        };
    if (width <= 0 || height <= 0 || !isPossible) {
      throw new IOException("it is a PNG of no known pixel format");
    }
    return new PngHeader(width, height, depth, kind, data[12] == 1);
  }

  private static Kind kind(int colourType) throws IOException {
    return switch (colourType) {
      case 0 -> Kind.GREY;
      case 2 -> Kind.RGB;
      case 3 -> Kind.PALETTE;
      case 4 -> Kind.GREY_ALPHA;
      case 6 -> Kind.RGB_ALPHA;
      default -> throw new IOException("it is a PNG of no known pixel format");
    };
  }

  /** Samples a pixel. */
  int samples() {
    return kind.colours + (kind.hasAlpha ? 1 : 0);
  }

  /** The bytes of so many pixels in a row, without the one that names its filter. */
  int rowBytes(int pixels) {
    return Math.toIntExact(((long) pixels * samples() * depth + 7) / 8);
  }

  /** How far back the byte lies that a filter takes for the pixel to the left (9.2). */
  int pixelBytes() {
    return Math.max(1, samples() * depth / 8);
  }
}
