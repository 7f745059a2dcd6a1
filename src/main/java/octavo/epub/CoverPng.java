package octavo.epub;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes PNG (third edition). ImageIO takes three times as long, and brings Java 2D with it. */
final class CoverPng {
  /** Half the time of the default, a third more bytes: drawn type is nearly all paper. */
  private static final int LEVEL = 3;

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  private static final byte COLOURED = 2;
  private static final byte INDEXED = 3;

  /** The filter by which a row says how it differs from the one above. */
  private static final byte UP = 2;

  private CoverPng() {}

  /**
   * A file of at most 256 colours.
   *
   * @param rows a byte that names the filter, then the pixels
   * @param palette red, green and blue of each colour
   */
  static byte[] indexed(int width, int height, byte[] rows, byte[] palette) {
    ByteArrayOutputStream out = head(width, height, INDEXED);
    chunk(out, "PLTE", palette);
    return tail(out, rows);
  }

  /**
   * A file of any colours.
   *
   * @param pixels by row, as 0xRRGGBB
   */
  static byte[] coloured(int width, int height, int[] pixels) {
    byte[] rows = new byte[(3 * width + 1) * height];
    int to = 0;
    for (int row = 0; row < height; row++) {
      rows[to++] = UP;
      for (int pixel = row * width; pixel < (row + 1) * width; pixel++) {
        int colour = pixels[pixel];
        int above = row == 0 ? 0 : pixels[pixel - width];
        rows[to++] = (byte) ((colour >> 16) - (above >> 16));
        rows[to++] = (byte) ((colour >> 8) - (above >> 8));
        rows[to++] = (byte) (colour - above);
      }
    }
    return tail(head(width, height, COLOURED), rows);
  }

  private static ByteArrayOutputStream head(int width, int height, byte kind) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
    out.writeBytes(SIGNATURE);
    ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
    header.put(new byte[] {8, kind, 0, 0, 0});
    chunk(out, "IHDR", header.array());
    return out;
  }

  private static byte[] tail(ByteArrayOutputStream out, byte[] rows) {
    chunk(out, "IDAT", deflate(rows));
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  private static byte[] deflate(byte[] rows) {
    Deflater deflater = new Deflater(LEVEL);
    try {
      deflater.setInput(rows);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
      byte[] buffer = new byte[1 << 15];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] content) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(content);
    out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
    out.writeBytes(name);
    out.writeBytes(content);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }
}
