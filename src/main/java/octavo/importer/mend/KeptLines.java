package octavo.importer.mend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import octavo.importer.mend.Edits.Why;
import octavo.importer.text.Passage;
import octavo.importer.text.Passage.Paragraph;
import octavo.importer.text.Passage.Verse;
import octavo.importer.text.TracedText;

/**
 * Keeps the line ends that no other rule has judged, as those of verse: of verse itself, addresses,
 * inscriptions. Nothing is changed but that spaces before a line are gone; that the lines are kept
 * is told, since they may be prose. Who will not have them kept gets a paragraph.
 */
final class KeptLines implements Rule {
  @Override
  public List<Passage> apply(List<Passage> passages, Ledger ledger) {
    List<Passage> mended = new ArrayList<>();
    for (int i = 0; i < passages.size(); i++) {
      Optional<TracedText> block = block(passages.get(i));
      if (block.isEmpty()) {
        mended.add(passages.get(i));
        continue;
      }
      boolean beside = isStanza(passages, i - 1) || isStanza(passages, i + 1);
      mended.add(lines(block.get(), beside, ledger));
    }
    return mended;
  }

  private static Optional<TracedText> block(Passage passage) {
    return passage instanceof Paragraph(TracedText text) && text.value().indexOf('\n') >= 0
        ? Optional.of(text)
        : Optional.empty();
  }

  private static boolean isStanza(List<Passage> passages, int index) {
    return index >= 0
        && index < passages.size()
        && block(passages.get(index)).filter(it -> Stanza.is(TextLine.of(it))).isPresent();
  }

  private static Passage lines(TracedText text, boolean beside, Ledger ledger) {
    List<TextLine> lines = TextLine.of(text);
    if (lines.size() < 2) {
      return new Paragraph(text.strip());
    }
    Why why = why(text, Stanza.is(lines) && beside, lines, ledger);
    int at = Math.max(0, text.offset(lines.getFirst().start()));
    String first = Excerpt.of(text.value().strip().replace("\n", " ¶ "));
    Change change =
        new Change(why.rule(), why.confidence(), at, at, at, first, first, why.reason());
    if (!ledger.admit(change)) {
      return new Paragraph(new LineJoints(text, lines).joinAnyway(ledger));
    }
    return new Verse(kept(text, lines));
  }

  private static Why why(TracedText text, boolean stanzas, List<TextLine> lines, Ledger ledger) {
    int at = text.offset(lines.getFirst().start());
    boolean decided =
        ledger.refused().stream()
            .anyMatch(it -> it.rule() == MendingRule.LINES_JOINED && it.start() == at);
    if (decided) {
      return new Why(MendingRule.VERSE_KEPT, 100, "they are not to be joined");
    }
    if (stanzas) {
      return new Why(MendingRule.VERSE_KEPT, 92, "stanzas of like lines follow each other");
    }
    if (Stanza.is(lines)) {
      boolean rhymes = Stanza.rhymes(lines);
      String what = rhymes ? "lines of like length that rhyme" : "they look like verse";
      return new Why(MendingRule.VERSE_KEPT, rhymes ? 85 : 70, what);
    }
    return new Why(MendingRule.VERSE_KEPT, 60, "they are neither prose nor verse for sure");
  }

  private static TracedText kept(TracedText text, List<TextLine> lines) {
    List<TracedText.Replacement> spaces = new ArrayList<>();
    for (int i = 0; i + 1 < lines.size(); i++) {
      int end = text.value().indexOf('\n', lines.get(i).end());
      int start = lines.get(i + 1).start();
      spaces.add(new TracedText.Replacement(end + 1, start, TracedText.EMPTY));
    }
    return text.replaceAll(spaces).strip();
  }
}
