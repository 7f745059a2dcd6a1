package octavo.epub;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import octavo.book.Book;
import octavo.book.Creator;
import octavo.book.ImageFormat;
import octavo.book.ImageSource;
import octavo.book.Metadata;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.Severity;
import octavo.manuscript.Edition;
import octavo.manuscript.EditionDefaults;
import octavo.measure.Length;
import octavo.measure.TrimSize;
import octavo.raster.Pictures;
import octavo.theme.FontFile;
import octavo.theme.Margins;
import octavo.theme.Theme;
import octavo.xhtml.SampleBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverImageTest {
  private static final Path FONTS = Path.of("styles/classic/fonts/eb-garamond");

  @TempDir Path folder;
  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void aCoverIsMadeFromTheTitleAndIsTheSameTwice() throws IOException {
    CoverImage cover = made("The Social Contract");
    assertEquals(
        List.of(ImageFormat.PNG, 1600, 2400),
        List.of(cover.format(), cover.width(), cover.height()));
    assertArrayEquals(cover.bytes(), made("The Social Contract").bytes());
    assertEquals(List.of(), diagnostics.sorted());
  }

  @Test
  void aMadeCoverIsAPngThatOthersRead() throws IOException {
    BufferedImage pixels = read(made("Walden"));
    assertEquals(1600, pixels.getWidth());
    assertEquals(2400, pixels.getHeight());
    int paper = pixels.getRGB(0, 0);
    assertTrue(inked(pixels, paper, 700, 1300) > 20_000, "the title is there");
    assertEquals(0, inked(pixels, paper, 1700, 2200), "and nothing below it");
  }

  @Test
  void typeStaysWithinTheFrameHoweverLongTheTitle() throws IOException {
    for (String title :
        List.of(
            "A",
            "The Life and Strange Surprizing Adventures of Robinson Crusoe, ".repeat(5),
            "The Life and Strange Surprizing Adventures of Robinson Crusoe, ".repeat(50),
            "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
            "x".repeat(5000))) {
      BufferedImage pixels = read(made(title));
      int paper = pixels.getRGB(0, 0);
      for (int y = 110; y < 2290; y++) {
        for (int x : new int[] {120, 1600 - 120}) {
          assertEquals(paper, pixels.getRGB(x, y), title.length() + " at " + x + "," + y);
        }
      }
      assertTrue(inked(pixels, paper, 400, 1700) > 500, () -> "nothing of " + title);
    }
  }

  @Test
  void aTitleNoFontHasLeavesTheOrnamentAndANote() throws IOException {
    BufferedImage pixels = read(made("吾輩は猫である"));
    assertTrue(inked(pixels, pixels.getRGB(0, 0), 1000, 1300) > 500);
    assertEquals(
        List.of(Severity.NOTE), diagnostics.sorted().stream().map(Diagnostic::severity).toList());
  }

  @Test
  void linesOfATitleAreEvenAndDoNotEndInAnArticle() throws IOException {
    CoverFace face = TrueTypeFace.read(garamond()).orElseThrow();
    CoverLines lines =
        new CoverLines("The General Theory of Employment, Interest and Money", face, 0);
    assertEquals(
        List.of("The General Theory", "of Employment,", "Interest and Money"), lines.at(150, 1200));
    assertEquals(List.of(), lines.at(400, 1200), "a word wider than the measure");
  }

  @Test
  void pairsAreKernedAndLettersOfFJoined() throws IOException {
    CoverFace face = TrueTypeFace.read(garamond()).orElseThrow();
    double apart = face.width("A", 1000, 0) + face.width("V", 1000, 0);
    assertTrue(face.width("AV", 1000, 0) < apart - 40, "A and V close up");
    assertEquals(4, face.outlines("find", SETTING).size() + 1, "f and i are one glyph");
  }

  private static final ImageRules RULES =
      new ImageRules(SampleBook.edition(Edition.Format.EPUB, Edition.NotePlacement.BOOK));
  private static final CoverFace.Setting SETTING = new CoverFace.Setting(100, 0, 0, 100);

  @Test
  void javasShaperSetsTheSameLineWhereOursCannot() throws IOException {
    byte[] font = garamond().bytes().read();
    CoverFace ours = TrueTypeFace.read(garamond()).orElseThrow();
    CoverFace javas = JavaFace.read(font).orElseThrow();
    assertEquals(ours.width("Walden", 200, 0), javas.width("Walden", 200, 0), 2);
    assertTrue(javas.covers("Walden") && !javas.covers("吾輩"));
    assertTrue(javas.outlines("Walden", SETTING).get(0).length() > 400);
  }

  @Test
  void aFontCutShortAnywhereIsPassedOver() throws IOException {
    byte[] whole = garamond().bytes().read();
    for (int length : new int[] {0, 3, 11, 12, 40, 200, 300, 5_000, 100_000, whole.length - 1}) {
      byte[] cut = Arrays.copyOf(whole, length);
      Optional<TrueTypeFace> face = TrueTypeFace.read(font(() -> cut));
      assertTrue(face.isEmpty() || face.get().covers("Walden") || length < whole.length);
    }
  }

  @Test
  void theAuthorsRasterPassesAsItIs() throws IOException {
    Path file = folder.resolve("cover.png");
    ImageIO.write(new BufferedImage(20, 30, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
    CoverImage cover = authors(file, ImageFormat.PNG, 20, 30);
    assertArrayEquals(Files.readAllBytes(file), cover.bytes());
    assertEquals(List.of(20, 30), List.of(cover.width(), cover.height()));
  }

  @Test
  void aCoverBeyondWhatShopsTakeIsMadeSmaller() throws IOException {
    Path file = folder.resolve("cover.jpg");
    byte[] jpeg = Pictures.file(Pictures.photograph(2400, 3200), "jpeg");
    Files.write(file, jpeg);
    CoverImage cover = authors(file, ImageFormat.JPEG, 2400, 3200);
    assertEquals(
        List.of(ImageFormat.JPEG, 1732, 2309),
        List.of(cover.format(), cover.width(), cover.height()));
    assertEquals(1732, read(cover).getWidth());
    assertEquals(
        List.of("for any store 2400 by 3200 pixels became 1732 by 2309"),
        diagnostics.sorted().stream().map(Diagnostic::message).toList());
    assertArrayEquals(jpeg, Files.readAllBytes(file));
  }

  @Test
  void aCoverInColoursOfPrintIsInThoseOfScreens() throws IOException {
    Path file = folder.resolve("cover.jpg");
    Files.write(file, Pictures.printed(160, 240, 0, 255, 255, 0));
    CoverImage cover = authors(file, ImageFormat.JPEG, 160, 240);
    assertEquals(3, read(cover).getRaster().getNumBands());
  }

  @Test
  void aSquareDrawingIsACoverOfNoMorePixelsThanShopsTake() throws IOException {
    Path file = folder.resolve("cover.svg");
    Files.writeString(
        file, "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path d='M0 0h9'/></svg>");
    CoverImage cover = authors(file, ImageFormat.SVG, 900, 900);
    assertEquals(List.of(2000, 2000), List.of(cover.width(), cover.height()));
  }

  @Test
  void aCoverThatCannotBeDecodedIsReplacedAndTold() throws IOException {
    Path file = folder.resolve("cover.gif");
    Files.write(file, "GIF89a".getBytes(StandardCharsets.US_ASCII));
    CoverImage cover = authors(file, ImageFormat.GIF, 160, 240);
    assertEquals(ImageFormat.PNG, cover.format());
    assertEquals(
        List.of(DiagnosticCode.EPUB_RESOURCE),
        diagnostics.sorted().stream().map(Diagnostic::code).toList());
  }

  @Test
  void theAuthorsDrawingIsDrawnInTheThemesTypeAtTheSizeOfACover() throws IOException {
    Path file = folder.resolve("cover.svg");
    Files.writeString(
        file,
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 160 240'>"
            + "<rect width='160' height='240' fill='#003366'/>"
            + "<text x='10' y='50' font-size='20' fill='#fff' font-family='Nowhere'>Walden</text>"
            + "</svg>");
    CoverImage cover = authors(file, ImageFormat.SVG, 160, 240);
    assertEquals(
        List.of(ImageFormat.PNG, 1600, 2400),
        List.of(cover.format(), cover.width(), cover.height()));
    BufferedImage pixels = read(cover);
    assertEquals(0xff003366, pixels.getRGB(5, 5));
    assertTrue(inked(pixels, 0xff003366, 300, 520) > 5_000, "the text is there");
  }

  private CoverImage made(String title) throws IOException {
    return CoverImage.of(book(title, Optional.empty()), theme(), RULES, diagnostics);
  }

  private CoverImage authors(Path file, ImageFormat format, int width, int height)
      throws IOException {
    ImageSource image =
        new ImageSource.Available(
            file.getFileName().toString(), file, format, width, height, Optional.empty());
    return CoverImage.of(book("Walden", Optional.of(image)), theme(), RULES, diagnostics);
  }

  private static Book book(String title, Optional<ImageSource> cover) {
    Metadata metadata =
        new Metadata(
            title,
            "",
            List.of(new Creator("Henry David Thoreau", "aut", "")),
            "en",
            LocalDate.EPOCH,
            Map.of(),
            "",
            "",
            "",
            List.of(),
            Optional.empty());
    return new Book(metadata, List.of(), List.of(), cover);
  }

  private static Theme theme() throws IOException {
    Margins margins = new Margins(Length.mm(20), Length.mm(20), Length.mm(20), Length.mm(20));
    return new Theme(
        "plain",
        List.of(garamond()),
        TrimSize.mm(148, 210),
        margins,
        "",
        "",
        List.of(),
        "",
        List.of(),
        EditionDefaults.NONE);
  }

  private static FontFile garamond() {
    Path file = FONTS.resolve("EBGaramond_400Regular.ttf");
    return font(() -> Files.readAllBytes(file));
  }

  private static FontFile font(FontFile.Bytes bytes) {
    return new FontFile("EB Garamond", 400, false, "EBGaramond", bytes);
  }

  private static BufferedImage read(CoverImage cover) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(cover.bytes()));
  }

  private static int inked(BufferedImage pixels, int paper, int top, int bottom) {
    int count = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = 150; x < 1450; x++) {
        count += pixels.getRGB(x, y) == paper ? 0 : 1;
      }
    }
    return count;
  }
}
