package octavo.resolve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import octavo.book.Block;
import octavo.book.Book;
import octavo.book.Figure;
import octavo.book.Metadata;
import octavo.book.Note;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import octavo.diagnostic.SourceFile;
import octavo.manuscript.CaptionEntry;
import octavo.manuscript.Manuscript;
import octavo.parse.Draft;
import octavo.parse.MarkdownParser;

/** Makes a book of its drafts. */
public final class BookResolver {
  private final Manuscript manuscript;
  private final Map<SourceFile, Draft> drafts;
  private final MarkdownParser parser;
  private final Diagnostics diagnostics;

  private BookResolver(
      Manuscript manuscript,
      Map<SourceFile, Draft> drafts,
      MarkdownParser parser,
      Diagnostics diagnostics) {
    this.manuscript = manuscript;
    this.drafts = drafts;
    this.parser = parser;
    this.diagnostics = diagnostics;
  }

  /**
   * Resolves a book.
   *
   * @param drafts by source file: every chapter file's, and the notes file's
   * @param parser for the inline Markdown of titles and captions
   * @return the book, or empty when there were errors that leave none
   */
  public static Optional<Book> resolve(
      Manuscript manuscript,
      Map<SourceFile, Draft> drafts,
      MarkdownParser parser,
      Diagnostics diagnostics) {
    return new BookResolver(manuscript, drafts, parser, diagnostics).book();
  }

  private Optional<Book> book() {
    Identifiers identifiers = new Identifiers();
    List<Piece> outline = new Outline(manuscript, drafts, parser, identifiers).pieces();
    SeveralTitles.report(manuscript, drafts, diagnostics);
    if (isEmpty(outline)) {
      diagnostics.report(
          DiagnosticCode.BOOK_EMPTY,
          new FilePlace("."),
          "the book has no text",
          "write something into one of its files");
      return Optional.empty();
    }
    return Optional.of(resolved(outline, identifiers));
  }

  // The passes, in order. Figures come before notes, since a caption may cite some; ids come after
  // both, since only what is printed gets one; links come last, since they lead to ids.
  private Book resolved(List<Piece> outline, Identifiers identifiers) {
    Captions captions = new Captions(manuscript.captions(), parser);
    ImageLookup images = new ImageLookup(manuscript.folder(), diagnostics);
    Figures figures = new Figures(images, captions, diagnostics);
    List<Piece> pictured =
        Piece.each(
            outline,
            piece -> piece.with(figures.inlines(piece.title()), figures.blocks(piece.blocks())));
    pictured = placeUnnamed(pictured, captions, figures);

    NoteScopes scopes = noteScopes(outline);
    Notes.Rules rules = noteRules();
    Notes notes = new Notes(scopes, rules, figures, outline.getFirst().source());
    List<Piece> noted = Piece.each(pictured, notes::piece);
    notes.finish();
    String language = manuscript.settings().metadata().language();
    new NoteLinter(language, diagnostics).report(notes, scopes, rules);
    captions.reportUnused(diagnostics);

    Anchors anchors = new Anchors(identifiers, diagnostics, outline.getFirst().at());
    List<Piece> named = Piece.each(noted, anchors::piece);
    // A heading of a note lies, wherever it is cited, below a component's title.
    List<Note> levelled = each(notes.notes(), note -> new HeadingLevels().blocks(note.content()));
    List<Note> namedNotes = each(levelled, anchors::note);

    FileIndex files = new FileIndex(named);
    Links links = new Links(manuscript.folder(), files, anchors, diagnostics);
    List<Piece> linked =
        Piece.each(
            named, piece -> piece.with(links.inlines(piece.title()), links.blocks(piece.blocks())));
    List<Note> linkedNotes = each(namedNotes, note -> links.blocks(note.content()));

    ReferenceMarks marks = new ReferenceMarks();
    List<Piece> marked =
        Piece.each(
            linked,
            piece -> piece.with(marks.inlines(piece.title()), marks.blocks(piece.blocks())));
    List<Note> markedNotes = each(linkedNotes, note -> marks.blocks(note.content()));

    Metadata metadata = manuscript.settings().metadata();
    return new Book(
        metadata,
        new Assembly(metadata).components(Signatures.marked(Subtitles.marked(marked))),
        markedNotes,
        images.cover(manuscript.settings().cover()));
  }

  /** What happens to the text of one note. */
  private interface NoteChange {
    List<Block> apply(Note note);
  }

  private static List<Note> each(List<Note> notes, NoteChange change) {
    List<Note> out = new ArrayList<>(notes.size());
    for (Note note : notes) {
      List<Block> content = change.apply(note);
      out.add(new Note(note.index(), note.space(), note.label(), content, note.at()));
    }
    return out;
  }

  /** Puts pictures that no chapter names after the text of the chapter their caption names. */
  private static List<Piece> placeUnnamed(List<Piece> pieces, Captions captions, Figures figures) {
    List<Piece> out = pieces;
    for (Map.Entry<String, CaptionEntry> entry : captions.unused()) {
      String after = entry.getValue().after();
      Optional<Piece> chapter =
          after.isEmpty() ? Optional.empty() : new FileIndex(out).named(after);
      if (chapter.isPresent()) {
        Figure figure = figures.ofEntry(entry.getKey(), entry.getValue());
        String id = chapter.get().id();
        out = Piece.each(out, piece -> piece.id().equals(id) ? piece.endingWith(figure) : piece);
      }
    }
    return out;
  }

  private NoteScopes noteScopes(List<Piece> outline) {
    return new NoteScopes(
        inReadingOrder(outline), manuscript.notesFile().map(drafts::get), diagnostics);
  }

  private static boolean isEmpty(List<Piece> pieces) {
    for (Piece piece : pieces) {
      if (!piece.blocks().isEmpty() || !piece.title().isEmpty() || !isEmpty(piece.pieces())) {
        return false;
      }
    }
    return true;
  }

  private Notes.Rules noteRules() {
    Set<SourceFile> numbered = new HashSet<>();
    boolean everywhere = manuscript.settings().numbered();
    for (Draft draft : drafts.values()) {
      if (everywhere || draft.text().numbered()) {
        numbered.add(draft.text().file());
      }
    }
    return new Notes.Rules(
        numbered,
        manuscript.notesFile(),
        manuscript.notesFile().isPresent() ? "" : MisnamedNotes.find(manuscript.folder(), drafts),
        manuscript.settings().missingNotes());
  }

  /** The drafts of the pieces in reading order, each once. */
  private List<Draft> inReadingOrder(List<Piece> outline) {
    Set<Draft> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Draft> out = new ArrayList<>();
    Piece.each(
        outline,
        piece -> {
          Draft draft = drafts.get(piece.source());
          if (draft != null && seen.add(draft)) {
            out.add(draft);
          }
          return piece;
        });
    return out;
  }
}
