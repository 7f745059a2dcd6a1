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
   * @return false when an editor has refused it: nothing is done then
   */
  boolean replace(int start, int end, String characters, Why why) {
    int number = ledger.next();
    boolean admitted = ledger.admit(change(start, end, characters, why));
    if (admitted) {
      replacements.add(new Replacement(start, end, TracedText.inserted(characters, number)));
    }
    return admitted;
  }

  /**
   * Leaves out the first and the last character of a stretch, as one change.
   *
   * @return false when an editor has refused it: nothing is done then
   */
  boolean unwrap(int start, int end, Why why) {
    String within = text.value().substring(start + 1, end - 1);
    boolean admitted = ledger.admit(change(start, end, within, why));
    if (admitted) {
      replacements.add(new Replacement(start, start + 1, TracedText.EMPTY));
      replacements.add(new Replacement(end - 1, end, TracedText.EMPTY));
    }
    return admitted;
  }

  private Change change(int start, int end, String characters, Why why) {
    Stretch stretch = Stretch.of(text, start, end);
    String value = text.value();
    String after = Excerpt.tail(value, start) + characters + Excerpt.head(value, end);
    return new Change(
        why.rule(),
        why.confidence(),
        stretch.start(),
        stretch.end(),
        stretch.anchor(),
        Excerpt.of(text, start, end),
        after.strip(),
        why.reason());
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
