package octavo.theme.sfnt;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Writes font files of one face (OpenType 1.9, "Organization of an OpenType font"). */
public final class FontFileWriter {
  private static final int CHECKSUM_OF_ALL = 0xB1B0AFBA;
  private static final int ADJUSTMENT = 8;

  private FontFileWriter() {}

  /**
   * The file, its checksums set, the one of all in {@code head} too.
   *
   * @param version the first four bytes: 0x00010000 for TrueType outlines
   * @param tables by their tags; left as they are
   */
  public static byte[] file(int version, Map<String, byte[]> tables) {
    int at = 12 + 16 * tables.size();
    int size = at + tables.values().stream().mapToInt(table -> padded(table.length)).sum();
    ByteBuffer out = ByteBuffer.allocate(size);
    int powerOfTwo = Integer.highestOneBit(Math.max(1, tables.size()));
    out.putInt(version).putShort((short) tables.size()).putShort((short) (16 * powerOfTwo));
    out.putShort((short) Integer.numberOfTrailingZeros(powerOfTwo));
    out.putShort((short) (16 * (tables.size() - powerOfTwo)));
    int adjustment = -1;
    for (Map.Entry<String, byte[]> table : new TreeMap<>(tables).entrySet()) {
      byte[] bytes = table.getValue();
      if (table.getKey().equals("head") && bytes.length >= ADJUSTMENT + 4) {
        bytes = bytes.clone();
        Arrays.fill(bytes, ADJUSTMENT, ADJUSTMENT + 4, (byte) 0);
        adjustment = at + ADJUSTMENT;
      }
      out.put(at, bytes);
      out.put(table.getKey().getBytes(StandardCharsets.ISO_8859_1));
      out.putInt(checksum(bytes)).putInt(at).putInt(bytes.length);
      at += padded(bytes.length);
    }
    if (adjustment >= 0) {
      out.putInt(adjustment, CHECKSUM_OF_ALL - checksum(out.array()));
    }
    return out.array();
  }

  private static int padded(int length) {
    return length + 3 & ~3;
  }

  /** The sum of the four-byte words, the last one filled up with zeros. */
  static int checksum(byte[] bytes) {
    ByteBuffer words = ByteBuffer.wrap(bytes);
    int sum = 0;
    while (words.remaining() >= 4) {
      sum += words.getInt();
    }
    for (int shift = 24; words.hasRemaining(); shift -= 8) {
      sum += (words.get() & 0xFF) << shift;
    }
    return sum;
  }
}
