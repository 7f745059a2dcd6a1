package octavo.importer.mend;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import octavo.importer.text.Passage;
import octavo.importer.text.TracedText;

/**
 * How well marks and quotation marks of a text were put back.
 *
 * @param marks slid marks whose sentence is there
 * @param marksHome those that are back at it
 * @param gone slid marks whose sentence is not there
 * @param goneDoubted those an editor is asked about
 * @param quotes torn quotation marks whose sentence is there
 * @param quotesHome those that are back at it
 * @param asked marks whose sentence is there, about which an editor is asked all the same
 */
record SlidFigures(
    int marks, int marksHome, int gone, int goneDoubted, int quotes, int quotesHome, int asked) {
  /** Mends a text and measures. */
  static SlidFigures of(DamagedText text) {
    Ledger ledger = new Ledger();
    List<Passage> mended = new SlidMarks().apply(text.passages(), ledger);
    Map<Integer, Integer> before = before(mended);
    int[] figures = new int[7];
    for (int i = 0; i < text.sentences().size(); i++) {
      DamagedText.Sentence sentence = text.sentences().get(i);
      if (!sentence.slid()) {
        continue;
      }
      int start = text.start(i);
      int host = before.getOrDefault(start, -1);
      boolean home = host >= 0 && text.sentenceAt(host) == i - 1;
      boolean there = text.hostThere(i);
      boolean doubted =
          ledger.changes().stream()
              .anyMatch(it -> it.start() >= start && it.start() < start + 4 && it.doubtful());
      if (!sentence.marks().isEmpty()) {
        figures[there ? 0 : 2]++;
        figures[1] += there && home ? 1 : 0;
        figures[3] += !there && doubted ? 1 : 0;
        figures[6] += there && doubted ? 1 : 0;
      }
      if (sentence.torn() && there) {
        figures[4]++;
        figures[5] += home ? 1 : 0;
      }
    }
    return new SlidFigures(
        figures[0], figures[1], figures[2], figures[3], figures[4], figures[5], figures[6]);
  }

  /**
   * Asserts the limits.
   *
   * @param marksLimit which part of the marks must be home at least
   * @param quotesLimit which part of the quotation marks must be home at least
   */
  void check(double marksLimit, double quotesLimit) {
    assertTrue(marksHome >= marks * marksLimit, toString());
    assertTrue(quotesHome >= quotes * quotesLimit, toString());
    assertTrue(goneDoubted >= gone * 0.8, toString());
  }

  // For the offset of each character, that of the character before it in its passage, else -1.
  private static Map<Integer, Integer> before(List<Passage> passages) {
    Map<Integer, Integer> before = new HashMap<>();
    for (Passage passage : passages) {
      for (TracedText text : passage.texts()) {
        for (int i = 1; i < text.length(); i++) {
          before.put(text.origin(i), Math.max(-1, text.origin(i - 1)));
        }
      }
    }
    return before;
  }
}
