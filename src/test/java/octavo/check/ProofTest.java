package octavo.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import octavo.book.Book;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.Diagnostics;
import octavo.manuscript.Edition;
import octavo.resolve.NotePlan;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults planted in finished editions are found, whichever engine made them. */
class ProofTest {
  private static final Path BOOK = Path.of("src/test/resources/books/proof");

  /** What an engine might do to the text, what it makes of it, and the code it is found by. */
  private static final List<List<String>> FAULTS =
      List.of(
          List.of("rain fell", "fell", "PROOF-001"),
          List.of("rain fell", "rain rain fell", "PROOF-002"),
          List.of("rain fell", "fell rain", "PROOF-001"),
          List.of("The rain", "the rain", "PROOF-001"),
          List.of("affluent", "a uent", "PROOF-001"),
          List.of("extraordinary", "extra-ordinary", "PROOF-001"),
          List.of("“quoted”", "„quoted“", "PROOF-001"),
          List.of("A ledger", "ledger", "PROOF-001"),
          List.of("mended twice", "mended", "PROOF-001"),
          List.of("**[^ledger]", "**", "PROOF-001"),
          List.of(
              "**[^ledger] and the weir[^weir]", "**[^weir] and the weir[^ledger]", "PROOF-001"),
          List.of("sluice gate", "gate sluice", "PROOF-001"),
          List.of(
              "![A sluice gate[^weir]](../images/gate.svg)", "A sluice gate[^weir]", "PROOF-006"),
          List.of("Monday", "monday", "PROOF-001"),
          List.of("wheel = ", "wheel ", "PROOF-001"),
          List.of("[the second chapter](two.md)", "the second chapter", "PROOF-005"),
          List.of(
              "[the law](https://example.org/law)",
              "[the law](https://example.org/)",
              "PROOF-005"));

  @TempDir private Path folder;

