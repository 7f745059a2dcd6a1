package octavo.importer.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import octavo.diagnostic.Diagnostics;
import octavo.importer.ImportedBook;
import octavo.importer.Importer;
import octavo.importer.text.Passage;
import octavo.importer.text.SourceText;
import org.junit.jupiter.api.Test;

/** Markdown whose marks are trusted and whose sentences are not. */
class MarkdownReaderTest {
  private static SourceText read(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Formats.read("a.md", bytes, new Diagnostics()).orElseThrow();
  }

  private static ImportedBook book(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Importer.run("a.md", bytes, new Diagnostics()).orElseThrow();
  }

  private static String file(ImportedBook book, String path) {
    return new String(book.files().get(path), StandardCharsets.UTF_8);
  }

  @Test
  void whatMarkdownMarksIsRead() {
    assertEquals(
        List.of(
            "Heading [One]",
            "Paragraph [Words *plain* and\nset.]",
            "Item [a]",
            "Item [b]",
            "Quotation [Said so.]",
            "Code [int a;]",
            "Table [Of trees, A, B, 1, 2]",
            "Figure [A tree, In May]",
            "Figure [, A tree]",
            "Break []",
            "Paragraph [The end.]",
            "Heading [Two]"),
        SourceFiles.shown(
            read(
                """
                # One

                Words \\*plain* and\\
                set.

                1. a
                   - b

                > Said
                > so.

                ```java
                int a;
                ```

                | A | B |
                |---|---|
                | 1 | 2 |

                : Of trees

                ![A tree](a.png "In May")

                ![A *tree*](b.png)

                ---

                The end.

                # Two {#two .x}
                """)));
  }

  @Test
  void notesKeepTheirLabelsAndAreToldFromNumberedMarks() {
    ImportedBook book =
        book(
            "A.[1] B[^1] c[^x].\n\n"
                + "[1]: Serge\n"
                + "[2]: http://a.org\n\n"
                + "[^1]: One.\n"
                + "[^x]: Two.\n\n"
                + "    More.\n");
    assertEquals(
        "[1]: Serge\n\n[^fn-1]: One.\n\n[^x]: Two.\n\n    More.\n\n",
        file(book, "manuscript/notes.md").replaceAll("\\n{3,}", "\n\n"));
    assertTrue(file(book, "manuscript/01-text.md").startsWith("A.[1] B[^fn-1] c[^x]."));
  }

  @Test
  void aNoteThatNothingRefersToIsTold() {
    assertEquals(
        List.of("a note without a mark: [^x]: Of nothing."),
        OfficeFiles.dropped(read("Words.\n\n[^x]: Of *nothing*.\n")));
  }

  @Test
  void settingsAtTheHeadAreThoseOfTheBook() {
    SourceText source =
        read(
            "---\ntitle: Ash\nauthor: [Ann, {name: Bob}]\ndate: 2020-01-02\nlang: de\nkey: x\n"
                + "---\n# One\n\nText.\n");
    assertEquals(Optional.of("Ash"), source.particulars().title());
    assertEquals(List.of("Ann", "Bob"), source.particulars().authors());
    assertEquals(Optional.of("2020-01-02"), source.particulars().date());
    assertEquals(Optional.of("de"), source.particulars().language());
    assertEquals(List.of("Heading [One]", "Paragraph [Text.]"), SourceFiles.shown(source));
    assertTrue(OfficeFiles.dropped(source).getFirst().contains("key: x"));
  }

  @Test
  void aRuleAtTheHeadIsNoSetting() {
    assertEquals(
        List.of("Paragraph [One: two]", "Paragraph [Three.]"),
        SourceFiles.shown(read("---\n\nOne: two\n\n---x\n\nThree.\n")).stream()
            .filter(it -> it.startsWith("Paragraph") && !it.contains("-"))
            .toList());
  }

  @Test
  void slidMarksAndTornQuotationMarksAreMendedInMarkdownToo() {
    ImportedBook book =
        book("# One\n\nHe said “so it is.\n\n”[1] Then an oﬃce -- of sorts.\n\n*More* words.[2]\n");
    assertTrue(
        file(book, "manuscript/01-text.md").contains("He said “so it is.”[1]\n\nThen an office –"),
        file(book, "manuscript/01-text.md"));
  }

  @Test
  void thePlaceOfAChangeIsItsLineOfTheSource() {
    SourceText source = read("---\ntitle: A\n---\n\nOne.\n\n[1]: Text\n\nThe third\nparagraph.\n");
    int offset = source.transcript().text().indexOf("paragraph");
    assertEquals("line 9", source.transcript().place(offset));
  }

  @Test
  void spansWithAttributesAreReadWhereverTheyStand() {
    SourceText source = read("[Old]{.smallcaps} and [mot]{lang=fr}\n\n## It {lang=it}\n");
    assertEquals(List.of("Paragraph [Old and mot]", "Heading [It]"), SourceFiles.shown(source));
    assertEquals(
        List.of("SMALL_CAPS", "Foreign[language=fr]"),
        source.passages().getFirst().texts().getFirst().spans().stream()
            .map(it -> it.style().toString())
            .toList());
  }

  @Test
  void htmlWithinMarkdownIsRead() {
    Passage paragraph = read("H<sub>2</sub>O <b>is</b> *wet*.\n").passages().getFirst();
    assertEquals(3, paragraph.texts().getFirst().spans().size());
  }

  @Test
  void bracketsThatAreEscapedAreNoMarks() {
    ImportedBook book = book("Line \\[18\\] and \\[19] of [20] and \\[\\^x\\]{.y}.\n");
    assertEquals(
        "Line \\[18\\] and \\[19\\] of [20] and \\[^x\\]\\{.y}.\n",
        file(book, "manuscript/01-text.md"));
    assertEquals("[20]:\n\n", file(book, "manuscript/notes.md"));
  }

