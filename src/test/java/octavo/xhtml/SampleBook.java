package octavo.xhtml;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import octavo.book.AlternativeText;
import octavo.book.Attributes;
import octavo.book.Block;
import octavo.book.BlockQuote;
import octavo.book.Book;
import octavo.book.Caption;
import octavo.book.Chapter;
import octavo.book.CodeBlock;
import octavo.book.CodeText;
import octavo.book.CodeToken;
import octavo.book.ComponentKind;
import octavo.book.Creator;
import octavo.book.DefinitionList;
import octavo.book.Figure;
import octavo.book.Heading;
import octavo.book.Image;
import octavo.book.ImageFormat;
import octavo.book.ImageSource;
import octavo.book.Inline;
import octavo.book.InlineStyle;
import octavo.book.LineBreak;
import octavo.book.Link;
import octavo.book.LinkTarget;
import octavo.book.ListBlock;
import octavo.book.Metadata;
import octavo.book.Note;
import octavo.book.NoteReference;
import octavo.book.NoteSpace;
import octavo.book.Paragraph;
import octavo.book.Part;
import octavo.book.SectionBreak;
import octavo.book.Styled;
import octavo.book.Table;
import octavo.book.Text;
import octavo.diagnostic.SourceFile;
import octavo.diagnostic.SourceSpan;
import octavo.manuscript.DeviceSettings;
import octavo.manuscript.Edition;
import octavo.manuscript.NoteSettings;
import octavo.manuscript.Numbers;
import octavo.manuscript.PageSettings;
import octavo.manuscript.ThemeSetting;
import octavo.measure.Length;
import octavo.resolve.NotePlan;

/** A small book with one of everything, put together by hand. */
public final class SampleBook {
  private static final SourceFile FILE = new SourceFile("one.md", "text");
  private static final SourceSpan AT = FILE.span(0, 0);

  private SampleBook() {}

  /** Text. */
  public static Text text(String characters) {
    return new Text(characters);
  }

  /** A paragraph. */
  public static Paragraph paragraph(Inline... content) {
    return new Paragraph(Attributes.NONE, List.of(content), AT);
  }

  private static Attributes id(String id) {
    return new Attributes(id, List.of(), Map.of());
  }

  private static Attributes ofClass(String name) {
    return new Attributes("", List.of(name), Map.of());
  }

  /** A reference to a note. */
  public static NoteReference reference(int note, int ordinal) {
    return new NoteReference(note, ordinal, AT);
  }

  /** A chapter. */
  public static Chapter chapter(String id, int ordinal, String title, Block... blocks) {
    return new Chapter(
        ComponentKind.CHAPTER,
        id,
        title.isEmpty() ? List.of() : List.of(text(title)),
        title.isEmpty() ? "Untitled" : title,
        ordinal,
        List.of(blocks),
        List.of(),
        FILE);
  }

  /** Settings of an edition. */
  public static Edition edition(Edition.Format format, Edition.NotePlacement placement) {
    return edition(format, placement, Edition.Engine.CSS);
  }

  /** The same with an engine. */
  public static Edition edition(
      Edition.Format format, Edition.NotePlacement placement, Edition.Engine engine) {
    return edition(format, placement, engine, Numbers.NONE);
  }

  /** The same of the css engine with numbers. */
  static Edition numbered(Edition.Format format, Edition.NotePlacement placement, Numbers numbers) {
    return edition(format, placement, Edition.Engine.CSS, numbers);
  }

  private static Edition edition(
      Edition.Format format,
      Edition.NotePlacement placement,
      Edition.Engine engine,
      Numbers numbers) {
    return new Edition(
        format == Edition.Format.EPUB ? "epub" : "print",
        format,
        engine,
        PageSettings.NONE,
        NoteSettings.at(placement),
        new ThemeSetting("classic", Optional.empty()),
        "",
        numbers,
        DeviceSettings.GENERAL,
        OptionalInt.empty());
  }

  /** What the book is called. */
  public static Metadata metadata(String language) {
    return new Metadata(
        "Tea & Cake",
        "A <short> story",
        List.of(new Creator("Ada Writer", "aut", "Writer, Ada"), new Creator("Bo", "edt", "")),
        language,
        LocalDate.of(2026, 11, 23),
        Map.of("epub", "9783161484100"),
        "A Press",
        "All rights & some wrongs",
        "About tea.",
        List.of("tea", "cake"),
        Optional.of(new Metadata.Series("Meals", "2")));
  }

  /** The book; pictures are read from a PNG. */
  public static Book book(Path png, String language) {
    Part part =
        new Part(
            "part-1",
            List.of(text("Morning")),
            "Morning",
            List.of(paragraph(text("A part."))),
            List.of(first(png), second()),
            FILE);
    Chapter dedication =
        new Chapter(
            ComponentKind.DEDICATION,
            "dedication",
            List.of(),
            "Dedication",
            0,
            List.of(paragraph(text("For you."))),
            List.of(),
            FILE);
    Chapter books =
        new Chapter(
            ComponentKind.BIBLIOGRAPHY,
            "books",
            List.of(text("Books")),
            "Books",
            0,
            List.of(paragraph(text("None."))),
            List.of(),
            FILE);
    return new Book(
        metadata(language), List.of(dedication, part, books), notes(), Optional.empty());
  }

