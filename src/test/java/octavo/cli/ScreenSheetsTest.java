package octavo.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets for a screen: links, tags, outline and labels go with the pages. */
class ScreenSheetsTest {
  @TempDir private Path folder;

  private Path book() throws IOException {
    Path book = Files.createDirectories(folder.resolve("book"));
    StringBuilder chapter = new StringBuilder("# One\n\n");
    for (int i = 0; i < 40; i++) {
      chapter
          .append("Words of paragraph ")
          .append(i)
          .append(" that fill a line or two")
          .append("[^a]. ");
      chapter.append("Some more of them go on to fill the page. ".repeat(6)).append("\n\n");
    }
    chapter.append("See [the other chapter](two.md) and [a site](https://example.org/).\n\n");
    chapter.append("| A | B |\n|---|---|\n| c | d |\n\n[^a]: The note.\n");
    Files.writeString(book.resolve("one.md"), chapter.toString());
    Files.writeString(book.resolve("two.md"), "# Two\n\nBack to [the first](one.md).\n");
    Files.writeString(
        book.resolve("book.yaml"),
        "title: Screens\nlanguage: en\ndate: 2026-11-23\ncontents: [one.md, two.md]\n");
    return book;
  }

  private Path pages() throws IOException {
    ProgramRun run =
        ProgramRun.of("build", book().toString(), "--edition", "print", "-o", folder.toString());
    assertEquals(ExitCode.DONE, run.code(), run.err());
    return folder.resolve("screens.pdf");
  }

  private ProgramRun impose(Path pages, String... options) {
    List<String> all = new ArrayList<>(List.of("impose", pages.toString(), "--for", "screen"));
    all.addAll(List.of(options));
    all.addAll(List.of("-o", folder.resolve("sheets.pdf").toString()));
    return ProgramRun.of(all.toArray(String[]::new));
  }

  @Test
  void sheetsForAScreenAreProvedAgainstTheirBook() throws IOException {
    Path pages = pages();
    Path book = folder.resolve("book");
    for (String scheme : List.of("2up", "4up", "8up")) {
      assertEquals(ExitCode.DONE, impose(pages, "--scheme", scheme).code());
      String sheets = folder.resolve("sheets.pdf").toString();
      ProgramRun run = ProgramRun.of("check", "--book", book.toString(), sheets);
      assertEquals(ExitCode.DONE, run.code(), scheme + run.err());
      assertTrue(run.out().contains("sheets.pdf is proved against its manuscript"), run.out());
    }
    Path one = book.resolve("one.md");
    Files.writeString(one, Files.readString(one).replace("paragraph 17", "paragraph seventeen"));
    String sheets = folder.resolve("sheets.pdf").toString();
    ProgramRun changed = ProgramRun.of("check", "--book", book.toString(), sheets);
    assertEquals(ExitCode.FINDINGS, changed.code());
    assertTrue(changed.err().contains("seventeen"), changed.err());
  }

  @Test
  void sheetsForPaperAreToldToBeNoMoreThanPaper() throws IOException {
    Path pages = pages();
    Path sheets = folder.resolve("paper.pdf");
    ProgramRun.of("impose", pages.toString(), "--scheme", "booklet", "-o", sheets.toString());
    ProgramRun run =
        ProgramRun.of("check", "--book", folder.resolve("book").toString(), sheets.toString());
    assertEquals(ExitCode.FINDINGS, run.code());
    assertTrue(run.err().contains("is not tagged"), run.err());
    assertTrue(run.err().contains("check the PDF whose pages stand on the sheets"), run.err());
  }

  /** What a link stands on, and the words where it leads, or its address. */
  private record Followed(String on, String to) {}

  private static List<Followed> links(PDDocument document) throws IOException {
    List<Followed> links = new ArrayList<>();
    for (PDPage page : document.getPages()) {
      for (PDAnnotation annotation : page.getAnnotations()) {
        PDAnnotationLink link = (PDAnnotationLink) annotation;
        assertEquals(page.getCOSObject(), link.getPage().getCOSObject());
        links.add(new Followed(words(page, link.getRectangle()), target(link, document)));
      }
    }
    return links;
  }

