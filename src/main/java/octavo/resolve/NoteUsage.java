package octavo.resolve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.book.NoteSpace;
import octavo.book.PlainText;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.SourceFile;

/**
 * Says where notes are used as an editor would not: numbers out of order, and notes that point to
 * the one before them, which a reader who has touched a mark does not see.
 */
final class NoteUsage {
  /** A note that names the work of another by an abbreviation only. */
  private static final Pattern BACKWARDS =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:ibid(?:em)?|op\\. ?cit|loc\\. ?cit|ebd|ebenda|a\\. ?a\\. ?O)"
              + "(?![\\p{L}\\p{N}])",
          Pattern.CASE_INSENSITIVE);

  private final Diagnostics diagnostics;

  NoteUsage(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Reports on the notes of a finished pass. */
  void report(List<Notes.Found> notes) {
    Map<SourceFile, Notes.Found> highest = new HashMap<>();
    for (Notes.Found note : notes) {
      if (note.space == NoteSpace.NUMBERED) {
        reportOrder(note, highest);
      }
      reportBackwards(note);
    }
  }

  // Notes come in the order in which the text cites them.
  private void reportOrder(Notes.Found note, Map<SourceFile, Notes.Found> highest) {
    Notes.Found before = highest.get(note.at.file());
    if (before == null || number(before) < number(note)) {
      highest.put(note.at.file(), note);
    } else if (note.citations.getFirst().inside() < 0) {
      diagnostics.report(
          Diagnostic.of(
                  DiagnosticCode.NOTE_ORDER,
                  note.citations.getFirst().at(),
                  "note [" + note.label + "] is first cited after [" + before.label + "]",
                  "nothing need be done if the source has them so; numbering: book counts anew")
              .withRelated(List.of(before.citations.getFirst().at())));
    }
  }

  private static int number(Notes.Found note) {
    return Integer.parseInt(note.label);
  }

  private void reportBackwards(Notes.Found note) {
    Matcher found = BACKWARDS.matcher(PlainText.ofBlocks(note.content));
    if (found.find()) {
      diagnostics.report(
          Diagnostic.of(
                  DiagnosticCode.NOTE_BACKWARDS,
                  note.at,
                  "“"
                      + found.group()
                      + "” points to another note, which a reader may not have seen",
                  "name the work again, in short: author and title")
              .withRelated(note.marks()));
    }
  }
}
