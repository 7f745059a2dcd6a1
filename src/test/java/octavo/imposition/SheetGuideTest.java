package octavo.imposition;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import octavo.check.FileCheck;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.Diagnostics;
import octavo.manuscript.Duplex;
import octavo.manuscript.Imposition;
import octavo.manuscript.ImpositionScheme;
import octavo.measure.Length;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetGuideTest {
  private static final ImpositionScheme BOOKLET =
      new ImpositionScheme.Folded(ImpositionScheme.Folded.ALL);

  @TempDir private Path folder;

  private static Imposition with(ImpositionScheme scheme, Duplex duplex) {
    return new Imposition(
        scheme, Optional.empty(), Optional.empty(), Length.ZERO, duplex, false, false);
  }

  private byte[] guide(int pages, Imposition imposition) throws IOException {
    Path file = NumberedPages.write(pages, folder.resolve("pages.pdf"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Diagnostics diagnostics = new Diagnostics();
    Imposer.Source source = new Imposer.Source(file, "a/pages.pdf", List.of());
    Imposer.guide(source, imposition, out, diagnostics);
    assertEquals(List.of(), diagnostics.sorted());
    return out.toByteArray();
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertEquals(1, document.getNumberOfPages());
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void theLeavesOfABookletAreInOrderOnWhicheverSideItIsBound() {
    for (int pages = 1; pages <= 200; pages++) {
      for (boolean leftBound : List.of(true, false)) {
        SheetPlan plan = SheetPlan.folded(pages, ImpositionScheme.Folded.ALL, leftBound);
        List<Integer> read = new ArrayList<>();
        FoldedLeaves.of(plan, leftBound).forEach(it -> read.addAll(List.of(it[0], it[1])));
        List<Integer> expected = new ArrayList<>(IntStream.range(0, pages).boxed().toList());
        while (expected.size() % 4 != 0) {
          expected.add(Cell.BLANK);
        }
        assertEquals(expected, read, pages + " pages");
      }
    }
  }

  @Test
  void ofSignaturesTheFirstIsShown() {
    List<int[]> leaves = FoldedLeaves.of(SheetPlan.folded(24, 3, true), true);
    assertEquals(6, leaves.size());
    assertArrayEquals(new int[] {10, 11}, leaves.getLast());
  }

  @Test
  void itSaysHowToPrintAndDrawsEachSide() throws IOException {
    String text = text(guide(10, with(BOOKLET, Duplex.SHORT)));
    assertTrue(text.contains("pages.pdf: 10 pages on 3 sheets of 211.7 mm by 141.1 mm."), text);
    assertTrue(text.contains("turned over the short edge"), text);
    for (int sheet = 1; sheet <= 3; sheet++) {
      assertTrue(text.contains("Sheet " + sheet + ", front"), text);
      assertTrue(text.contains("Sheet " + sheet + ", back"), text);
    }
    assertTrue(text.contains("The fold is at the left of page 1."), text);
  }

  @Test
  void ofManySheetsTheFirstAndTheLastAreDrawn() throws IOException {
    String text = text(guide(200, with(new ImpositionScheme.Folded(4), Duplex.NONE)));
    assertTrue(text.contains("Sheet 5, front") && text.contains("Sheet 50, front"), text);
    assertTrue(!text.contains("Sheet 6, front"), text);
    assertTrue(text.contains("Print the first 50 pages on one side."), text);
    String bundles = "sheets 1 to 4, sheets 5 to 8, sheets 9 to 12 and so on to sheets 48 to 50";
    assertTrue(text.replaceAll("\\s+", " ").contains(bundles), text);
  }

  @Test
  void itIsForThoseWhoHearItToo() throws IOException {
    byte[] pdf = guide(9, with(new ImpositionScheme.PagesUp(4), Duplex.LONG));
    Path file = Files.write(folder.resolve("guide.pdf"), pdf);
    Diagnostics diagnostics = new Diagnostics();
    FileCheck.check(file, "guide.pdf", diagnostics);
    assertEquals(List.of(), diagnostics.sorted().stream().map(Diagnostic::message).toList());
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDStructureElement whole =
          (PDStructureElement)
              document.getDocumentCatalog().getStructureTreeRoot().getKids().getFirst();
      List<String> described =
          whole.getKids().stream()
              .map(PDStructureElement.class::cast)
              .filter(it -> it.getStructureType().equals("Figure"))
              .map(PDStructureElement::getAlternateDescription)
              .toList();
      assertEquals(
          "Sheet 1, front: page 1, page 2, page 3, page 4; back: page 5, page 6, page 7, page 8."
              + " Sheet 2, front: page 9, blank, blank, blank.",
          String.join(" ", described));
    }
    assertArrayEquals(pdf, guide(9, with(new ImpositionScheme.PagesUp(4), Duplex.LONG)));
  }

  @Test
  void aNameInAnyScriptIsNoTrouble() throws IOException {
    Path file = NumberedPages.write(4, folder.resolve("книга 本.pdf"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Imposer.guide(
        new Imposer.Source(file, "книга 本.pdf", List.of()),
        with(BOOKLET, Duplex.SHORT),
        out,
        new Diagnostics());
    assertTrue(text(out.toByteArray()).contains("4 pages on 1 sheet"));
  }
}
