package octavo.importer.mend;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import octavo.importer.text.Passage;
import octavo.importer.text.Passage.Paragraph;
import octavo.importer.text.TracedText;

/** Makes paragraphs of the sentences of one text. */
final class SentenceJoiner {
  /** From which odds on sentences are joined: a paragraph too many is worse than one too few. */
  private static final double JOINED = -0.2;

  /** How many sentences of middling length a paragraph may hold; beyond, it is parted. */
  private static final int LONGEST = 12;

  /** The least part of the longest paragraph that is a paragraph of its own. */
  private static final double LEAST = 0.15;

  private static final int WINDOW = 64;

  private final List<Sentence> sentences;
  private final Ledger ledger;
  private final int[] wordsBefore;
  private final double[] odds;
  private final boolean[] joined;
  private final double longest;

  SentenceJoiner(List<Sentence> sentences, Ledger ledger) {
    this.sentences = sentences;
    this.ledger = ledger;
    this.odds = new double[sentences.size()];
    this.joined = new boolean[sentences.size()];
    this.wordsBefore = new int[sentences.size() + 1];
    for (int i = 0; i < sentences.size(); i++) {
      wordsBefore[i + 1] = wordsBefore[i] + sentences.get(i).words();
    }
    this.longest = (double) LONGEST * words(0, sentences.size()) / sentences.size();
    Seams seams = new Seams(sentences);
    for (int i = 1; i < odds.length; i++) {
      odds[i] = seams.odds(i);
    }
  }

  /** The passages of the text, of which the paragraphs are the sentences, with these joined. */
  List<Passage> join(List<Passage> passages) {
    judge(passages);
    List<Passage> result = new ArrayList<>();
    List<TracedText> pieces = new ArrayList<>();
    int place = 0;
    for (Passage passage : passages) {
      if (!(passage instanceof Paragraph(TracedText text))) {
        flush(pieces, result);
        result.add(passage);
        continue;
      }
      Optional<TracedText> space = joined[place] ? space(place) : Optional.empty();
      if (space.isEmpty()) {
        flush(pieces, result);
      }
      space.ifPresent(pieces::add);
      pieces.add(text);
      place++;
    }
    flush(pieces, result);
    return result;
  }

  private static void flush(List<TracedText> pieces, List<Passage> result) {
    if (!pieces.isEmpty()) {
      result.add(new Paragraph(TracedText.joined(pieces)));
      pieces.clear();
    }
  }

  // Only paragraphs that follow each other can be joined.
  private void judge(List<Passage> passages) {
    int place = 0;
    boolean follows = false;
    for (Passage passage : passages) {
      boolean paragraph = passage instanceof Paragraph;
      if (paragraph) {
        joined[place] = follows && odds[place] > JOINED;
        place++;
      }
      follows = paragraph;
    }
    int from = 0;
    for (int i = 1; i <= joined.length; i++) {
      if (i == joined.length || !joined[i]) {
        part(from, i);
        from = i;
      }
    }
  }

  // Parts a paragraph that is too long at its weakest seams.
  private void part(int from, int to) {
    Deque<int[]> open = new ArrayDeque<>();
    open.push(new int[] {from, to});
    while (!open.isEmpty()) {
      int[] next = open.pop();
      int weakest = weakest(next[0], next[1]);
      if (weakest > 0) {
        joined[weakest] = false;
        open.push(new int[] {next[0], weakest});
        open.push(new int[] {weakest, next[1]});
      }
    }
  }

  // Zero when the paragraph is not too long or has no seam to part it at. Of a very long one only
  // the begin is looked at, so that time grows with length only.
  private int weakest(int from, int to) {
    int weakest = 0;
    for (int i = from + 1; words(from, to) > longest && i < Math.min(to, from + WINDOW); i++) {
      boolean large = Math.min(words(from, i), words(i, to)) >= longest * LEAST;
      boolean slid = sentences.get(i - 1).end() == Sentence.End.SLID;
      if (large && !slid && (weakest == 0 || odds[i] < odds[weakest])) {
        weakest = i;
      }
    }
    return weakest;
  }

  private int words(int from, int to) {
    return wordsBefore[to] - wordsBefore[from];
  }

  // What stands between two sentences; nothing when they may not be joined.
  private Optional<TracedText> space(int place) {
    String before = Excerpt.tail(sentences.get(place - 1).text().value());
    TracedText text = sentences.get(place).text();
    String after = Excerpt.head(text.value());
    TracedText space = TracedText.inserted(" ", ledger.next());
    int confidence = (int) Math.round(100 / (1 + Math.exp(-odds[place])));
    int offset = Math.max(0, text.offset(0));
    boolean admitted =
        ledger.admit(
            new Change(
                MendingRule.SENTENCES_JOINED,
                confidence,
                offset,
                offset,
                offset,
                before + " ¶ " + after,
                before + " " + after,
                ""));
    return admitted ? Optional.of(space) : Optional.empty();
  }
}
