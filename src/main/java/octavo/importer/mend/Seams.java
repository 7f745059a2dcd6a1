package octavo.importer.mend;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How likely sentences that follow each other are of one paragraph.
 *
 * <p>A logistic model. What speaks for it: a mark or quotation mark of the one had slid to the
 * other, which happens within paragraphs only; the other begins with words that point back; both
 * share rare words. What speaks against it: the one ends with a mark that had not slid although
 * others had, or without a stop; the other begins with a date or is an item of an enumeration; it
 * shares rare words with those after it; the one is long. The weights were fitted to prose of six
 * kinds, each kind weighing the same.
 */
final class Seams {
  /** Against any mistake of the model. */
  private static final double CERTAIN = 6;

  private final List<Sentence> sentences;
  private final boolean marksSlide;
  private final Map<String, Integer> frequency = new HashMap<>();

  Seams(List<Sentence> sentences) {
    this.sentences = sentences;
    this.marksSlide = sentences.stream().anyMatch(it -> it.end() == Sentence.End.SLID);
    for (Sentence sentence : sentences) {
      sentence.stems().forEach(stem -> frequency.merge(stem, 1, Integer::sum));
    }
  }

  /** The logarithm of the odds that a sentence, by its place, goes on with the one before it. */
  double odds(int place) {
    Sentence before = sentences.get(place - 1);
    Sentence sentence = sentences.get(place);
    if (before.alone() || sentence.alone()) {
      return -CERTAIN;
    }
    double end =
        switch (before.end()) {
          case SLID -> CERTAIN;
          case MARK -> marksSlide ? -4.1 : 0;
          case STOP -> 0;
          case OPEN -> -5;
        };
    return 1.4
        + end
        + opening(sentence)
        + 1.9 * shared(sentence, before.stems())
        - 0.9 * shared(sentence, following(place))
        - 0.75 * Math.min(before.words(), 60) / 30.0;
  }

  private static double opening(Sentence sentence) {
    OpeningWords opening = sentence.opening();
    return (opening.links() ? 0.45 : 0)
        + (opening.points() ? 0.45 : 0)
        + (opening.stands() ? 0.95 : 0)
        - (sentence.dated() ? 1.3 : 0)
        - (sentence.listed() ? 0.9 : 0);
  }

  private Set<String> following(int place) {
    Set<String> stems = new HashSet<>();
    for (int i = place + 1; i < Math.min(sentences.size(), place + 3); i++) {
      stems.addAll(sentences.get(i).stems());
    }
    return stems;
  }

  // Which part of a sentence's words, each weighed by how rare it is, others share with it.
  private double shared(Sentence sentence, Set<String> others) {
    double all = 1e-6;
    double common = 0;
    for (String stem : sentence.stems()) {
      int times = frequency.getOrDefault(stem, 1);
      double weight = times > 1 ? Math.log((double) sentences.size() / times) : 0;
      all += weight;
      common += others.contains(stem) ? weight : 0;
    }
    return common / all;
  }
}
