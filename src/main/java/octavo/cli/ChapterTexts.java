package octavo.cli;

import java.util.ArrayList;
import java.util.List;
import octavo.manuscript.Entry;
import octavo.manuscript.Manuscript;
import octavo.manuscript.ManuscriptText;

/** Lists what of a manuscript is to be parsed. */
final class ChapterTexts {
  private ChapterTexts() {}

  /** The text of every chapter file in the book's order, then that of the notes file. */
  static List<ManuscriptText> of(Manuscript manuscript) {
    List<ManuscriptText> texts = new ArrayList<>();
    add(manuscript.entries(), texts);
    manuscript.notesFile().ifPresent(file -> texts.add(ManuscriptText.of(file, true)));
    return texts;
  }

  private static void add(List<Entry> entries, List<ManuscriptText> texts) {
    for (Entry entry : entries) {
      entry.text().ifPresent(texts::add);
      add(entry.entries(), texts);
    }
  }
}
