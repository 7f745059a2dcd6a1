package octavo.check;

import java.util.LinkedHashMap;
import java.util.Map;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.SourceSpan;

/** Collects what was lost and added by passage and reports each passage once. */
final class ProofFindings {
  private static final int MOST_DIFFERENCES = 2000;
  private static final int QUOTED = 60;

  private final FinishedFile file;
  private final Diagnostics diagnostics;
  private final Map<Passage, Difference> differences = new LinkedHashMap<>();
  private int count;

  ProofFindings(FinishedFile file, Diagnostics diagnostics) {
    this.file = file;
    this.diagnostics = diagnostics;
  }

  /** What differs in one passage. */
  private static final class Difference {
    private int lost;
    private int added;
    private final StringBuilder lostWords = new StringBuilder();
    private final StringBuilder addedWords = new StringBuilder();
  }

  /** Whether comparing on would tell nobody anything. */
  boolean areTooMany() {
    return count > MOST_DIFFERENCES;
  }

  /**
   * Adds a difference.
   *
   * @param from the first expected word that is lost
   * @param to the word after the last one lost; equal to {@code from} where none is
   * @param added what stands there instead, or more than expected; may be empty
   */
  void report(ExpectedText expected, int from, int to, String added) {
    count++;
    int nearest = from < to ? from : Math.max(0, from - 1);
    for (int word = from; word < to; word++) {
      Difference difference = of(expected.passage(word));
      difference.lost++;
      quote(difference.lostWords, expected.word(word));
    }
    if (!added.isEmpty()) {
      Difference difference = of(expected.passage(nearest));
      difference.added += (int) added.chars().filter(c -> c == ' ').count() + 1;
      quote(difference.addedWords, added);
    }
  }

  private Difference of(Passage passage) {
    return differences.computeIfAbsent(passage, key -> new Difference());
  }

  private static void quote(StringBuilder quoted, String words) {
    if (quoted.length() > QUOTED) {
      return;
    }
    quoted.append(quoted.isEmpty() ? "" : " ");
    int room = QUOTED - quoted.length();
    boolean fits = words.length() <= room;
    quoted.append(fits ? words : words.substring(0, Math.max(0, room))).append(fits ? "" : " …");
  }

  /**
   * Reports that what an edition made of itself has the author's text.
   *
   * @param manner why it should not
   */
  void reportRepetition(SourceSpan at, String words, String manner) {
    diagnostics.report(
        DiagnosticCode.PROOF_WORD_ADDED,
        at,
        file.name() + " holds this text " + manner + ", from “" + words + "” on",
        file.hint());
  }

  /** Hands everything to the diagnostics. */
  void finish() {
    differences.forEach(this::finish);
    if (areTooMany()) {
      SourceSpan last = differences.keySet().stream().toList().getLast().at();
      diagnostics.report(
          DiagnosticCode.PROOF_WORD_LOST,
          last,
          "comparing " + file.name() + " with the manuscript was given up here: too much differs",
          file.hint());
    }
  }

  private void finish(Passage passage, Difference difference) {
    String stream = passage.stream().called();
    if (difference.lost > 0) {
      String instead = difference.added > 0 ? "; it has “" + difference.addedWords + "” there" : "";
      diagnostics.report(
          DiagnosticCode.PROOF_WORD_LOST,
          passage.at(),
          words(difference.lost)
              + " of "
              + stream
              + (difference.lost == 1 ? " is" : " are")
              + " not in "
              + file.name()
              + ": “"
              + difference.lostWords
              + "”"
              + instead,
          file.hint());
    } else {
      diagnostics.report(
          DiagnosticCode.PROOF_WORD_ADDED,
          passage.at(),
          file.name()
              + " has "
              + words(difference.added)
              + " more than "
              + stream
              + ": “"
              + difference.addedWords
              + "”",
          file.hint());
    }
  }

  private static String words(int count) {
    return count == 1 ? "1 word" : count + " words";
  }
}
