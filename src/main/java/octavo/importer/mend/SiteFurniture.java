package octavo.importer.mend;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import octavo.importer.mend.Edits.Why;
import octavo.importer.text.Passage;
import octavo.importer.text.TracedText;

/**
 * Leaves out what belongs to the site a text was copied from: marks such as {@code [edit]}, lines
 * of navigation, buttons to share. {@link SitePhrases} lists them; words that may be text as well,
 * such as {@code Home}, count only beside others of the kind, and not at the head of a numbered
 * list.
 */
final class SiteFurniture implements Rule {
  @Override
  public List<Passage> apply(List<Passage> passages, Ledger ledger) {
    SitePhrases phrases = SitePhrases.SHIPPED;
    List<Passage> mended = new ArrayList<>();
    boolean beside = false;
    for (Passage passage : passages) {
      if (passage instanceof Passage.Code) {
        mended.add(passage);
        continue;
      }
      boolean[] found = {beside};
      Passage kept = passage.map(text -> leaveOut(text, phrases, found, ledger));
      beside = found[0];
      boolean lost = passage.texts().stream().anyMatch(it -> !it.value().isBlank());
      if (!lost || kept.texts().stream().anyMatch(it -> !it.value().isBlank())) {
        mended.add(kept);
      }
    }
    return mended;
  }

  private static TracedText leaveOut(
      TracedText text, SitePhrases phrases, boolean[] beside, Ledger ledger) {
    Edits edits = new Edits(text, ledger);
    List<TextLine> lines = TextLine.of(text);
    for (int i = 0; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      boolean next = i + 1 < lines.size() && phrases.isSure(lines.get(i + 1).words());
      boolean sure = phrases.isSure(line.words());
      boolean lists = i + 1 < lines.size() && lines.get(i + 1).words().startsWith("1");
      if (sure || (beside[0] || next) && !lists && phrases.isPossible(line.words())) {
        Why why = new Why(MendingRule.SITE_FURNITURE, sure ? 95 : 85, "a line of the site");
        edits.replace(line.start(), line.end(), "", why);
        beside[0] = true;
      } else {
        beside[0] = false;
        Matcher marks = phrases.marks().matcher(line.words());
        while (marks.find()) {
          Why why = new Why(MendingRule.SITE_FURNITURE, 97, "a mark of the site");
          edits.replace(line.start() + marks.start(), line.start() + marks.end(), "", why);
        }
      }
    }
    return edits.isEmpty() ? text : edits.done();
  }
}
