package octavo.importer.mend;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import octavo.importer.text.Passage;
import octavo.importer.text.Passage.Break;
import octavo.importer.text.Passage.Paragraph;
import octavo.importer.text.TracedText;

/** Takes lines of nothing but asterisks and the like for what parts two sections. */
final class SectionBreaks implements Rule {
  private static final Pattern STARS =
      Pattern.compile("(?:[*•·⁂#~_=–—-][ \\t]*){3,60}|\\*[ \\t]*\\*|[*⁂❦☙§]");

  @Override
  public List<Passage> apply(List<Passage> passages, Ledger ledger) {
    List<Passage> mended = new ArrayList<>();
    for (Passage passage : passages) {
      boolean stars =
          passage instanceof Paragraph(TracedText text)
              && STARS.matcher(text.value().strip()).matches();
      mended.add(stars ? new Break(passage.texts().getFirst().strip()) : passage);
    }
    return mended;
  }
}
