package octavo.raster;

import octavo.book.ImageFormat;

/**
 * What the blocks of a file say of it, nothing decoded.
 *
 * @param moves whether it holds several pictures to be shown one after the other
 * @param deep whether its colours have sixteen bits
 * @param printed whether it has the four colours of print
 * @param progressive whether it is a JPEG that comes finer and finer
 * @param mayBeTransparent whether it can have transparent pixels
 */
public record Traits(
    boolean moves, boolean deep, boolean printed, boolean progressive, boolean mayBeTransparent) {
  private static final Traits NONE = new Traits(false, false, false, false, false);

  /** Reads a file; of one that is cut off, what stands there. */
  public static Traits of(byte[] file, ImageFormat format) {
    return switch (format) {
      case PNG -> ofPng(file);
      case JPEG -> ofJpeg(file);
      case GIF -> new GifBlocks(file).traits();
      case WEBP -> ofWebp(file);
      case SVG -> NONE;
    };
  }

  // PNG, third edition, 11.2.1 and 11.3.1: depth, colour type, tRNS, acTL.
  private static Traits ofPng(byte[] file) {
    int colours = byteAt(file, 25);
    boolean transparent = colours == 4 || colours == 6;
    boolean moves = false;
    int position = 8;
    while (position + 8 <= file.length && !named(file, position + 4, "IDAT")) {
      transparent |= named(file, position + 4, "tRNS");
      moves |= named(file, position + 4, "acTL");
      long next = position + 12 + big(file, position);
      position = next > file.length ? file.length : (int) next;
    }
    return new Traits(moves, byteAt(file, 24) == 16, false, false, transparent);
  }

  private static Traits ofJpeg(byte[] file) {
    int frame = CameraJpeg.read(file).frame();
    return frame < 0
        ? NONE
        : new Traits(
            false, false, byteAt(file, frame + 9) == 4, byteAt(file, frame + 1) == 0xc2, false);
  }

  // RFC 9649, 2.7: the flags of VP8X; 3.4: the bit of VP8L behind two sides of 14.
  private static Traits ofWebp(byte[] file) {
    if (named(file, 12, "VP8X")) {
      int flags = byteAt(file, 20);
      return new Traits((flags & 2) != 0, false, false, false, (flags & 16) != 0);
    }
    boolean alpha = named(file, 12, "VP8L") && (byteAt(file, 24) & 16) != 0;
    return new Traits(false, false, false, false, alpha);
  }

  static boolean named(byte[] file, int at, String name) {
    for (int i = 0; i < name.length(); i++) {
      if (byteAt(file, at + i) != name.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  static long big(byte[] file, int at) {
    long value = 0;
    for (int i = 0; i < 4; i++) {
      value = value << 8 | Math.max(0, byteAt(file, at + i));
    }
    return value;
  }

  private static int byteAt(byte[] file, int at) {
    return at < file.length ? file[at] & 0xff : -1;
  }
}
