package octavo.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import octavo.diagnostic.Diagnostics;

/**
 * Compares the pieces of a finished edition with those of the book.
 *
 * <p>A finished file does not say which piece is which component: a piece is recognised by the
 * words it begins with, and one whose beginning is spoiled by the share of words it has in common
 * with a component. Pieces left over are what the edition made of itself: title page, contents,
 * lists. Their words are not the author's, but they must not repeat a stretch of the author's text.
 */
final class ReadBack {
  /**
   * How many words behind its title decide that a piece is a component: more than two chapters of
   * one book are likely to begin with in common, epigraph and salutation together.
   */
  private static final int SIGNATURE = 40;

  /**
   * How far into a piece its first words may stand, in words: behind "Chapter Twenty-One" and a
   * running number of any style, with room for a label a style sheet adds.
   */
  private static final int DEEPEST_START = 40;

  /**
   * The coefficient of Dice (1945) under which two texts are not versions of one. Chosen, not
   * measured: any two texts of a language share its function words, so it must not be near 0; and a
   * piece that lost half its words must still be found.
   */
  private static final double ALIKE = 0.4;

  /**
   * So many words in a row, and a made page repeats the author's text: more than a title or a label
   * of a first line that the contents may show.
   */
  private static final int REPETITION = 20;

  /** In 64 bits, so that no two runs of a long book are taken for one by chance. */
  private static final long BASE = 1_000_000_007L;

  /** {@link #BASE} to the power of {@link #REPETITION}, as a {@code long} wraps. */
  private static final long POWER = power();

  private static final Pattern SEPARATORS = Pattern.compile("[ \n\u000B]+");

  private final ExpectedEdition expected;
  private final List<ReadPiece> left;
  private final ProofFindings findings;
  private final Map<ExpectedText, ReadPiece> recognised = new LinkedHashMap<>();

  private ReadBack(ExpectedEdition expected, List<ReadPiece> read, ProofFindings findings) {
    this.expected = expected;
    this.left = new ArrayList<>(read);
    this.findings = findings;
  }

  /**
   * Compares.
   *
   * @param file what was read
   * @return the pieces that were recognised
   */
  static Map<ExpectedText, ReadPiece> compare(
      ExpectedEdition expected, List<ReadPiece> read, FinishedFile file, Diagnostics diagnostics) {
    ProofFindings findings = new ProofFindings(file, diagnostics);
    ReadBack back = new ReadBack(expected, read, findings);
    back.compare();
    findings.finish();
    return back.recognised;
  }

  private void compare() {
    List<ExpectedText> spoiled = new ArrayList<>();
    for (ExpectedText text : expected.texts()) {
      Optional<ReadPiece> piece = text.size() == 0 ? Optional.empty() : byBeginning(text);
      if (piece.isPresent()) {
        compare(text, piece.get());
      } else if (text.size() > 0) {
        spoiled.add(text);
      }
    }
    for (ExpectedText text : spoiled) {
      compare(text, mostAlike(text).orElseGet(ReadPiece::new));
    }
    checkMade();
  }

  private void compare(ExpectedText text, ReadPiece piece) {
    left.remove(piece);
    recognised.put(text, piece);
    new Comparison(text, piece, findings).run();
  }

  private Optional<ReadPiece> byBeginning(ExpectedText text) {
    int wanted = signature(text);
    Optional<ReadPiece> best = Optional.empty();
    int least = Integer.MAX_VALUE;
    for (ReadPiece piece : left) {
      int beside = beside(text, piece, wanted).orElse(Integer.MAX_VALUE);
      if (beside < least) {
        least = beside;
        best = Optional.of(piece);
      }
      if (least == 0) {
        break;
      }
    }
    return best;
  }

  // The contents begin as a chapter does that has a long title or long headings: words of no list
  // decide.
  private static int signature(ExpectedText text) {
    int words = 0;
    int next;
    for (int from = text.titleEnd(); from < text.size(); from = next) {
      next = text.passageEnd(from);
      if (text.isListed(from)) {
        continue;
      }
      if (words + next - from >= SIGNATURE) {
        return from + SIGNATURE - words;
      }
      words += next - from;
    }
    return text.size();
  }

  // How many words a piece has beside those of a text that it holds whole: the label of a chapter
  // of one line stands in the contents too. Empty for a piece that is not the text; 0 for one that
  // begins as a long text does, whatever follows.
  private static OptionalInt beside(ExpectedText text, ReadPiece piece, int wanted) {
    WordMatch match = new WordMatch(text, piece);
    int from = match.afterSeparators(0);
    for (int skipped = 0; skipped <= DEEPEST_START && from < piece.length(); skipped++) {
      if (match.run(0, from, wanted) == wanted) {
        boolean isLong = wanted < text.size();
        int beside = isLong ? 0 : skipped + wordsAfter(match, wanted, from, piece);
        return beside <= text.allowed() ? OptionalInt.of(beside) : OptionalInt.empty();
      }
      from = match.afterSeparators(match.afterWord(from));
    }
    return OptionalInt.empty();
  }

