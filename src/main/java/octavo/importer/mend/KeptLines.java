package octavo.importer.mend;

import java.util.ArrayList;
import java.util.List;
import octavo.importer.text.Passage;
import octavo.importer.text.Passage.Paragraph;
import octavo.importer.text.Passage.Verse;
import octavo.importer.text.TracedText;

/**
 * Keeps the line ends that no other rule has judged, as those of verse: of verse itself, addresses,
 * inscriptions. Nothing is changed but that spaces before a line are gone.
 */
final class KeptLines implements Rule {
  @Override
  public List<Passage> apply(List<Passage> passages, Ledger ledger) {
    List<Passage> mended = new ArrayList<>();
    for (Passage passage : passages) {
      if (passage instanceof Paragraph(TracedText text) && text.value().indexOf('\n') >= 0) {
        mended.add(lines(text));
      } else {
        mended.add(passage);
      }
    }
    return mended;
  }

  private static Passage lines(TracedText text) {
    List<TracedText.Replacement> spaces = new ArrayList<>();
    List<TextLine> lines = TextLine.of(text);
    for (int i = 0; i + 1 < lines.size(); i++) {
      int end = text.value().indexOf('\n', lines.get(i).end());
      int start = lines.get(i + 1).start();
      spaces.add(new TracedText.Replacement(end + 1, start, TracedText.EMPTY));
    }
    TracedText kept = text.replaceAll(spaces).strip();
    return lines.size() > 1 ? new Verse(kept) : new Paragraph(kept);
  }
}
