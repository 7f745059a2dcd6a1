package octavo.importer.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import octavo.diagnostic.Diagnostics;
import octavo.importer.text.SourceText;
import octavo.importer.text.TracedText;
import org.junit.jupiter.api.Test;

/** EPUBs of both versions, and files that only look like one. */
class EpubReaderTest {
  private final Diagnostics diagnostics = new Diagnostics();

  private static Map<String, String> book() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("mimetype", "application/epub+zip");
    files.put(
        "META-INF/container.xml",
        "<container xmlns='urn:oasis:names:tc:opendocument:xmlns:container'><rootfiles><rootfile"
            + " full-path='OEBPS/content.opf' media-type='application/oebps-package+xml'/>"
            + "</rootfiles></container>");
    files.put(
        "OEBPS/content.opf",
        "<package xmlns='http://www.idpf.org/2007/opf' version='2.0'"
            + " unique-identifier='i'><metadata"
            + " xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:title>Ash</dc:title><dc:creator>Ann"
            + " Author</dc:creator><dc:language>en</dc:language><dc:identifier"
            + " id='i'>x</dc:identifier></metadata><manifest><item id='ncx' href='toc.ncx'"
            + " media-type='application/x-dtbncx+xml'/><item id='b' href='b.xhtml'"
            + " media-type='application/xhtml+xml'/><item id='a' href='a.xhtml'"
            + " media-type='application/xhtml+xml'/><item id='n' href='n.xhtml'"
            + " media-type='application/xhtml+xml'/></manifest><spine toc='ncx'><itemref"
            + " idref='a'/><itemref idref='b'/><itemref idref='n'/></spine></package>");
    files.put(
        "OEBPS/toc.ncx",
        "<ncx xmlns='http://www.daisy.org/z3986/2005/ncx/' version='2005-1'><navMap>"
            + "<navPoint id='p1' playOrder='1'><navLabel><text>The Seed</text></navLabel>"
            + "<content src='a.xhtml'/></navPoint></navMap></ncx>");
    files.put(
        "OEBPS/a.xhtml", page("<p>First<a href='n.xhtml#n1' id='r1'><sup>1</sup></a> words.</p>"));
    files.put("OEBPS/b.xhtml", page("<h1>Wood</h1><p><a id='x'/>Second words.</p>"));
    files.put("OEBPS/n.xhtml", page("<p id='n1'><a href='a.xhtml#r1'>1</a> The note.</p>"));
    return files;
  }

  private static String page(String body) {
    return "<?xml version='1.0'?><html"
        + " xmlns='http://www.w3.org/1999/xhtml'><head><title/></head><body>"
        + body
        + "</body></html>";
  }

  private Optional<SourceText> read(Map<String, String> files) {
    return new EpubReader().read("a.epub", SourceFiles.zip(files), diagnostics);
  }

  private void assertRefused(Map<String, String> files, String why) {
    assertTrue(read(files).isEmpty());
    String said = diagnostics.sorted().toString();
    assertTrue(said.contains("IMPORT_DAMAGED") && said.contains(why), said);
  }

  @Test
  void documentsAreReadInTheOrderOfTheSpineWithHeadingsOfTheContents() {
    SourceText source = read(book()).orElseThrow();
    assertEquals(
        List.of(
            "Heading [The Seed]",
            "Paragraph [First1 words.]",
            "Heading [Wood]",
            "Paragraph [Second words.]",
            "NoteText [The note.]"),
        source.passages().stream()
            .map(
                it ->
                    it.getClass().getSimpleName()
                        + " "
                        + it.texts().stream().map(TracedText::value).toList())
            .toList());
    assertEquals(Optional.of("Ash"), source.particulars().title());
    assertEquals(List.of("Ann Author"), source.particulars().authors());
  }

  @Test
  void aNumberPrintedBeforeANoteIsLeftOutOfItAndAnyOtherNumberIsNot() {
    Map<String, String> files = book();
    files.replaceAll((_, text) -> text.replace("The note.", "<b>1.</b> <b>18.</b> The note."));
    SourceText source = read(files).orElseThrow();
    assertEquals("18. The note.", source.passages().getLast().texts().getFirst().value());
    assertTrue(
        source.dropped().stream().anyMatch(it -> it.what().equals("the printed number of a note")));
  }

  @Test
  void linksLeadToOtherFilesAndTheirPlaces() {
    Map<String, String> files = book();
    files.replaceAll(
        (_, text) ->
            text.replace("First<a", "<a href='b.xhtml'>Wood</a>, <a href='b.xhtml#x'>in it</a><a"));
    SourceText source = read(files).orElseThrow();
    assertEquals(
        List.of("Link[address=#b]", "Link[address=#x]", "Anchor[id=b]", "Anchor[id=x]"),
        source.passages().stream()
            .flatMap(it -> it.texts().getFirst().spans().stream())
            .map(it -> it.style().toString())
            .filter(it -> !it.startsWith("NoteMark") && !it.startsWith("SUPER"))
            .toList());
  }

  @Test
  void paragraphsThatTheContentsNameAreHeadingsWhereABookHasNone() {
    Map<String, String> files = book();
    files.replaceAll(
        (_, text) ->
            text.replace("<h1>Wood</h1>", "<p id='w'>WOOD</p>")
                .replace(
                    "</navPoint>",
                    "</navPoint><navPoint id='p2' playOrder='2'><navLabel><text>Wood</text>"
                        + "</navLabel><content src='b.xhtml#w'/></navPoint>"));
    assertEquals(
        List.of(
            "Heading [The Seed]",
            "Paragraph [First1 words.]",
            "Heading [WOOD]",
            "Paragraph [Second words.]",
            "NoteText [The note.]"),
        SourceFiles.shown(read(files).orElseThrow()));
  }

  @Test
  void aColophonIsNoChapter() {
    Map<String, String> files = book();
    files.replaceAll(
        (_, text) ->
            text.contains("Second") ? text.replace("<body", "<body epub:type='colophon'") : text);
    SourceText source = read(files).orElseThrow();
    assertTrue(
        source.passages().stream()
            .flatMap(it -> it.texts().stream())
            .noneMatch(it -> it.value().contains("Second")));
    assertTrue(source.transcript().text().contains("Second"));
  }

  @Test
  void anEncryptedBookIsRefused() {
    Map<String, String> files = book();
    files.put(
        "META-INF/encryption.xml",
        "<encryption xmlns:enc='http://www.w3.org/2001/04/xmlenc#'><enc:EncryptedData>"
            + "<enc:EncryptionMethod Algorithm='http://www.w3.org/2001/04/xmlenc#aes256-cbc'/>"
            + "</enc:EncryptedData></encryption>");
    assertRefused(files, "encrypted");
  }

  @Test
  void scrambledFontsDoNotLockABook() {
    Map<String, String> files = book();
    files.put(
        "META-INF/encryption.xml",
        "<encryption xmlns:enc='http://www.w3.org/2001/04/xmlenc#'><enc:EncryptedData>"
            + "<enc:EncryptionMethod Algorithm='http://www.idpf.org/2008/embedding'/>"
            + "</enc:EncryptedData></encryption>");
    assertTrue(read(files).isPresent());
  }

  @Test
  void anArchiveThatLeadsOutOfItselfIsRefused() {
    Map<String, String> files = book();
    files.put("OEBPS/../../evil.xhtml", "x");
    assertRefused(files, "leads out");
  }

  @Test
  void anArchiveThatUnpacksToFarMoreThanItIsIsRefused() {
    Map<String, String> files = book();
    files.put("OEBPS/bomb.xhtml", "a".repeat(8_000_000));
    assertRefused(files, "unpacks to more");
  }

  @Test
  void anArchiveWithoutAContainerIsRefused() {
    Map<String, String> files = book();
    files.remove("META-INF/container.xml");
    assertRefused(files, "no EPUB");
  }

  @Test
  void aTruncatedArchiveIsRefused() {
    byte[] whole = SourceFiles.zip(book());
    byte[] half = Arrays.copyOf(whole, whole.length / 2);
    assertTrue(new EpubReader().read("a.epub", half, diagnostics).isEmpty());
    assertTrue(diagnostics.hasErrors());
  }

  @Test
  void aDocumentOfWordThatIsNamedAnEpubIsSaidToBeOne() {
    assertRefused(OfficeFiles.word(""), "is a document of Word");
  }

  @Test
  void theLibraryThatReadsTheContentsPrintsNothing() {
    Map<String, String> files = book();
    files.replaceAll((_, text) -> text.replace("src='a.xhtml'", "src='gone.xhtml'"));
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      assertTrue(read(files).isPresent());
    } finally {
      System.setOut(before);
    }
    assertEquals("", printed.toString(StandardCharsets.UTF_8));
  }

  @Test
  void theSubtitleAndAnAbstractOnTheTitlePageAreKept() {
    Map<String, String> files = book();
    files.replaceAll(
        (_, text) ->
            text.replace(
                    "</dc:title>",
                    "</dc:title><dc:title id='s'>A tree</dc:title><meta refines='#s'"
                        + " property='title-type'>subtitle</meta>")
                .replace("version='2.0'", "version='3.0'"));
    files.put(
        "OEBPS/a.xhtml",
        page(
            "<section epub:type='titlepage'><h1>Ash</h1><div class='abstract'><p>Of it.</p></div>"
                + "</section>"));
    SourceText source = read(files).orElseThrow();
    assertEquals(Optional.of("A tree"), source.particulars().subtitle());
    assertEquals("Paragraph [Of it.]", SourceFiles.shown(source).getFirst());
  }

  @Test
  void theSubtitleIsReadFromTheTitlePageToo() {
    Map<String, String> files = book();
    files.put(
        "OEBPS/a.xhtml",
        page(
            "<section epub:type='titlepage'><h1>Ash</h1><p class='subtitle'>A tree</p></section>"));
    assertEquals(Optional.of("A tree"), read(files).orElseThrow().particulars().subtitle());
  }
}
