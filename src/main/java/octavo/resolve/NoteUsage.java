package octavo.resolve;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.book.NoteSpace;
import octavo.book.PlainText;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.SourceFile;
import octavo.diagnostic.SourceSpan;

/**
 * Says where notes are used as an editor would not: numbers out of order, marks before punctuation,
 * and notes that point to the one before them, which a reader who has touched a mark does not see.
 */
final class NoteUsage {
  /** What a mark follows in English (Chicago Manual of Style, 14.26); a dash it precedes. */
  private static final String PUNCTUATION = ".,;:!?";

  /** A note that names the work of another by an abbreviation only. */
  private static final Pattern BACKWARDS =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:ibid(?:em)?|op\\. ?cit|loc\\. ?cit|ebd|ebenda|a\\. ?a\\. ?O)"
              + "(?![\\p{L}\\p{N}])",
          Pattern.CASE_INSENSITIVE);

  /** How many of the marks that stand alike are named. */
  private static final int MOST_NAMED = 20;

  private final Diagnostics diagnostics;
  private final boolean marksFollowPunctuation;

  /**
   * For a book.
   *
   * @param language its language, a BCP 47 tag; where marks stand beside punctuation is a custom of
   *     languages, and only that of English is held
   */
  NoteUsage(String language, Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
    this.marksFollowPunctuation =
        language.equals("en") || language.toLowerCase(Locale.ROOT).startsWith("en-");
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
    if (marksFollowPunctuation) {
      reportPunctuation(notes);
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

  // One finding for the book: who does it once does it always, and may mean it.
  private void reportPunctuation(List<Notes.Found> notes) {
    List<SourceSpan> marks =
        notes.stream()
            .flatMap(note -> note.citations.stream())
            .map(Notes.Citation::at)
            .filter(NoteUsage::precedesPunctuation)
            .toList();
    if (!marks.isEmpty()) {
      SourceSpan first = marks.getFirst();
      String sign = first.file().text().substring(first.end(), first.end() + 1);
      String others = marks.size() == 1 ? "" : ", the first of " + marks.size() + " such marks";
      diagnostics.report(
          Diagnostic.of(
                  DiagnosticCode.NOTE_PUNCTUATION,
                  first,
                  "the mark of a note stands before “" + sign + "”" + others,
                  "write " + sign + first.text() + ": in English marks follow all but a dash")
              .withRelated(marks.subList(1, Math.min(marks.size(), MOST_NAMED))));
    }
  }

  private static boolean precedesPunctuation(SourceSpan mark) {
    String text = mark.file().text();
    return mark.end() < text.length() && PUNCTUATION.indexOf(text.charAt(mark.end())) >= 0;
  }

  private void reportBackwards(Notes.Found note) {
    Matcher found = BACKWARDS.matcher(PlainText.ofBlocks(note.content));
    if (found.find()) {
      List<SourceSpan> citations = note.citations.stream().map(Notes.Citation::at).toList();
      diagnostics.report(
          Diagnostic.of(
                  DiagnosticCode.NOTE_BACKWARDS,
                  note.at,
                  "“"
                      + found.group()
                      + "” points to another note, which a reader may not have seen",
                  "name the work again, in short: author and title")
              .withRelated(citations));
    }
  }
}
