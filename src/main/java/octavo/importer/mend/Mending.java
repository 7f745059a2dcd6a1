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
    for (Rule rule : rules(source)) {
      passages = List.copyOf(rule.apply(passages, ledger));
    }
    return source.with(passages, source.particulars());
  }

  private static List<Rule> rules(SourceText source) {
    List<Rule> rules = new ArrayList<>();
    if (source.markup() == SourceText.Markup.NONE) {
      rules.add(new SlidMarks());
    }
    return rules;
  }
}
