package octavo.raster;

/** The blocks of a WebP that moves (RFC 9649, 2.3 and 2.7.1). */
final class WebpBlocks {
  private static final int FIRST = 12;
  private static final int HEAD = 8;

  private WebpBlocks() {}

  /** Whether the first of several pictures stands in a file with nothing missing. */
  static boolean hasWholePicture(byte[] file) {
    long at = FIRST;
    while (at + HEAD < file.length && !Traits.named(file, (int) at, "ANMF")) {
      at = end(file, at);
    }
    return at + HEAD < file.length && end(file, at) <= file.length;
  }

  // A block of an odd length has one byte more.
  private static long end(byte[] file, long at) {
    long length = 0;
    for (int i = HEAD - 1; i >= HEAD / 2; i--) {
      length = length << 8 | file[(int) at + i] & 0xff;
    }
    return at + HEAD + length + (length & 1);
  }
}
