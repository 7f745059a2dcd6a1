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

  private static final String HINT =
      "the typesetting engine lost or changed text: look at the fonts and style sheets of this"
          + " edition, and report it";

  private final String name;
  private final Diagnostics diagnostics;
  private final Map<Passage, Difference> differences = new LinkedHashMap<>();
  private int count;

  ProofFindings(String name, Diagnostics diagnostics) {
    this.name = name;
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

  /** Reports that what an edition made of itself repeats the author's text. */
  void reportRepetition(SourceSpan at, String words) {
    diagnostics.report(
        DiagnosticCode.PROOF_WORD_ADDED,
        at,
        name + " holds this text a second time, from “" + words + "” on",
        HINT);
  }

  /** Hands everything to the diagnostics. */
  void finish() {
    differences.forEach(this::finish);
    if (areTooMany()) {
      SourceSpan last = differences.keySet().stream().toList().getLast().at();
      diagnostics.report(
          DiagnosticCode.PROOF_WORD_LOST,
          last,
          "comparing " + name + " with the manuscript was given up here: too much differs",
          HINT);
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
              + name
              + ": “"
              + difference.lostWords
              + "”"
              + instead,
          HINT);
    } else {
      diagnostics.report(
          DiagnosticCode.PROOF_WORD_ADDED,
          passage.at(),
          name
              + " has "
              + words(difference.added)
              + " more than "
              + stream
              + ": “"
              + difference.addedWords
              + "”",
          HINT);
    }
  }

  private static String words(int count) {
    return count == 1 ? "1 word" : count + " words";
  }
}
