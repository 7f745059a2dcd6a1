package octavo.importer.read;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import octavo.diagnostic.Diagnostics;
import octavo.importer.Importer;
import octavo.importer.text.Passage;
import octavo.importer.text.SourceText;
import octavo.importer.text.TextStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Documents of word processors. {@code office.docx} and {@code office.odt} are what pandoc makes of
 * {@code office.md}; the others are made here, part by part.
 */
class OfficeReadersTest {
  private static final String ODT = "application/vnd.oasis.opendocument.text";

  private final Diagnostics diagnostics = new Diagnostics();

  private static byte[] resource(String name) {
    try (InputStream in = OfficeReadersTest.class.getResourceAsStream("/importer/" + name)) {
      return in.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private SourceText read(String name, Map<String, String> files) {
    return Formats.read(name, SourceFiles.zip(files), diagnostics).orElseThrow();
  }

  private void assertRefused(String name, byte[] bytes, String code, String why) {
    assertTrue(Formats.read(name, bytes, diagnostics).isEmpty());
    String said = diagnostics.sorted().toString();
    assertTrue(said.contains(code) && said.contains(why), said);
  }

  @ParameterizedTest
  @ValueSource(strings = {"office.docx", "office.odt"})
  void aDocumentThatIsCutOffIsRefusedWhereverThatIs(String name) {
    byte[] whole = resource(name);
    for (int length = 4; length < whole.length - 22; length += 97) {
      Diagnostics told = new Diagnostics();
      byte[] cut = Arrays.copyOf(whole, length);
      assertTrue(Formats.read(name, cut, told).isEmpty(), "read with " + length + " bytes");
      assertTrue(told.hasErrors(), "untold with " + length + " bytes");
    }
  }

  @Test
  void aTextThatEndsAmidItsMarkupIsRefused() {
    String text = "<office:document-content><office:body><office:text><text:p>One";
    byte[] odt = SourceFiles.zip(Map.of("mimetype", ODT, "content.xml", text));
    assertRefused("cut.odt", odt, "IMPORT_DAMAGED", "content.xml is cut off");
  }

  @ParameterizedTest
  @ValueSource(strings = {"office.docx", "office.odt"})
  void everyBlockOfADocumentIsReadInItsPlace(String name) {
    SourceText source = Formats.read(name, resource(name), diagnostics).orElseThrow();
    assertEquals(
        List.of(
            "Heading [The Seed]",
            "Paragraph [First1 words, bold and slanted, H2O, x2, gone, code.]",
            "Quotation [A quotation.]",
            "Item [one]",
            "Item [more]",
            "Item [two]",
            "Item [deep]",
            "Item [deeper]",
            "Item [three]",
            "Item [four]"),
        SourceFiles.shown(source).subList(0, 10));
    assertEquals(
        List.of(
            "Table [Table words, A, B, 1, 2]",
            "Heading [Wood]",
            "Paragraph [A link.]",
            "Code [int a;\n  int b;]",
            "Paragraph [Roses\nare red]"),
        SourceFiles.shown(source).subList(11, 16));
    assertEquals(
        List.of(
            "Paragraph [The last words.2]",
            "NoteText [A note in two lines.]",
            "NoteText [Second note, with two paragraphs.]",
            "NoteText [The other paragraph.]"),
        SourceFiles.shown(source).subList(17, 21));
    assertEquals(Optional.of("Ash"), source.particulars().title());
    assertEquals(List.of("Ann Author"), source.particulars().authors());
    assertEquals(Optional.of("en"), source.particulars().language());
    assertTrue(diagnostics.sorted().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"office.docx", "office.odt"})
  void stylesNumbersAndPicturesComeOver(String name) {
    SourceText source = Formats.read(name, resource(name), diagnostics).orElseThrow();
    assertEquals(
        List.of(
            new TextStyle.NoteMark("1"),
            TextStyle.Plain.STRONG,
            TextStyle.Plain.EMPHASIS,
            TextStyle.Plain.SUBSCRIPT,
            TextStyle.Plain.SUPERSCRIPT,
            TextStyle.Plain.STRUCK,
            TextStyle.Plain.CODE),
        source.passages().get(1).texts().getFirst().spans().stream()
            .map(it -> it.style())
            .toList());
    assertEquals(
        List.of("1/0", "1/-1", "1/0", "2/1", "2/2", "1/3", "1/4"),
        source.passages().subList(3, 10).stream()
            .map(it -> (Passage.Item) it)
            .map(it -> it.depth() + "/" + it.number())
            .toList());
    Passage.Figure figure = (Passage.Figure) source.passages().get(10);
    assertEquals("A caption", figure.caption().value());
    assertArrayEquals(resource("ash.png"), source.images().get(figure.image()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"office.docx", "office.odt"})
  void aDocumentIsImportedWithoutLosingAWord(String name) {
    assertTrue(Importer.run(name, resource(name), diagnostics).isPresent());
  }

  @Test
  void trackedChangesOfWordAreAcceptedAndDeletionsTold() {
    SourceText source =
        read(
            "a.docx",
            OfficeFiles.word(
                "<w:p><w:r><w:t>Old </w:t></w:r><w:del><w:r><w:delText>bad"
                    + " </w:delText></w:r></w:del><w:ins><w:r><w:t>new"
                    + " </w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>unseen"
                    + " </w:t></w:r><w:r><w:t>words</w:t><w:tab/><w:t>end.</w:t><w:br"
                    + " w:type='page'/></w:r></w:p>"));
    assertEquals(List.of("Paragraph [Old new words end.]"), SourceFiles.shown(source));
    assertEquals(
        List.of("a tracked deletion", "text that is not shown"),
        source.dropped().stream().map(SourceText.Dropped::what).toList());
  }

  @Test
  void mergedCellsOfWordCoverRowsAndColumns() {
    SourceText source =
        read(
            "a.docx",
            OfficeFiles.word(
                "<w:tbl>"
                    + "<w:tr><w:trPr><w:tblHeader/></w:trPr>"
                    + cell("<w:gridSpan w:val='2'/>", "Wide")
                    + "</w:tr><w:tr>"
                    + cell("<w:vMerge w:val='restart'/>", "Tall")
                    + cell("", "b")
                    + "</w:tr><w:tr>"
                    + cell("<w:vMerge/>", "")
                    + cell("", "c")
                    + "</w:tr></w:tbl>"));
    assertEquals(List.of("Table [Wide, Tall, b, c]"), SourceFiles.shown(source));
    Passage.Table table = (Passage.Table) source.passages().getFirst();
    assertEquals(1, table.heads());
    assertEquals(
        List.of(new Passage.Table.CellSpan(0, 0, 2, 1), new Passage.Table.CellSpan(1, 0, 1, 2)),
        table.spans());
  }

  private static String cell(String properties, String words) {
    return "<w:tc><w:tcPr>"
        + properties
        + "</w:tcPr><w:p><w:r><w:t>"
        + words
        + "</w:t></w:r></w:p></w:tc>";
  }

  @Test
  void captionsOfWordGoToTheTableTheyTouch() {
    String table = "<w:tbl><w:tr>" + cell("", "a") + cell("", "b") + "</w:tr></w:tbl>";
    SourceText source =
        read(
            "a.docx",
            OfficeFiles.word(
                caption("Above")
                    + line("")
                    + table
                    + line("Words")
                    + table
                    + caption("Below")
                    + line("More")
                    + caption("Of nothing")
                    + line("End")));
    assertEquals(
        List.of(
            "Table [Above, a, b]",
            "Paragraph [Words]",
            "Table [Below, a, b]",
            "Paragraph [More]",
            "Paragraph [Of nothing]",
            "Paragraph [End]"),
        SourceFiles.shown(source));
  }

  @Test
  void theOnlyFirstHeadingBeforeChaptersIsTheTitle() {
    String heading = "<text:h text:outline-level='%d'>%s</text:h>";
    SourceText source =
        read(
            "a.odt",
            OfficeFiles.odt(
                heading.formatted(1, "Ash")
                    + heading.formatted(2, "One")
                    + heading.formatted(2, "Two")));
    assertEquals(Optional.of("Ash"), source.particulars().title());
    assertEquals(List.of("Heading [One]", "Heading [Two]"), SourceFiles.shown(source));
  }

  @Test
  void emptyParagraphsWithABorderAreRules() {
    SourceText word =
        read(
            "a.docx",
            OfficeFiles.word(
                line("One")
                    + "<w:p><w:pPr><w:pBdr><w:bottom w:val='single'/></w:pBdr></w:pPr></w:p>"
                    + line("Two")));
    SourceText odt =
        read(
            "a.odt",
            OfficeFiles.odt(
                "<text:p>One</text:p><text:p text:style-name='Horizontal_20_Line'/>"
                    + "<text:p>Two</text:p>"));
    for (SourceText source : List.of(word, odt)) {
      assertEquals(
          List.of("Paragraph [One]", "Break []", "Paragraph [Two]"), SourceFiles.shown(source));
    }
  }

  @Test
  void blocksThatWrapOthersLoseNoneOfThem() {
    SourceText source =
        read(
            "a.odt",
            OfficeFiles.odt(
                "<text:h text:outline-level='1'>One</text:h><text:p>See <text:a"
                    + " xlink:href='#1.One|outline'>it</text:a>.</text:p><text:numbered-paragraph>"
                    + "<text:p>Two</text:p></text:numbered-paragraph><text:list><text:list-item>"
                    + "<text:p>a</text:p><table:table><table:table-row><table:table-cell><text:p>b"
                    + "</text:p></table:table-cell><table:table-cell><text:p>c</text:p>"
                    + "</table:table-cell></table:table-row></table:table></text:list-item></text:list>"));
    assertEquals(
        List.of(
            "Heading [One]", "Paragraph [See it.]", "Paragraph [Two]", "Item [a]", "Table [b, c]"),
        SourceFiles.shown(source));
    assertEquals(
        new TextStyle.Link("#one-outline"),
        source.passages().get(1).texts().getFirst().spans().getFirst().style());
  }

  @Test
  void formulasOfWordAreRunningText() {
    SourceText source =
        read(
            "a.docx",
            OfficeFiles.word(
                "<w:p><w:r><w:t>So </w:t></w:r><m:oMath><m:r><m:t>E=m</m:t></m:r><m:sSup><m:e><m:r>"
                    + "<m:t>c</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup>"
                    + "<m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b+1</m:t></m:r>"
                    + "</m:den></m:f></m:oMath></w:p>"));
    assertEquals(List.of("Paragraph [So E = mc2a/(b + 1)]"), SourceFiles.shown(source));
  }

  @Test
  void formulasOfOpenDocumentAreReadAndOtherObjectsAreTold() {
    Map<String, String> files =
        OfficeFiles.odt(
            "<text:p>So <draw:frame><draw:object xlink:href='Formula-1/'/></draw:frame> and"
                + " <draw:frame><draw:object xlink:href='./Object 2'/><draw:image"
                + " xlink:href='./ObjectReplacements/Object 2'/></draw:frame> or <draw:frame>"
                + "<draw:object xlink:href='./Chart'/></draw:frame>.</text:p>");
    files.put(
        "Formula-1/content.xml",
        "<math"
            + " xmlns='http://www.w3.org/1998/Math/MathML'><semantics><mrow><mtable><mtr><mtd><mi>a</mi></mtd></mtr></mtable></mrow><annotation"
            + " encoding='application/x-tex'>\\matrix{a}</annotation></semantics></math>");
    files.put(
        "Object 2/content.xml",
        "<math:math xmlns:math='http://www.w3.org/1998/Math/MathML'><math:msup><math:mi>c</math:mi>"
            + "<math:mn>2</math:mn></math:msup></math:math>");
    SourceText source = read("a.odt", files);
    assertEquals(List.of("Paragraph [So \\matrix{a} and c2 or .]"), SourceFiles.shown(source));
    assertTrue(
        OfficeFiles.dropped(source).contains("an embedded object, such as a chart: ./Chart"),
        OfficeFiles.dropped(source).toString());
  }

  @Test
  void smallCapitalsOfWordAreKept() {
    SourceText source =
        read(
            "a.docx",
            OfficeFiles.word(
                "<w:p><w:r><w:rPr><w:smallCaps/></w:rPr><w:t>Old</w:t></w:r><w:r><w:t>"
                    + " words</w:t></w:r></w:p>"));
    assertEquals(
        TextStyle.Plain.SMALL_CAPS,
        source.passages().getFirst().texts().getFirst().spans().getFirst().style());
  }

  @Test
  void bookmarksOfBothFormatsAreThePlacesOfLinks() {
    SourceText word =
        read(
            "a.docx",
            OfficeFiles.word(
                "<w:p><w:hyperlink w:anchor='b'><w:r><w:t>There</w:t></w:r></w:hyperlink></w:p>"
                    + line("End").replace("<w:r>", "<w:bookmarkStart w:name='b'/><w:r>")));
    SourceText odt =
        read(
            "a.odt",
            OfficeFiles.odt(
                "<text:p><text:a xlink:href='#b'>There</text:a></text:p><text:h"
                    + " text:outline-level='1'><text:bookmark text:name='b'/>End</text:h>"));
    for (SourceText source : List.of(word, odt)) {
      assertEquals(
          List.of(new TextStyle.Link("#b"), new TextStyle.Anchor("b")),
          source.passages().stream()
              .flatMap(it -> it.texts().getFirst().spans().stream())
              .map(it -> it.style())
              .toList());
    }
  }

  private static String caption(String words) {
    return line(words).replace("<w:p>", "<w:p><w:pPr><w:pStyle w:val='Caption'/></w:pPr>");
  }

  @Test
  void endnotesAreReadAndCommentsRunningHeadsAndSeparatorsAreNot() {
    Map<String, String> files =
        OfficeFiles.word(
            "<w:p><w:r><w:t>Words</w:t></w:r><w:r><w:endnoteReference"
                + " w:id='2'/></w:r><w:r><w:t>.</w:t></w:r></w:p>");
    files.put(
        "word/endnotes.xml",
        "<w:endnotes" + OfficeFiles.WORD + note(0, "") + note(2, "End note.") + "</w:endnotes>");
    files.put("word/comments.xml", "<w:comments" + OfficeFiles.WORD + "<w:comment>" + line("Why?"));
    files.put("word/header1.xml", "<w:hdr" + OfficeFiles.WORD + line("Ash"));
    files.put(
        "word/_rels/document.xml.rels",
        "<Relationships><Relationship Id='a' Type='x/endnotes' Target='endnotes.xml'/><Relationship"
            + " Id='b' Type='x/comments' Target='comments.xml'/><Relationship Id='c'"
            + " Type='x/header' Target='header1.xml'/></Relationships>");
    SourceText source = read("a.docx", files);
    assertEquals(List.of("Paragraph [Words1.]", "NoteText [End note.]"), SourceFiles.shown(source));
    assertEquals(List.of("a comment: Why?", "a running head: Ash"), OfficeFiles.dropped(source));
  }

  private static String note(int id, String words) {
    return "<w:endnote w:id='" + id + "'>" + line(words) + "</w:endnote>";
  }

  private static String line(String words) {
    return "<w:p><w:r><w:t>" + words + "</w:t></w:r></w:p>";
  }

  @Test
  void trackedChangesAndCommentsOfOpenDocumentAreTold() {
    SourceText source =
        read(
            "a.odt",
            OfficeFiles.odt(
                "<text:tracked-changes><text:changed-region><text:deletion><text:p>Gone.</text:p>"
                    + "</text:deletion></text:changed-region></text:tracked-changes><text:p>Kept"
                    + "<office:annotation><text:p>Why?</text:p></office:annotation><text:s"
                    + " text:c='2'/>words.</text:p>"));
    assertEquals(List.of("Paragraph [Kept words.]"), SourceFiles.shown(source));
    assertEquals(
        List.of("a tracked deletion: Gone.", "a comment: Why?"), OfficeFiles.dropped(source));
  }

  @Test
  void mergedCellsOfOpenDocumentCoverColumns() {
    SourceText source =
        read(
            "a.odt",
            OfficeFiles.odt(
                "<table:table><table:table-row><table:table-cell"
                    + " table:number-columns-spanned='2'><text:p>Wide</text:p></table:table-cell>"
                    + "<table:covered-table-cell/></table:table-row><table:table-row>"
                    + "<table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell>"
                    + "<text:p>b</text:p></table:table-cell></table:table-row></table:table>"));
    assertEquals(List.of("Table [Wide, a, b]"), SourceFiles.shown(source));
    assertEquals(
        List.of(new Passage.Table.CellSpan(0, 0, 2, 1)),
        ((Passage.Table) source.passages().getFirst()).spans());
  }

  @Test
  void lockedDocumentsAreRefused() {
    Map<String, String> files = OfficeFiles.odt("");
    files.put(
        "META-INF/manifest.xml",
        "<manifest:manifest><manifest:file-entry><manifest:encryption-data/>"
            + "</manifest:file-entry></manifest:manifest>");
    assertRefused("a.odt", SourceFiles.zip(files), "IMPORT_DAMAGED", "password");
  }

  private static byte[] compound(String entry) {
    byte[] bytes = new byte[2048];
    byte[] name = entry.getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(name, 0, bytes, 1024, name.length);
    byte[] signature = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
    System.arraycopy(signature, 0, bytes, 0, signature.length);
    return bytes;
  }

  @Test
  void aLockedDocumentOfWordIsRefused() {
    assertRefused("a.docx", compound("EncryptedPackage"), "IMPORT_DAMAGED", "password");
  }

  @Test
  void aDocumentOfWordBefore2007IsTold() {
    assertRefused("a.doc", compound("WordDocument"), "IMPORT_FORMAT", "before 2007");
  }

  @Test
  void unsafeArchivesAreRefused() {
    Map<String, String> files = OfficeFiles.word("");
    files.put("word/../../evil.xml", "x");
    assertRefused("a.docx", SourceFiles.zip(files), "IMPORT_DAMAGED", "leads out");
  }

  @Test
  void archivesThatUnpackToFarMoreThanTheyAreAreRefused() {
    Map<String, String> files = OfficeFiles.word(line("a".repeat(8_000_000)));
    assertRefused("a.docx", SourceFiles.zip(files), "IMPORT_DAMAGED", "unpacks to more");
  }

  @Test
  void anArchiveWithoutATextIsRefused() {
    assertRefused(
        "a.docx", SourceFiles.zip(Map.of("x", "y")), "IMPORT_DAMAGED", "no document of Word");
  }

  @Test
  void aParagraphInTheStyleOfDatesIsTheDateOfTheBookAndThatOfTheFileIsNot() {
    Map<String, String> files =
        OfficeFiles.odt(
            "<text:p text:style-name='Title'>Ash</text:p><text:p"
                + " text:style-name='Author'>Ann</text:p><text:p"
                + " text:style-name='Date'>2021-05-03</text:p><text:p>Text.</text:p>");
    files.put("meta.xml", "<office:meta><dc:date>2024-01-01T00:00:00</dc:date></office:meta>");
    SourceText source = read("a.odt", files);
    assertEquals(Optional.of("2021-05-03"), source.particulars().date());
    assertEquals(List.of("Paragraph [Text.]"), SourceFiles.shown(source));
    files.put("content.xml", files.get("content.xml").replace("2021-05-03", ""));
    assertEquals(Optional.empty(), read("a.odt", files).particulars().date());
  }

  @Test
  void boxesOfTasksBecomeWhatIsTypedForThem() {
    SourceText source =
        read(
            "a.odt",
            OfficeFiles.odt(
                "<text:list><text:list-item><text:p>☐ One</text:p></text:list-item><text:list-item>"
                    + "<text:p>☒ Two</text:p></text:list-item></text:list>"));
    assertEquals(List.of("Item [[ ] One]", "Item [[x] Two]"), SourceFiles.shown(source));
  }

  @Test
  void lettersOfItemsOfOpenDocumentAreWordsAtTheirHead() {
    Map<String, String> files =
        OfficeFiles.odt(
            "<text:list text:style-name='L'><text:list-item><text:p>One</text:p></text:list-item>"
                + "<text:list-item><text:p>Two</text:p></text:list-item></text:list>");
    files.put(
        "styles.xml",
        "<office:styles><text:list-style style:name='L'><text:list-level-style-number"
            + " text:level='1' style:num-format='i' style:num-prefix='('"
            + " style:num-suffix=')'/></text:list-style></office:styles>");
    SourceText source = read("a.odt", files);
    assertEquals(List.of("Item [(i) One]", "Item [(ii) Two]"), SourceFiles.shown(source));
    assertTrue(OfficeFiles.dropped(source).toString().contains("the kind of a list"));
  }

  @Test
  void lettersOfItemsOfWordAreWordsAtTheirHead() {
    String item =
        "<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr></w:pPr><w:r><w:t>"
            + "One</w:t></w:r></w:p>";
    Map<String, String> files = OfficeFiles.word(item + item);
    files.put(
        "word/numbering.xml",
        "<w:numbering><w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:start w:val='1'/>"
            + "<w:numFmt w:val='lowerLetter'/><w:lvlText w:val='%1)'/></w:lvl></w:abstractNum>"
            + "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num></w:numbering>");
    files.put(
        "word/_rels/document.xml.rels",
        "<Relationships><Relationship Id='r1' Type='x/numbering' Target='numbering.xml'/>"
            + "</Relationships>");
    SourceText source = read("a.docx", files);
    assertEquals(List.of("Item [a) One]", "Item [b) One]"), SourceFiles.shown(source));
  }
}
