package octavo.theme.sfnt;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/**
 * Which glyphs the substitutions of a font can make of some (OpenType 1.9, GSUB): a lookup is taken
 * to apply wherever its input is there, whatever the context, so that none is missed.
 */
final class SubstitutionClosure {
  private static final int EXTENSION = 7;

  private final ByteBuffer table;
  private final BitSet lookups;
  private final Predicate<List<Integer>> together;
  private final BitSet glyphs;

  /**
   * @param lookups that may be applied
   * @param together whether glyphs may follow each other, and so become a ligature
   * @param glyphs is added to
   */
  SubstitutionClosure(
      ByteBuffer table, BitSet lookups, Predicate<List<Integer>> together, BitSet glyphs) {
    this.table = table;
    this.lookups = lookups;
    this.together = together;
    this.glyphs = glyphs;
  }

  /**
   * Adds them.
   *
   * @throws IndexOutOfBoundsException when the numbers of the table lead outside it
   */
  void add() {
    int before = -1;
    int list = unsigned(8);
    while (list != 0 && before != glyphs.cardinality()) {
      before = glyphs.cardinality();
      for (int i = 0; i < unsigned(list); i++) {
        if (lookups.get(i)) {
          lookup(list + unsigned(list + 2 + 2 * i));
        }
      }
    }
  }

  private void lookup(int at) {
    int kind = unsigned(at);
    for (int i = 0; i < unsigned(at + 4); i++) {
      int rule = at + unsigned(at + 6 + 2 * i);
      if (kind == EXTENSION) {
        rule(rule + table.getInt(rule + 4), unsigned(rule + 2));
      } else {
        rule(rule, kind);
      }
    }
  }

  // Rules in context (kinds 5 and 6) name lookups of this list, which are gone through as well.
  private void rule(int at, int kind) {
    if (kind <= 4 || kind == 8) {
      int coverage = at + unsigned(at + 2);
      int number = 0;
      int size = unsigned(coverage) == 1 ? 2 : 6;
      for (int i = 0; i < unsigned(coverage + 2); i++) {
        int first = unsigned(coverage + 4 + size * i);
        int last = size == 2 ? first : unsigned(coverage + 6 + size * i);
        for (int glyph = first; glyph <= last; glyph++, number++) {
          if (glyphs.get(glyph)) {
            substitutes(at, kind, glyph, number);
          }
        }
      }
    }
  }

  private void substitutes(int at, int kind, int glyph, int number) {
    switch (kind) {
      case 1 ->
          glyphs.set(
              unsigned(at) == 1
                  ? glyph + unsigned(at + 4) & 0xFFFF
                  : unsigned(at + 6 + 2 * number));
      case 2, 3 -> addList(at + unsigned(at + 6 + 2 * number));
      case 4 -> ligatures(glyph, at + unsigned(at + 6 + 2 * number));
      case 8 -> glyphs.set(reverse(at, number));
      default -> throw new IllegalStateException("a lookup of kind " + kind);
    }
  }

  private void addList(int at) {
    for (int i = 0; i < unsigned(at); i++) {
      glyphs.set(unsigned(at + 2 + 2 * i));
    }
  }

  private void ligatures(int first, int set) {
    for (int i = 0; i < unsigned(set); i++) {
      int ligature = set + unsigned(set + 2 + 2 * i);
      List<Integer> parts = new ArrayList<>(List.of(first));
      for (int j = 1; j < unsigned(ligature + 2); j++) {
        parts.add(unsigned(ligature + 2 + 2 * j));
      }
      if (parts.stream().allMatch(glyphs::get) && together.test(parts)) {
        glyphs.set(unsigned(ligature));
      }
    }
  }

  private int reverse(int at, int number) {
    int before = unsigned(at + 4);
    int after = unsigned(at + 6 + 2 * before);
    return unsigned(at + 10 + 2 * (before + after) + 2 * number);
  }

  private int unsigned(int at) {
    return table.getShort(at) & 0xFFFF;
  }
}
