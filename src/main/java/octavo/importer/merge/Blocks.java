package octavo.importer.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.diff.Sequence;
import org.eclipse.jgit.diff.SequenceComparator;

/**
 * A text as the blocks between its blank lines. A block has a key: blocks of one key are the same
 * place in several versions of a text, whatever they say there.
 */
final class Blocks extends Sequence {
  /** Compares by keys. */
  static final SequenceComparator<Blocks> BY_KEY =
      new SequenceComparator<>() {
        @Override
        public boolean equals(Blocks a, int ai, Blocks b, int bi) {
          return a.keys[ai] == b.keys[bi];
        }

        @Override
        public int hash(Blocks blocks, int index) {
          return Integer.hashCode(blocks.keys[index]);
        }
      };

  private final List<String> texts;
  private final int[] keys;

  private Blocks(List<String> texts) {
    this.texts = texts;
    this.keys = new int[texts.size()];
  }

  /** The blocks of a text, each without white space at its end; their keys are not set. */
  static Blocks of(String text) {
    List<String> texts = new ArrayList<>();
    StringBuilder block = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      if (!line.isBlank()) {
        block.append(block.isEmpty() ? "" : "\n").append(line);
      } else if (!block.isEmpty()) {
        texts.add(block.toString());
        block.setLength(0);
      }
    }
    if (!block.isEmpty()) {
      texts.add(block.toString());
    }
    return new Blocks(texts);
  }

  @Override
  public int size() {
    return texts.size();
  }

  /** What a block says. */
  String text(int index) {
    return texts.get(index);
  }

  /** The key of a block. */
  int key(int index) {
    return keys[index];
  }

  /** Sets the key of a block. */
  void key(int index, int key) {
    keys[index] = key;
  }

  /** The index of each key. */
  Map<Integer, Integer> places() {
    Map<Integer, Integer> places = new HashMap<>();
    for (int i = 0; i < keys.length; i++) {
      places.put(keys[i], i);
    }
    return places;
  }
}
