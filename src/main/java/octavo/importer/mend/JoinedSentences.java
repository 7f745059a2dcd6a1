package octavo.importer.mend;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import octavo.importer.text.Passage;
import octavo.importer.text.Passage.Paragraph;
import octavo.importer.text.TracedText;

/**
 * Joins sentences into paragraphs in a text where each sentence is a paragraph. A text with
 * paragraphs of several sentences is left as it is, and so is an extract: where sentences are
 * missing, those beside the gap were never neighbours.
 */
final class JoinedSentences implements Rule {
  /** How many paragraphs a text must have before anything is said of them. */
  private static final int FEWEST = 8;

  /** Which part of the paragraphs of a text of single sentences may hold two all the same. */
  private static final double SEVERAL = 0.08;

  /** Which part of the paragraphs must be sentences. */
  private static final double SENTENCES = 0.7;

  /** Which part of the sentences must point back where no mark has slid. */
  private static final double POINTING = 0.15;

  private static final Pattern SENTENCE_END =
      Pattern.compile(
          "[\\p{Ll}\\p{Nd}]{2}[.!?…][\"”’»)]{0,2}(?:\\[\\d+\\])*\\s+[\"“„«(]?\\p{Lu}"
              + "|[。！？][」』）]?[^」』）\\s]");

  @Override
  public List<Passage> apply(List<Passage> passages, Ledger ledger) {
    List<TracedText> texts = new ArrayList<>();
    for (Passage passage : passages) {
      if (passage instanceof Paragraph(TracedText text)) {
        texts.add(text);
      }
    }
    if (texts.size() < FEWEST || !single(texts) || MarkNumbers.of(passages).extract()) {
      return passages;
    }
    List<Sentence> sentences = texts.stream().map(Sentence::of).toList();
    return goOn(sentences) ? new SentenceJoiner(sentences, ledger).join(passages) : passages;
  }

  private static boolean single(List<TracedText> texts) {
    long several = texts.stream().filter(it -> SENTENCE_END.matcher(it.value()).find()).count();
    return several <= SEVERAL * texts.size();
  }

  // Whether the paragraphs are sentences, of which some go on with others.
  private static boolean goOn(List<Sentence> all) {
    long ended = 0;
    long pointing = 0;
    boolean slid = false;
    for (Sentence sentence : all) {
      ended += sentence.end() == Sentence.End.OPEN ? 0 : 1;
      pointing += sentence.opening().links() ? 1 : 0;
      slid |= sentence.end() == Sentence.End.SLID;
    }
    return ended >= SENTENCES * all.size() && (slid || pointing >= POINTING * all.size());
  }
}