  // Counted behind the text alone: a word of a script without spaces has line ends within it.
  private static int wordsAfter(WordMatch match, int words, int from, ReadPiece piece) {
    int at = from;
    for (int word = 0; word < words; word++) {
      at = word == 0 ? match.end(word, at) : match.endBehindAllowed(word, at);
    }
    int count = 0;
    at = match.afterSeparators(at);
    while (at < piece.length()) {
      count++;
      at = match.afterSeparators(match.afterWord(at));
    }
    return count;
  }

  private static String[] words(ReadPiece piece) {
    return SEPARATORS.split(piece.toString().strip());
  }

  private static long power() {
    long power = 1;
    for (int i = 0; i < REPETITION; i++) {
      power *= BASE;
    }
    return power;
  }

  private Optional<ReadPiece> mostAlike(ExpectedText text) {
    Map<String, Integer> bag = new HashMap<>();
    for (int i = 0; i < text.size(); i++) {
      bag.merge(text.word(i), 1, Integer::sum);
    }
    Optional<ReadPiece> best = Optional.empty();
    double most = ALIKE;
    for (ReadPiece piece : left) {
      double alike = alike(bag, text, piece);
      if (alike > most) {
        most = alike;
        best = Optional.of(piece);
      }
    }
    return best;
  }

  // The coefficient of Dice: 1 for the same words, 0 for none in common. Words the edition may add
  // count for neither.
  private static double alike(Map<String, Integer> bag, ExpectedText text, ReadPiece piece) {
    Map<String, Integer> rest = new HashMap<>(bag);
    int common = 0;
    String[] words = words(piece);
    for (String word : words) {
      int count = rest.getOrDefault(word, 0);
      if (count > 0) {
        rest.put(word, count - 1);
        common++;
      }
    }
    int own = Math.max(common, words.length - text.allowed());
    return 2.0 * common / (text.size() + own);
  }

  private void checkMade() {
    KnownRuns made = new KnownRuns();
    for (ReadPiece piece : left) {
      Runs runs = new Runs();
      for (String word : words(piece)) {
        if (runs.add(word.hashCode())) {
          made.add(runs.hash);
        }
      }
    }
    boolean more = !made.isEmpty() && !repeats(expected.texts(), made, "a second time");
    if (more) {
      repeats(expected.leftOut(), made, "although it is of no chapter asked for");
    }
  }

  private boolean repeats(List<ExpectedText> texts, KnownRuns made, String manner) {
    for (ExpectedText text : texts) {
      OptionalInt repeated = repeated(text, made);
      if (repeated.isPresent()) {
        int first = repeated.getAsInt();
        String quoted = text.word(first) + " " + text.word(first + 1) + " " + text.word(first + 2);
        findings.reportRepetition(text.passage(first).at(), quoted, manner);
        return true;
      }
    }
    return false;
  }

  // Titles, headings and captions are repeated by contents and lists as they should.
  private static OptionalInt repeated(ExpectedText text, KnownRuns made) {
    Runs runs = new Runs();
    int next;
    for (int from = text.titleEnd(); from < text.size(); from = next) {
      next = text.passageEnd(from);
      if (text.isListed(from) || text.passage(from).stream() == Passage.Stream.CAPTION) {
        runs = new Runs();
        continue;
      }
      for (int i = from; i < next; i++) {
        if (runs.add(text.hash(i)) && made.contains(runs.hash)) {
          return OptionalInt.of(i - REPETITION + 1);
        }
      }
    }
    return OptionalInt.empty();
  }

  /** Hashes of runs. Few words of a book begin one, so a look at one bit answers most questions. */
  private static final class KnownRuns {
    private final Set<Long> runs = new HashSet<>();
    private final BitSet ends = new BitSet();

    private static int end(long hash) {
      return (int) (hash >>> 48);
    }

    void add(long hash) {
      runs.add(hash);
      ends.set(end(hash));
    }

    boolean isEmpty() {
      return runs.isEmpty();
    }

    boolean contains(long hash) {
      return ends.get(end(hash)) && runs.contains(hash);
    }
  }

  /** The hash of the last {@link #REPETITION} words, kept up with each word added. */
  private static final class Runs {
    private final int[] last = new int[REPETITION];
    private int count;
    private long hash;

    /** Adds a word and tells whether there are as many as make a run. */
    boolean add(int word) {
      int place = count % REPETITION;
      hash = hash * BASE + word - last[place] * POWER;
      last[place] = word;
      count++;
      return count >= REPETITION;
    }
  }
}
