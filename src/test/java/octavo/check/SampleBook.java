package octavo.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import octavo.book.Attributes;
import octavo.book.Block;
import octavo.book.Book;
import octavo.book.Chapter;
import octavo.book.Component;
import octavo.book.ComponentKind;
import octavo.book.Metadata;
import octavo.book.Note;
import octavo.book.NoteSpace;
import octavo.book.Paragraph;
import octavo.book.Text;
import octavo.diagnostic.SourceFile;
import octavo.manuscript.DeviceSettings;
import octavo.manuscript.Edition;
import octavo.manuscript.NoteSettings;
import octavo.manuscript.Numbers;
import octavo.manuscript.PageSettings;
import octavo.manuscript.ThemeSetting;
import octavo.resolve.NotePlan;

/** A book of plain chapters, each in a file called by its number. */
final class SampleBook {
  private final List<Component> chapters = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();
  private Edition.Format format = Edition.Format.PDF;
  private NotePlan plan = new NotePlan(List.of(), List.of());

  SampleBook chapter(String title, String... paragraphs) {
    SourceFile source = nextFile(String.join("\n\n", paragraphs));
    List<Block> blocks = new ArrayList<>();
    int from = 0;
    for (String paragraph : paragraphs) {
      int start = source.text().indexOf(paragraph, from);
      from = start + paragraph.length();
      blocks.add(
          new Paragraph(Attributes.NONE, List.of(new Text(paragraph)), source.span(start, from)));
    }
    return chapter(title, source, blocks);
  }

  /** The file of the next chapter. */
  SourceFile nextFile(String text) {
    return new SourceFile(chapters.size() + 1 + ".md", text);
  }

  SampleBook chapter(String title, SourceFile source, List<Block> blocks) {
    int number = chapters.size() + 1;
    chapters.add(
        new Chapter(
            ComponentKind.CHAPTER,
            "c" + number,
            List.of(new Text(title)),
            title,
            number,
            blocks,
            List.of(),
            source));
    return this;
  }

  /** Notes 1 to {@code count} of one text each, printed at the book's end under chapter 1. */
  SampleBook notes(int count, String text) {
    return notes(count, text, 1);
  }

  /** The same, each cited so many times. */
  SampleBook notes(int count, String text, int citations) {
    List<NotePlan.Entry> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String number = Integer.toString(i + 1);
      SourceFile source = new SourceFile("notes.md", "note " + number);
      Paragraph paragraph = new Paragraph(Attributes.NONE, List.of(new Text(text)), source.whole());
      notes.add(new Note(i, NoteSpace.FOOTNOTE, number, List.of(paragraph), source.whole()));
      entries.add(
          new NotePlan.Entry("note-" + number, i, number, ordinals(i * citations, citations)));
    }
    plan = new NotePlan(List.of(new NotePlan.Group("c1", "One", entries)), List.of());
    return this;
  }

  private static List<Integer> ordinals(int first, int count) {
    return IntStream.range(first, first + count).boxed().toList();
  }

  SampleBook with(Edition.Format other) {
    format = other;
    return this;
  }

  List<ExpectedText> expected() {
    Metadata metadata =
        new Metadata(
            "Sample",
            "",
            List.of(),
            "en",
            LocalDate.of(2000, 1, 1),
            Map.of(),
            "",
            "",
            "",
            List.of(),
            Optional.empty());
    Edition edition =
        new Edition(
            "sample",
            format,
            Edition.Engine.CSS,
            PageSettings.NONE,
            NoteSettings.at(Edition.NotePlacement.BOOK),
            new ThemeSetting("classic", Optional.empty()),
            "",
            Numbers.NONE,
            DeviceSettings.GENERAL,
            OptionalInt.empty());
    return ExpectedBook.of(new Book(metadata, chapters, notes, Optional.empty()), edition, plan);
  }
}
