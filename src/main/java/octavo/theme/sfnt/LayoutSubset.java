package octavo.theme.sfnt;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;

/**
 * A table of substitutions or of positions with what a subset has left of it (OpenType 1.9,
 * "OpenType Layout Common Table Formats"): the features that are asked for, the lookups they lead
 * to, and of those the rules for glyphs that are there. Scripts and languages stay, for each has
 * its own choice of features. Variations of features go, as only a variable font has any.
 */
final class LayoutSubset {
  private static final int GLYPHS = 0x10000;
  private static final int NONE = 0xFFFF;
  private static final int HAS_FILTER = 0x10;
  private static final GlyphNumbers NO_GLYPHS = GlyphNumbers.renewed(new BitSet());

  private final ByteBuffer table;
  private final Rules rules;

  /** The numbers of features that are kept, each with the lookups it names. */
  private final SortedMap<Integer, List<Integer>> features = new TreeMap<>();

  /** What is in the lookups of one of the two tables. */
  interface Rules {
    /** The kind of lookup whose rules are said to be of another kind. */
    int extension();

    /** Whether rules of a kind name other lookups. */
    boolean isContext(int kind);

    /**
     * What is left of a rule; empty when it can apply nowhere.
     *
     * @param at where it begins
     * @param lookups the new number of a lookup, negative for one that is gone
     */
    Optional<TablePiece> rule(GlyphLists lists, int kind, int at, IntUnaryOperator lookups);
  }

  /**
   * @param wanted whether a feature is asked for, by its tag
   */
  LayoutSubset(ByteBuffer table, Rules rules, Predicate<String> wanted) {
    this.table = table;
    this.rules = rules;
    int list = word(6);
    for (int i = 0; list != 0 && i < word(list); i++) {
      int feature = list + word(list + 6 + 6 * i);
      if (wanted.test(tag(list + 2 + 6 * i))) {
        features.put(i, words(feature + 4, word(feature + 2)));
      }
    }
  }

  private int word(int at) {
    return table.getShort(at) & 0xFFFF;
  }

  private List<Integer> words(int at, int count) {
    return new GlyphLists(table, new BitSet(), NO_GLYPHS).words(at, count);
  }

