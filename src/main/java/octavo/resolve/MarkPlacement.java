package octavo.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import octavo.book.NoteSpace;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.Edit;
import octavo.diagnostic.SourceFile;
import octavo.diagnostic.SourceSpan;

/**
 * Says which marks stand before punctuation in an English book, and how those that glue a word to
 * its punctuation are moved behind it. In English a mark follows every sign but a dash (Chicago
 * Manual of Style, 14.26).
 */
final class MarkPlacement {
  private static final String PUNCTUATION = ".,;:!?…";

  /** How many of the marks that stand alike are named. */
  private static final int MOST_NAMED = 20;

  private final MarkDoubts doubts;
  private final Diagnostics diagnostics;
  private final List<Misplaced> movable = new ArrayList<>();
  private final List<Misplaced> others = new ArrayList<>();

  /** By the offset of its end, each mark of a file that stands there as it is. */
  private final Map<SourceFile, TreeMap<Integer, SourceSpan>> marks = new LinkedHashMap<>();

  /**
   * Marks before punctuation.
   *
   * @param last the last of them
   * @param start where the first begins: those that touch, or have a comma between, move together
   * @param end where the punctuation ends
   */
  private record Misplaced(SourceSpan last, int start, int end) {
    SourceFile file() {
      return last.file();
    }

    String run() {
      return file().text().substring(start, last.end());
    }

    String punctuation() {
      return file().text().substring(last.end(), end);
    }

    /** Two changes, not one over all: an inline note between them may have its own. */
    List<Edit> edits() {
      return List.of(
          Edit.insert(file(), start, punctuation()), Edit.delete(file().span(last.end(), end)));
    }
  }

  MarkPlacement(MarkDoubts doubts, Diagnostics diagnostics) {
    this.doubts = doubts;
    this.diagnostics = diagnostics;
  }

  /** Reports on the notes of a finished pass. */
  void report(List<Notes.Found> notes) {
    for (Notes.Found note : notes) {
      for (Notes.Citation citation : note.citations) {
        if (isReference(note, citation.at())) {
          SourceSpan at = citation.at();
          marks.computeIfAbsent(at.file(), _ -> new TreeMap<>()).put(at.end(), at);
        }
      }
    }
    marks.values().forEach(inFile -> inFile.values().forEach(this::find));
    report(movable, true);
    report(others, false);
  }

  // A mark brought in from another file stands where it was asked for, and not as itself.
  private boolean isReference(Notes.Found note, SourceSpan at) {
    if (note.label.isEmpty()) {
      return at.text().startsWith("^[");
    }
    boolean doubtful =
        doubts.of(note).isPresent()
            || note.space == NoteSpace.NUMBERED && doubts.ofNumber(note.label, at).isPresent();
    return !doubtful && at.text().equals(note.mark());
  }

  private void find(SourceSpan mark) {
    String text = mark.file().text();
    int end = mark.end();
    while (end < text.length() && PUNCTUATION.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    boolean word = end < text.length() && Character.isLetterOrDigit(text.charAt(end));
    if (end == mark.end() || word || isSeparator(mark, end)) {
      return;
    }
    Misplaced found = new Misplaced(mark, runStart(mark), end);
    (PunctuationMove.isSafe(text, found.start(), mark.end(), end) ? movable : others).add(found);
  }

  // The comma of “word[1],[2]” belongs to the marks, not to the sentence.
  private boolean isSeparator(SourceSpan mark, int end) {
    if (end > mark.end() + 1 || mark.file().text().charAt(mark.end()) != ',') {
      return false;
    }
    String text = mark.file().text();
    int next = end;
    while (next < text.length() && text.charAt(next) == ' ') {
      next++;
    }
    int start = next;
    Map.Entry<Integer, SourceSpan> following = marks.get(mark.file()).higherEntry(start);
    return following != null && following.getValue().start() == start;
  }

  private int runStart(SourceSpan mark) {
    TreeMap<Integer, SourceSpan> known = marks.get(mark.file());
    String text = mark.file().text();
    int start = mark.start();
    while (true) {
      SourceSpan before = known.get(start);
      if (before == null && start > 0 && text.charAt(start - 1) == ',') {
        before = known.get(start - 1);
      }
      if (before == null) {
        return start;
      }
      start = before.start();
    }
  }

  // One finding for the book: who does it once does it always, and may mean it.
  private void report(List<Misplaced> all, boolean moved) {
    if (all.isEmpty()) {
      return;
    }
    Misplaced first = all.getFirst();
    String others = all.size() == 1 ? "" : ", the first of " + all.size() + " such marks";
    List<SourceSpan> places = all.stream().map(Misplaced::last).toList();
    List<Edit> fix = moved ? all.stream().flatMap(it -> it.edits().stream()).toList() : List.of();
    diagnostics.report(
        Diagnostic.of(
                DiagnosticCode.NOTE_PUNCTUATION,
                first.last(),
                "the mark of a note stands before “" + first.punctuation() + "”" + others,
                "write "
                    + first.punctuation()
                    + first.run()
                    + ": in English marks follow all but a dash")
            .withRelated(places.subList(1, Math.min(places.size(), MOST_NAMED)))
            .withFix(fix));
  }
}
