package octavo.importer.mend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import octavo.importer.text.Passage;
import octavo.importer.text.TracedText;

/**
 * Says where a quotation is opened and never closed, or closed and never opened. Nothing is
 * changed: where the mark belongs only an editor knows. Quotations that go on over paragraphs are
 * let be.
 */
final class UnclosedQuotations implements Rule {
  /** How sure it is that a mark is missing, in per cent: never so sure that nobody is asked. */
  private static final int CONFIDENCE = 70;

  @Override
  public List<Passage> apply(List<Passage> passages, Ledger ledger) {
    Quotations quotations = new Quotations();
    List<TracedText> texts = new ArrayList<>();
    for (Passage passage : passages) {
      switch (passage) {
        case Passage.Paragraph(TracedText text) -> read(text, texts, quotations);
        case Passage.Item(int _, int _, TracedText text) -> read(text, texts, quotations);
        case Passage.Quotation(TracedText text) -> read(text, texts, quotations);
        case Passage.Heading _, Passage.Break _, Passage.NoteText _ -> quotations.end();
        default -> {}
      }
    }
    quotations.end();
    Set<Quotations.Mark> unclosed = new HashSet<>(quotations.unclosed());
    List<Quotations.Mark> found = new ArrayList<>(quotations.unclosed());
    found.addAll(quotations.unopened());
    found.sort(
        Comparator.comparingInt(Quotations.Mark::text).thenComparingInt(Quotations.Mark::at));
    for (Quotations.Mark mark : found) {
      String reason =
          unclosed.contains(mark) ? "opened here and not closed" : "closed here and not opened";
      enter(mark.at(), texts.get(mark.text()), reason, ledger);
    }
    return passages;
  }

  private static void read(TracedText text, List<TracedText> texts, Quotations quotations) {
    // What stands for a sentence that is gone has its own change.
    if (!MarkLedger.standsAlone(text)) {
      quotations.read(texts.size(), text.value(), 0);
      texts.add(text);
    }
  }

  private static void enter(int at, TracedText text, String reason, Ledger ledger) {
    int offset = text.origin(at);
    if (offset < 0) {
      return;
    }
    String words = Excerpt.of(text, at, at + 1);
    ledger.admit(
        new Change(
            MendingRule.QUOTE_OPEN, CONFIDENCE, offset, offset, offset, words, words, reason));
  }
}
