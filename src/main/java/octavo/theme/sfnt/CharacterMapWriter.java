package octavo.theme.sfnt;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Writes a table of characters (OpenType 1.9, cmap): format 4 for the characters of the basic
 * plane, which every reading system knows, and format 12 for all.
 */
final class CharacterMapWriter {
  private static final int LAST = 0xFFFF;

  private CharacterMapWriter() {}

  /** Characters that follow each other, as their glyphs do. */
  private record Run(int first, int last, int glyph) {}

  static byte[] table(SortedMap<Integer, Integer> characters) {
    byte[] segments = segments(runs(characters.headMap(LAST)));
    byte[] groups = groups(runs(characters));
    ByteBuffer out = ByteBuffer.allocate(20 + segments.length + groups.length);
    out.putShort((short) 0).putShort((short) 2);
    out.putShort((short) 3).putShort((short) 1).putInt(20);
    out.putShort((short) 3).putShort((short) 10).putInt(20 + segments.length);
    return out.put(segments).put(groups).array();
  }

  private static List<Run> runs(SortedMap<Integer, Integer> characters) {
    List<Run> runs = new ArrayList<>();
    for (Map.Entry<Integer, Integer> entry : characters.entrySet()) {
      Run last = runs.isEmpty() ? new Run(-2, -2, 0) : runs.getLast();
      int offset = entry.getKey() - last.first();
      if (entry.getKey() == last.last() + 1 && entry.getValue() == last.glyph() + offset) {
        runs.set(runs.size() - 1, new Run(last.first(), entry.getKey(), last.glyph()));
      } else {
        runs.add(new Run(entry.getKey(), entry.getKey(), entry.getValue()));
      }
    }
    return runs;
  }

  private static byte[] segments(List<Run> runs) {
    List<Run> all = new ArrayList<>(runs);
    // The last segment is for U+FFFF, which has no glyph.
    all.add(new Run(LAST, LAST, 0));
    int count = all.size();
    int power = Integer.highestOneBit(count);
    ByteBuffer out = ByteBuffer.allocate(16 + 8 * count);
    out.putShort((short) 4).putShort((short) (16 + 8 * count)).putShort((short) 0);
    out.putShort((short) (2 * count)).putShort((short) (2 * power));
    out.putShort((short) Integer.numberOfTrailingZeros(power));
    out.putShort((short) (2 * (count - power)));
    all.forEach(run -> out.putShort((short) run.last()));
    out.putShort((short) 0);
    all.forEach(run -> out.putShort((short) run.first()));
    all.forEach(run -> out.putShort((short) (run.glyph() - run.first())));
    return out.array();
  }

  private static byte[] groups(List<Run> runs) {
    ByteBuffer out = ByteBuffer.allocate(16 + 12 * runs.size());
    out.putShort((short) 12).putShort((short) 0).putInt(16 + 12 * runs.size()).putInt(0);
    out.putInt(runs.size());
    runs.forEach(run -> out.putInt(run.first()).putInt(run.last()).putInt(run.glyph()));
    return out.array();
  }
}
