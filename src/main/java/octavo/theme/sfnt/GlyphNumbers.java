package octavo.theme.sfnt;

import java.util.BitSet;

/**
 * The numbers that the glyphs of a subset have in its file: those they had, or new ones without a
 * gap, in the same order, so that tables sorted by glyph stay sorted.
 */
final class GlyphNumbers {
  private final BitSet glyphs;
  private final int[] numbers;
  private final int count;

  private GlyphNumbers(BitSet glyphs, int[] numbers, int count) {
    this.glyphs = glyphs;
    this.numbers = numbers;
    this.count = count;
  }

  /** The numbers they had, of so many. */
  static GlyphNumbers kept(int count) {
    BitSet all = new BitSet();
    all.set(0, count);
    return renewed(all);
  }

  /** New numbers for these, and for no others. */
  static GlyphNumbers renewed(BitSet glyphs) {
    int[] numbers = new int[glyphs.length()];
    int next = 0;
    for (int glyph = glyphs.nextSetBit(0); glyph >= 0; glyph = glyphs.nextSetBit(glyph + 1)) {
      numbers[glyph] = next++;
    }
    return new GlyphNumbers(glyphs, numbers, next);
  }

  /** How many there are in the file. */
  int count() {
    return count;
  }

  /**
   * That of a glyph.
   *
   * @throws IndexOutOfBoundsException when it has none
   */
  int of(int glyph) {
    if (!glyphs.get(glyph)) {
      throw new IndexOutOfBoundsException(glyph);
    }
    return numbers[glyph];
  }

  /** The glyphs that have one. */
  BitSet glyphs() {
    return (BitSet) glyphs.clone();
  }
}
