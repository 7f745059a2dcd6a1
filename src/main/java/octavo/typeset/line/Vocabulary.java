package octavo.typeset.line;

import java.util.Arrays;
import java.util.List;
import octavo.typeset.font.Shaped;
import octavo.typeset.font.Shaper;
import org.jspecify.annotations.Nullable;

/**
 * The words of one type and language, shaped and divided once each and kept within bounds: a book
 * has many words but few different ones. A hash table with open addressing that looks words up
 * where they stand, since making a string of each word of a book takes longer than finding it.
 */
final class Vocabulary {
  private static final int KEPT = 1 << 16;
  private static final int KEPT_LENGTH = 48;
  private static final int[] NOWHERE = {};

  private final Type type;
  private final String language;
  private final Shaper shaper;
  private final Hyphenator hyphenator;
  private @Nullable Word[] table = new @Nullable Word[1 << 10];
  private int size;

  /**
   * An empty one.
   *
   * @param language by which words may be divided, empty when they may not
   */
  Vocabulary(Type type, String language, Shaper shaper, Hyphenator hyphenator) {
    this.type = type;
    this.language = language;
    this.shaper = shaper;
    this.hyphenator = hyphenator;
  }

  /** The type its words are set in. */
  Type type() {
    return type;
  }

  /** Whether its words are divided by this language. */
  boolean isOf(String other) {
    return language.equals(other);
  }

  /** The word between two places of a text, which are not the same. */
  Word word(String text, int from, int to) {
    int length = to - from;
    if (length > KEPT_LENGTH) {
      return make(text.substring(from, to));
    }
    int slot = slot(hash(text, from, to));
    for (Word found = table[slot]; found != null; found = table[slot]) {
      if (found.text().length() == length && text.startsWith(found.text(), from)) {
        return found;
      }
      slot = slot + 1 & table.length - 1;
    }
    Word word = make(text.substring(from, to));
    keep(word);
    return word;
  }

  private void keep(Word word) {
    if (size >= KEPT) {
      Arrays.fill(table, null);
      size = 0;
    }
    if (2 * ++size > table.length) {
      @Nullable Word[] old = table;
      table = new @Nullable Word[2 * old.length];
      for (Word kept : old) {
        if (kept != null) {
          put(kept);
        }
      }
    }
    put(word);
  }

  private void put(Word word) {
    int slot = slot(hash(word.text(), 0, word.text().length()));
    while (table[slot] != null) {
      slot = slot + 1 & table.length - 1;
    }
    table[slot] = word;
  }

  private int slot(int hash) {
    return (hash ^ hash >>> 15) & table.length - 1;
  }

  private static int hash(String text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    return hash * 0x9E3779B9;
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '-'
          || text.charAt(i) == '\u2010'
          || Character.isUpperCase(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private Word make(String text) {
    List<Shaped> shaped = shaper.shape(text, type.setting());
    int[] points = NOWHERE;
    int[] names = NOWHERE;
    if (!language.isEmpty()) {
      points = hyphenator.points(text, language, Hyphenator.Reach.WORDS);
      names = isPlain(text) ? points : hyphenator.points(text, language, Hyphenator.Reach.NAMES);
    }
    return Word.of(text, shaped, points, names);
  }
}
