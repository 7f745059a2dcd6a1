package octavo.importer.mend;

import java.util.ArrayList;
import java.util.List;
import octavo.importer.text.TracedText;
import octavo.importer.text.TracedText.Replacement;

/** The changes of one rule within one text, entered as they are made and done at once. */
final class Edits {
  private final TracedText text;
  private final Ledger ledger;
  private final List<Replacement> replacements = new ArrayList<>();

  Edits(TracedText text, Ledger ledger) {
    this.text = text;
    this.ledger = ledger;
  }

  /**
   * Puts other characters in place of some and enters the change.
   *
   * @param characters what stands there then; empty to leave the stretch out
   */
  void replace(int start, int end, String characters, Why why) {
    Stretch stretch = Stretch.of(text, start, end);
    String before = Excerpt.of(text, start, end);
    int from = Math.max(0, start - 30);
    int to = Math.min(text.length(), end + 30);
    String after =
        text.value().substring(from, start) + characters + text.value().substring(end, to);
    int number =
        ledger.enter(
            new Change(
                why.rule(),
                why.confidence(),
                stretch.start(),
                stretch.end(),
                stretch.anchor(),
                before,
                Excerpt.of(after),
                why.reason()));
    replacements.add(new Replacement(start, end, TracedText.inserted(characters, number)));
  }

  /** The text with all of it done. */
  TracedText done() {
    return text.replaceAll(replacements);
  }

  /** Whether there is anything to do. */
  boolean isEmpty() {
    return replacements.isEmpty();
  }

  /**
   * What speaks for a change.
   *
   * @param rule its rule
   * @param confidence how sure it is, in per cent
   * @param reason half a sentence; empty when the rule says it all
   */
  record Why(MendingRule rule, int confidence, String reason) {}
}
