package octavo.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.DiagnosticCode;
import octavo.manuscript.Edition.Engine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What the file says of itself: outline, metadata, fonts. */
@ParameterizedClass
@EnumSource(Engine.class)
class DocumentTest {
  @Parameter private Engine engine;

  @TempDir private Path folder;

  private PrintedBook book() throws IOException {
    return PrintedBook.of(
        folder,
        "book.yaml",
        """
        title: Tea & Cake
        creators: [{name: Ada Writer}, {name: Bo Editor, role: edt}]
        language: de-AT
        date: 2026-11-23
        description: Über <Tee>.
        subjects: [tea, cake]
        contents:
          - {kind: preface, file: preface.md}
          - {kind: part, title: Morning, contents: [one.md]}
          - {kind: part, title: Evening, contents: [two.md]}
        """,
        "preface.md",
        "# Vorwort\n\nText.\n",
        "one.md",
        "# Boiling\n\nText *italic* **bold** ***both*** and `code`.\n\n## Kettles\n\nMore.\n",
        "two.md",
        "# Drinking\n\nText.\n");
  }

  @Test
  void theOutlineIsTheTreeOfTheBookAndLeadsToItsPages() throws IOException {
    try (PrintedBook book = book()) {
      List<String> outline = new ArrayList<>();
      collect(book, book.document().getDocumentCatalog().getDocumentOutline(), "", outline);
      List<String> pages = labels(book.document());
      assertTrue(outline.contains("Vorwort " + pages.get(6)), outline.toString());
      int morning = outline.indexOf("Morning 1");
      assertEquals(
          List.of("Morning 1", "  Boiling 3", "    Kettles 3", "Evening 5", "  Drinking 7"),
          outline.subList(morning, morning + 5));
    }
  }

  private static List<String> labels(PDDocument document) throws IOException {
    return List.of(document.getDocumentCatalog().getPageLabels().getLabelsByPageIndices());
  }

  private static void collect(PrintedBook book, PDOutlineNode node, String indent, List<String> out)
      throws IOException {
    for (PDOutlineItem item : node.children()) {
      int page = book.document().getPages().indexOf(item.findDestinationPage(book.document()));
      out.add(indent + item.getTitle() + " " + labels(book.document()).get(page));
      collect(book, item, indent + "  ", out);
    }
  }

  @Test
  void titleLanguageAndViewerPreferencesAreSet() throws IOException {
    try (PrintedBook book = book()) {
      PDDocumentCatalog catalog = book.document().getDocumentCatalog();
      PDDocumentInformation said = book.document().getDocumentInformation();
      assertEquals("Tea & Cake", said.getTitle());
      assertEquals("Ada Writer; Bo Editor", said.getAuthor());
      assertEquals("Über <Tee>.", said.getSubject());
      assertEquals("tea, cake", said.getKeywords());
      assertEquals(said.getCreationDate(), said.getModificationDate());
      assertEquals("2026-11-23T00:00:00Z", said.getCreationDate().toInstant().toString());
      assertEquals("de-AT", catalog.getLanguage());
      assertTrue(catalog.getViewerPreferences().displayDocTitle());
      assertTrue(catalog.getMarkInfo().isMarked());
      String xmp = new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8);
      assertTrue(xmp.contains("Tea &amp; Cake"), xmp);
      assertTrue(xmp.contains("<pdfuaid:part>1</pdfuaid:part>"), xmp);
      assertTrue(xmp.contains("<pdfaid:part>2</pdfaid:part>"), xmp);
    }
  }

  @Test
  void everyFontIsEmbeddedAsASubset() throws IOException {
    try (PrintedBook book = book()) {
      Set<String> names = new TreeSet<>();
      for (PDPage page : book.document().getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertTrue(font.isEmbedded(), font.getName());
          assertTrue(font.getName().matches("[A-Z]{6}\\+.*"), font.getName());
          assertTrue(font.getCOSObject().containsKey(COSName.TO_UNICODE), font.getName());
          names.add(font.getName().substring(7));
        }
      }
      assertEquals(
          Set.of(
              "EBGaramond-Regular",
              "EBGaramond-Italic",
              "EBGaramond-Bold",
              "EBGaramond-BoldItalic",
              "JetBrainsMono-Regular"),
          names);
    }
  }

  @Test
  void aLanguageWrittenFromRightToLeftIsReportedWithTheCssEngine() throws IOException {
    try (PrintedBook book =
        PrintedBook.of(
            folder,
            "book.yaml",
            "title: T\nlanguage: he\ndate: 2026-11-23\neditions: {print: {engine: css}}\n",
            "one.md",
            "# One\n\nText.\n")) {
      List<String> said =
          book.findings().stream()
              .filter(found -> found.code() == DiagnosticCode.PDF_ENGINE)
              .map(Diagnostic::message)
              .toList();
      assertEquals(
          List.of("the css engine sets pages from left to right only, but 'he' is read from right"),
          said);
    }
  }

  @Test
  void theSameBookGivesTheSameBytes() throws IOException {
    try (PrintedBook once = book();
        PrintedBook twice = book()) {
      assertArrayEquals(once.bytes(), twice.bytes());
    }
  }
}
