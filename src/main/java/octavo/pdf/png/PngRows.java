package octavo.pdf.png;

import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The rows of a PNG out of their compression: a byte for the filter and the bytes of the pixels.
 */
final class PngRows {
  /** The passes of Adam7 (PNG 3, 8.1): first column and row, and the steps to the next. */
  private static final int[][] PASSES = {
    {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
  };

  private final PngHeader header;

  private PngRows(PngHeader header) {
    this.header = header;
  }

  /** The rows from top to bottom, each filtered as it names. */
  static byte[] filtered(PngFile file) throws IOException {
    PngRows rows = new PngRows(file.header());
    return file.header().isInterlaced()
        ? rows.ordered(file.pixels())
        : rows.inflated(file.pixels());
  }

  /** The rows from top to bottom, each with the filter of none. */
  static byte[] plain(PngFile file) throws IOException {
    byte[] rows = filtered(file);
    if (!file.header().isInterlaced()) {
      PngHeader header = file.header();
      unfilter(rows, 0, header.rowBytes(header.width()), header.height(), header.pixelBytes());
    }
    return rows;
  }

  private byte[] inflated(byte[] pixels) throws IOException {
    return inflate(pixels, (long) (header.rowBytes(header.width()) + 1) * header.height());
  }

  private static byte[] inflate(byte[] packed, long size) throws IOException {
    byte[] rows = new byte[Math.toIntExact(size)];
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(packed);
      int count = 0;
      while (count < rows.length) {
        int more = inflater.inflate(rows, count, rows.length - count);
        if (more == 0) {
          throw new IOException("it is cut off");
        }
        count += more;
      }
      return rows;
    } catch (DataFormatException e) {
      throw new IOException("it is damaged: " + e.getMessage(), e);
    } finally {
      inflater.end();
    }
  }

  private static int count(int size, int first, int step) {
    return size <= first ? 0 : (size - first + step - 1) / step;
  }

  private byte[] ordered(byte[] pixels) throws IOException {
    long size = 0;
    for (int[] pass : PASSES) {
      int columns = count(header.width(), pass[0], pass[2]);
      int rows = count(header.height(), pass[1], pass[3]);
      size += columns == 0 ? 0 : (long) (header.rowBytes(columns) + 1) * rows;
    }
    byte[] passes = inflate(pixels, size);
    byte[] ordered = new byte[(header.rowBytes(header.width()) + 1) * header.height()];
    int at = 0;
    for (int[] pass : PASSES) {
      int columns = count(header.width(), pass[0], pass[2]);
      int rows = columns == 0 ? 0 : count(header.height(), pass[1], pass[3]);
      unfilter(passes, at, header.rowBytes(columns), rows, header.pixelBytes());
      for (int row = 0; row < rows; row++) {
        int to = (pass[1] + row * pass[3]) * (header.rowBytes(header.width()) + 1) + 1;
        spread(passes, at + 1, columns, ordered, to, pass);
        at += header.rowBytes(columns) + 1;
      }
    }
    return ordered;
  }

  private void spread(byte[] from, int start, int columns, byte[] to, int row, int[] pass) {
    int bits = header.samples() * header.depth();
    for (int i = 0; i < columns; i++) {
      int column = pass[0] + i * pass[2];
      if (bits >= 8) {
        int bytes = bits / 8;
        System.arraycopy(from, start + i * bytes, to, row + column * bytes, bytes);
      } else {
        int sample = sample(from, start, i, bits);
        to[row + column * bits / 8] |= (byte) (sample << 8 - bits - column * bits % 8);
      }
    }
  }

  /** A sample of fewer than eight bits, or of eight, in a row that begins at {@code start}. */
  static int sample(byte[] rows, int start, int index, int bits) {
    int in = rows[start + index * bits / 8] & 0xFF;
    return in >> 8 - bits - index * bits % 8 & (1 << bits) - 1;
  }

  /** Undoes the filters (PNG 3, 9.2) of so many rows from {@code start} on. */
  static void unfilter(byte[] rows, int start, int rowBytes, int count, int pixelBytes)
      throws IOException {
    int before = -1;
    for (int row = 0; row < count; row++) {
      int at = start + row * (rowBytes + 1);
      int filter = rows[at];
      rows[at] = 0;
      for (int i = 1; i <= rowBytes; i++) {
        int left = i > pixelBytes ? rows[at + i - pixelBytes] & 0xFF : 0;
        int up = before < 0 ? 0 : rows[before + i] & 0xFF;
        int corner = before < 0 || i <= pixelBytes ? 0 : rows[before + i - pixelBytes] & 0xFF;
        rows[at + i] += (byte) predicted(filter, left, up, corner);
      }
      before = at;
    }
  }

  private static int predicted(int filter, int left, int up, int corner) throws IOException {
    return switch (filter) {
      case 0 -> 0;
      case 1 -> left;
      case 2 -> up;
      case 3 -> (left + up) / 2;
      case 4 -> paeth(left, up, corner);
      default -> throw new IOException("it is damaged: a row has no known filter");
    };
  }

  private static int paeth(int left, int up, int corner) {
    int byLeft = Math.abs(up - corner);
    int byUp = Math.abs(left - corner);
    int byCorner = Math.abs(left + up - 2 * corner);
    if (byLeft <= byUp && byLeft <= byCorner) {
      return left;
    }
    return byUp <= byCorner ? up : corner;
  }
}
