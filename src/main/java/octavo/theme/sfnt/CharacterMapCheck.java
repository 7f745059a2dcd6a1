package octavo.theme.sfnt;

import java.nio.ByteBuffer;
import java.util.Optional;

/** Finds out whether the maps of Unicode characters of a font can be read (OpenType 1.9, cmap). */
final class CharacterMapCheck {
  private static final int UNICODE = 0;
  private static final int WINDOWS = 3;
  private static final int HEADER = 4;
  private static final int RECORD = 8;

  private final ByteBuffer table;

  CharacterMapCheck(ByteBuffer table) {
    this.table = table;
  }

  /**
   * What is wrong with it; nothing when it is sound.
   *
   * @throws IndexOutOfBoundsException when its numbers lead outside it
   */
  Optional<String> fault() {
    int count = unsigned(2);
    if (unsigned(0) != 0) {
      return Optional.of("is of version " + unsigned(0));
    }
    boolean found = false;
    for (int i = 0; i < count; i++) {
      int record = HEADER + RECORD * i;
      int platform = unsigned(record);
      if (platform == UNICODE || platform == WINDOWS) {
        long at = table.getInt(record + 4) & 0xFFFFFFFFL;
        Optional<String> fault = faultOfMap((int) Math.min(at, table.capacity()));
        if (fault.isPresent()) {
          return fault;
        }
        found = true;
      }
    }
    return found ? Optional.empty() : Optional.of("has no map of Unicode characters");
  }

  private Optional<String> faultOfMap(int at) {
    int format = unsigned(at);
    boolean sound =
        switch (format) {
          case 0 -> unsigned(at + 2) >= 262 && at + 262 <= table.capacity();
          case 2, 8, 14 -> true;
          case 4 -> areSegments(at);
          case 6 -> at + 10 + 2 * unsigned(at + 8) <= table.capacity();
          case 10 -> areAsMany(at + 16, 2, table.getInt(at + 16));
          case 12, 13 -> areAsMany(at + 16, 12, table.getInt(at + 12)) && areGroups(at);
          default -> false;
        };
    return sound
        ? Optional.empty()
        : Optional.of("has a map (of format " + format + ") with numbers that cannot be");
  }

  private boolean areAsMany(int at, int size, int count) {
    return count >= 0 && count <= (table.capacity() - at) / size;
  }

  /** Format 4: segments of characters, in order. */
  private boolean areSegments(int at) {
    int bytes = unsigned(at + 6);
    if (bytes == 0 || at + 16 + 4L * bytes > table.capacity()) {
      return false;
    }
    int before = -1;
    for (int i = 0; i < bytes; i += 2) {
      int end = unsigned(at + 14 + i);
      int start = unsigned(at + 16 + bytes + i);
      int glyphs = at + 16 + 3 * bytes + i;
      int range = unsigned(glyphs);
      // The last segment, of U+FFFF alone, leads nowhere in many a font.
      boolean inside =
          range == 0 || end == 0xFFFF || glyphs + range + 2 * (end - start) < table.capacity() - 1;
      if (end < before || start > end || !inside) {
        return false;
      }
      before = end;
    }
    return true;
  }

  /** Formats 12 and 13: groups of characters, in order. */
  private boolean areGroups(int at) {
    int count = table.getInt(at + 12);
    int before = -1;
    for (int i = 0; i < count; i++) {
      int start = table.getInt(at + 16 + 12 * i);
      int end = table.getInt(at + 20 + 12 * i);
      if (start <= before || end < start || end > Character.MAX_CODE_POINT) {
        return false;
      }
      before = end;
    }
    return count > 0;
  }

  private int unsigned(int at) {
    return table.getShort(at) & 0xFFFF;
  }
}