  private static Chapter first(Path png) {
    return chapter(
        "one",
        1,
        "Boiling",
        paragraph(text("Water boils,"), reference(0, 0), text(" it does."), reference(1, 1)),
        paragraph(text("Once more!"), reference(0, 2), reference(1, 3)),
        new Heading(id("kettles"), 1, List.of(text("Kettles"), reference(0, 4)), AT),
        paragraph(
            new Styled(
                InlineStyle.ITALIC,
                new Attributes("", List.of(), Map.of("lang", "ar")),
                List.of(text("shai"))),
            text(" and "),
            new Styled(InlineStyle.STRONG, Attributes.NONE, List.of(text("tea"))),
            new LineBreak(),
            new CodeText(Attributes.NONE, "a < b && c"),
            new Link(
                new LinkTarget.External("https://example.org/a%20b?c=%25&d"),
                "out",
                Attributes.NONE,
                List.of(text("a link"), reference(2, 5)),
                AT),
            new Link(
                new LinkTarget.Internal("two", "cups"),
                "",
                Attributes.NONE,
                List.of(text("in")),
                AT)),
        new SectionBreak(Attributes.NONE, AT),
        paragraph(text("After.")),
        figure(png, 0, new AlternativeText.Described("A kettle", false)),
        figure(png, 1, new AlternativeText.Missing()),
        absent());
  }

  private static Figure figure(Path png, int ordinal, AlternativeText alternative) {
    ImageSource source =
        new ImageSource.Available(
            "images/Kettle one.png", png, ImageFormat.PNG, 2, 2, Optional.empty());
    return new Figure(
        id("figure-" + (ordinal + 1)),
        ordinal,
        new Image(source, alternative, Attributes.NONE, AT),
        new Caption(
            "Figure " + (ordinal + 1) + ".",
            List.of(text("A kettle on fire")),
            List.of(text("A. Painter")),
            List.of(text("CC0"))),
        Figure.Placement.FLOAT,
        AT);
  }

  private static Figure absent() {
    ImageSource source =
        new ImageSource.Absent(
            "images/lost.jpg", Optional.of(Length.mm(80)), Optional.of(Length.mm(60)));
    return new Figure(
        id("figure-3"),
        2,
        new Image(source, new AlternativeText.Missing(), Attributes.NONE, AT),
        new Caption("", List.of(text("Lost")), List.of(), List.of()),
        Figure.Placement.HERE,
        AT);
  }

  private static Chapter second() {
    return chapter(
        "two",
        2,
        "Drinking",
        new BlockQuote(
            ofClass("verse"),
            List.of(paragraph(text("I drink"), new LineBreak(), text("therefore"))),
            AT),
        new ListBlock(
            Attributes.NONE,
            true,
            3,
            true,
            List.of(List.of(paragraph(text("three"))), List.of(paragraph(text("four")))),
            AT),
        new DefinitionList(
            Attributes.NONE,
            List.of(
                new DefinitionList.Entry(
                    List.of(List.of(text("Cup"))), List.of(List.of(paragraph(text("holds tea"))))),
                new DefinitionList.Entry(
                    List.of(List.of(text("Pot"))),
                    List.of(List.of(paragraph(text("holds")), paragraph(text("more")))))),
            AT),
        new CodeBlock(
                Attributes.NONE,
                "rust",
                "fn main() {\n    a < b\n}",
                List.of(new CodeToken(CodeToken.Kind.KEYWORD, 0, 2)),
                AT)
            .described("1-1", List.of(), "main.rs"),
        table(),
        new Heading(id("cups"), 1, List.of(text("Cups")), AT),
        paragraph(text("End.")));
  }

  private static Table table() {
    Table.Column column = new Table.Column(Table.Alignment.RIGHT, 0.5);
    return new Table(
        Attributes.NONE,
        List.of(text("Cups sold")),
        List.of(column, column),
        List.of(new Table.Row(List.of(cell("Day", 1, true), cell("Cups", 1, true)))),
        List.of(
            new Table.Row(List.of(cell("Monday", 2, true), cell("3", 1, false))),
            new Table.Row(List.of(cell("4", 1, false)))),
        AT);
  }

  private static Table.Cell cell(String text, int rows, boolean header) {
    return new Table.Cell(List.of(paragraph(text(text))), 1, rows, header);
  }

  private static List<Note> notes() {
    return List.of(
        new Note(
            0,
            NoteSpace.NUMBERED,
            "18",
            List.of(paragraph(text("See also"), reference(2, 6), text(" there."))),
            AT),
        new Note(1, NoteSpace.NUMBERED, "19", List.of(), AT),
        new Note(
            2,
            NoteSpace.FOOTNOTE,
            "x",
            List.of(
                paragraph(text("A list:")),
                new ListBlock(
                    Attributes.NONE,
                    false,
                    1,
                    true,
                    List.of(List.of(paragraph(text("item")))),
                    AT)),
            AT));
  }

  /** The plan of its notes. */
  public static NotePlan plan() {
    return new NotePlan(
        List.of(
            new NotePlan.Group(
                "one",
                "Boiling",
                List.of(
                    new NotePlan.Entry("note-18", 0, "18", List.of(0, 2, 4)),
                    new NotePlan.Entry("note-19", 1, "19", List.of(1, 3)),
                    new NotePlan.Entry("note-x", 2, "1", List.of(5, 6))))),
        List.of(
            new NotePlan.Call("ref-18a", "note-18", "18", "a"),
            new NotePlan.Call("ref-19a", "note-19", "19", "a"),
            new NotePlan.Call("ref-18b", "note-18", "18", "b"),
            new NotePlan.Call("ref-19b", "note-19", "19", "b"),
            new NotePlan.Call("ref-18c", "note-18", "18", "c"),
            new NotePlan.Call("ref-xa", "note-x", "1", "a"),
            new NotePlan.Call("ref-xb", "note-x", "1", "b")));
  }

  /** Addresses within one document. */
  public static Addresses oneDocument() {
    PaperAddresses paths = ImageSource.Available::path;
    return paths;
  }
}
