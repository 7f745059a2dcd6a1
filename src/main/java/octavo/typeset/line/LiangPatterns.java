package octavo.typeset.line;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Patterns as F. M. Liang wrote them ("Word Hy-phen-a-tion by Com-put-er", Stanford 1983): letters
 * with digits between them, odd for a division and even against one, the highest digit at a place
 * decides. A full stop is an end of the word.
 *
 * <p>Kept as a trie in a hash table: a word is looked up in as many steps as its letters times the
 * length of the longest pattern. At most 65,535 nodes, several times what a language needs.
 */
final class LiangPatterns implements Patterns {
  private static final char END = '.';
  private static final byte[] NONE = {};

  // Open addressing: a node and a letter, and the node they lead to; 0 where there is none.
  private int[] keys = new int[1 << 15];
  private int[] children = new int[1 << 15];
  private int size = 1;
  private final List<byte[]> levels = new ArrayList<>(List.of(NONE));
  private final Map<String, int[]> exceptions = new HashMap<>();

  private LiangPatterns() {}

  /** Reads a file of patterns and of exceptions, which begin with {@code =}; % is a remark. */
  static LiangPatterns read(BufferedReader in) throws IOException {
    LiangPatterns patterns = new LiangPatterns();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (line.startsWith("=")) {
        patterns.addException(line.substring(1));
      } else if (!line.isEmpty() && line.charAt(0) != '%') {
        patterns.add(line);
      }
    }
    return patterns;
  }

  private void addException(String divided) {
    int[] points = new int[divided.length()];
    int count = 0;
    for (int at = divided.indexOf('-'); at >= 0; at = divided.indexOf('-', at + 1)) {
      points[count] = at - count;
      count++;
    }
    exceptions.put(divided.replace("-", ""), Arrays.copyOf(points, count));
  }

  private void add(String pattern) {
    byte[] found = new byte[pattern.length() + 1];
    int node = 0;
    int letter = 0;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c >= '0' && c <= '9') {
        found[letter] = (byte) (c - '0');
      } else {
        node = grow(node, c);
        letter++;
      }
    }
    levels.set(node, Arrays.copyOf(found, letter + 1));
  }

  private int grow(int node, char letter) {
    int child = child(node, letter);
    if (child > 0) {
      return child;
    }
    if (2 * size > keys.length) {
      rehash();
    }
    if (size > 0xFFFF) {
      throw new IllegalStateException("more patterns than a trie of these can hold");
    }
    put(key(node, letter), size);
    levels.add(NONE);
    return size++;
  }

  private void rehash() {
    int[] oldKeys = keys;
    int[] oldChildren = children;
    keys = new int[2 * oldKeys.length];
    children = new int[2 * oldKeys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldChildren[i] > 0) {
        put(oldKeys[i], oldChildren[i]);
      }
    }
  }

  private void put(int key, int child) {
    int slot = slot(key);
    while (children[slot] > 0) {
      slot = slot + 1 & keys.length - 1;
    }
    keys[slot] = key;
    children[slot] = child;
  }

  private int child(int node, char letter) {
    int key = key(node, letter);
    int slot = slot(key);
    while (children[slot] > 0 && keys[slot] != key) {
      slot = slot + 1 & keys.length - 1;
    }
    return children[slot];
  }

  private static int key(int node, char letter) {
    return node << 16 | letter;
  }

  private int slot(int key) {
    int mixed = key * 0x9E3779B9;
    return (mixed ^ mixed >>> 15) & keys.length - 1;
  }

  @Override
  public int[] points(String word) {
    char[] text = new char[word.length() + 2];
    text[0] = END;
    for (int i = 0; i < word.length(); i++) {
      text[i + 1] = Character.toLowerCase(word.charAt(i));
    }
    text[text.length - 1] = END;
    int[] known = exceptions.get(new String(text, 1, word.length()));
    return known != null ? known.clone() : odd(strengths(text));
  }

  // Before each character of the text, the full stops counted.
  private byte[] strengths(char[] text) {
    byte[] strengths = new byte[text.length + 1];
    for (int start = 0; start < text.length; start++) {
      int node = 0;
      for (int at = start; at < text.length; at++) {
        node = child(node, text[at]);
        if (node == 0) {
          break;
        }
        byte[] found = levels.get(node);
        for (int i = 0; i < found.length; i++) {
          strengths[start + i] = (byte) Math.max(strengths[start + i], found[i]);
        }
      }
    }
    return strengths;
  }

  private static int[] odd(byte[] strengths) {
    int[] points = new int[strengths.length];
    int count = 0;
    for (int at = 2; at < strengths.length - 2; at++) {
      if (strengths[at] % 2 == 1) {
        points[count++] = at - 1;
      }
    }
    return Arrays.copyOf(points, count);
  }
}
