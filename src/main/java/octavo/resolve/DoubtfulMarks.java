package octavo.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import octavo.book.DraftMark;
import octavo.book.NoteSpace;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.Place;
import octavo.diagnostic.SourceSpan;

/** Says which numbers in brackets are probably no references, whatever they are read as. */
final class DoubtfulMarks {
  private final MarkDoubts doubts;
  private final Diagnostics diagnostics;

  DoubtfulMarks(MarkDoubts doubts, Diagnostics diagnostics) {
    this.doubts = doubts;
    this.diagnostics = diagnostics;
  }

  /** Reports the doubtful marks of each note that has a text. */
  void reportCited(List<Notes.Found> notes) {
    for (Notes.Found note : notes) {
      if (note.space == NoteSpace.NUMBERED && !note.content.isEmpty()) {
        List<SourceSpan> doubtful =
            note.marks().stream()
                .filter(at -> doubts.ofNumber(note.label, at).isPresent())
                .toList();
        if (!doubtful.isEmpty()) {
          reportCited(note, doubtful);
        }
      }
    }
  }

  private void reportCited(Notes.Found note, List<SourceSpan> doubtful) {
    List<Place> related = new ArrayList<>(doubtful.subList(1, doubtful.size()));
    related.add(note.at);
    diagnostics.report(
        Diagnostic.of(
                DiagnosticCode.NOTE_DOUBTFUL,
                doubtful.getFirst(),
                "this "
                    + note.mark()
                    + " refers to a note, and is probably "
                    + doubts.ofNumber(note.label, doubtful.getFirst()).orElseThrow().words(),
                MarkDoubts.hint(note.mark()))
            .withRelated(related));
  }

  /**
   * Reports numbers without a text that are doubtful, one finding each, with every place.
   *
   * @param marks those that stay as plain text where a text for others is seen
   */
  void reportPlain(List<DraftMark.NoteMark> marks) {
    Map<String, List<SourceSpan>> doubtful = new LinkedHashMap<>();
    for (DraftMark.NoteMark mark : marks) {
      if (doubts.ofNumber(mark.label(), mark.at()).isPresent()) {
        doubtful.computeIfAbsent(mark.label(), _ -> new ArrayList<>()).add(mark.at());
      }
    }
    doubtful.forEach(this::reportPlain);
  }

  private void reportPlain(String label, List<SourceSpan> at) {
    String mark = NoteScopes.mark(NoteSpace.NUMBERED, label);
    diagnostics.report(
        Diagnostic.of(
                DiagnosticCode.NOTE_DOUBTFUL,
                at.getFirst(),
                mark
                    + " has no text and is probably "
                    + doubts.ofNumber(label, at.getFirst()).orElseThrow().words()
                    + "; it stays as plain text",
                MarkDoubts.hint(mark))
            .withRelated(at.subList(1, at.size())));
  }
}
