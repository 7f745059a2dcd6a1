package octavo.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import octavo.book.Attributes;
import octavo.book.Block;
import octavo.book.DraftMark;
import octavo.book.Inline;
import octavo.book.Note;
import octavo.book.NoteReference;
import octavo.book.NoteSpace;
import octavo.book.Paragraph;
import octavo.book.Text;
import octavo.diagnostic.SourceFile;
import octavo.diagnostic.SourceSpan;
import octavo.manuscript.Settings.MissingNotes;
import octavo.parse.DraftNote;

/**
 * The pass that gives each mark its note. Run over the main text first, in reading order; then
 * {@link #finish()} works through the notes themselves in the order found, those they cite
 * included, so that every reference has its ordinal and every note cited is in the list once.
 */
final class Notes extends Rewriter {
  private final NoteScopes scopes;
  private final Rules rules;
  private final Figures figures;
  private final UnreadMarks unread;
  private final List<Found> found = new ArrayList<>();
  private final Map<DraftNote, Found> byDefinition = new IdentityHashMap<>();
  private final Map<SourceFile, Map<String, Found>> undefined = new IdentityHashMap<>();
  private final List<Found> withoutText = new ArrayList<>();
  private final List<DraftMark.NoteMark> plain = new ArrayList<>();
  private SourceFile scope;
  private int references;
  private int inside = -1;

  /**
   * What the settings say.
   *
   * @param numbered files in which {@code [18]} is a reference even without a definition
   * @param notesFile where the book keeps its numbered notes, if it has such a file: a number
   *     missing there is the same note in every chapter
   * @param misnamed a file that is probably meant for it and called otherwise; empty for none
   * @param missing what becomes of a reference without a text
   */
  record Rules(
      Set<SourceFile> numbered,
      Optional<SourceFile> notesFile,
      String misnamed,
      MissingNotes missing) {}

  /**
   * A mark that cites a note.
   *
   * @param at the mark
   * @param inside the index of the note it stands in, or -1 in the main text
   */
  record Citation(SourceSpan at, int inside) {}

  /** A note on its way, with all that refers to it; its index is -1 when it is left out. */
  static final class Found {
    final int index;
    final NoteSpace space;
    final String label;
    final SourceSpan at;
    final SourceFile scope;
    final List<Citation> citations = new ArrayList<>();
    List<Block> content;

    Found(int index, NoteSpace space, String label, SourceSpan at, List<Block> content) {
      this.index = index;
      this.space = space;
      this.label = label;
      this.at = at;
      this.scope = at.file();
      this.content = content;
    }

    /** Its mark as the author writes it. */
    String mark() {
      return NoteScopes.mark(space, label);
    }

    /** The marks that cite it. */
    List<SourceSpan> marks() {
      return citations.stream().map(Citation::at).toList();
    }
  }

  /** Prepares the pass; {@code figures} is run over the text of each note that is cited. */
  Notes(NoteScopes scopes, Rules rules, Figures figures, SourceFile first) {
    this.scopes = scopes;
    this.rules = rules;
    this.figures = figures;
    this.unread = new UnreadMarks((from, mark) -> UnreadMarks.isDefined(scopes, from, mark));
    this.scope = first;
  }

  /** The piece with its references; pieces come in reading order. */
  Piece piece(Piece piece) {
    scope = piece.source();
    return piece.with(inlines(piece.title()), blocks(piece.blocks()));
  }

  /** Works through the notes; to be called when the main text is done. */
  void finish() {
    // The list grows while a note cites one not seen before.
    for (int i = 0; i < found.size(); i++) {
      Found note = found.get(i);
      scope = note.scope;
      inside = i;
      note.content = blocks(figures.ofNote(note.content));
    }
  }

  /** What looks like marks and is read as text. */
  UnreadMarks unread() {
    return unread;
  }

  @Override
  Block paragraph(Paragraph paragraph) {
    unread.look(paragraph, scope);
    return super.paragraph(paragraph);
  }

  /** The notes found, in the order of {@link octavo.book.Book#notes()}. */
  List<Found> found() {
    return found;
  }

  /** The notes without a text, in the order found, those left out among them. */
  List<Found> withoutText() {
    return withoutText;
  }

  /**
   * The numbers in brackets without a text that stay as they are, where a text for others is seen:
   * each may be a reference whose text was forgotten.
   */
  List<DraftMark.NoteMark> plainNumbers() {
    return plain;
  }

  /** Whether a definition is cited. */
  boolean isCited(DraftNote definition) {
    return byDefinition.containsKey(definition);
  }

  /** The notes as the book has them. */
  List<Note> notes() {
    List<Note> notes = new ArrayList<>(found.size());
    for (Found note : found) {
      notes.add(new Note(note.index, note.space, note.label, note.content, note.at));
    }
    return notes;
  }

  @Override
  void mark(DraftMark mark, List<Inline> out) {
    switch (mark) {
      case DraftMark.NoteMark note -> out.add(resolved(note));
      case DraftMark.InlineNote note ->
          out.add(
              cited(
                  add(
                      NoteSpace.FOOTNOTE,
                      "",
                      note.at(),
                      List.of(new Paragraph(Attributes.NONE, note.content(), note.at()))),
                  note.at()));
      case DraftMark.DraftLink _, DraftMark.DraftImage _ -> super.mark(mark, out);
    }
  }

  private Inline resolved(DraftMark.NoteMark mark) {
    String key = NoteScopes.key(mark.space(), mark.label());
    DraftNote definition = scopes.find(scope, key).orElse(null);
    if (definition == null && isPlainText(mark)) {
      if (scopes.seesNumbered(scope)) {
        plain.add(mark);
      }
      return new Text(NoteScopes.mark(mark.space(), mark.label()));
    }
    Found note = definition == null ? undefined(mark, key) : defined(definition);
    return cited(note, mark.at());
  }

  private boolean isPlainText(DraftMark.NoteMark mark) {
    return mark.space() == NoteSpace.NUMBERED && !rules.numbered().contains(scope);
  }

  private Found defined(DraftNote definition) {
    Found known = byDefinition.get(definition);
    if (known != null) {
      return known;
    }
    Found added =
        definition.content().isEmpty()
            ? missing(definition.space(), definition.label(), definition.at())
            : add(definition.space(), definition.label(), definition.at(), definition.content());
    byDefinition.put(definition, added);
    return added;
  }

  private Found undefined(DraftMark.NoteMark mark, String key) {
    SourceFile seenFrom =
        mark.space() == NoteSpace.NUMBERED ? rules.notesFile().orElse(scope) : scope;
    return undefined
        .computeIfAbsent(seenFrom, _ -> new HashMap<>())
        .computeIfAbsent(key, _ -> missing(mark.space(), mark.label(), mark.at()));
  }

  private Found missing(NoteSpace space, String label, SourceSpan at) {
    Found note =
        rules.missing() == MissingNotes.OMIT
            ? new Found(-1, space, label, at, List.of())
            : add(space, label, at, List.of());
    withoutText.add(note);
    return note;
  }

  private Found add(NoteSpace space, String label, SourceSpan at, List<Block> content) {
    Found note = new Found(found.size(), space, label, at, content);
    found.add(note);
    return note;
  }

  private Inline cited(Found note, SourceSpan at) {
    note.citations.add(new Citation(at, inside));
    return note.index < 0
        ? new Text(NoteScopes.mark(note.space, note.label))
        : new NoteReference(note.index, references++, at);
  }
}