  private static String target(PDAnnotationLink link, PDDocument document) throws IOException {
    if (link.getAction() != null && !(link.getAction() instanceof PDActionGoTo)) {
      return link.getAction().getCOSObject().getString(COSName.URI);
    }
    PDDestination to =
        link.getAction() instanceof PDActionGoTo go ? go.getDestination() : link.getDestination();
    return line(to, document);
  }

  // The words of the line below the place: no more of it than the page is wide.
  private static String line(PDDestination to, PDDocument document) throws IOException {
    PDPageXYZDestination place =
        (PDPageXYZDestination)
            (to instanceof PDNamedDestination name
                ? document.getDocumentCatalog().findNamedDestinationPage(name)
                : to);
    float scale = document.getPage(0).getMediaBox().getWidth() > 420 ? 1 / (float) Math.sqrt(2) : 1;
    String words =
        words(
            place.getPage(),
            new PDRectangle(
                place.getLeft() - 1, place.getTop() - 40 * scale, 200 * scale, 40 * scale));
    // What the edge of the area cuts depends on rounding.
    return words.substring(0, Math.min(words.length(), 20));
  }

  private static String words(PDPage page, PDRectangle box) throws IOException {
    PDFTextStripperByArea area = new PDFTextStripperByArea();
    float up = page.getMediaBox().getHeight() - box.getUpperRightY();
    area.addRegion(
        "a",
        new Rectangle2D.Float(
            box.getLowerLeftX() - 0.7f, up, box.getWidth() + 0.7f, box.getHeight()));
    area.extractRegions(page);
    return area.getTextForRegion("a").replaceAll("[.,;]", "").replaceAll("\\s+", " ").strip();
  }

  /**
   * The types of the structure's elements in order, each with how many pieces of content it holds;
   * each piece must know its element.
   */
  private static List<String> tags(PDDocument document) throws IOException {
    PDStructureTreeRoot root = document.getDocumentCatalog().getStructureTreeRoot();
    List<String> tags = new ArrayList<>();
    tags(root.getCOSObject(), root.getParentTree(), tags);
    return tags;
  }

  private static void tags(COSDictionary element, PDNumberTreeNode tree, List<String> tags)
      throws IOException {
    int own = tags.size();
    tags.add("");
    int pieces = 0;
    COSBase kids = element.getDictionaryObject(COSName.K);
    COSArray all = kids instanceof COSArray array ? array : new COSArray(List.of(kids));
    for (int i = 0; i < all.size(); i++) {
      COSBase kid = all.getObject(i);
      if (kid instanceof COSDictionary it && it.containsKey(COSName.S)) {
        tags(it, tree, tags);
      } else {
        pieces++;
        if (kid instanceof COSDictionary it && it.getCOSStream(COSName.getPDFName("Stm")) != null) {
          COSDictionary form = it.getCOSStream(COSName.getPDFName("Stm"));
          PDParentTreeValue value =
              (PDParentTreeValue) tree.getValue(form.getInt(COSName.STRUCT_PARENTS));
          COSArray elements = (COSArray) value.getCOSObject();
          assertEquals(element, elements.getObject(it.getInt(COSName.MCID)));
          assertTrue(draws(it.getCOSDictionary(COSName.PG), form));
        }
      }
    }
    tags.set(own, element.getNameAsString(COSName.S) + " " + pieces);
  }

  private static boolean draws(COSDictionary page, COSDictionary form) throws IOException {
    PDResources resources = new PDPage(page).getResources();
    for (COSName name : resources.getXObjectNames()) {
      if (resources.getXObject(name).getCOSObject() == form) {
        return true;
      }
    }
    return false;
  }

