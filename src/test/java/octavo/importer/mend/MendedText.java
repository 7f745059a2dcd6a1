package octavo.importer.mend;

import java.util.ArrayList;
import java.util.List;
import octavo.importer.text.Passage;
import octavo.importer.text.TracedText;
import octavo.importer.text.Transcript;
import octavo.importer.write.WordProof;

/**
 * What a rule makes of a text, proved to have lost no word.
 *
 * @param passages its passages
 * @param changes what was changed
 */
record MendedText(List<Passage> passages, List<Change> changes) {
  /** Mends paragraphs; one that begins with a number sign is a heading. */
  static MendedText of(Rule rule, String... paragraphs) {
    Transcript transcript = new Transcript("text.txt", String.join("\n\n", paragraphs), List.of());
    List<Passage> passages = new ArrayList<>();
    int at = 0;
    for (String paragraph : paragraphs) {
      TracedText text = TracedText.of(transcript, at, at + paragraph.length());
      passages.add(
          paragraph.startsWith("#") ? new Passage.Heading(1, text) : new Passage.Paragraph(text));
      at += paragraph.length() + 2;
    }
    return of(rule, transcript, passages);
  }

  /** Mends passages. */
  static MendedText of(Rule rule, Transcript transcript, List<Passage> passages) {
    Ledger ledger = new Ledger();
    List<Passage> mended = List.copyOf(rule.apply(passages, ledger));
    WordProof.prove(transcript, mended, ledger.changes());
    return new MendedText(mended, List.copyOf(ledger.changes()));
  }

  /** The texts of the passages. */
  List<String> lines() {
    return passages.stream().map(it -> it.texts().getFirst().value()).toList();
  }

  /** The rules of the changes. */
  List<MendingRule> rules() {
    return changes.stream().map(Change::rule).toList();
  }
}
