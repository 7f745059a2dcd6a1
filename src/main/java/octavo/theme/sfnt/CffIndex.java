package octavo.theme.sfnt;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;

/**
 * An INDEX of a CFF font (Adobe Technical Note 5176, section 5), read in place.
 *
 * @param data the font
 * @param starts where the items begin in it, and at last where the last ends
 */
public record CffIndex(byte[] data, int[] starts) {
  /** Reads the one that begins at a place. */
  public static CffIndex read(byte[] data, int at) {
    int count = (data[at] & 0xFF) << 8 | data[at + 1] & 0xFF;
    if (count == 0) {
      return new CffIndex(data, new int[] {at + 2});
    }
    int size = data[at + 2];
    int base = at + 3 + (count + 1) * size - 1;
    int[] starts = new int[count + 1];
    for (int i = 0; i <= count; i++) {
      int offset = 0;
      for (int j = 0; j < size; j++) {
        offset = offset << 8 | data[at + 3 + i * size + j] & 0xFF;
      }
      starts[i] = base + offset;
    }
    return new CffIndex(data, starts);
  }

  public int count() {
    return starts.length - 1;
  }

  /** Where what follows it begins. */
  public int end() {
    return starts[count()];
  }

  public int start(int item) {
    return starts[item];
  }

  public int end(int item) {
    return starts[item + 1];
  }

  public byte[] item(int item) {
    return Arrays.copyOfRange(data, start(item), end(item));
  }

  /** The bytes of an INDEX of these items. */
  public static byte[] of(List<byte[]> items) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(items.size() >> 8);
    out.write(items.size());
    if (items.isEmpty()) {
      return out.toByteArray();
    }
    int size = 4;
    out.write(size);
    int offset = 1;
    number(out, offset);
    for (byte[] item : items) {
      offset += item.length;
      number(out, offset);
    }
    items.forEach(out::writeBytes);
    return out.toByteArray();
  }

  private static void number(ByteArrayOutputStream out, int number) {
    for (int shift = 24; shift >= 0; shift -= 8) {
      out.write(number >> shift);
    }
  }
}
