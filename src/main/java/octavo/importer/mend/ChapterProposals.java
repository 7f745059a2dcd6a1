package octavo.importer.mend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import octavo.importer.text.Passage;
import octavo.importer.text.Passage.Heading;
import octavo.importer.text.Passage.Paragraph;
import octavo.importer.text.TracedText;

/**
 * Proposes chapters where a long text has no headings: it is parted where the words of what follows
 * are least those of what went before (Hearst 1997, TextTiling), rather where a paragraph begins
 * with a date or a turn of time, into chapters of some length. The titles are words of the chapters
 * themselves, and working titles: an editor is asked about each.
 */
final class ChapterProposals implements Rule {
  /** A text of fewer words is one chapter. */
  private static final int LONG = 1500;

  @Override
  public List<Passage> apply(List<Passage> passages, Ledger ledger) {
    boolean headed = passages.stream().anyMatch(Heading.class::isInstance);
    int words = passages.stream().mapToInt(ChapterProposals::words).sum();
    if (headed || words < LONG) {
      return passages;
    }
    List<Integer> begins = ChapterBegins.of(passages, words);
    if (begins.size() < 2) {
      return passages;
    }
    List<List<Passage>> chapters = new ArrayList<>();
    for (int i = 0; i < begins.size(); i++) {
      int end = i + 1 < begins.size() ? begins.get(i + 1) : passages.size();
      chapters.add(passages.subList(begins.get(i), end));
    }
    List<String> titles = WorkingTitles.of(chapters);
    List<Passage> mended = new ArrayList<>(passages.subList(0, begins.getFirst()));
    for (int i = 0; i < chapters.size(); i++) {
      heading(titles.get(i), chapters.get(i), ledger).ifPresent(mended::add);
      mended.addAll(chapters.get(i));
    }
    return mended;
  }

  /** The number of a passage's words. */
  static int words(Passage passage) {
    return passage.texts().stream().mapToInt(it -> Shapes.words(it.value())).sum();
  }

  private static Optional<Heading> heading(String title, List<Passage> chapter, Ledger ledger) {
    TracedText first =
        chapter.stream()
            .filter(it -> it instanceof Paragraph || it instanceof Passage.Quotation)
            .map(it -> it.texts().getFirst())
            .findFirst()
            .orElse(TracedText.EMPTY);
    int at = Math.max(0, first.offset(0));
    int number = ledger.next();
    boolean admitted =
        ledger.admit(
            new Change(
                MendingRule.CHAPTER,
                55,
                at,
                at,
                at,
                Excerpt.head(first.value()),
                "# " + title + " ¶ " + Excerpt.head(first.value()),
                "the title is a working title made of the chapter’s own words"));
    return admitted
        ? Optional.of(new Heading(1, TracedText.inserted(title, number)))
        : Optional.empty();
  }
}