  private static List<String> outline(PDDocument document) throws IOException {
    List<String> titles = new ArrayList<>();
    for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
      titles.add(item.getTitle());
    }
    return titles;
  }

  @Test
  void theyPassAsThePagesDoAndEveryWordIsThere() throws IOException {
    Path pages = pages();
    for (String scheme : List.of("2up", "4up", "8up")) {
      ProgramRun run = impose(pages, "--scheme", scheme);
      assertEquals(ExitCode.DONE, run.code(), run.err());
      assertEquals("", run.err(), scheme);
      Path sheets = folder.resolve("sheets.pdf");
      ProgramRun check = ProgramRun.of("check", sheets.toString());
      assertEquals(ExitCode.DONE, check.code(), check.err());
      try (PDDocument before = Loader.loadPDF(pages.toFile());
          PDDocument after = Loader.loadPDF(sheets.toFile())) {
        assertEquals(
            new PDFTextStripper().getText(before).replaceAll("\\s+", " "),
            new PDFTextStripper().getText(after).replaceAll("\\s+", " "));
        assertEquals(outline(before), outline(after));
        assertEquals(tags(before), tags(after));
      }
    }
  }

  @Test
  void linksStandOnTheirWordsAndLeadToTheSamePlaces() throws IOException {
    Path pages = pages();
    ProgramRun run = impose(pages, "--scheme", "2up");
    assertEquals(ExitCode.DONE, run.code(), run.err());
    try (PDDocument before = Loader.loadPDF(pages.toFile());
        PDDocument after = Loader.loadPDF(folder.resolve("sheets.pdf").toFile())) {
      List<Followed> expected = links(before);
      assertTrue(expected.size() > 80, expected.size() + " links");
      assertTrue(expected.stream().anyMatch(it -> it.to().equals("https://example.org/")));
      List<Followed> found = links(after);
      assertEquals(expected.size(), found.size());
      for (int i = 0; i < expected.size(); i++) {
        assertEquals(expected.get(i), found.get(i), "link " + i);
      }
    }
  }

  @Test
  void sheetsAreCalledAfterTheirPages() throws IOException {
    ProgramRun run = impose(pages(), "--scheme", "2up");
    assertEquals(ExitCode.DONE, run.code(), run.err());
    try (PDDocument after = Loader.loadPDF(folder.resolve("sheets.pdf").toFile())) {
      String[] labels = after.getDocumentCatalog().getPageLabels().getLabelsByPageIndices();
      assertEquals("i–ii", labels[0]);
      assertTrue(List.of(labels).contains("1–2"), String.join(" ", labels));
    }
  }

  @Test
  void whatLeadsToPagesThatAreLeftOutGoesAndIsTold() throws IOException {
    ProgramRun run = impose(pages(), "--scheme", "2up", "--pages", "7-10");
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(run.err().contains("lead to pages that are left out"), run.err());
    Path sheets = folder.resolve("sheets.pdf");
    try (PDDocument after = Loader.loadPDF(sheets.toFile())) {
      assertEquals(2, after.getNumberOfPages());
      links(after);
      for (PDPage page : after.getPages()) {
        assertFalse(page.getCOSObject().containsKey(COSName.STRUCT_PARENTS));
      }
      assertNoOtherPages(after);
    }
    ProgramRun check = ProgramRun.of("check", sheets.toString());
    assertEquals(ExitCode.DONE, check.code(), check.err());
  }

  // Pages that nothing shows would make the file as large as it was.
  private static void assertNoOtherPages(PDDocument document) {
    int pages = 0;
    for (var key : document.getDocument().getXrefTable().keySet()) {
      if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSDictionary it
          && COSName.PAGE.equals(it.getCOSName(COSName.TYPE))) {
        pages++;
      }
    }
    assertEquals(document.getNumberOfPages(), pages);
  }

  @Test
  void aStructureThatHoldsItselfIsNoTrouble() throws IOException {
    Path pages = pages();
    try (PDDocument document = Loader.loadPDF(pages.toFile())) {
      COSDictionary root = document.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
      COSDictionary first =
          root.getDictionaryObject(COSName.K) instanceof COSArray array
              ? (COSDictionary) array.getObject(0)
              : root.getCOSDictionary(COSName.K);
      COSArray kids = new COSArray();
      kids.add(first);
      kids.add(first.getDictionaryObject(COSName.K));
      first.setItem(COSName.K, kids);
      document.save(folder.resolve("circle.pdf").toFile());
    }
    ProgramRun run = impose(folder.resolve("circle.pdf"), "--scheme", "2up");
    assertEquals(ExitCode.DONE, run.code(), run.err());
  }

  @Test
  void whatAScreenCannotReadIsWrongUsage() throws IOException {
    Path pages = pages();
    for (List<String> options :
        List.of(
            List.of("--scheme", "booklet"),
            List.of("--scheme", "2up", "--repeat"),
            List.of("--scheme", "2up", "--duplex", "long"),
            List.of("--scheme", "2up", "--for", "phone"))) {
      ProgramRun run = impose(pages, options.toArray(String[]::new));
      assertEquals(ExitCode.USAGE, run.code(), options + run.err());
    }
  }
}
