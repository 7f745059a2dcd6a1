package octavo.importer.mend;

import java.util.ArrayList;
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
    List<Rule> rules = new ArrayList<>();
    if (source.markup() == SourceText.Markup.NONE) {
      rules.add(new WrongEncoding());
      rules.add(new CharacterSpelling());
      rules.add(new SiteFurniture());
      rules.add(new PageFurniture(source.transcript()));
      rules.add(new SectionBreaks());
      rules.add(new LineJoining());
      rules.add(new WordJoining());
      rules.add(statements);
      rules.add(new NoteTexts());
      rules.add(new Captions(source));
      rules.add(new Headings());
      rules.add(new ContentsList());
      rules.add(new ListItems(source.transcript()));
      rules.add(new KeptLines());
      rules.add(new EmphasisMarks());
      rules.add(new SlidMarks());
      rules.add(new JoinedSentences());
      rules.add(new UnclosedQuotations());
      rules.add(new DashSetting());
      rules.add(new ChapterProposals());
      rules.add(new FigurePlaces());
    }
    if (source.markup() == SourceText.Markup.STRUCTURED) {
      rules.add(new WrongEncoding());
      rules.add(new CharacterSpelling());
      rules.add(new DashSetting());
      rules.add(new ChapterProposals());
    }
    return rules;
  }
}