  private String tag(int at) {
    StringBuilder tag = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      tag.append((char) (table.get(at + i) & 0xFF));
    }
    return tag.toString();
  }

  /** The lookups that the features lead to, by way of contexts too. */
  BitSet lookups() {
    BitSet all = new BitSet();
    all.set(0, GLYPHS);
    BitSet found = new BitSet();
    features.values().forEach(lookups -> lookups.forEach(found::set));
    BitSet followed = new BitSet();
    while (!followed.equals(found)) {
      int next = followed.nextClearBit(0);
      while (!found.get(next)) {
        next = followed.nextClearBit(next + 1);
      }
      followed.set(next);
      follow(next, new GlyphLists(table, all, GlyphNumbers.kept(GLYPHS)), found);
    }
    return found;
  }

  private void follow(int lookup, GlyphLists lists, BitSet found) {
    for (Rule rule : rules(lookup)) {
      if (rules.isContext(rule.kind())) {
        rules.rule(
            lists,
            rule.kind(),
            rule.at(),
            other -> {
              found.set(other);
              return other;
            });
      }
    }
  }

  /** A rule of a lookup, wherever it stands. */
  private record Rule(int kind, int at) {}

  private int lookup(int number) {
    return word(8) + word(word(8) + 2 + 2 * number);
  }

  private List<Rule> rules(int number) {
    int lookup = lookup(number);
    List<Rule> found = new ArrayList<>();
    for (int offset : words(lookup + 6, word(lookup + 4))) {
      int at = lookup + offset;
      boolean isElsewhere = word(lookup) == rules.extension();
      found.add(
          isElsewhere
              ? new Rule(word(at + 2), at + table.getInt(at + 4))
              : new Rule(word(lookup), at));
    }
    return found;
  }

  /**
   * The table.
   *
   * @param glyphs of the subset
   * @param newNumbers theirs
   * @return empty where it is too large for the offsets of its format
   */
  Optional<byte[]> of(BitSet glyphs, GlyphNumbers newNumbers) {
    GlyphLists lists = new GlyphLists(table, glyphs, newNumbers);
    BitSet reached = lookups();
    // Which are left is known only when all were looked through; contexts name them by number.
    SortedMap<Integer, TablePiece> left = pieces(lists, reached, other -> other);
    SortedMap<Integer, Integer> numbers = new TreeMap<>();
    left.keySet().forEach(old -> numbers.put(old, numbers.size()));
    left = pieces(lists, reached, other -> numbers.getOrDefault(other, -1));
    TablePiece lookups = new TablePiece().add(left.size());
    left.values().forEach(lookups::link);

    SortedMap<Integer, Integer> newFeatures = new TreeMap<>();
    List<TablePiece> pieces = new ArrayList<>();
    features.forEach(
        (old, named) -> {
          List<Integer> kept =
              named.stream().filter(numbers::containsKey).map(numbers::get).toList();
          if (!kept.isEmpty()) {
            newFeatures.put(old, newFeatures.size());
            pieces.add(new TablePiece().add(0, kept.size()).add(kept));
          }
        });
    TablePiece out = new TablePiece().add(1, 0).link(scripts(newFeatures));
    return out.link(features(newFeatures, pieces)).link(lookups).bytes();
  }

  private SortedMap<Integer, TablePiece> pieces(
      GlyphLists lists, BitSet reached, IntUnaryOperator numbers) {
    SortedMap<Integer, TablePiece> pieces = new TreeMap<>();
    reached.stream()
        .forEach(number -> piece(lists, number, numbers).ifPresent(it -> pieces.put(number, it)));
    return pieces;
  }

  private Optional<TablePiece> piece(GlyphLists lists, int number, IntUnaryOperator numbers) {
    int lookup = lookup(number);
    int kind = 0;
    List<TablePiece> left = new ArrayList<>();
    for (Rule rule : rules(number)) {
      kind = rule.kind();
      rules.rule(lists, kind, rule.at(), numbers).ifPresent(left::add);
    }
    if (left.isEmpty()) {
      return Optional.empty();
    }
    int flags = word(lookup + 2);
    TablePiece out = new TablePiece().add(kind, flags, left.size());
    left.forEach(out::link);
    if ((flags & HAS_FILTER) != 0) {
      out.add(word(lookup + 6 + 2 * word(lookup + 4)));
    }
    return Optional.of(out);
  }

  private TablePiece features(Map<Integer, Integer> numbers, List<TablePiece> pieces) {
    TablePiece out = new TablePiece().add(numbers.size());
    numbers.forEach(
        (old, number) -> {
          int tag = word(6) + 2 + 6 * old;
          out.add(words(tag, 2)).link(pieces.get(number));
        });
    return out;
  }

  private TablePiece scripts(Map<Integer, Integer> numbers) {
    int list = word(4);
    TablePiece out = new TablePiece().add(word(list));
    for (int i = 0; i < word(list); i++) {
      int script = list + word(list + 6 + 6 * i);
      TablePiece piece = new TablePiece().link(language(script, script, numbers));
      piece.add(word(script + 2));
      for (int j = 0; j < word(script + 2); j++) {
        int record = script + 4 + 6 * j;
        piece.add(words(record, 2)).link(language(script, record + 4, numbers));
      }
      out.add(words(list + 2 + 6 * i, 2)).link(piece);
    }
    return out;
  }

  /** A language's choice of features; empty where the offset at a place is null. */
  private Optional<TablePiece> language(int script, int place, Map<Integer, Integer> numbers) {
    if (word(place) == 0) {
      return Optional.empty();
    }
    int at = script + word(place);
    List<Integer> kept =
        words(at + 6, word(at + 4)).stream()
            .filter(numbers::containsKey)
            .map(numbers::get)
            .toList();
    int required = numbers.getOrDefault(word(at + 2), NONE);
    return Optional.of(new TablePiece().add(0, required, kept.size()).add(kept));
  }
}
