package octavo.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
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
import octavo.manuscript.Spelling;
import octavo.parse.DraftNote;

/**
 * Says which notes have no text, and what the author may have meant: a definition in another file,
 * one of the other name space, or one that is spelt nearly so.
 */
final class MissingTexts {
  /** A label shorter than this is near to any. */
  private static final int SHORTEST_MISSPELT = 3;

  /** Among more notes that nothing refers to, one spelt nearly so is no wonder. */
  private static final int MOST_COMPARED = 100;

  private final Notes notes;
  private final NoteScopes scopes;
  private final Notes.Rules rules;
  private final MarkDoubts doubts;
  private final Diagnostics diagnostics;
  private final Map<String, DraftNote> definitions = new HashMap<>();
  private final Map<SourceFile, Map<String, DraftNote>> unused = new HashMap<>();
  private boolean toldOfFile;

  /** What the author may have meant: a definition, and what to do about it. */
  private record Meant(DraftNote definition, String hint) {}

  MissingTexts(
      Notes notes,
      NoteScopes scopes,
      Notes.Rules rules,
      MarkDoubts doubts,
      Diagnostics diagnostics) {
    this.notes = notes;
    this.scopes = scopes;
    this.rules = rules;
    this.doubts = doubts;
    this.diagnostics = diagnostics;
    for (DraftNote note : scopes.all()) {
      definitions.putIfAbsent(NoteScopes.key(note.space(), note.label()), note);
      if (note.space() == NoteSpace.FOOTNOTE && !notes.isCited(note)) {
        unused.computeIfAbsent(note.at().file(), _ -> new HashMap<>()).put(note.label(), note);
      }
    }
  }

  /**
   * Reports each note without a text once, and each number that stays as plain text where a text
   * for others is seen, with every place that cites it.
   */
  void report() {
    notes.withoutText().forEach(this::report);
    Map<String, List<SourceSpan>> plain = new LinkedHashMap<>();
    for (DraftMark.NoteMark mark : notes.plainNumbers()) {
      if (doubts.ofNumber(mark.label(), mark.at()).isEmpty()) {
        plain.computeIfAbsent(mark.label(), _ -> new ArrayList<>()).add(mark.at());
      }
    }
    plain.forEach(this::reportPlain);
  }

  private void reportPlain(String label, List<SourceSpan> marks) {
    Optional<Meant> meant = otherSpace(NoteSpace.NUMBERED, label, marks.getFirst().file());
    List<Place> related = new ArrayList<>(marks.subList(1, marks.size()));
    meant.ifPresent(it -> related.add(it.definition().at()));
    diagnostics.report(
        Diagnostic.of(
                DiagnosticCode.NOTE_MISSING,
                marks.getFirst(),
                "there is no note [" + label + "]; the number stays as plain text",
                meant
                    .map(Meant::hint)
                    .orElse(
                        "write its text in a paragraph that begins with ["
                            + label
                            + "]:"
                            + misnamed()
                            + ", or set notes.numbered: true, or write \\["
                            + label
                            + "] where it is no reference"))
            .withRelated(related));
  }

  private void report(Notes.Found note) {
    SourceSpan first = note.citations.getFirst().at();
    Optional<Meant> meant = meant(note);
    Optional<MarkDoubts.Doubt> doubt =
        meant.isEmpty() && note.at.equals(first) ? doubts.of(note) : Optional.empty();
    String probably = doubt.map(it -> " and is probably " + it.words()).orElse("");
    diagnostics.report(
        Diagnostic.of(
                doubt.isPresent() ? DiagnosticCode.NOTE_DOUBTFUL : DiagnosticCode.NOTE_MISSING,
                first,
                "note " + note.mark() + " has no text" + probably + printed(),
                doubt.isPresent() ? MarkDoubts.hint(note.mark()) : hint(note, meant))
            .withSeverity(rules.missing() == MissingNotes.ERROR ? Severity.ERROR : Severity.WARNING)
            .withRelated(related(note, meant)));
  }