  private Path write(Proving proving, Book book, Edition edition) throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    NotePlan plan = NotePlan.of(book, edition, diagnostics);
    Path file = folder.resolve(edition.name());
    WrittenEdition.write(book, edition, plan, proving.manuscript.folder(), file, diagnostics);
    return file;
  }

  private static List<Diagnostic> prove(Proving proving, Path file, Edition edition)
      throws IOException {
    Diagnostics known = new Diagnostics();
    Book book = proving.book(text -> text, known);
    Diagnostics findings = new Diagnostics();
    Proof.of(proving.manuscript, known.sorted(), Set.of())
        .prove(finished(file, "file"), book, edition, findings);
    return findings.sorted();
  }

  private static FinishedFile finished(Path file, String name) {
    return new FinishedFile(file, name, FinishedFile.Origin.BUILD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"epub", "print"})
  void aChapterOfOneLineIsNotTakenForItsLineOfTheContents(String name) throws IOException {
    Path book = Files.createDirectories(folder.resolve("book"));
    Files.writeString(book.resolve("01.md"), "A few words.\n");
    Files.writeString(book.resolve("02.md"), "# The Rain\n\nThe rain fell.\n");
    Proving proving = new Proving(book);
    Edition edition = proving.edition(name);
    assertEquals(List.of(), prove(proving, write(proving, proving.book(), edition), edition));
  }

  @ParameterizedTest
  @ValueSource(strings = {"epub", "html", "print", "pages", "css"})
  void aChapterWhoseTitleAndHeadingsAreLongIsNotTakenForTheContents(String name)
      throws IOException {
    String title = "In which the author gives some account of himself and his family ".repeat(5);
    String heading = "His first inducements to travel and how he is shipwrecked ".repeat(4);
    Files.writeString(
        folder.resolve("book.yaml"),
        "title: Sample\nlanguage: en\ndate: 2001-01-01\n"
            + "contents: [one.md, two.md, three.md, four.md]\n"
            + "editions: {css: {format: pdf, engine: css}, html: {format: html}, pages: {format:"
            + " pdf, notes: {placement: page}}}\n");
    Files.writeString(folder.resolve("one.md"), "# One\n\nText.[^a]\n\n[^a]: A note.\n");
    Files.writeString(
        folder.resolve("two.md"), "# " + title + "\n\nText.[^a]\n\n[^a]: Another note.\n");
    Files.writeString(
        folder.resolve("three.md"),
        "# Three\n\n## " + heading + "\n\n## " + title + "\n\nThree.\n");
    Files.writeString(folder.resolve("four.md"), "# Four, and " + title + "\n");
    Proving proving = new Proving(folder);
    Edition edition = proving.edition(name);
    assertEquals(List.of(), prove(proving, write(proving, proving.book(), edition), edition));
  }

  @ParameterizedTest
  @ValueSource(strings = {"epub", "print", "pages", "counted", "css"})
  void aSoundEditionIsProvedAndAFaultyOneIsNot(String name) throws IOException {
    Proving proving = new Proving(BOOK);
    Edition edition = proving.edition(name);
    assertEquals(List.of(), prove(proving, write(proving, proving.book(), edition), edition));
    List<String> missed = new ArrayList<>();
    for (List<String> fault : FAULTS) {
      assertTrue(proving.holds(fault.get(0)), fault.get(0));
      Book faulty =
          proving.book(text -> text.replace(fault.get(0), fault.get(1)), new Diagnostics());
      List<Diagnostic> findings = prove(proving, write(proving, faulty, edition), edition);
      boolean found = findings.stream().anyMatch(it -> it.code().id().equals(fault.get(2)));
      if (!found) {
        missed.add(fault + " " + findings);
      }
    }
    assertEquals(List.of(), missed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "href=\"one.xhtml#note-1\" | href=\"one.xhtml#note-2\" | PROOF-003 | reference 1 does not",
        "href=\"one.xhtml#ref-1\" | href=\"one.xhtml#ref-7\" | PROOF-003 | no link leads back",
        "href=\"one.xhtml#ref-2b\" | href=\"one.xhtml#ref-2a\" | PROOF-003 | reference 2b",
        "href=\"two.xhtml\">the | href=\"three.xhtml\">the | PROOF-005 | leads nowhere:"
            + " three.xhtml",
        "src=\"../images/gate.svg\" | src=\"../images/none.svg\" | PROOF-006 | has 1 of the 2"
            + " images"
      })
  void aLinkOfAnEpubThatGoesAstrayIsFound(String written, String planted, String code, String says)
      throws IOException {
    Proving proving = new Proving(BOOK);
    Edition edition = proving.edition("epub");
    Path file = write(proving, proving.book(), edition);
    rewrite(file, "one.xhtml", text -> text.replace(written, planted));
    List<Diagnostic> findings = prove(proving, file, edition);
    assertFound(findings, code, says);
  }

  @ParameterizedTest
  @ValueSource(strings = {"print", "pages", "counted"})
  void aMarkOfAPdfThatLeadsToAnotherNoteIsFound(String name) throws IOException {
    Proving proving = new Proving(BOOK);
    Edition edition = proving.edition(name);
    Path file = write(proving, proving.book(), edition);
    Path faulty = folder.resolve("faulty");
    exchangeTwoMarks(file, faulty);
    List<Diagnostic> findings = prove(proving, faulty, edition);
    assertEquals(2, findings.size(), findings.toString());
    for (Diagnostic finding : findings) {
      assertEquals("PROOF-003", finding.code().id());
      assertTrue(
          finding.message().matches("a mark \\d leads to note \\d in .*"), finding.message());
    }
  }

  private static void exchangeTwoMarks(Path from, Path to) throws IOException {
    try (PDDocument document = Loader.loadPDF(from.toFile())) {
      List<COSDictionary> marks = new ArrayList<>();
      for (PDPage page : document.getPages()) {
        for (PDAnnotation link : page.getAnnotations()) {
          boolean differs =
              marks.isEmpty()
                  || !marks.getFirst().getString(COSName.CONTENTS).equals(link.getContents());
          if (link.getContents() != null && link.getContents().matches("\\d") && differs) {
            marks.add(link.getCOSObject());
          }
        }
      }
      COSBase first = marks.get(0).getDictionaryObject(COSName.DEST);
      marks.get(0).setItem(COSName.DEST, marks.get(1).getDictionaryObject(COSName.DEST));
      marks.get(1).setItem(COSName.DEST, first);
      document.save(to.toFile());
    }
  }

  private static void rewrite(Path epub, String ending, UnaryOperator<String> change)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(epub));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(
            entry.getName().endsWith(ending)
                ? change
                    .apply(new String(content, StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8)
                : content);
      }
    }
    Files.write(epub, bytes.toByteArray());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<strong>wheel</strong> | <strong hidden=\"hidden\">wheel</strong>",
        "<strong>wheel</strong> | <strong style=\"display: none\">wheel</strong>",
        "<strong>wheel</strong> | <strong style=\"visibility:hidden\">wheel</strong>",
        "<strong>wheel</strong> | <del class=\"gone\">wheel</del>",
        "And mended twice. | <span hidden=\"\">And mended twice.</span>",
        "<span class=\"caption\">A sluice | <span class=\"gone\">A sluice",
        "<td>Monday</td> | <td class=\"gone\">Monday</td>"
      })
  void textOfAnEpubThatCannotBeSeenIsFound(String written, String planted) throws IOException {
    Proving proving = new Proving(BOOK);
    Edition edition = proving.edition("epub");
    Path file = write(proving, proving.book(), edition);
    rewrite(file, ".css", text -> text + ".gone { display: none }");
    rewrite(file, "one.xhtml", text -> text.replace(written, planted));
    assertFound(prove(proving, file, edition), "PROOF-001", " not in file");
  }

  @ParameterizedTest
  @CsvSource({
    "print, 3 Tr",
    "pages, 3 Tr",
    "css, 3 Tr",
    "print, 1 0 0 1 5000 0 cm",
    "pages, 1 0 0 1 0 5000 cm",
    "css, 1 0 0 1 5000 0 cm",
    "print, /Clear gs",
    "pages, /Clear gs",
    "css, /Clear gs"
  })
  void textOfAPdfThatCannotBeSeenIsFound(String name, String operators) throws IOException {
    Proving proving = new Proving(BOOK);
    Edition edition = proving.edition(name);
    Path file = write(proving, proving.book(), edition);
    PdfFaults.beforeEachPage(file, operators);
    assertFound(prove(proving, file, edition), "PROOF-001", " not in file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"print", "pages", "css"})
  void whiteTextIsSeenOnGroundOfAnotherColour(String name) throws IOException {
    Proving proving = new Proving(BOOK);
    Edition edition = proving.edition(name);
    Path file = write(proving, proving.book(), edition);
    PdfFaults.inWhite(file, "");
    assertFound(prove(proving, file, edition), "PROOF-001", " not in file");
    PdfFaults.inWhite(file, "0 0 1 rg 0 0 600 900 re f");
    assertEquals(List.of(), prove(proving, file, edition));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "contents.xhtml | entry-title\">The Weir | entry-title\">Weir | the contents of file has no"
            + " line “The Weir”",
        "contents.xhtml | entry-title\">Colophon | entry-title\">Weir | is no part of the book:"
            + " “Weir”",
        "contents.xhtml | two.xhtml | one.xhtml | does not lead to where “The Weir” begins",
        "toc.ncx | <text>The Mill</text> | <text>Mill</text> | the NCX of file has no line",
        "toc.ncx | text/two.xhtml | text/one.xhtml | the NCX of file does not lead to where",
      })
  void contentsOfAnEpubThatDoNotAgreeAreFound(
      String member, String written, String planted, String says) throws IOException {
    Proving proving = new Proving(BOOK);
    Edition edition = proving.edition("epub");
    Path file = write(proving, proving.book(), edition);
    rewrite(file, member, text -> text.replace(written, planted));
    assertFound(prove(proving, file, edition), "PROOF-009", says);
  }

  @ParameterizedTest
  @ValueSource(strings = {"print", "css"})
  void aLinkOfAPdfThatLeadsToAPageWithoutItsTargetIsFound(String name) throws IOException {
    Proving proving = new Proving(BOOK);
    Edition edition = proving.edition(name);
    Path file = write(proving, proving.book(), edition);
    PdfFaults.change(file, document -> PdfFaults.mislead(document, "The Mill", "The Weir", 0));
    assertFound(
        prove(proving, file, edition), "PROOF-005", "does not lead to its target in file: two");
  }

  @ParameterizedTest
  @ValueSource(strings = {"print", "pages", "css"})
  void contentsOfAPdfThatDoNotAgreeAreFound(String name) throws IOException {
    Proving proving = new Proving(BOOK);
    Edition edition = proving.edition(name);
    Path file = write(proving, proving.book(), edition);
    byte[] sound = Files.readAllBytes(file);
    PdfFaults.change(file, document -> PdfFaults.item(document, 3).setTitle("Matter"));
    assertFound(prove(proving, file, edition), "PROOF-009", "no part of the book: “Matter”");
    Files.write(file, sound);
    PdfFaults.change(
        file, document -> PdfFaults.item(document, 3).setDestination(document.getPage(0)));
    assertFound(
        prove(proving, file, edition), "PROOF-009", "does not lead to where “Preface” begins");
    Files.write(file, sound);
    PdfFaults.change(file, document -> PdfFaults.leadTo(document, "Preface", 0));
    assertFound(
        prove(proving, file, edition),
        "PROOF-009",
        "the contents of file does not lead to where “Preface” begins");
    Files.write(file, sound);
    PdfFaults.change(
        file, document -> document.getDocumentCatalog().setPageLabels(new PDPageLabels(document)));
    assertFound(
        prove(proving, file, edition),
        "PROOF-009",
        "gives page “vii” for “Preface vii”, which is on");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "contents.xhtml | one.xhtml#page-3\">3 | two.xhtml#page-3\">3 | leads nowhere",
        "contents.xhtml | one.xhtml#page-3\">3 | one.xhtml#page-3\">4 | has “4” where the text has"
            + " “Page 3”",
        "contents.xhtml | <li><a href=\"one.xhtml#page-3\">3</a></li> | '' | has “5” where the text"
            + " has “Page 3”",
        "toc.ncx | <text>3</text> | <text>33</text> | NCX of file has “33” where the list of pages"
            + " has “3”",
        "one.xhtml | aria-label=\"Page 3\" | aria-label=\"Page 9\" | has “3” where the text has"
            + " “Page 9”"
      })
  void pagesOfAnEpubThatDoNotAgreeAreFound(
      String member, String written, String planted, String says) throws IOException {
    Proving proving = new Proving(BOOK);
    Edition edition = proving.edition("epub");
    Path file = folder.resolve("epub");
    WrittenEdition.withPages(proving, edition, proving.edition("print"), file);
    assertEquals(List.of(), prove(proving, file, edition));
    rewrite(file, member, text -> text.replace(written, planted == null ? "" : planted));
    List<Diagnostic> findings = prove(proving, file, edition);
    assertTrue(findings.stream().anyMatch(it -> it.message().contains(says)), findings.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"epub", "print"})
  void anEpigraphIsListedWhereItLiesInAPart(String name) throws IOException {
    Files.writeString(
        folder.resolve("book.yaml"),
        "title: One\n"
            + "language: en\n"
            + "date: 2001-01-01\n"
            + "contents:\n"
            + "  - {kind: epigraph, file: before.md}\n"
            + "  - {kind: part, title: The First Part of It, contents: [{kind: epigraph, file:"
            + " verses.md}, one.md]}\n");
    Files.writeString(folder.resolve("before.md"), "# Before\n\nA line.\n");
    Files.writeString(
        folder.resolve("verses.md"), "# Verses of Some Other Hand Entirely\n\nAnother line.\n");
    Files.writeString(folder.resolve("one.md"), "# One\n\nText.\n");
    Proving proving = new Proving(folder);
    Edition edition = proving.edition(name);
    assertEquals(List.of(), prove(proving, write(proving, proving.book(), edition), edition));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "en",
        "de",
        "de-CH",
        "de-CH-1996",
        "fr",
        "fr-CH",
        "es",
        "it",
        "pt-BR",
        "pt-PT",
        "pt-PT-ao1990",
        "ru",
        "pl",
        "hu",
        "da",
        "nb",
        "sv",
        "ja",
        "zh-TW",
        "zh",
        "nl",
        "he"
      })
  void theMarksOfEachLanguageAreThoseTheProofKnows(String language) throws IOException {
    Files.writeString(
        folder.resolve("book.yaml"),
        "title: One\nlanguage: " + language + "\ndate: 2001-01-01\ncontents: [one.md]\n");
    Files.writeString(
        folder.resolve("one.md"),
        "# One\n\n"
            + "It was \"said 'once' and\" more, 6\" wide, the men's, \"*so*\""
            + " ['it']{lang=cs}.\n");
    Proving proving = new Proving(folder);
    Edition edition = proving.edition("epub");
    assertEquals(List.of(), prove(proving, write(proving, proving.book(), edition), edition));
  }

  @ParameterizedTest
  @ValueSource(strings = {"epub", "html", "print", "css"})
  void aTitleWithAnImageIsListedWithTheDescriptionOfTheImage(String name) throws IOException {
    Files.writeString(
        folder.resolve("book.yaml"),
        "title: Sample\nlanguage: en\ndate: 2001-01-01\ncontents: [one.md, two.md]\n"
            + "editions: {css: {format: pdf, engine: css}, html: {format: html}}\n");
    Files.copy(BOOK.resolve("images/gate.svg"), folder.resolve("gate.svg"));
    Files.writeString(
        folder.resolve("one.md"),
        "# Head ![of a gate](gate.svg) ing\n\nText.\n\n## *![The gate](gate.svg)*\n\nText.\n");
    Files.writeString(
        folder.resolve("two.md"),
        "# ![Only a gate](gate.svg)\n\nText.\n\n## Without ![](gate.svg) any\n\nText.\n");
    Proving proving = new Proving(folder);
    Edition edition = proving.edition(name);
    assertEquals(List.of(), prove(proving, write(proving, proving.book(), edition), edition));
  }

  @ParameterizedTest
  @ValueSource(strings = {"epub", "html", "print", "css"})
  void theCaptionOfATableMayBeOfManyWordsAndStandInTheList(String name) throws IOException {
    // The list has the first ninety characters.
    String caption =
        "If it is so or not we do not know yet, but it may be, as he is at sea and on it ";
    Files.writeString(
        folder.resolve("book.yaml"),
        "title: Sample\nlanguage: en\ndate: 2001-01-01\ncontents: [one.md]\n"
            + "editions: {css: {format: pdf, engine: css}, html: {format: html}}\n");
    StringBuilder text = new StringBuilder("# One\n\nText.\n");
    for (int table = 1; table <= 4; table++) {
      text.append("\n| a | b |\n|---|---|\n| 1 | 2 |\n\n: ").append(caption).append(table);
      text.append("\n");
    }
    Files.writeString(folder.resolve("one.md"), text);
    Proving proving = new Proving(folder);
    Edition edition = proving.edition(name);
    assertEquals(List.of(), prove(proving, write(proving, proving.book(), edition), edition));
  }

  @ParameterizedTest
  @ValueSource(strings = {"epub", "print", "css"})
  void aListedCaptionMayGoOverLines(String name) throws IOException {
    Files.writeString(
        folder.resolve("book.yaml"),
        "title: One\nlanguage: en\ndate: 2001-01-01\ncontents: [one.md]\n"
            + "editions: {css: {format: pdf, engine: css}}\n");
    Files.writeString(
        folder.resolve("one.md"),
        "# "
            + "A title of many words ".repeat(5)
            + "\n\nText.\n\n!["
            + "a caption ".repeat(20)
            + "](none.svg)\n");
    Proving proving = new Proving(folder);
    Edition edition = proving.edition(name);
    assertEquals(List.of(), prove(proving, write(proving, proving.book(), edition), edition));
  }

  @ParameterizedTest
  @ValueSource(strings = {"epub", "print", "pages", "css"})
  void anAlternativeTextThatIsLostIsFound(String name) throws IOException {
    Proving proving = new Proving(BOOK);
    Edition edition = proving.edition(name);
    Path file = write(proving, proving.book(), edition);
    if (name.equals("epub")) {
      rewrite(file, "one.xhtml", text -> text.replace("alt=\"A square\"", "alt=\"A circle\""));
    } else {
      PdfFaults.change(file, document -> PdfFaults.say(document, "A square", "A circle"));
    }
    assertFound(prove(proving, file, edition), "PROOF-008", "in place of this image “A square”");
  }

  private static final String MATH =
      "<math><msup><mi>a</mi><mn>2</mn></msup><mo>+</mo><mi>b</mi></math>";

  private Proving formulas() throws IOException {
    Files.writeString(
        folder.resolve("book.yaml"),
        "title: One\nlanguage: en\ndate: 2001-01-01\ncontents: [one.md]\n"
            + "editions: {css: {format: pdf, engine: css}, html: {format: html}}\n");
    Files.writeString(
        folder.resolve("one.md"),
        "# One\n\nIn a line "
            + MATH
            + " and typed $E = mc^2$ here.\n\n> Quoted, <math>\n> "
            + "<mi>x</mi></math> and\n> on.[^n]\n\n[^n]: In a note "
            + MATH
            + ".\n");
    return new Proving(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"epub", "html", "print", "css"})
  void formulasAreProvedWhereverTheyStand(String name) throws IOException {
    Proving proving = formulas();
    Edition edition = proving.edition(name);
    assertEquals(List.of(), prove(proving, write(proving, proving.book(), edition), edition));
  }

  @ParameterizedTest
  @ValueSource(strings = {"epub", "html", "print", "css"})
  void aFormulaThatIsReadWronglyIsFound(String name) throws IOException {
    Proving proving = formulas();
    Edition edition = proving.edition(name);
    Path file = write(proving, proving.book(), edition);
    for (String faulty : List.of("<mn>3</mn>", "<mi>2</mi>")) {
      Book book = proving.book(text -> text.replace("<mn>2</mn>", faulty), new Diagnostics());
      Diagnostics findings = new Diagnostics();
      Proof.of(proving.manuscript, List.of(), Set.of())
          .prove(finished(file, "file"), book, edition, findings);
      assertFound(findings.sorted(), "PROOF-010", "this formula was lost or changed");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"epub", "html"})
  void aFormulaThatAScreenShowsOtherwiseIsFound(String name) throws IOException {
    Proving proving = formulas();
    Edition edition = proving.edition(name);
    for (List<String> fault :
        List.of(
            List.of("<mn>2</mn>", "<mn>3</mn>"),
            List.of("<mo>+</mo>", ""),
            List.of("<mi>x</mi>", ""))) {
      Path file = write(proving, proving.book(), edition);
      UnaryOperator<String> change = text -> text.replace(fault.getFirst(), fault.getLast());
      if (name.equals("epub")) {
        rewrite(file, "one.xhtml", change);
      } else {
        Files.writeString(file, change.apply(Files.readString(file)));
      }
      assertFound(prove(proving, file, edition), "PROOF-010", "does not show this formula");
    }
  }

  @Test
  void aFormulaInTexThatIsNotAsTypedIsFound() throws IOException {
    Proving proving = formulas();
    Edition edition = proving.edition("epub");
    Path file = write(proving, proving.book(), edition);
    rewrite(file, "one.xhtml", text -> text.replace("mc^2", "mc^3"));
    assertFound(prove(proving, file, edition), "PROOF-001", "mc^2");
  }

  private static void assertFound(List<Diagnostic> findings, String code, String says) {
    assertTrue(
        findings.stream()
            .anyMatch(it -> it.code().id().equals(code) && it.message().contains(says)),
        findings.toString());
  }

  @Test
  void aCertificateCountsWhatIsThereAndIsTheSameTwice() throws IOException {
    Proving proving = new Proving(BOOK);
    Edition edition = proving.edition("epub");
    Book book = proving.book();
    Path file = write(proving, book, edition);
    Diagnostics findings = new Diagnostics();
    Proof proof = Proof.of(proving.manuscript, List.of(), Set.of("title"));
    Certificate certificate =
        proof.prove(finished(file, "file"), book, edition, findings).orElseThrow();
    assertEquals(
        certificate, proof.prove(finished(file, "other"), book, edition, findings).orElseThrow());
    assertEquals(List.of(), findings.sorted());
    assertEquals(5, certificate.notes());
    assertEquals(7, certificate.references());
    assertEquals(2, certificate.figures());
    assertEquals(2, certificate.images());
    assertEquals(1, certificate.tables());
    assertEquals(2, certificate.links());
    assertEquals(1, certificate.addresses());
    assertEquals(Files.size(file), certificate.bytes());
    assertTrue(certificate.text("a.epub").startsWith("a.epub is proved against its manuscript"));
    assertTrue(
        certificate
            .text("a.epub")
            .contains("\n  not proved  the settings given with --set: title\n"));
  }
}
