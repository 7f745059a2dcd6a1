package octavo.importer.mend;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import octavo.importer.text.Passage;
import octavo.importer.text.Passage.Paragraph;
import octavo.importer.text.TracedText;

/**
 * Joins the lines of prose into paragraphs. Prose that was broken at a width is known by its lines:
 * the first word of the next would not have fitted on them, at whatever width. Lines that are
 * paragraphs each are known by their length and by the sentences that end with them. A paragraph
 * begins at a line that is indented otherwise than its block, and after a line that ends a sentence
 * long before the width. What is neither, verse and addresses and headings of several lines, keeps
 * its line ends for the rules that know it.
 */
final class LineJoining implements Rule {

  /** Columns a whole block is indented by when it is quoted. */
  private static final int QUOTED = 3;

  @Override
  public List<Passage> apply(List<Passage> passages, Ledger ledger) {
    LineWidth width = LineWidth.of(passages);
    BlockStarts starts = new BlockStarts(passages);
    List<Passage> mended = new ArrayList<>();
    for (Passage passage : passages) {
      if (passage instanceof Paragraph(TracedText text)) {
        SortedSet<Integer> own = starts.of(TextLine.of(text));
        mended.addAll(blocks(text, own, width, ledger));
      } else {
        mended.add(passage);
      }
    }
    return mended;
  }

  private static List<Passage> blocks(
      TracedText text, SortedSet<Integer> starts, LineWidth width, Ledger ledger) {
    List<TextLine> lines = TextLine.of(text);
    if (lines.size() <= 1) {
      TracedText words = text.strip();
      return words.length() == 0 ? List.of() : List.of(new Paragraph(words));
    }
    List<Passage> passages = new ArrayList<>();
    int from = 0;
    for (int start : starts) {
      if (start > from) {
        passages.addAll(block(text, lines.subList(from, start), width, ledger));
      }
      from = start;
    }
    passages.addAll(block(text, lines.subList(from, lines.size()), width, ledger));
    return passages;
  }

  private static List<Passage> block(
      TracedText text, List<TextLine> lines, LineWidth width, Ledger ledger) {
    BlockShape shape = BlockShape.of(lines, width);
    List<Passage> passages = new ArrayList<>();
    switch (shape) {
      case PROSE, UNEVEN -> {
        int sure = shape == BlockShape.PROSE ? 95 : LineEvidence.of(lines).confidence();
        boolean quoted =
            lines.size() > 1
                && lines.stream().allMatch(it -> it.indent() >= QUOTED + width.indent());
        for (List<TextLine> paragraph : ParagraphBreaks.of(lines, width)) {
          TracedText joined = new LineJoints(text, paragraph).join(sure, ledger);
          passages.add(quoted ? new Passage.Quotation(joined) : new Paragraph(joined));
        }
      }
      case LINES -> {
        for (TextLine line : lines) {
          passages.add(new Paragraph(text.slice(line.start(), line.end())));
        }
      }
      case LOOSE ->
          passages.add(
              new Paragraph(text.slice(lines.getFirst().start(), lines.getLast().end()).strip()));
    }
    return passages;
  }
}
