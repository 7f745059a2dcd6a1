package octavo.importer.mend;

import java.util.List;
import octavo.importer.text.Passage;

/**
 * Puts the marks of notes and closing quotation marks that stand at the head of a paragraph back to
 * the end of the paragraph before, where programs that part sentences have taken them from. Where
 * that sentence is not in the text, a sign of omission is put before the mark instead.
 */
final class SlidMarks implements Rule {
  @Override
  public List<Passage> apply(List<Passage> passages, Ledger ledger) {
    MarkMending mending = new MarkMending(MarkNumbers.of(passages), MarkRuns.of(passages), ledger);
    passages.forEach(mending::add);
    return mending.mended();
  }
}
