package octavo.resolve;

import java.util.List;
import java.util.Locale;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.parse.DraftNote;

/** Says what is wrong with the notes of a book once all references are known. */
final class NoteLinter {
  private final Diagnostics diagnostics;
  private final boolean english;
  private final MarkDoubts doubts;

  /**
   * For a book.
   *
   * @param language its language, a BCP 47 tag; where marks stand beside punctuation is a custom of
   *     languages, and only that of English is held
   */
  NoteLinter(String language, Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
    this.english = language.equals("en") || language.toLowerCase(Locale.ROOT).startsWith("en-");
    this.doubts = new MarkDoubts(english);
  }

  /** Reports on the notes of a finished pass. */
  void report(Notes notes, NoteScopes scopes, Notes.Rules rules) {
    new MissingTexts(notes, scopes, rules, doubts, diagnostics).report();
    DoubtfulMarks doubtful = new DoubtfulMarks(doubts, diagnostics);
    doubtful.reportCited(notes.found());
    doubtful.reportPlain(notes.plainNumbers());
    notes.unread().report(diagnostics);
    for (DraftNote definition : scopes.all()) {
      if (!notes.isCited(definition)) {
        reportUnused(definition);
      }
    }
    new StrayDefinitions(rules.notesFile(), notes.withoutText(), diagnostics)
        .report(scopes.unusedLinks());
    reportSelfReferences(notes.found());
    new NoteCircles(notes.found(), diagnostics).report();
    new NoteGaps(doubts, diagnostics).report(notes, scopes, rules.notesFile());
    new NoteUsage(diagnostics).report(notes.found());
    if (english) {
      new MarkPlacement(doubts, diagnostics).report(notes.found());
    }
  }

  private void reportUnused(DraftNote definition) {
    String mark = NoteScopes.mark(definition.space(), definition.label());
    diagnostics.report(
        DiagnosticCode.NOTE_UNUSED,
        NoteScopes.whole(definition),
        "no text refers to note " + mark + "; it is not printed",
        "write " + mark + " where the note belongs, or delete it");
  }

  private void reportSelfReferences(List<Notes.Found> notes) {
    for (Notes.Found note : notes) {
      for (Notes.Citation citation : note.citations) {
        if (citation.inside() == note.index) {
          diagnostics.report(
              Diagnostic.of(
                      DiagnosticCode.NOTE_SELF_REFERENCE,
                      citation.at(),
                      "note " + note.mark() + " refers to itself",
                      "name the note that is meant, or delete the mark")
                  .withRelated(List.of(note.at)));
        }
      }
    }
  }
}
