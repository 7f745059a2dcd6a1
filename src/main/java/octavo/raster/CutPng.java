package octavo.raster;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Gives a PNG that ends within its pixels an end, without which its decoder reads none of them. */
final class CutPng {
  private static final int SIGNATURE = 8;
  private static final byte[] END = {
    0, 0, 0, 0, 'I', 'E', 'N', 'D', (byte) 0xae, 0x42, 0x60, (byte) 0x82
  };

  private CutPng() {}

  /** The file with its last block as short as it is; any other file as it is. */
  static byte[] closed(byte[] file) {
    if (file.length < SIGNATURE || file[1] != 'P' || file[2] != 'N') {
      return file;
    }
    long position = SIGNATURE;
    while (position + 8 < file.length && position + 12 + length(file, position) <= file.length) {
      position += 12 + length(file, position);
    }
    boolean cut = position + 8 < file.length && Traits.named(file, (int) position + 4, "IDAT");
    return cut ? closed(file, (int) position) : file;
  }

  private static long length(byte[] file, long position) {
    return Traits.big(file, (int) position);
  }

  private static byte[] closed(byte[] file, int last) {
    int content = file.length - last - 8;
    CRC32 crc = new CRC32();
    crc.update("IDAT".getBytes(StandardCharsets.US_ASCII));
    crc.update(file, last + 8, content);
    ByteBuffer out = ByteBuffer.allocate(file.length + 4 + END.length);
    out.put(file).putInt((int) crc.getValue()).put(END);
    return out.putInt(last, content).array();
  }
}
