package octavo.importer.mend;

import java.util.ArrayList;
import java.util.List;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.SourceSpan;
import octavo.importer.decide.Edit;
import octavo.importer.text.Passage;
import octavo.importer.text.Passage.Heading;
import octavo.importer.text.Passage.Paragraph;
import octavo.importer.text.TracedText;

/**
 * Carries out an editor's edits of words, headings and paragraphs, each on what the one before has
 * made. One that names no place, or several, is told and not done.
 */
final class EditedText implements Rule {
  private static final char PARAGRAPH_END = '¶';

  private static final Edits.Why DECISION = new Edits.Why(MendingRule.DECISION, 100, "");

  private final List<Edit> edits;
  private final Diagnostics diagnostics;

  EditedText(List<Edit> edits, Diagnostics diagnostics) {
    this.edits = edits;
    this.diagnostics = diagnostics;
  }

  @Override
  public List<Passage> apply(List<Passage> passages, Ledger ledger) {
    List<Passage> edited = new ArrayList<>(passages);
    for (Edit edit : edits) {
      PassageSearch search = new PassageSearch(List.copyOf(edited), diagnostics);
      switch (edit) {
        case Edit.Replacement it ->
            search.holding(it.find(), it.at()).ifPresent(i -> replace(edited, i, it, ledger));
        case Edit.NewHeading it ->
            search.beginning(it.before(), it.at()).ifPresent(i -> head(edited, i, it, ledger));
        case Edit.Join it ->
            search.beginning(it.words(), it.at()).ifPresent(i -> join(edited, i, it.at(), ledger));
        case Edit.PlacedFigure _ -> {}
      }
    }
    return edited;
  }

  private void replace(List<Passage> edited, int index, Edit.Replacement edit, Ledger ledger) {
    Passage passage = edited.get(index);
    Passage changed = passage.map(text -> replace(text, edit, ledger));
    if (edit.replacement().chars().anyMatch(c -> Quotations.isQuote((char) c))) {
      for (TracedText text : passage.texts()) {
        ledger.settle(MendingRule.QUOTE_OPEN, Stretch.of(text, 0, text.length()));
      }
    }
    edited.set(index, changed);
    if (edit.replacement().indexOf(PARAGRAPH_END) < 0) {
      return;
    }
    if (passage.texts().size() != 1 || passage instanceof Passage.Code) {
      tell(edit.at(), "only a paragraph can be parted", "leave the ¶ out");
      return;
    }
    edited.remove(index);
    List<Passage> parts = new ArrayList<>();
    for (TracedText part : parts(changed.texts().getFirst())) {
      parts.add(passage.map(_ -> part));
    }
    edited.addAll(index, parts);
  }

  // Only what differs is put in: the words that both share keep their origin.
  private static TracedText replace(TracedText text, Edit.Replacement edit, Ledger ledger) {
    int at = text.value().indexOf(edit.find());
    if (at < 0) {
      return text;
    }
    String old = edit.find();
    String other = edit.replacement();
    int head = 0;
    while (head < Math.min(old.length(), other.length())
        && old.charAt(head) == other.charAt(head)) {
      head++;
    }
    int tail = 0;
    while (tail < Math.min(old.length(), other.length()) - head
        && old.charAt(old.length() - 1 - tail) == other.charAt(other.length() - 1 - tail)) {
      tail++;
    }
    Edits edits = new Edits(text, ledger);
    String put = other.substring(head, other.length() - tail);
    edits.replace(at + head, at + old.length() - tail, put, DECISION);
    return edits.done();
  }

  private static List<TracedText> parts(TracedText text) {
    List<TracedText> parts = new ArrayList<>();
    int from = 0;
    for (int at = 0; at <= text.length(); at++) {
      boolean end = at == text.length();
      if (end || text.value().charAt(at) == PARAGRAPH_END && text.origin(at) < 0) {
        TracedText part = text.slice(from, at).strip();
        if (part.length() > 0) {
          parts.add(part);
        }
        from = at + 1;
      }
    }
    return parts;
  }

  private static void head(List<Passage> edited, int index, Edit.NewHeading edit, Ledger ledger) {
    TracedText next = edited.get(index).texts().getFirst();
    String mark = "#".repeat(edit.level()) + " ";
    String words = Excerpt.head(next.value());
    int number = put(next, words, mark + edit.title() + " ¶ " + words, ledger);
    edited.add(index, new Heading(edit.level(), TracedText.inserted(edit.title(), number)));
  }

  private void join(List<Passage> edited, int index, SourceSpan at, Ledger ledger) {
    Passage second = edited.get(index);
    Passage first = index == 0 ? second : edited.get(index - 1);
    if (index == 0
        || !(first instanceof Paragraph(var before))
        || !(second instanceof Paragraph(var after))) {
      tell(at, "only a paragraph can go on with the paragraph after it", "take the decision out");
      return;
    }
    String end = Excerpt.tail(before.value());
    String begin = Excerpt.head(after.value());
    int number = put(after, end + " ¶ " + begin, end + " " + begin, ledger);
    edited.remove(index);
    edited.set(
        index - 1, new Paragraph(before.append(TracedText.inserted(" ", number)).append(after)));
  }

  // Enters that something is put before a text, and gives it its number.
  private static int put(TracedText next, String before, String after, Ledger ledger) {
    Stretch place = Stretch.of(next, 0, 0);
    int number = ledger.next();
    ledger.admit(
        new Change(
            DECISION.rule(),
            DECISION.confidence(),
            place.start(),
            place.end(),
            place.anchor(),
            before,
            after,
            DECISION.reason()));
    return number;
  }

  private void tell(SourceSpan at, String message, String hint) {
    diagnostics.report(DiagnosticCode.IMPORT_DECISION, at, message, hint);
  }
}
