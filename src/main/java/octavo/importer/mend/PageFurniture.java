package octavo.importer.mend;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import octavo.importer.mend.Edits.Why;
import octavo.importer.text.Passage;
import octavo.importer.text.Passage.Paragraph;
import octavo.importer.text.TracedText;
import octavo.importer.text.Transcript;

/**
 * Leaves out running heads and page numbers of a scan, and puts together the paragraphs they cut in
 * two. {@link PageRows} says which lines these are.
 */
final class PageFurniture implements Rule {
  private final Transcript transcript;

  PageFurniture(Transcript transcript) {
    this.transcript = transcript;
  }

  @Override
  public List<Passage> apply(List<Passage> passages, Ledger ledger) {
    PageRows rows = PageRows.of(passages, transcript);
    if (rows.isEmpty()) {
      return passages;
    }
    LineWidth width = LineWidth.of(passages);
    List<Passage> mended = new ArrayList<>();
    boolean cut = false;
    for (int i = 0; i < passages.size(); i++) {
      Set<TextLine> out = rows.of(i);
      if (!(passages.get(i) instanceof Paragraph(TracedText text))
          || text.value().isBlank()
          || out.isEmpty() && !cut) {
        mended.add(passages.get(i));
        cut = false;
        continue;
      }
      List<TextLine> lines = TextLine.of(text);
      cut |= out.contains(lines.getFirst());
      TracedText kept = leaveOut(text, lines, out, ledger);
      if (!kept.value().isBlank()) {
        add(kept, cut, width, mended);
        cut = false;
      }
      cut |= out.contains(lines.getLast());
    }
    return mended;
  }

  private static TracedText leaveOut(
      TracedText text, List<TextLine> lines, Set<TextLine> out, Ledger ledger) {
    Edits edits = new Edits(text, ledger);
    for (TextLine line : lines) {
      if (out.contains(line)) {
        boolean number = line.words().chars().noneMatch(Character::isLetter);
        String what = number ? "a page number" : "a line that comes again on other pages";
        edits.replace(line.start(), line.end(), "", new Why(MendingRule.PAGE_FURNITURE, 92, what));
      }
    }
    return edits.isEmpty() ? text : edits.done();
  }

  // A paragraph goes on over the page when the line before it ends no sentence or is full.
  private void add(TracedText text, boolean cut, LineWidth width, List<Passage> mended) {
    if (cut && !mended.isEmpty() && mended.getLast() instanceof Paragraph(TracedText before)) {
      TextLine last = TextLine.of(before).getLast();
      TextLine next = TextLine.of(text).getFirst();
      boolean goesOn = Shapes.goesOn(last.words()) && !Shapes.isCapitals(last.words());
      boolean full = width.isKnown() && last.isFull(next, width.columns());
      if (full || goesOn && Shapes.beginsLower(next.words())) {
        mended.removeLast();
        mended.add(
            new Paragraph(before.slice(0, last.end()).append(lineEnd(before, last)).append(text)));
        return;
      }
    }
    mended.add(new Paragraph(text));
  }

  private TracedText lineEnd(TracedText text, TextLine last) {
    int at = transcript.text().indexOf('\n', text.offset(last.end() - 1));
    return TracedText.of(transcript, at, at + 1);
  }
}
