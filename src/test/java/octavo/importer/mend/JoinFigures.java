package octavo.importer.mend;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import octavo.importer.text.Passage;
import octavo.importer.text.TracedText;

/**
 * How well sentences were joined into paragraphs; what is counted are seams between sentences that
 * follow each other.
 *
 * @param seams all of them
 * @param truth those within a paragraph of the source
 * @param joined those within a paragraph now
 * @param right those within a paragraph of both
 * @param longest how many words the longest paragraph has now
 */
record JoinFigures(int seams, int truth, int joined, int right, int longest) {
  /** Mends a text and measures. */
  static JoinFigures of(DamagedText text) {
    Ledger ledger = new Ledger();
    List<Passage> marks = new SlidMarks().apply(text.passages(), ledger);
    List<Passage> mended = new JoinedSentences().apply(marks, ledger);
    Map<Integer, Integer> paragraphs = new HashMap<>();
    int longest = 0;
    for (int i = 0; i < mended.size(); i++) {
      for (TracedText it : mended.get(i).texts()) {
        longest = Math.max(longest, it.value().split("\\s+").length);
        for (int at = 0; at < it.length(); at++) {
          paragraphs.put(it.origin(at), i);
        }
      }
    }
    return count(text, paragraphs, longest);
  }

  /** The harmonic mean of precision and recall. */
  double f1() {
    return 2.0 * right / Math.max(1, joined + truth);
  }

  /** What it would be if all were one paragraph. */
  double f1OfOneParagraph() {
    return 2.0 * truth / (seams + truth);
  }

  // A sentence's paragraph now is that of its last letter: what slid may stand elsewhere.
  private static JoinFigures count(
      DamagedText text, Map<Integer, Integer> paragraphs, int longest) {
    int truth = 0;
    int joined = 0;
    int right = 0;
    for (int i = 1; i < text.sentences().size(); i++) {
      boolean one = text.sentences().get(i).paragraph() == text.sentences().get(i - 1).paragraph();
      boolean now = paragraphs.get(text.end(i)).equals(paragraphs.get(text.end(i - 1)));
      truth += one ? 1 : 0;
      joined += now ? 1 : 0;
      right += one && now ? 1 : 0;
    }
    return new JoinFigures(text.sentences().size() - 1, truth, joined, right, longest);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "seams %d, joined %d of %d, F1 %.3f (one paragraph: %.3f), longest paragraph %d words",
        seams,
        joined,
        truth,
        f1(),
        f1OfOneParagraph(),
        longest);
  }
}
