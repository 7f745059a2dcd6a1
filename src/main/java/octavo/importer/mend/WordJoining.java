package octavo.importer.mend;

import java.util.List;
import octavo.importer.mend.Edits.Why;
import octavo.importer.text.Passage;
import octavo.importer.text.TracedText;

/**
 * Makes words whole that are divided at the end of a line, and keeps the hyphen of compounds. The
 * text's own vocabulary says which is which; where it does not know the word, both parts being
 * words speaks for a compound, and an editor is asked.
 */
final class WordJoining implements Rule {
  private static final String HYPHENS = "-‐\u00AD¬";

  @Override
  public List<Passage> apply(List<Passage> passages, Ledger ledger) {
    Vocabulary vocabulary = Vocabulary.of(passages);
    return Rule.change(
        passages,
        it -> it instanceof Passage.Code || it instanceof Passage.Verse,
        text -> join(text, vocabulary, ledger));
  }

  /** Whether a line ends within a word that goes on in the next. */
  static boolean mayBeDivided(String before, String after) {
    int length = before.length();
    return length >= 2
        && HYPHENS.indexOf(before.charAt(length - 1)) >= 0
        && Character.isLetter(before.charAt(length - 2))
        && Character.isLetter(after.codePointAt(0));
  }

  private static TracedText join(TracedText text, Vocabulary vocabulary, Ledger ledger) {
    String value = text.value();
    Edits edits = new Edits(text, ledger);
    for (int at = value.indexOf('\n'); at >= 0; at = value.indexOf('\n', at + 1)) {
      int next = at + 1;
      while (next < value.length() && value.charAt(next) == ' ') {
        next++;
      }
      if (at >= 2
          && next < value.length()
          && mayBeDivided(
              value.substring(at - 2, at),
              value.substring(next, Math.min(next + 2, value.length())))) {
        join(edits, value, new Joint(at, next), vocabulary);
      }
    }
    return edits.isEmpty() ? text : edits.done();
  }

  private record Joint(int lineEnd, int next) {}

  private static void join(Edits edits, String value, Joint joint, Vocabulary vocabulary) {
    int hyphen = joint.lineEnd - 1;
    String first = Vocabulary.wordBefore(value, hyphen);
    String second = Vocabulary.wordAfter(value, joint.next);
    if (value.charAt(hyphen) == '\u00AD' || value.charAt(hyphen) == '¬') {
      String soft = "the hyphen stands for a divided word only";
      join(edits, joint, false, why(99, soft));
      return;
    }
    Vocabulary.Verdict verdict = vocabulary.judge(first, second);
    join(edits, joint, verdict.compound(), why(verdict.confidence(), verdict.reason()));
  }

  // Who refuses one way of joining means the other: the line end has to go.
  private static void join(Edits edits, Joint joint, boolean compound, Why why) {
    int hyphen = joint.lineEnd - 1;
    if (!edits.replace(compound ? joint.lineEnd : hyphen, joint.next, "", why)) {
      String reason = compound ? "it is one word" : "it keeps its hyphen";
      Why otherwise = new Why(MendingRule.DECISION, 100, reason);
      edits.replace(compound ? hyphen : joint.lineEnd, joint.next, "", otherwise);
    }
  }

  private static Why why(int confidence, String reason) {
    return new Why(MendingRule.WORD_JOINED, confidence, reason);
  }
}