  private String hint(Notes.Found note, Optional<Meant> meant) {
    return meant
        .map(Meant::hint)
        .orElseGet(
            () ->
                "write its text in a paragraph that begins with " + note.mark() + ":" + file(note));
  }

  // That a book of several files keeps its numbered notes in one is said once.
  private String file(Notes.Found note) {
    boolean lacksFile = rules.notesFile().isEmpty() && rules.numbered().size() > 1;
    boolean misnamed = !rules.misnamed().isEmpty();
    if (!lacksFile && !misnamed || toldOfFile || note.space != NoteSpace.NUMBERED) {
      return "";
    }
    toldOfFile = true;
    return " in this file, or for all files in notes.md beside book.yaml, or in the book's folder"
        + " where that has no book.yaml; there is none"
        + (misnamed ? ", but " + rules.misnamed() + ", which is not read: rename it" : "");
  }

  private String misnamed() {
    return rules.misnamed().isEmpty() ? "" : " (" + rules.misnamed() + " is not read: notes.md is)";
  }

  private String printed() {
    return switch (rules.missing()) {
      case MARK -> "; the note will say that its source was not given";
      case OMIT -> "; its mark stays as plain text";
      case ERROR -> "";
    };
  }

  private static List<Place> related(Notes.Found note, Optional<Meant> meant) {
    List<SourceSpan> marks = note.marks();
    List<Place> related = new ArrayList<>(marks.subList(1, marks.size()));
    if (!note.at.equals(marks.getFirst())) {
      related.add(note.at);
    }
    meant.ifPresent(it -> related.add(it.definition().at()));
    return related;
  }

  private Optional<Meant> meant(Notes.Found note) {
    SourceFile from = note.citations.getFirst().at().file();
    return elsewhere(note)
        .or(() -> otherSpace(note.space, note.label, from))
        .or(() -> misspelt(note));
  }

  // A label belongs to its file: a definition in another chapter is the likely mistake.
  private Optional<Meant> elsewhere(Notes.Found note) {
    DraftNote other = definitions.get(NoteScopes.key(note.space, note.label));
    SourceFile from = note.citations.getFirst().at().file();
    if (other == null || other.at().file() == from || note.at.equals(other.at())) {
      return Optional.empty();
    }
    String hint =
        note.mark()
            + " is defined in "
            + place(other)
            + ", and a label belongs to one file: define it here too, or move it to notes.md";
    return Optional.of(new Meant(other, hint));
  }

  private Optional<Meant> otherSpace(NoteSpace written, String label, SourceFile from) {
    NoteSpace space = written == NoteSpace.NUMBERED ? NoteSpace.FOOTNOTE : NoteSpace.NUMBERED;
    String mark = NoteScopes.mark(space, label);
    return scopes
        .find(from, NoteScopes.key(space, label))
        .map(
            twin ->
                new Meant(
                    twin,
                    place(twin)
                        + " defines "
                        + mark
                        + ", which is another note: write "
                        + mark
                        + " if that is meant"));
  }

  private Optional<Meant> misspelt(Notes.Found note) {
    SourceFile file = note.citations.getFirst().at().file();
    Map<String, DraftNote> here = new HashMap<>();
    rules.notesFile().ifPresent(shared -> here.putAll(unused.getOrDefault(shared, Map.of())));
    here.putAll(unused.getOrDefault(file, Map.of()));
    boolean word =
        note.space == NoteSpace.FOOTNOTE
            && note.label.length() >= SHORTEST_MISSPELT
            && note.label.codePoints().anyMatch(Character::isLetter);
    if (!word || here.size() > MOST_COMPARED) {
      return Optional.empty();
    }
    return Spelling.nearest(note.label, new TreeSet<>(here.keySet()))
        .map(here::get)
        .map(
            near ->
                new Meant(
                    near,
                    "did you mean "
                        + NoteScopes.mark(near.space(), near.label())
                        + " of "
                        + place(near)
                        + ", which nothing refers to?"));
  }

  private static String place(DraftNote note) {
    return note.at().path() + ":" + note.at().line();
  }
}
