package octavo.check.source;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words in order, and the marks of notes between them.
 *
 * <p>A word is a run of characters between white space, in NFC, without the characters that only
 * steer how text is set. A quotation mark is a word of its own, so that it does not matter whether
 * a language sets space beside it; a single one between two letters is an apostrophe and is not. A
 * note's mark is a word of its own too, without characters: it follows what it belongs to without a
 * space, whatever the author typed.
 *
 * @param <R> what a mark of a note is
 */
public final class Words<R> {
  private char[] characters = new char[256];
  private boolean[] literal = new boolean[256];
  private int length;
  private int[] starts = new int[64];
  private int[] offsets = new int[64];
  private int size;
  private final Map<Integer, R> marks = new HashMap<>();
  private boolean open;
  private boolean plain = true;
  private boolean lineEnd;
  private int wordOffset;

  /** How many words there are, marks of notes included. */
  public int size() {
    return size;
  }

  /** The index of the first character of a word. */
  public int start(int word) {
    return starts[word];
  }

  /** The index after the last character of a word. */
  public int end(int word) {
    return word + 1 < size ? starts[word + 1] : length;
  }

  /** The character at an index. */
  public char charAt(int index) {
    return characters[index];
  }

  /** Whether the character at an index was to be read exactly as typed. */
  public boolean isLiteral(int index) {
    return literal[index];
  }

  /** A word's characters; none for a mark. */
  public String word(int word) {
    return new String(characters, start(word), end(word) - start(word));
  }

  /** Where a word begins in its source file; -1 where it has no place. */
  public int offset(int word) {
    return offsets[word];
  }

  /** Whether the word is a mark of a note. */
  public boolean isMark(int word) {
    return start(word) == end(word);
  }

  /** The mark a word is. */
  public R mark(int word) {
    R mark = marks.get(word);
    if (mark == null) {
      throw new IllegalArgumentException("word " + word + " is no mark");
    }
    return mark;
  }

  /** All marks in order. */
  public List<R> marks() {
    List<R> all = new ArrayList<>(marks.size());
    for (int i = 0; i < size && all.size() < marks.size(); i++) {
      if (isMark(i)) {
        all.add(mark(i));
      }
    }
    return all;
  }

  /** Adds a character, a space among them. */
  public void add(char c, int offset, boolean isLiteral) {
    if (isSpace(c)) {
      end();
    } else if (!isIgnorable(c)) {
      put(c, offset, isLiteral);
    }
  }

  /** Adds characters of no place. */
  public void add(String text) {
    for (int i = 0; i < text.length(); i++) {
      add(text.charAt(i), Content.NOWHERE, false);
    }
  }

  /** Adds the end of a line: a space, but not between two characters of a script without spaces. */
  public void addLineEnd() {
    lineEnd = open && isUnspaced(characters[length - 1]);
    if (!lineEnd) {
      end();
    }
  }

  /** Adds a note's mark. */
  public void addMark(R mark, int offset) {
    end();
    marks.put(size, mark);
    begin(offset);
    open = false;
  }

  /** Adds all words of another list. */
  public void addAll(Words<R> other) {
    end();
    for (int word = 0; word < other.size; word++) {
      if (other.isMark(word)) {
        addMark(other.mark(word), other.offset(word));
        continue;
      }
      begin(other.offset(word));
      for (int i = other.start(word); i < other.end(word); i++) {
        push(other.characters[i], other.literal[i]);
      }
      open = false;
    }
  }

  private void put(char c, int offset, boolean isLiteral) {
    if (lineEnd && !isUnspaced(c)) {
      end();
    }
    lineEnd = false;
    if (!open) {
      begin(offset);
      wordOffset = offset;
    }
    push(c, isLiteral);
    plain &= c < '\u0080' ? c != '"' && c != '\'' : c < '\u0300' && c != '«' && c != '»';
  }

  private void begin(int offset) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      offsets = Arrays.copyOf(offsets, size * 2);
    }
    starts[size] = length;
    offsets[size++] = offset;
    open = true;
    plain = true;
  }

  private void push(char c, boolean isLiteral) {
    if (length == characters.length) {
      characters = Arrays.copyOf(characters, length * 2);
      literal = Arrays.copyOf(literal, length * 2);
    }
    characters[length] = c;
    literal[length++] = isLiteral;
  }

  /** Ends the word at hand. */
  public void end() {
    lineEnd = false;
    if (open && !plain) {
      split();
    }
    open = false;
  }

  // A word that holds quotation marks or may have to be composed is taken apart and written anew.
  private void split() {
    int from = starts[size - 1];
    boolean asTyped = literal[from];
    boolean mixed = false;
    for (int i = from; i < length; i++) {
      mixed |= literal[i] != asTyped;
    }
    String raw = new String(characters, from, length - from);
    boolean[] flags = Arrays.copyOfRange(literal, from, length);
    String text = raw;
    if (!Normalizer.isNormalized(raw, Normalizer.Form.NFC)) {
      text = Normalizer.normalize(raw, Normalizer.Form.NFC);
      flags = new boolean[text.length()];
      Arrays.fill(flags, asTyped && !mixed);
    }
    length = from;
    size--;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      boolean alone = isQuotation(text.charAt(i)) && !isApostrophe(text, i);
      if (alone || !inWord) {
        begin(wordOffset < 0 ? wordOffset : wordOffset + Math.min(i, raw.length()));
      }
      push(text.charAt(i), flags[i]);
      inWord = !alone;
    }
  }

  private static boolean isApostrophe(String text, int at) {
    return isSingle(text.charAt(at))
        && at > 0
        && at + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(at - 1))
        && Character.isLetterOrDigit(text.charAt(at + 1));
  }

  /** Whether it is a quotation mark, an apostrophe or a sign for minutes or seconds. */
  public static boolean isQuotation(char c) {
    return isSingle(c) || isDouble(c);
  }

  /** Whether it is a single one. */
  public static boolean isSingle(char c) {
    return c == '\'' || c != 0 && "‘’‚‹›『』′".indexOf(c) >= 0;
  }

  /** Whether it is a double one. */
  public static boolean isDouble(char c) {
    return c == '"' || c != 0 && "“”„«»「」″".indexOf(c) >= 0;
  }

  private static boolean isSpace(char c) {
    return c == ' '
        || c >= '\t' && c <= '\r'
        || c == '\u0085'
        || c == '\u00A0'
        || c == '\u1680'
        || c >= '\u2000' && c <= '\u200A'
        || c == '\u2028'
        || c == '\u2029'
        || c == '\u202F'
        || c == '\u205F'
        || c == '\u3000';
  }

  private static boolean isIgnorable(char c) {
    return c == '\u00AD'
        || c >= '\u200B' && c <= '\u200F'
        || c >= '\u202A' && c <= '\u202E'
        || c >= '\u2060' && c <= '\u206F'
        || c >= '\uFE00' && c <= '\uFE0F'
        || c == '\uFEFF';
  }

  // Chinese and Japanese, by their blocks.
  private static boolean isUnspaced(char c) {
    return c >= '\u2E80' && c <= '\u9FFF'
        || c >= '\uF900' && c <= '\uFAFF'
        || c >= '\uFF00' && c <= '\uFFEF'
        || c >= '\uD840' && c <= '\uD8BF';
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < size; i++) {
      out.append(i == 0 ? "" : " ").append(isMark(i) ? "[" + mark(i) + "]" : word(i));
    }
    return out.toString();
  }
}
