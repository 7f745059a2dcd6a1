package octavo.raster;

/** Counts the pictures of a GIF (GIF89a, sections 18 to 27). */
final class GifBlocks {
  private static final int EXTENSION = 0x21;
  private static final int GRAPHIC_CONTROL = 0xf9;
  private static final int PICTURE = 0x2c;

  private final byte[] file;
  private int at;
  private int pictures;
  private boolean transparent;

  GifBlocks(byte[] file) {
    this.file = file;
    this.at = 13 + colours(byteAt(10));
  }

  Traits traits() {
    while (isBlock()) {
      // Two are enough to know that it moves.
      if (pictures > 1) {
        break;
      }
    }
    return new Traits(pictures > 1, false, false, false, transparent);
  }

  /** Reads one block; whether there was one. */
  private boolean isBlock() {
    int kind = byteAt(at);
    if (kind == EXTENSION) {
      transparent |= byteAt(at + 1) == GRAPHIC_CONTROL && (byteAt(at + 3) & 1) != 0;
      at += 2;
    } else if (kind == PICTURE) {
      pictures++;
      at += 11 + colours(byteAt(at + 9));
    } else {
      return false;
    }
    for (int length = byteAt(at); length > 0; length = byteAt(at)) {
      at += 1 + length;
    }
    at++;
    return true;
  }

  private static int colours(int flags) {
    return (flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1;
  }

  private int byteAt(int position) {
    return position < file.length ? file[position] & 0xff : 0;
  }
}
