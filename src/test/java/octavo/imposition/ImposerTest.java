package octavo.imposition;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.Diagnostics;
import octavo.imposition.NumberedPages.Found;
import octavo.manuscript.Duplex;
import octavo.manuscript.Imposition;
import octavo.manuscript.ImpositionScheme;
import octavo.measure.Length;
import octavo.measure.TrimSize;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences.READING_DIRECTION;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sheets of real PDFs: where the pages' numbers come to stand, folded and read. */
class ImposerTest {
  private static final ImpositionScheme BOOKLET =
      new ImpositionScheme.Folded(ImpositionScheme.Folded.ALL);

  @TempDir private Path folder;

  private final Diagnostics diagnostics = new Diagnostics();

  private static Imposition with(ImpositionScheme scheme, Duplex duplex) {
    return new Imposition(
        scheme, Optional.empty(), Optional.empty(), Length.ZERO, duplex, false, false);
  }

  private byte[] impose(Path file, Imposition imposition, Integer... pages) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Imposer.Source source = new Imposer.Source(file, "a.pdf", List.of(pages));
    Imposer.impose(source, imposition, out, diagnostics);
    return out.toByteArray();
  }

  private Path numbered(int pages) throws IOException {
    return NumberedPages.write(pages, folder.resolve(pages + ".pdf"));
  }

  private static PDRectangle size(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return document.getPage(0).getMediaBox();
    }
  }

  private List<String> findings() {
    return diagnostics.sorted().stream().map(Diagnostic::message).toList();
  }

  // A back as it lies behind the front once the printer has turned the sheet over an edge.
  private static List<Found> turned(List<Found> back, PDRectangle sheet, boolean overTheTop) {
    List<Found> turned = new ArrayList<>();
    for (Found it : back) {
      double x = overTheTop ? it.x() : sheet.getWidth() - it.x();
      double y = overTheTop ? sheet.getHeight() - it.y() : it.y();
      int direction = overTheTop ? (it.direction() + 180) % 360 : it.direction();
      turned.add(new Found(it.number(), x, y, direction));
    }
    return turned;
  }

  private static int half(List<Found> side, PDRectangle sheet, boolean right) {
    List<Found> there = side.stream().filter(it -> it.x() > sheet.getWidth() / 2 == right).toList();
    assertTrue(there.size() <= 1, there::toString);
    there.forEach(it -> assertEquals(0, it.direction(), it::toString));
    return there.isEmpty() ? 0 : there.getFirst().number();
  }

  private static List<Integer> fold(byte[] pdf, boolean overTheTop) throws IOException {
    PDRectangle sheet = size(pdf);
    List<List<Found>> sides = NumberedPages.read(pdf);
    List<Integer> first = new ArrayList<>();
    List<Integer> second = new ArrayList<>();
    for (int i = 0; i < sides.size(); i += 2) {
      List<Found> front = sides.get(i);
      List<Found> back = turned(sides.get(i + 1), sheet, overTheTop);
      first.add(half(front, sheet, true));
      first.add(half(back, sheet, true));
      second.addFirst(half(front, sheet, false));
      second.addFirst(half(back, sheet, false));
    }
    first.addAll(second);
    return first;
  }

  private static void isInOrder(int pages, List<Integer> read) {
    List<Integer> expected = new ArrayList<>(IntStream.rangeClosed(1, pages).boxed().toList());
    while (expected.size() % 4 != 0) {
      expected.add(0);
    }
    assertEquals(expected, read);
  }

  @Test
  void aBookletTurnedOverItsShortEdgeFoldsIntoTheBook() throws IOException {
    for (int pages = 1; pages <= 200; pages += pages < 20 ? 1 : 36) {
      byte[] sheets = impose(numbered(pages), with(BOOKLET, Duplex.SHORT));
      isInOrder(pages, fold(sheets, false));
    }
    assertTrue(findings().stream().allMatch(it -> it.contains("lie in one another")));
  }

  @Test
  void aBookletTurnedOverItsLongEdgeFoldsIntoTheBook() throws IOException {
    for (int pages : List.of(1, 2, 3, 4, 5, 16, 33, 200)) {
      byte[] sheets = impose(numbered(pages), with(BOOKLET, Duplex.LONG));
      isInOrder(pages, fold(sheets, true));
    }
  }

  @Test
  void theSheetOfABookletIsTwoPagesWideAndTheyStandInTheirOwnSize() throws IOException {
    byte[] sheets = impose(numbered(4), with(BOOKLET, Duplex.SHORT));
    assertEquals(2 * NumberedPages.WIDTH, size(sheets).getWidth(), 0.01);
    assertEquals(NumberedPages.HEIGHT, size(sheets).getHeight(), 0.01);
    Found one = NumberedPages.read(sheets).getFirst().getLast();
    assertEquals(new Found(1, 300 + 140, 200, 0), one);
  }

  @Test
  void innerPagesOfABookletMoveTowardsTheFold() throws IOException {
    Imposition thick =
        new Imposition(
            BOOKLET, Optional.empty(), Optional.empty(), Length.pt(2), Duplex.SHORT, false, false);
    List<List<Found>> sides = NumberedPages.read(impose(numbered(12), thick));
    for (int sheet = 0; sheet < 3; sheet++) {
      for (List<Found> side : sides.subList(2 * sheet, 2 * sheet + 2)) {
        List<Found> across = side.stream().sorted(Comparator.comparingDouble(Found::x)).toList();
        assertEquals(140 + 2 * sheet, across.getFirst().x(), 0.01);
        assertEquals(440 - 2 * sheet, across.getLast().x(), 0.01);
      }
    }
  }

  @Test
  void aBookReadFromRightToLeftIsBoundAtTheRight() throws IOException {
    Path file = folder.resolve("rtl.pdf");
    try (PDDocument document = NumberedPages.document(4)) {
      PDViewerPreferences preferences =
          new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
      preferences.setReadingDirection(READING_DIRECTION.R2L);
      document.getDocumentCatalog().setViewerPreferences(preferences);
      document.save(file.toFile());
    }
    List<Found> front = NumberedPages.read(impose(file, with(BOOKLET, Duplex.SHORT))).getFirst();
    assertEquals(1, half(front, new PDRectangle(600, 400), false));
    assertEquals(4, half(front, new PDRectangle(600, 400), true));
  }

  @ParameterizedTest
  @EnumSource(Duplex.class)
  void fourPagesOnASideReadRowByRow(Duplex duplex) throws IOException {
    byte[] sheets = impose(numbered(8), with(new ImpositionScheme.PagesUp(4), duplex));
    PDRectangle sheet = size(sheets);
    boolean onItsHead = duplex == Duplex.SHORT;
    List<Integer> read = new ArrayList<>();
    for (List<Found> side : NumberedPages.read(sheets)) {
      boolean turned = onItsHead && !read.isEmpty();
      List<Found> upright =
          side.stream()
              .map(
                  it ->
                      turned
                          ? new Found(
                              it.number(),
                              sheet.getWidth() - it.x(),
                              sheet.getHeight() - it.y(),
                              (it.direction() + 180) % 360)
                          : it)
              .sorted(
                  Comparator.comparingDouble((Found it) -> -Math.round(it.y()))
                      .thenComparingDouble(Found::x))
              .toList();
      upright.forEach(it -> assertEquals(0, it.direction()));
      upright.forEach(it -> read.add(it.number()));
    }
    assertEquals(IntStream.rangeClosed(1, 8).boxed().toList(), read);
  }

  @Test
  void pagesAreMadeSmallerForThePaperNeverLarger() throws IOException {
    Imposition onA6 =
        new Imposition(
            BOOKLET,
            TrimSize.parse("A6"),
            Optional.empty(),
            Length.ZERO,
            Duplex.SHORT,
            false,
            false);
    byte[] small = impose(numbered(4), onA6);
    assertTrue(size(small).getWidth() > size(small).getHeight());
    isInOrder(4, fold(small, false));
    Imposition onA3 =
        new Imposition(
            BOOKLET,
            Optional.of(TrimSize.mm(297, 420)),
            Optional.empty(),
            Length.ZERO,
            Duplex.SHORT,
            true,
            false);
    byte[] large = impose(numbered(4), onA3);
    double fold = size(large).getWidth() / 2;
    Found one = NumberedPages.read(large).getFirst().getLast();
    assertEquals(fold + 140, one.x(), 0.01);
  }

  @Test
  void turnedAndCroppedPagesStandUpright() throws IOException {
    Path file = folder.resolve("turned.pdf");
    try (PDDocument document = NumberedPages.document(4)) {
      for (int i = 0; i < 4; i++) {
        document.getPage(i).setRotation(90 * i);
        document.getPage(i).setCropBox(new PDRectangle(100, 150, 100, 100));
      }
      document.save(file.toFile());
    }
    List<List<Found>> sides =
        NumberedPages.read(impose(file, with(new ImpositionScheme.PagesUp(4), Duplex.SINGLE)));
    List<Integer> directions =
        sides.getFirst().stream()
            .sorted(Comparator.comparingInt(Found::number))
            .map(Found::direction)
            .toList();
    // Rotation is clockwise, the direction of text anticlockwise.
    assertEquals(List.of(0, 270, 180, 90), directions);
    for (Found it : sides.getFirst()) {
      assertTrue(it.x() >= 0 && it.x() <= 100 && it.y() >= 0 && it.y() <= 100, it::toString);
    }
  }

  @Test
  void onlyTheWantedPagesAreTakenInTheirOrder() throws IOException {
    byte[] sheets =
        impose(numbered(9), with(new ImpositionScheme.PagesUp(2), Duplex.SINGLE), 7, 2, 3);
    List<List<Integer>> numbers =
        NumberedPages.read(sheets).stream()
            .map(side -> side.stream().map(Found::number).toList())
            .toList();
    assertEquals(List.of(List.of(7, 2), List.of(3)), numbers);
    impose(numbered(9), with(BOOKLET, Duplex.SHORT), 10);
    assertEquals(List.of("there is no page 10: the PDF has 9"), findings());
  }

  @Test
  void pagesOfSeveralSizesAreTold() throws IOException {
    Path file = folder.resolve("sizes.pdf");
    try (PDDocument document = NumberedPages.document(4)) {
      document.getPage(2).setMediaBox(new PDRectangle(600, 800));
      document.save(file.toFile());
    }
    impose(file, with(BOOKLET, Duplex.SHORT));
    assertEquals(List.of("its pages are of 2 sizes: 300 × 400 pt, 600 × 800 pt"), findings());
  }

  @Test
  void lockedDamagedAndForeignFilesAreToldAndNothingIsWritten() throws IOException {
    Path locked = folder.resolve("locked.pdf");
    try (PDDocument document = NumberedPages.document(4)) {
      document.protect(new StandardProtectionPolicy("o", "u", new AccessPermission()));
      document.save(locked.toFile());
    }
    Path forbidden = folder.resolve("forbidden.pdf");
    try (PDDocument document = NumberedPages.document(4)) {
      AccessPermission none = new AccessPermission();
      none.setCanPrint(false);
      document.protect(new StandardProtectionPolicy("o", "", none));
      document.save(forbidden.toFile());
    }
    byte[] whole = Files.readAllBytes(numbered(4));
    Path cut = Files.write(folder.resolve("cut.pdf"), java.util.Arrays.copyOf(whole, 300));
    Path text = Files.writeString(folder.resolve("text.pdf"), "No PDF.");
    Imposition booklet = with(BOOKLET, Duplex.SHORT);
    for (Path file : List.of(locked, forbidden, cut, text)) {
      assertEquals(0, impose(file, booklet).length, file::toString);
    }
    List<String> findings = findings();
    assertEquals(4, findings.size(), findings::toString);
    assertTrue(findings.contains("the PDF is locked with a password"), findings::toString);
    assertTrue(findings.contains("the PDF does not allow to be printed"), findings::toString);
  }

  @Test
  void aPdfThatMayBePrintedIsNotEncryptedAfterwards() throws IOException {
    Path owned = folder.resolve("owned.pdf");
    try (PDDocument document = NumberedPages.document(4)) {
      document.protect(new StandardProtectionPolicy("o", "", new AccessPermission()));
      document.save(owned.toFile());
    }
    isInOrder(4, fold(impose(owned, with(BOOKLET, Duplex.SHORT)), false));
  }

  @Test
  void moreSheetsInOneAnotherThanCanBeStapledAreTold() throws IOException {
    impose(numbered(64), with(BOOKLET, Duplex.SHORT));
    impose(numbered(65), with(new ImpositionScheme.Folded(8), Duplex.SHORT));
    impose(numbered(65), with(new ImpositionScheme.PagesUp(2), Duplex.LONG));
    assertEquals(List.of(), findings());
    impose(numbered(65), with(BOOKLET, Duplex.SHORT));
    assertEquals(
        List.of(
            "17 sheets lie in one another: the fold pushes the innermost 1.6 mm outwards, and"
                + " staples go through 16"),
        findings());
    assertTrue(diagnostics.sorted().getFirst().hint().contains("signature:8"));
  }

  @Test
  void linksAreLeftOutAndTold() throws IOException {
    Path file = folder.resolve("links.pdf");
    try (PDDocument document = NumberedPages.document(4)) {
      PDAnnotationLink link = new PDAnnotationLink();
      link.setRectangle(new PDRectangle(10, 10, 50, 20));
      document.getPage(1).setAnnotations(List.of(link));
      document.save(file.toFile());
    }
    byte[] sheets = impose(file, with(BOOKLET, Duplex.SHORT));
    assertEquals(List.of("its links are left out: the sheets are for paper"), findings());
    assertFalse(new String(sheets, StandardCharsets.ISO_8859_1).contains("/Annots"));
  }

  @Test
  void theSheetsAreBarelyLargerThanThePagesAndTheSameEachTime() throws IOException {
    Path file = folder.resolve("drawn.pdf");
    try (PDDocument document = NumberedPages.document(200)) {
      SplittableRandom random = new SplittableRandom(7);
      for (PDPage page : document.getPages()) {
        try (PDPageContentStream out =
            new PDPageContentStream(document, page, AppendMode.APPEND, true)) {
          for (int i = 0; i < 300; i++) {
            out.moveTo(random.nextInt(300), random.nextInt(400));
            out.lineTo(random.nextInt(300), random.nextInt(400));
            out.stroke();
          }
        }
      }
      document.save(file.toFile());
    }
    for (ImpositionScheme scheme :
        List.of(
            BOOKLET,
            new ImpositionScheme.Folded(4),
            new ImpositionScheme.PagesUp(2),
            new ImpositionScheme.PagesUp(8))) {
      byte[] sheets = impose(file, with(scheme, Duplex.LONG));
      assertTrue(sheets.length <= 1.05 * Files.size(file), scheme + ": " + sheets.length);
      assertArrayEquals(sheets, impose(file, with(scheme, Duplex.LONG)));
    }
  }
}
