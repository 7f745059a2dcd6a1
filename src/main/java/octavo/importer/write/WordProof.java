package octavo.importer.write;

import java.util.BitSet;
import java.util.List;
import octavo.importer.mend.Change;
import octavo.importer.text.Passage;
import octavo.importer.text.TracedText;
import octavo.importer.text.Transcript;

/**
 * Proves that the ledger tells all that was done to a text. Every character of the transcript that
 * is no white space stands in the passages once and in order, or lies in the stretch of a change;
 * every other character of the passages names the change that put it there. What the Markdown files
 * hold of the passages is proved by reading them again, as of any book.
 */
public final class WordProof {
  private WordProof() {}

  /**
   * Proves it.
   *
   * @throws IllegalStateException when a character was lost, doubled, moved or put in unsaid
   */
  public static void prove(Transcript transcript, List<Passage> passages, List<Change> changes) {
    BitSet told = new BitSet();
    for (Change change : changes) {
      told.set(change.start(), change.end());
    }
    BitSet there = new BitSet();
    int last = -1;
    for (Passage passage : passages) {
      for (TracedText text : passage.texts()) {
        last = read(text, last, told, there, changes.size());
      }
    }
    String all = transcript.text();
    for (int at = 0; at < all.length(); at++) {
      if (!there.get(at) && !told.get(at) && !Character.isWhitespace(all.charAt(at))) {
        throw new IllegalStateException("lost unsaid at " + at + ": " + around(all, at));
      }
    }
  }

  private static int read(TracedText text, int last, BitSet told, BitSet there, int changes) {
    int latest = last;
    for (int i = 0; i < text.length(); i++) {
      int origin = text.origin(i);
      if (origin < 0) {
        if (-1 - origin >= changes) {
          throw new IllegalStateException("put in unsaid: " + around(text.value(), i));
        }
      } else if (told.get(origin)) {
        there.set(origin);
      } else if (there.get(origin) || origin < latest) {
        throw new IllegalStateException("doubled or moved unsaid: " + around(text.value(), i));
      } else {
        there.set(origin);
        latest = origin;
      }
    }
    return latest;
  }

  private static String around(String text, int at) {
    return text.substring(Math.max(0, at - 30), Math.min(text.length(), at + 30));
  }
}
