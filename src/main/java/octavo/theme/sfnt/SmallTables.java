package octavo.theme.sfnt;

import java.nio.ByteBuffer;
import java.util.Optional;

/** Finds out what is wrong with tables of names, classes and distances (OpenType 1.9). */
final class SmallTables {
  private static final int APPLE_KERNING = 0x00010000;

  /** The version of post with names of glyphs, and how many names need not be written. */
  private static final int WITH_NAMES = 0x00020000;

  private static final int USUAL_NAMES = 258;

  private final FontTables tables;

  SmallTables(FontTables tables) {
    this.tables = tables;
  }

  Optional<String> faultOfNames() {
    ByteBuffer table = tables.table("name");
    int count = unsigned(table, 2);
    int strings = unsigned(table, 4);
    if (unsigned(table, 0) > 1 || count == 0) {
      return Optional.of("gives the font no name");
    }
    for (int i = 0; i < count; i++) {
      int record = 6 + 12 * i;
      int end = strings + unsigned(table, record + 8) + unsigned(table, record + 10);
      if (end > table.capacity()) {
        return Optional.of("has names that lie outside it");
      }
    }
    return Optional.empty();
  }

  Optional<String> faultOfWindowsMetrics() {
    ByteBuffer table = tables.table("OS/2");
    int version = unsigned(table, 0);
    int weight = unsigned(table, 4);
    int least = version == 0 ? 68 : version == 1 ? 86 : version < 5 ? 96 : 100;
    if (version > 5) {
      return Optional.of("is of version " + version);
    }
    if (table.capacity() < least) {
      return Optional.of("ends early");
    }
    return weight == 0 || weight > 1000
        ? Optional.of("gives a weight of " + weight)
        : Optional.empty();
  }

  Optional<String> faultOfPostScript() {
    ByteBuffer table = tables.table("post");
    int version = table.getInt(0);
    if (version < 0x00010000 || version > 0x00040000) {
      return Optional.of("is of no version that is known");
    }
    if (table.capacity() < 32 || version == WITH_NAMES && !areGlyphNames(table)) {
      return Optional.of("ends early");
    }
    return Optional.empty();
  }

  /** Whether as many names are there as glyphs ask for beyond the usual ones. */
  private static boolean areGlyphNames(ByteBuffer table) {
    int glyphs = unsigned(table, 32);
    int names = 0;
    for (int i = 0; i < glyphs; i++) {
      names = Math.max(names, unsigned(table, 34 + 2 * i) - USUAL_NAMES + 1);
    }
    int at = 34 + 2 * glyphs;
    for (int i = 0; i < names; i++) {
      at += 1 + (table.get(at) & 0xFF);
    }
    return at <= table.capacity();
  }

  Optional<String> faultOfClasses() {
    ByteBuffer table = tables.table("GDEF");
    if (unsigned(table, 0) != 1) {
      return Optional.of("is of version " + unsigned(table, 0));
    }
    boolean sound = areClasses(table, unsigned(table, 4)) && areClasses(table, unsigned(table, 10));
    return sound ? Optional.empty() : Optional.of("has classes of glyphs that cannot be read");
  }

  private static boolean areClasses(ByteBuffer table, int at) {
    if (at == 0) {
      return true;
    }
    return switch (unsigned(table, at)) {
      case 1 -> at + 6 + 2 * unsigned(table, at + 4) <= table.capacity();
      case 2 -> at + 4 + 6 * unsigned(table, at + 2) <= table.capacity();
      default -> false;
    };
  }

  Optional<String> faultOfKerning() {
    ByteBuffer table = tables.table("kern");
    boolean apple = table.getInt(0) == APPLE_KERNING;
    int count = apple ? table.getInt(4) : unsigned(table, 2);
    if (!apple && unsigned(table, 0) != 0 || count <= 0) {
      return Optional.of("holds no kerning that can be read");
    }
    int at = apple ? 8 : 4;
    for (int i = 0; i < count; i++) {
      int format = apple ? table.get(at + 5) : table.get(at + 4);
      int header = apple ? 8 : 6;
      // The length of many pairs does not fit its two bytes, so their number is asked.
      long length = apple ? table.getInt(at) : unsigned(table, at + 2);
      if (format == 0) {
        length = header + 8 + 6L * unsigned(table, at + header);
      }
      if (length < header || at + length > table.capacity()) {
        return Optional.of("has pairs of letters that lie outside it");
      }
      at += (int) length;
    }
    return Optional.empty();
  }

  private static int unsigned(ByteBuffer table, int at) {
    return table.getShort(at) & 0xFFFF;
  }
}
