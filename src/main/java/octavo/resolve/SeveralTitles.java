package octavo.resolve;

import java.util.List;
import java.util.Map;
import octavo.book.Block;
import octavo.book.Heading;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.SourceFile;
import octavo.manuscript.Entry;
import octavo.manuscript.Manuscript;
import octavo.manuscript.ManuscriptText;
import octavo.parse.Draft;

/**
 * Says what becomes of several titles in one file where the book lists its files, one a chapter:
 * all but the first are sections.
 */
final class SeveralTitles {
  private SeveralTitles() {}

  static void report(
      Manuscript manuscript, Map<SourceFile, Draft> drafts, Diagnostics diagnostics) {
    if (manuscript.structure() == Manuscript.Structure.GIVEN) {
      report(manuscript.entries(), drafts, diagnostics);
    }
  }

  private static void report(
      List<Entry> entries, Map<SourceFile, Draft> drafts, Diagnostics diagnostics) {
    for (Entry entry : entries) {
      entry
          .text()
          .map(ManuscriptText::file)
          .map(drafts::get)
          .ifPresent(draft -> report(draft, diagnostics));
      report(entry.entries(), drafts, diagnostics);
    }
  }

  private static void report(Draft draft, Diagnostics diagnostics) {
    List<Block> titles = draft.blocks().stream().filter(SeveralTitles::isTitle).toList();
    if (titles.size() > 1) {
      diagnostics.report(
          Diagnostic.of(
                  DiagnosticCode.BOOK_SEVERAL_TITLES,
                  titles.get(1).at(),
                  "this file has "
                      + titles.size()
                      + " headings of the first level: the first is the title of its chapter, the"
                      + " others are headings within it",
                  "to make chapters of them, put each into a file of its own and list these where"
                      + " this one is listed; else write ## for #")
              .withRelated(List.of(titles.getFirst().at())));
    }
  }

  private static boolean isTitle(Block block) {
    return block instanceof Heading heading && heading.level() == 1;
  }
}
