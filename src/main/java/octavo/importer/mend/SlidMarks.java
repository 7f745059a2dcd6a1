package octavo.importer.mend;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.importer.text.Passage;
import octavo.importer.text.Passage.Paragraph;
import octavo.importer.text.TracedText;

/**
 * Puts marks such as {@code [18]} that stand at the head of a paragraph, alone or after a closing
 * quotation mark, back to the end of the paragraph before.
 */
final class SlidMarks implements Rule {
  private static final Pattern SLID = Pattern.compile("([\"”’»]?)((?:\\[\\d{1,3}\\])+)\\s*");

  @Override
  public List<Passage> apply(List<Passage> passages, Ledger ledger) {
    List<Passage> mended = new ArrayList<>();
    for (Passage passage : passages) {
      boolean host = !mended.isEmpty() && mended.getLast() instanceof Paragraph;
      if (host && passage instanceof Paragraph(TracedText text)) {
        Matcher slid = SLID.matcher(text.value());
        if (slid.lookingAt() && slid.end() < text.length()) {
          Paragraph before = (Paragraph) mended.removeLast();
          TracedText mark = text.slice(0, slid.end()).strip();
          mended.add(new Paragraph(before.text().append(mark)));
          mended.add(new Paragraph(text.slice(slid.end(), text.length())));
          enter(before.text(), text, mark, ledger);
          continue;
        }
      }
      mended.add(passage);
    }
    return mended;
  }

  private static void enter(TracedText host, TracedText next, TracedText mark, Ledger ledger) {
    int start = mark.offset(0);
    String tail = host.value().substring(Math.max(0, host.length() - 40));
    String head = next.value().substring(0, Math.min(40, next.length()));
    boolean torn = !mark.value().startsWith("[");
    ledger.enter(
        new Change(
            torn ? MendingRule.QUOTE_TORN : MendingRule.MARK_SLID,
            90,
            start,
            start + mark.length(),
            start,
            tail + " ¶ " + head,
            tail + mark,
            ""));
  }
}
