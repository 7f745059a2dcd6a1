package octavo.theme.sfnt;

import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What kinds of glyphs there are, with those of a subset (OpenType 1.9, GDEF). Points of outlines
 * to which something is attached are left out: no reading system asks for them.
 */
final class DefinitionSubset {
  private static final int WITH_SETS = 2;

  private final GlyphLists lists;

  private DefinitionSubset(GlyphLists lists) {
    this.lists = lists;
  }

  /** The table; empty where it is too large for the offsets of its format. */
  static Optional<byte[]> of(ByteBuffer table, BitSet glyphs, GlyphNumbers numbers) {
    return new DefinitionSubset(new GlyphLists(table, glyphs, numbers)).table();
  }

  private Optional<byte[]> table() {
    boolean hasSets = lists.word(2) >= WITH_SETS && lists.word(12) != 0;
    TablePiece out = new TablePiece().add(1, hasSets ? WITH_SETS : 0);
    out.link(classes(4)).add(0).link(carets()).link(classes(10));
    if (hasSets) {
      out.link(sets(lists.word(12)));
    }
    return out.bytes();
  }

  private Optional<TablePiece> classes(int place) {
    int at = lists.word(place);
    return at == 0 ? Optional.empty() : Optional.of(lists.classes(lists.classes(at)));
  }

  /** Where the cursor stands within ligatures. */
  private Optional<TablePiece> carets() {
    int at = lists.word(8);
    if (at == 0) {
      return Optional.empty();
    }
    SortedMap<Integer, Integer> ligatures = lists.coverage(at + lists.word(at));
    TablePiece out = new TablePiece().link(lists.coverage(ligatures.keySet()));
    out.add(ligatures.size());
    for (int number : ligatures.values()) {
      int ligature = at + lists.word(at + 4 + 2 * number);
      TablePiece piece = new TablePiece().add(lists.word(ligature));
      for (int offset : lists.words(ligature + 2, lists.word(ligature))) {
        int caret = ligature + offset;
        // Format 3 is 1 with what is for single sizes of pixels.
        boolean isPoint = lists.word(caret) == 2;
        piece.link(new TablePiece().add(isPoint ? 2 : 1, lists.word(caret + 2)));
      }
      out.link(piece);
    }
    return ligatures.isEmpty() ? Optional.empty() : Optional.of(out);
  }

  // Lookups name the sets by number: an empty one stays.
  private TablePiece sets(int at) {
    int count = lists.word(at + 2);
    TablePiece out = new TablePiece().add(1, count);
    for (int i = 0; i < count; i++) {
      int coverage = at + lists.table().getInt(at + 4 + 4 * i);
      out.longLink(lists.coverage(lists.covered(coverage)));
    }
    return out;
  }
}
