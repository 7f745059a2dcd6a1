package octavo.importer.mend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import octavo.importer.mend.Edits.Why;
import octavo.importer.text.Passage;
import octavo.importer.text.Passage.Heading;
import octavo.importer.text.Passage.Paragraph;
import octavo.importer.text.TracedText;

/**
 * Makes headings of lines that end with a mark such as {@code [edit]}: an encyclopedia's page, when
 * it is copied, sets its headings right above its paragraphs, and the mark is what tells them.
 */
final class SectionMarks implements Rule {
  private static final int LONGEST = 120;

  @Override
  public List<Passage> apply(List<Passage> passages, Ledger ledger) {
    List<Passage> mended = new ArrayList<>();
    for (Passage passage : passages) {
      if (passage instanceof Paragraph(TracedText text)) {
        addParts(text, mended, ledger);
      } else {
        mended.add(passage);
      }
    }
    return mended;
  }

  private static void addParts(TracedText text, List<Passage> mended, Ledger ledger) {
    int from = 0;
    for (TextLine line : TextLine.of(text)) {
      Matcher mark = SitePhrases.SHIPPED.sections().matcher(line.words());
      if (line.words().length() > LONGEST || !mark.find() || mark.start() == 0) {
        continue;
      }
      TracedText title = text.slice(line.start(), line.end());
      Optional<Heading> heading = heading(title, mark.start(), ledger);
      if (heading.isPresent()) {
        addText(text.slice(from, line.start()), mended);
        mended.add(heading.get());
        from = line.end();
      }
    }
    addText(text.slice(from, text.length()), mended);
  }

  private static void addText(TracedText text, List<Passage> mended) {
    if (!text.value().isBlank()) {
      mended.add(new Paragraph(text));
    }
  }

  private static Optional<Heading> heading(TracedText line, int mark, Ledger ledger) {
    int at = Math.max(0, line.offset(0));
    String title = line.value().substring(0, mark);
    String why = "the site lets one edit the section that it heads";
    boolean admitted =
        ledger.admit(
            new Change(MendingRule.HEADING, 95, at, at, at, line.value(), "# " + title, why));
    if (!admitted) {
      return Optional.empty();
    }
    Edits edits = new Edits(line, ledger);
    edits.replace(
        mark, line.length(), "", new Why(MendingRule.SITE_FURNITURE, 97, "a mark of the site"));
    return Optional.of(new Heading(1, edits.done()));
  }
}
