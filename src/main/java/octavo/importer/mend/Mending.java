package octavo.importer.mend;

import java.util.List;
import octavo.importer.text.Passage;
import octavo.importer.text.SourceText;

/**
 * Runs the rules, each on what the one before has made. Their order matters: lines must be
 * paragraphs before marks at the head of a paragraph mean anything, and marks must be back at their
 * sentences before sentences are joined.
 */
public final class Mending {
  private Mending() {}

  /** The source with its passages and particulars as they are after mending. */
  public static SourceText mend(SourceText source, Ledger ledger) {
    for (SourceText.Dropped dropped : source.dropped()) {
      String words = source.transcript().text().substring(dropped.start(), dropped.end()).strip();
      ledger.enter(
          new Change(
              MendingRule.FORMAT,
              100,
              dropped.start(),
              dropped.end(),
              dropped.end(),
              words,
              "",
              dropped.what()));
    }
    List<Passage> passages = source.passages();
    BookStatements statements = new BookStatements(source.particulars());
    for (Rule rule : rules(source, statements)) {
      passages = List.copyOf(rule.apply(passages, ledger));
    }
    return source.with(passages, statements.particulars());
  }

  private static List<Rule> rules(SourceText source, BookStatements statements) {
    return switch (source.markup()) {
      case NONE -> plain(source, statements);
      case STRUCTURED ->
          List.of(
              new WrongEncoding(),
              new CharacterSpelling(),
              new DashSetting(),
              new ChapterProposals());
    };
  }

  private static List<Rule> plain(SourceText source, BookStatements statements) {
    return List.of(
        new WrongEncoding(),
        new CharacterSpelling(),
        new SiteFurniture(),
        new PageFurniture(source.transcript()),
        new SectionBreaks(),
        new LineJoining(),
        new WordJoining(),
        statements,
        new NoteTexts(),
        new Captions(source),
        new Headings(),
        new ContentsList(),
        new ListItems(source.transcript()),
        new KeptLines(),
        new EmphasisMarks(),
        new SlidMarks(),
        new JoinedSentences(),
        new UnclosedQuotations(),
        new DashSetting(),
        new ChapterProposals(),
        new FigurePlaces());
  }
}
