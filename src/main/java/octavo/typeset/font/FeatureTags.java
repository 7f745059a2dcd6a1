package octavo.typeset.font;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import octavo.theme.sfnt.FontTables;

/**
 * The features a face has for some script and language (OpenType 1.9, "Common table formats",
 * FeatureList). Read here as LWJGL 3.3.6 asks HarfBuzz for a function that does not exist as soon
 * as its class {@code OpenType} is touched.
 */
final class FeatureTags {
  private static final int LIST_OFFSET = 6;
  private static final int RECORD = 6;

  private FeatureTags() {}

  /** The tags of the features that substitute glyphs and of those that place them. */
  static Set<String> of(FontTables tables) {
    Set<String> tags = new TreeSet<>();
    add(tables.table("GSUB"), tags);
    add(tables.table("GPOS"), tags);
    return tags;
  }

  private static void add(ByteBuffer table, Set<String> tags) {
    if (table.capacity() < LIST_OFFSET + 2) {
      return;
    }
    int list = table.getShort(LIST_OFFSET) & 0xFFFF;
    int space = table.capacity() - list - 2;
    if (list == 0 || space < 0) {
      return;
    }
    int count = Math.min(table.getShort(list) & 0xFFFF, space / RECORD);
    byte[] tag = new byte[4];
    for (int i = 0; i < count; i++) {
      table.get(list + 2 + RECORD * i, tag);
      tags.add(new String(tag, StandardCharsets.ISO_8859_1));
    }
  }
}
