package octavo.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import octavo.book.DraftMark;
import octavo.book.NoteSpace;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.Place;
import octavo.diagnostic.Severity;
import octavo.diagnostic.SourceFile;
import octavo.diagnostic.SourceSpan;
import octavo.manuscript.Settings.MissingNotes;
import octavo.parse.DraftNote;

/** Says what is wrong with the notes of a book once all references are known. */
final class NoteLinter {
  private final Diagnostics diagnostics;

  NoteLinter(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Reports on the notes of a finished pass. */
  void report(Notes notes, NoteScopes scopes, Notes.Rules rules) {
    Map<String, DraftNote> elsewhere = new HashMap<>();
    scopes.all().forEach(note -> elsewhere.putIfAbsent(key(note), note));
    notes.withoutText().forEach(note -> reportMissing(note, rules.missing(), elsewhere));
    reportPlainNumbers(notes.plainNumbers());
    for (DraftNote definition : scopes.all()) {
      if (!notes.isCited(definition)) {
        reportUnused(definition);
      }
    }
    reportSelfReferences(notes.found());
    reportCircles(notes.found());
    reportGaps(notes, scopes, rules.notesFile());
  }

  private static String key(DraftNote note) {
    return NoteScopes.key(note.space(), note.label());
  }

  // A label belongs to its file: a definition in another chapter is the likely mistake.
  private static String hint(Notes.Found note, Map<String, DraftNote> definitions) {
    DraftNote other = definitions.get(NoteScopes.key(note.space, note.label));
    SourceFile from = note.citations.getFirst().at().file();
    if (other == null || other.at().file() == from || note.at.equals(other.at())) {
      return "write its text in a paragraph that begins with " + mark(note) + ":";
    }
    return mark(note)
        + " is defined in "
        + other.at().path()
        + ":"
        + other.at().line()
        + ", and a label belongs to one file: define it here too, or move it to notes.md";
  }

  private void reportMissing(
      Notes.Found note, MissingNotes rule, Map<String, DraftNote> definitions) {
    List<Place> related = new ArrayList<>();
    for (Notes.Citation citation : note.citations.subList(1, note.citations.size())) {
      related.add(citation.at());
    }
    SourceSpan first = note.citations.getFirst().at();
    if (!note.at.equals(first)) {
      related.add(note.at);
    }
    String printed =
        switch (rule) {
          case MARK -> "; the note will say that its source was not given";
          case OMIT -> "; its mark stays as plain text";
          case ERROR -> "";
        };
    Severity severity =
        rule == MissingNotes.ERROR ? Severity.ERROR : DiagnosticCode.NOTE_MISSING.severity();
    diagnostics.report(
        Diagnostic.of(
                DiagnosticCode.NOTE_MISSING,
                first,
                "note " + mark(note) + " has no text" + printed,
                hint(note, definitions))
            .withSeverity(severity)
            .withRelated(related));
  }

  // One finding a number, with every place it stands at.
  private void reportPlainNumbers(List<DraftMark.NoteMark> marks) {
    Map<String, List<Place>> places = new LinkedHashMap<>();
    for (DraftMark.NoteMark mark : marks) {
      places.computeIfAbsent(mark.label(), _ -> new ArrayList<>()).add(mark.at());
    }
    places.forEach(
        (label, at) ->
            diagnostics.report(
                Diagnostic.of(
                        DiagnosticCode.NOTE_MISSING,
                        at.getFirst(),
                        "there is no note [" + label + "]; the number stays as plain text",
                        "write its text in a paragraph that begins with ["
                            + label
                            + "]:, or set notes.numbered: true, or write \\["
                            + label
                            + "] where it is no reference")
                    .withRelated(at.subList(1, at.size()))));
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
              DiagnosticCode.NOTE_SELF_REFERENCE,
              citation.at(),
              "note " + mark(note) + " refers to itself",
              "name the note that is meant, or delete the mark");
        }
      }
    }
  }

  /** An edge of the graph of notes that cite notes. */
  private record Edge(Notes.Found to, SourceSpan at) {}

  // Depth first with a stack of its own: a chain of 20,000 notes is no reason to overflow ours.
  private void reportCircles(List<Notes.Found> notes) {
    List<List<Edge>> edges = edges(notes);
    int[] next = new int[notes.size()];
    boolean[] entered = new boolean[notes.size()];
    boolean[] left = new boolean[notes.size()];
    int[] stack = new int[notes.size()];
    for (int root = 0; root < notes.size(); root++) {
      int depth = 0;
      if (!entered[root]) {
        entered[root] = true;
        stack[depth++] = root;
      }
      while (depth > 0) {
        int note = stack[depth - 1];
        if (next[note] == edges.get(note).size()) {
          left[note] = true;
          depth--;
          continue;
        }
        Edge edge = edges.get(note).get(next[note]++);
        int target = edge.to().index;
        if (!entered[target]) {
          entered[target] = true;
          stack[depth++] = target;
        } else if (!left[target]) {
          reportCircle(notes.get(note), edge);
        }
      }
    }
  }

  private static List<List<Edge>> edges(List<Notes.Found> notes) {
    List<List<Edge>> edges = new ArrayList<>(notes.size());
    for (int i = 0; i < notes.size(); i++) {
      edges.add(new ArrayList<>(0));
    }
    for (Notes.Found note : notes) {
      for (Notes.Citation citation : note.citations) {
        if (citation.inside() >= 0 && citation.inside() != note.index) {
          edges.get(citation.inside()).add(new Edge(note, citation.at()));
        }
      }
    }
    return edges;
  }

  private void reportCircle(Notes.Found from, Edge edge) {
    diagnostics.report(
        Diagnostic.of(
                DiagnosticCode.NOTE_CIRCLE,
                edge.at(),
                "notes "
                    + mark(edge.to())
                    + " and "
                    + mark(from)
                    + " lead to each other in a circle",
                "delete one of the marks")
            .withRelated(List.of(edge.to().at)));
  }

  private void reportGaps(Notes notes, NoteScopes scopes, Optional<SourceFile> notesFile) {
    Map<SourceFile, TreeMap<Integer, SourceSpan>> numbers = new IdentityHashMap<>();
    List<TreeMap<Integer, SourceSpan>> inOrder = new ArrayList<>();
    for (Notes.Found note : notes.found()) {
      if (note.space == NoteSpace.NUMBERED) {
        boolean missing = note.content.isEmpty();
        SourceFile space = missing ? notesFile.orElse(note.at.file()) : note.at.file();
        numbers
            .computeIfAbsent(
                space,
                _ -> {
                  inOrder.add(new TreeMap<>());
                  return inOrder.getLast();
                })
            .put(Integer.parseInt(note.label), note.citations.getFirst().at());
      }
    }
    for (DraftNote definition : scopes.all()) {
      TreeMap<Integer, SourceSpan> known = numbers.get(definition.at().file());
      if (definition.space() == NoteSpace.NUMBERED && known != null) {
        known.putIfAbsent(Integer.parseInt(definition.label()), definition.at());
      }
    }
    for (DraftMark.NoteMark mark : notes.plainNumbers()) {
      TreeMap<Integer, SourceSpan> known = numbers.get(notesFile.orElse(mark.at().file()));
      if (known != null) {
        known.putIfAbsent(Integer.parseInt(mark.label()), mark.at());
      }
    }
    inOrder.forEach(this::reportGaps);
  }

  private void reportGaps(TreeMap<Integer, SourceSpan> numbers) {
    StringBuilder gaps = new StringBuilder();
    SourceSpan place = numbers.firstEntry().getValue();
    int before = numbers.firstKey();
    for (Map.Entry<Integer, SourceSpan> number : numbers.entrySet()) {
      int from = before + 1;
      int to = number.getKey() - 1;
      if (from <= to) {
        place = gaps.isEmpty() ? number.getValue() : place;
        gaps.append(gaps.isEmpty() ? "" : ", ").append(from);
        gaps.append(from == to ? "" : "–" + to);
      }
      before = number.getKey();
    }
    if (!gaps.isEmpty()) {
      diagnostics.report(
          DiagnosticCode.NOTE_GAP,
          place,
          "the numbered notes leave out " + gaps,
          "nothing need be done if the source has these gaps");
    }
  }

  private static String mark(Notes.Found note) {
    return NoteScopes.mark(note.space, note.label);
  }
}
