package octavo.theme.sfnt;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Finds out whether the rules of a font lead where they can be read (OpenType 1.9, "Common table
 * formats", tables GSUB and GPOS): scripts to features, features to lookups, lookups to the glyphs
 * they are for. A place of 0 leads nowhere, and may.
 */
final class LayoutCheck {
  private static final int NO_FEATURE = 0xFFFF;

  private final ByteBuffer table;

  /** How many kinds of lookup there are (OpenType 1.9, GPOS and GSUB). */
  private final int kinds;

  /** The kind that only says where a lookup of another kind stands. */
  private final int extension;

  LayoutCheck(ByteBuffer table, boolean positions) {
    this.table = table;
    kinds = positions ? 9 : 8;
    extension = positions ? 9 : 7;
  }

  /**
   * What is wrong with the table; nothing when it is sound.
   *
   * @throws IndexOutOfBoundsException when its numbers lead outside it
   */
  Optional<String> fault() {
    if (unsigned(0) != 1) {
      return Optional.of("is of version " + unsigned(0));
    }
    int features = count(unsigned(6));
    int lookups = count(unsigned(8));
    if (!areScripts(unsigned(4), features)) {
      return Optional.of("has scripts of features that are not in it");
    }
    if (!areFeatures(unsigned(6), lookups)) {
      return Optional.of("has features of lookups that are not in it");
    }
    return areLookups(unsigned(8))
        ? Optional.empty()
        : Optional.of("has lookups that cannot be read");
  }

  private int count(int list) {
    return list == 0 ? 0 : unsigned(list);
  }

  private boolean areScripts(int list, int features) {
    boolean sound = true;
    for (int i = 0; i < count(list); i++) {
      int offset = unsigned(list + 2 + 6 * i + 4);
      int script = list + offset;
      if (offset != 0) {
        sound &= isLanguage(script, unsigned(script), features);
        for (int j = 0; j < unsigned(script + 2); j++) {
          sound &= isLanguage(script, unsigned(script + 4 + 6 * j + 4), features);
        }
      }
    }
    return sound;
  }

  private boolean isLanguage(int script, int offset, int features) {
    if (offset == 0) {
      return true;
    }
    int language = script + offset;
    int required = unsigned(language + 2);
    return (required == NO_FEATURE || required < features) && areNumbers(language + 4, features);
  }

  /** Whether a list of numbers after their count has none too great. */
  private boolean areNumbers(int at, int limit) {
    for (int i = 0; i < unsigned(at); i++) {
      if (unsigned(at + 2 + 2 * i) >= limit) {
        return false;
      }
    }
    return true;
  }

  private boolean areFeatures(int list, int lookups) {
    for (int i = 0; i < count(list); i++) {
      int offset = unsigned(list + 2 + 6 * i + 4);
      if (offset != 0 && !areNumbers(list + offset + 2, lookups)) {
        return false;
      }
    }
    return true;
  }

  private boolean areLookups(int list) {
    for (int i = 0; i < count(list); i++) {
      int offset = unsigned(list + 2 + 2 * i);
      if (offset != 0 && !isLookup(list + offset)) {
        return false;
      }
    }
    return true;
  }

  private boolean isLookup(int at) {
    int kind = unsigned(at);
    if (kind < 1 || kind > kinds) {
      return false;
    }
    for (int i = 0; i < unsigned(at + 4); i++) {
      int offset = unsigned(at + 6 + 2 * i);
      if (offset != 0 && !isRule(at + offset, kind)) {
        return false;
      }
    }
    return true;
  }

  private boolean isRule(int at, int kind) {
    int format = unsigned(at);
    if (kind == extension) {
      int offset = table.getInt(at + 4);
      int extended = unsigned(at + 2);
      return format == 1
          && extended != extension
          && extended <= kinds
          && offset > 0
          && isRule(Math.addExact(at, offset), extended);
    }
    // The third format of rules in context has several coverages, HarfBuzz looks at them.
    return format == 3 || (format == 1 || format == 2) && isCoverage(at + unsigned(at + 2));
  }

  /** The glyphs a rule is for, in order. */
  private boolean isCoverage(int at) {
    int format = unsigned(at);
    int size = format == 1 ? 2 : 6;
    int before = -1;
    for (int i = 0; i < unsigned(at + 2); i++) {
      int first = unsigned(at + 4 + size * i);
      int last = format == 1 ? first : unsigned(at + 4 + size * i + 2);
      if (first <= before || last < first) {
        return false;
      }
      before = last;
    }
    return format == 1 || format == 2;
  }

  private int unsigned(int at) {
    return table.getShort(at) & 0xFFFF;
  }
}
