package octavo.pdf;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import octavo.book.Attributes;
import octavo.book.Block;
import octavo.book.Book;
import octavo.book.Chapter;
import octavo.book.Component;
import octavo.book.ComponentKind;
import octavo.book.Creator;
import octavo.book.Inline;
import octavo.book.Metadata;
import octavo.book.Note;
import octavo.book.NoteReference;
import octavo.book.NoteSpace;
import octavo.book.Paragraph;
import octavo.book.Text;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.SourceFile;
import octavo.diagnostic.SourceSpan;
import octavo.manuscript.BookFolder;
import octavo.manuscript.Edition;
import octavo.resolve.NotePlan;
import octavo.theme.Theme;
import octavo.theme.ThemeLoader;

/** Small books for tests of the PDF. */
final class SampleBook {
  static final Edition PRINT =
      new Edition(
          "print",
          Edition.Format.PDF,
          Edition.Engine.CSS,
          Optional.empty(),
          Edition.Openers.AUTO,
          Edition.NotePlacement.BOOK,
          Optional.empty(),
          "classic",
          "");

  private final List<Component> chapters = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();
  private final List<NotePlan.Group> groups = new ArrayList<>();
  private final List<NotePlan.Call> calls = new ArrayList<>();

  static Theme theme() {
    return ThemeLoader.load(new BookFolder(Path.of("target")), PRINT, List.of(), new Diagnostics())
        .orElseThrow();
  }

  /** Adds a chapter of paragraphs. */
  SampleBook chapter(String title, String... paragraphs) {
    SourceFile file = new SourceFile(title + ".md", String.join("\n\n", paragraphs));
    List<Block> blocks = new ArrayList<>();
    for (String paragraph : paragraphs) {
      blocks.add(paragraph(file.whole(), new Text(paragraph)));
    }
    return chapter(title, file, blocks);
  }

  /** Adds a chapter of one paragraph whose end refers to a note. */
  SampleBook chapterWithNote(String title, String paragraph, String note) {
    SourceFile file = new SourceFile(title + ".md", paragraph);
    int index = notes.size();
    String number = String.valueOf(index + 1);
    SourceSpan at = file.whole();
    notes.add(
        new Note(index, NoteSpace.values()[0], number, List.of(paragraph(at, new Text(note))), at));
    NotePlan.Entry entry =
        new NotePlan.Entry("note-" + number, index, number, List.of(calls.size()));
    groups.add(new NotePlan.Group(id(), title, List.of(entry)));
    calls.add(new NotePlan.Call("ref-" + number, entry.id(), number, ""));
    Inline reference = new NoteReference(index, index, at);
    return chapter(title, file, List.of(paragraph(at, new Text(paragraph), reference)));
  }

  private String id() {
    return "chapter-" + (chapters.size() + 1);
  }

  private static Paragraph paragraph(SourceSpan at, Inline... content) {
    return new Paragraph(Attributes.NONE, List.of(content), at);
  }

  private SampleBook chapter(String title, SourceFile file, List<Block> blocks) {
    chapters.add(
        new Chapter(
            ComponentKind.CHAPTER,
            id(),
            List.of(new Text(title)),
            title,
            chapters.size() + 1,
            blocks,
            List.of(),
            file));
    return this;
  }

  NotePlan plan() {
    return new NotePlan(groups, calls);
  }

  Book book() {
    Metadata metadata =
        new Metadata(
            "A Small Book",
            "",
            List.of(new Creator("A. N. Author", "aut", "")),
            "en-GB",
            LocalDate.of(2026, 11, 23),
            Map.of(),
            "",
            "",
            "A book for tests.",
            List.of("tests"),
            Optional.empty());
    return new Book(metadata, chapters, notes, Optional.empty());
  }
}
