package octavo.raster;

/**
 * What a JPEG says of its sides: where they are written, and how a camera was held. Read by hand
 * from one tag, for the EXIF reader at hand throws what it does not declare at a damaged block.
 *
 * @param frame where the frame header begins (ITU-T T.81, B.2.2), or -1 if there is none
 * @param orientation 1 to 8, 1 for upright (CIPA DC-008, tag 274)
 */
public record CameraJpeg(int frame, int orientation) {
  private static final int UPRIGHT = 1;
  private static final int FIRST_ON_ITS_SIDE = 5;
  private static final int LAST = 8;
  private static final int APPLICATION_1 = 0xe1;
  private static final int START_OF_SCAN = 0xda;
  private static final int ORIENTATION = 274;
  private static final int SHORT = 3;

  /** The six bytes before the block: {@code Exif} and two zeros. */
  private static final long EXIF = 0x457869660000L;

  private static final int LITTLE_ENDIAN = 0x4949;
  private static final int BIG_ENDIAN = 0x4d4d;

  /** Reads a file; one that is no sound JPEG is upright and has no frame. */
  public static CameraJpeg read(byte[] file) {
    int orientation = UPRIGHT;
    int position = 2;
    while (position + 9 < file.length && (file[position] & 0xff) == 0xff) {
      int marker = file[position + 1] & 0xff;
      int length = (int) number(file, position + 2, 2, false);
      if (marker == 0xff) {
        position++;
      } else if (marker == START_OF_SCAN || length < 2) {
        break;
      } else if (isFrame(marker)) {
        return new CameraJpeg(position, orientation);
      } else {
        if (marker == APPLICATION_1 && number(file, position + 4, 6, false) == EXIF) {
          int end = Math.min(position + 2 + length, file.length);
          orientation = orientation(file, position + 10, end);
        }
        position += 2 + length;
      }
    }
    return new CameraJpeg(-1, UPRIGHT);
  }

  // All SOFn but DHT (C4), JPG (C8) and DAC (CC), which share their range.
  private static boolean isFrame(int marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }

  // The block is a TIFF; its first directory is a count and entries of twelve bytes: tag, type,
  // count, value (TIFF 6.0, section 2).
  private static int orientation(byte[] file, int start, int end) {
    long order = number(file, start, 2, false);
    boolean little = order == LITTLE_ENDIAN;
    long directory = number(file, start + 4, 4, little);
    if (!little && order != BIG_ENDIAN || directory < 0 || directory > end - start) {
      return UPRIGHT;
    }
    int first = start + (int) directory;
    long entries = number(file, first, 2, little);
    for (int at = first + 2; entries > 0 && at + 12 <= end; at += 12, entries--) {
      if (number(file, at, 2, little) == ORIENTATION) {
        long value = number(file, at + 8, 2, little);
        boolean known = number(file, at + 2, 2, little) == SHORT && value >= 1 && value <= LAST;
        return known ? (int) value : UPRIGHT;
      }
    }
    return UPRIGHT;
  }

  /** The number of so many bytes; -1 past the end. */
  private static long number(byte[] file, int at, int bytes, boolean little) {
    if (at < 0 || at + bytes > file.length) {
      return -1;
    }
    long value = 0;
    for (int i = 0; i < bytes; i++) {
      value = value << 8 | file[at + (little ? bytes - 1 - i : i)] & 0xff;
    }
    return value;
  }

  /** Whether it is to be turned or mirrored. */
  public boolean isTurned() {
    return orientation != UPRIGHT;
  }

  /**
   * The file with height and width changed over where it is to lie on its side, so that who lays it
   * out leaves the right room; and back again.
   */
  public byte[] changedOver(byte[] file) {
    if (orientation < FIRST_ON_ITS_SIDE) {
      return file;
    }
    byte[] changed = file.clone();
    int sides = frame + 5;
    System.arraycopy(file, sides + 2, changed, sides, 2);
    System.arraycopy(file, sides, changed, sides + 2, 2);
    return changed;
  }

  /** The matrix that turns the unit square the image fills, as operands of {@code cm}. */
  public String matrix() {
    return switch (orientation) {
      case 2 -> "-1 0 0 1 1 0";
      case 3 -> "-1 0 0 -1 1 1";
      case 4 -> "1 0 0 -1 0 1";
      case 5 -> "0 -1 -1 0 1 1";
      case 6 -> "0 -1 1 0 0 1";
      case 7 -> "0 1 1 0 0 0";
      case 8 -> "0 1 -1 0 1 0";
      default -> "1 0 0 1 0 0";
    };
  }
}
