package octavo.check;

import java.util.Arrays;

/**
 * Characters in a row that grows at its end. The proof looks at each character of a book several
 * times; a StringBuilder asks at each look how its characters are kept, which takes five times as
 * long under the first of Java's compilers, the one a build runs on.
 */
final class Characters implements CharSequence {
  private char[] characters = new char[64];
  private int length;

  @Override
  public char charAt(int index) {
    return characters[index];
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public boolean isEmpty() {
    return length == 0;
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return string(start, end);
  }

  String string(int start, int end) {
    return new String(characters, start, end - start);
  }

  int codePointAt(int index) {
    return Character.codePointAt(characters, index, length);
  }

  void clear() {
    length = 0;
  }

  private void reserve(int more) {
    if (length + more > characters.length) {
      characters = Arrays.copyOf(characters, Math.max(length + more, characters.length * 2));
    }
  }

  void add(char character) {
    reserve(1);
    characters[length++] = character;
  }

  void add(String text) {
    int count = text.length();
    reserve(count);
    text.getChars(0, count, characters, length);
    length += count;
  }

  void add(Characters others) {
    add(others, 0, others.length);
  }

  void add(Characters others, int from, int to) {
    reserve(to - from);
    System.arraycopy(others.characters, from, characters, length, to - from);
    length += to - from;
  }

  @Override
  public String toString() {
    return string(0, length);
  }
}
