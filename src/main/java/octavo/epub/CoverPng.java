package octavo.epub;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes a PNG of 256 colours (PNG, third edition). ImageIO would do, but brings Java 2D with it.
 */
final class CoverPng {
  /** Half the time of the default, a third more bytes: drawn type is nearly all paper. */
  private static final int LEVEL = 3;

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  private CoverPng() {}

  /**
   * The file.
   *
   * @param rows a byte that names the filter, then the pixels
   * @param palette red, green and blue of each colour
   */
  static byte[] write(int width, int height, byte[] rows, byte[] palette) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
    out.writeBytes(SIGNATURE);
    ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
    header.put(new byte[] {8, 3, 0, 0, 0});
    chunk(out, "IHDR", header.array());
    chunk(out, "PLTE", palette);
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
