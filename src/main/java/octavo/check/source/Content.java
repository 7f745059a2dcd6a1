package octavo.check.source;

import java.util.Arrays;

/**
 * Characters taken from a source file, each with the offset it stands at; -1 for one that has none.
 */
final class Content implements CharSequence {
  /** The offset of a character that stands in no file. */
  static final int NOWHERE = -1;

  private char[] characters = new char[64];
  private int[] offsets = new int[64];
  private int length;

  /** A whole text. */
  static Content of(String text) {
    Content content = new Content();
    content.characters = text.toCharArray();
    content.length = text.length();
    content.offsets = new int[content.length];
    for (int i = 0; i < content.length; i++) {
      content.offsets[i] = i;
    }
    return content;
  }

  /** A text that stands in no file that is accounted for, such as a value of a settings file. */
  static Content detached(String text) {
    Content content = new Content();
    for (int i = 0; i < text.length(); i++) {
      content.add(text.charAt(i), NOWHERE);
    }
    return content;
  }

  void add(char character, int offset) {
    if (length == characters.length) {
      characters = Arrays.copyOf(characters, Math.max(64, length * 2));
      offsets = Arrays.copyOf(offsets, characters.length);
    }
    characters[length] = character;
    offsets[length++] = offset;
  }

  void add(Content other, int from, int to) {
    for (int i = from; i < to; i++) {
      add(other.characters[i], other.offsets[i]);
    }
  }

  /** Leaves out all characters from an index on. */
  void truncate(int to) {
    length = to;
  }

  Content slice(int from, int to) {
    Content slice = new Content();
    slice.characters = Arrays.copyOfRange(characters, from, to);
    slice.offsets = Arrays.copyOfRange(offsets, from, to);
    slice.length = to - from;
    return slice;
  }

  /** The offset in the source file of the character at an index. */
  int offset(int index) {
    return offsets[index];
  }

  /** Whether the text stands there. */
  boolean has(String text, int index) {
    if (index < 0 || index + text.length() > length) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (characters[index + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The character at an index; a line end where there is none. */
  char peek(int index) {
    return index >= 0 && index < length ? characters[index] : '\n';
  }

  int indexOf(String text, int from) {
    for (int i = from; i + text.length() <= length; i++) {
      if (has(text, i)) {
        return i;
      }
    }
    return -1;
  }

  boolean isBlank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (characters[i] > ' ') {
        return false;
      }
    }
    return true;
  }

  String text(int from, int to) {
    return new String(characters, from, to - from);
  }

  @Override
  public char charAt(int index) {
    return characters[index];
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text(start, end);
  }

  @Override
  public String toString() {
    return text(0, length);
  }
}
