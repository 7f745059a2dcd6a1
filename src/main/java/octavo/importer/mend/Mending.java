package octavo.importer.mend;

import java.util.ArrayList;
import java.util.List;
import octavo.diagnostic.Diagnostics;
import octavo.importer.decide.Decisions;
import octavo.importer.text.Passage;
import octavo.importer.text.SourceText;
import octavo.importer.text.Transcript;

/**
 * Runs the rules, each on what the one before has made. Their order matters: lines must be
 * paragraphs before marks at the head of a paragraph mean anything, and marks must be back at their
 * sentences before sentences are joined.
 */
public final class Mending {
  private Mending() {}

  /**
   * The source with its passages and particulars as they are after mending.
   *
   * @param decisions what an editor has decided
   * @param ledger takes the changes; it knows the editor's answers
   * @param diagnostics told which decisions name no place
   */
  public static SourceText mend(
      SourceText source, Decisions decisions, Ledger ledger, Diagnostics diagnostics) {
    source.dropped().forEach(it -> ledger.admit(change(it, source.transcript())));
    List<Passage> passages = source.passages();
    BookStatements statements = new BookStatements(source.particulars());
    List<Rule> rules = new ArrayList<>();
    switch (source.markup()) {
      case NONE -> rules.addAll(plain(source, statements));
      case MARKED -> rules.addAll(marked(source));
      case STRUCTURED -> rules.addAll(structured());
    }
    rules.add(new EditedText(decisions.edits(), diagnostics));
    if (!decisions.parts()) {
      rules.add(new ChapterProposals());
    }
    if (source.markup() == SourceText.Markup.NONE) {
      rules.add(new FigurePlaces());
    }
    rules.add(new EditedFigures(decisions.edits(), diagnostics));
    for (Rule rule : rules) {
      passages = List.copyOf(rule.apply(passages, ledger));
    }
    return source.with(passages, statements.particulars());
  }

  private static Change change(SourceText.Dropped dropped, Transcript transcript) {
    return new Change(
        MendingRule.FORMAT,
        100,
        dropped.start(),
        dropped.end(),
        dropped.end(),
        transcript.text().substring(dropped.start(), dropped.end()).strip(),
        "",
        dropped.what());
  }

  private static List<Rule> marked(SourceText source) {
    return List.of(
        new WrongEncoding(),
        new CharacterSpelling(),
        new NoteTexts(source.transcript()),
        new SlidMarks(),
        new UnclosedQuotations(),
        new DashSetting());
  }

  private static List<Rule> structured() {
    return List.of(new WrongEncoding(), new CharacterSpelling(), new DashSetting());
  }

  private static List<Rule> plain(SourceText source, BookStatements statements) {
    return List.of(
        new WrongEncoding(),
        new CharacterSpelling(),
        new SectionMarks(),
        new SiteFurniture(),
        new PageFurniture(source.transcript()),
        new SectionBreaks(),
        new LineJoining(),
        new WordJoining(),
        statements,
        new NoteTexts(source.transcript()),
        new Captions(source),
        new Headings(),
        new ContentsList(),
        new ListItems(source.transcript()),
        new KeptLines(),
        new EmphasisMarks(),
        new SlidMarks(),
        new JoinedSentences(),
        new UnclosedQuotations(),
        new DashSetting());
  }
}
