package octavo.theme.sfnt;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * A DICT of a CFF font (Adobe Technical Note 5176, section 4): operands, as they are written, by
 * their operator; an operator of two bytes {@code 12 n} is 3072 + n.
 */
public final class CffDict {
  public static final int CHARSET = 15;
  public static final int CHAR_STRINGS = 17;
  public static final int PRIVATE = 18;
  public static final int SUBROUTINES = 19;
  public static final int FONT_MATRIX = 12 << 8 | 7;
  public static final int FONT_BOX = 5;
  public static final int REGISTRY_ORDERING_SUPPLEMENT = 12 << 8 | 30;
  public static final int COUNT_OF_CODES = 12 << 8 | 34;
  public static final int FONT_ARRAY = 12 << 8 | 36;
  public static final int FONT_SELECT = 12 << 8 | 37;

  private static final int LONG_NUMBER = 29;
  private static final int REAL = 30;

  private final Map<Integer, byte[]> operands = new TreeMap<>();

  public CffDict() {}

  /** Reads what stands between two places. */
  public static CffDict read(byte[] data, int start, int end) {
    CffDict dict = new CffDict();
    int from = start;
    int at = start;
    while (at < end) {
      int b = data[at] & 0xFF;
      if (b > 21) {
        at = afterNumber(data, at);
        continue;
      }
      int operator = b == 12 ? 12 << 8 | data[at + 1] & 0xFF : b;
      dict.operands.put(operator, Arrays.copyOfRange(data, from, at));
      at += b == 12 ? 2 : 1;
      from = at;
    }
    return dict;
  }

  private static int afterNumber(byte[] data, int start) {
    int b = data[start] & 0xFF;
    int at = start + 1;
    if (b == REAL) {
      while ((data[at] & 0x0F) != 0x0F) {
        at++;
      }
      return at + 1;
    }
    return b == LONG_NUMBER ? at + 4 : b == 28 ? at + 2 : b > 246 ? at + 1 : at;
  }

  public boolean has(int operator) {
    return operands.containsKey(operator);
  }

  /** The whole numbers before an operator; none when it is not there. */
  public int[] numbers(int operator) {
    byte[] written = operands.getOrDefault(operator, new byte[0]);
    int[] numbers = new int[written.length];
    int count = 0;
    for (int at = 0; at < written.length; at = afterNumber(written, at)) {
      numbers[count++] = number(written, at);
    }
    return Arrays.copyOf(numbers, count);
  }

  private static int number(byte[] data, int at) {
    int b = data[at] & 0xFF;
    if (b == LONG_NUMBER) {
      return data[at + 1] << 24
          | (data[at + 2] & 0xFF) << 16
          | (data[at + 3] & 0xFF) << 8
          | data[at + 4] & 0xFF;
    }
    if (b == 28) {
      return data[at + 1] << 8 | data[at + 2] & 0xFF;
    }
    if (b >= 251) {
      return -(b - 251) * 256 - (data[at + 1] & 0xFF) - 108;
    }
    return b >= 247 ? (b - 247) * 256 + (data[at + 1] & 0xFF) + 108 : b - 139;
  }

  /** Copies an entry if it is there. */
  public CffDict copy(CffDict from, int operator) {
    if (from.has(operator)) {
      operands.put(operator, from.operands.getOrDefault(operator, new byte[0]));
    }
    return this;
  }

  /** All entries but one. */
  public CffDict without(int operator) {
    CffDict rest = new CffDict();
    rest.operands.putAll(operands);
    rest.operands.remove(operator);
    return rest;
  }

  /**
   * Sets whole numbers, each in five bytes whatever it is, so that sizes are known before places.
   */
  public CffDict put(int operator, int... numbers) {
    byte[] written = new byte[5 * numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      written[5 * i] = LONG_NUMBER;
      for (int j = 0; j < 4; j++) {
        written[5 * i + 1 + j] = (byte) (numbers[i] >> 24 - 8 * j);
      }
    }
    operands.put(operator, written);
    return this;
  }

  /** The bytes; ROS comes first, as it must (section 9). */
  public byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(out, REGISTRY_ORDERING_SUPPLEMENT);
    for (int operator : operands.keySet()) {
      if (operator != REGISTRY_ORDERING_SUPPLEMENT) {
        write(out, operator);
      }
    }
    return out.toByteArray();
  }

  private void write(ByteArrayOutputStream out, int operator) {
    byte[] written = operands.get(operator);
    if (written != null) {
      out.writeBytes(written);
      if (operator > 0xFF) {
        out.write(operator >> 8);
      }
      out.write(operator);
    }
  }
}