  @Test
  void bracketsThatAreEscapedStayInPicturesAndInNotesWithoutAMark() {
    SourceText source = read("![A \\[b\\]](a.png)\n\n[^x]: Of \\[1\\].\n");
    assertEquals(List.of("Figure [, A [b]]"), SourceFiles.shown(source));
    assertEquals(List.of("a note without a mark: [^x]: Of [1]."), OfficeFiles.dropped(source));
  }

  @Test
  void aMarkWithoutATextStaysAMark() {
    ImportedBook book = book("A[^2] and b[^note].\n");
    assertEquals("A[^fn-2] and b[^note].\n", file(book, "manuscript/01-text.md"));
  }

  @Test
  void attributesThatBooksKnowAreKeptAndOthersTold() {
    SourceText source =
        read(
            "## One {.unnumbered}\n\n"
                + "![A weir](weir.png){#fig:weir width=50%}\n\n"
                + "See [it](#fig:weir) and [the list](#tbl:l).\n\n"
                + "| A |  B |\n"
                + "|---|---:|\n"
                + "| 1 | 2 |\n\n"
                + "Table: Of trees {#tbl:l}\n\n"
                + "[a]{.x lang=fr}\n");
    assertEquals(
        List.of(
            "Heading [One]",
            "Figure [, A weir]",
            "Paragraph [See it and the list.]",
            "Table [Of trees, A, B, 1, 2]",
            "Paragraph [a]"),
        SourceFiles.shown(source));
    String left = "attributes that are not brought over: ";
    assertEquals(
        List.of(left + "{.unnumbered}", left + "{width=50%}", left + "{.x}"),
        OfficeFiles.dropped(source));
    assertEquals(
        List.of("Link[address=#fig-weir]", "Link[address=#tbl-l]"),
        source.passages().get(2).texts().getFirst().spans().stream()
            .map(it -> it.style().toString())
            .toList());
  }

  @Test
  void columnsOfTablesKeepTheirAlignment() {
    ImportedBook book = book("| A |  B | C |\n|:--|---:|---|\n| 1 | 2 | 3 |\n");
    assertTrue(
        file(book, "manuscript/01-text.md").contains("|:---|---:|---|"),
        file(book, "manuscript/01-text.md"));
  }

  @Test
  void signsAreRaisedLoweredAndStruck() {
    SourceText source = read("H~2~O, x^2^, ~gone~, \\~a\\~, b\\^c^ and ~~out~~, `a~b~`.\n");
    assertEquals(
        List.of("Paragraph [H2O, x2, gone, ~a~, b^c^ and out, a~b~.]"), SourceFiles.shown(source));
    assertEquals(
        List.of("SUBSCRIPT", "SUPERSCRIPT", "STRUCK", "STRUCK", "CODE"),
        source.passages().getFirst().texts().getFirst().spans().stream()
            .map(it -> it.style().toString())
            .filter(it -> !it.equals("LITERAL"))
            .toList());
  }

  @Test
  void lineBlocksAreVerseAndDefinitionsFollowTheirTerms() {
    assertEquals(
        List.of(
            "Verse [A verse\nand another]",
            "Verse [a third\nthe last]",
            "Paragraph [Ash]",
            "Paragraph [A tree.]",
            "Paragraph [Oak]",
            "Paragraph [Another.]"),
        SourceFiles.shown(
            read(
                "| A *verse*\n| and another\n|\n| a third\n| the last\n\nAsh\n: A tree.\n\n"
                    + "Oak\n\n:   Another.\n")));
  }

  @Test
  void brokenSettingsAreToldWithTheirLineAndNoText() {
    Diagnostics diagnostics = new Diagnostics();
    byte[] bytes =
        "---\nlang: en\ntitle: [unclosed\n---\n\nText.\n".getBytes(StandardCharsets.UTF_8);
    SourceText source = Formats.read("a.md", bytes, diagnostics).orElseThrow();
    assertEquals(List.of("Paragraph [Text.]"), SourceFiles.shown(source));
    assertTrue(OfficeFiles.dropped(source).getFirst().contains("title: [unclosed"));
    assertTrue(diagnostics.sorted().toString().contains("IMPORT_LEFT"));
  }

  @Test
  void settingsThatTheBookHasNoPlaceForAreNamed() {
    SourceText source = read("---\ntitle: A\nkeywords: [a, b]\nabstract: Of it.\n---\n\nText.\n");
    assertTrue(
        OfficeFiles.dropped(source)
            .getFirst()
            .contains("not taken over of them: keywords, abstract"),
        OfficeFiles.dropped(source).toString());
  }

  @Test
  void emphasisBeforeAMarkIsWrittenWithAsterisks() {
    ImportedBook book = book("He *said*[^long] so.\n\n[^long]: Where.\n");
    assertEquals("He *said*[^long] so.\n", file(book, "manuscript/01-text.md"));
  }

  @Test
  void itemsWithRomanNumbersAreAList() {
    assertEquals(
        List.of("Item [(i) One *and*]", "Item [(ii) two]", "Paragraph [(a) Alone.]"),
        SourceFiles.shown(read("(i) One \\*and*\n(ii) two\n\n(a) Alone.\n")));
  }

  @Test
  void aMarkBehindARaisedSignIsNoNoteInTheLine() {
    ImportedBook book = book("So x^2^[^a] is.\n\n[^a]: A square.\n");
    assertEquals("So x<sup>2</sup>[^a] is.\n", file(book, "manuscript/01-text.md"));
  }
}
