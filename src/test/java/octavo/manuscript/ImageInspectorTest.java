package octavo.manuscript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import octavo.book.ImageFormat;
import octavo.book.ImageSource;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import octavo.measure.Length;
import octavo.raster.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageInspectorTest {
  private static final FilePlace PLACE = new FilePlace("chapter.md", 3, 1);

  /** A GIF of one pixel, as in many a web page. */
  private static final byte[] GIF =
      bytes(
          "GIF89a\1\0\1\0\u0080\0\0\0\0\0\u00ff\u00ff\u00ff!\u00f9\4\1\0\0\0\0,\0\0\0\0\1\0\1\0\0"
              + "\2\2D\1\0;");

  @TempDir Path root;
  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void aPngIsMeasuredByItsHeader() throws IOException {
    assertAvailable(inspect("a.png", png(640, 480)), ImageFormat.PNG, 640, 480);
    assertEquals(List.of(), codes());
  }

  @Test
  void theContentDecidesAndNotTheName() throws IOException {
    assertAvailable(inspect("a.png", jpeg(30, 20)), ImageFormat.JPEG, 30, 20);
    assertAvailable(inspect("b.jpg", GIF), ImageFormat.GIF, 1, 1);
    assertAvailable(
        inspect("c.gif", bytes("<svg xmlns='http://www.w3.org/2000/svg'/>")),
        ImageFormat.SVG,
        300,
        150);
    assertAvailable(inspect("d.JPEG", jpeg(30, 20)), ImageFormat.JPEG, 30, 20);
    assertAvailable(inspect("e", jpeg(30, 20)), ImageFormat.JPEG, 30, 20);
    assertEquals(
        List.of(
            "a.png is a JPEG by its content; it is used as that",
            "b.jpg is a GIF by its content; it is used as that",
            "c.gif is an SVG by its content; it is used as that"),
        diagnostics.sorted().stream().map(found -> found.message()).toList());
  }

  @Test
  void everyKindOfWebpIsMeasured() throws IOException {
    byte[] extended = webp("VP8X", 0, 0, 0, 0, 99, 0, 0, 49, 0, 0);
    assertAvailable(inspect("x.webp", extended), ImageFormat.WEBP, 100, 50);
    byte[] lossless = webp("VP8L", 0x2f, 99, 0x40, 0x0c, 0, 0, 0, 0, 0, 0);
    assertAvailable(inspect("l.webp", lossless), ImageFormat.WEBP, 100, 50);
    byte[] lossy = webp("VP8 ", 0, 0, 0, 0x9d, 0x01, 0x2a, 100, 0, 50, 0);
    assertAvailable(inspect("y.webp", lossy), ImageFormat.WEBP, 100, 50);
  }

  @Test
  void aPngThatSaysItIsTwoThousandMillionWideIsTooLarge() throws IOException {
    assertInstanceOf(ImageSource.Absent.class, inspect("a.png", png(Integer.MAX_VALUE, 1)));
    assertEquals(List.of(DiagnosticCode.FIG_TOO_LARGE), codes());
  }

  @Test
  void aPngOfMoreThanThatOrOfNoSizeIsBroken() throws IOException {
    inspect("a.png", png(1 << 31, 1));
    inspect("b.png", png(0, 10));
    assertEquals(List.of(DiagnosticCode.FIG_BROKEN, DiagnosticCode.FIG_BROKEN), codes());
  }

  @Test
  void aLinkThatLeadsOutOfTheBookIsNoMissingFile(@TempDir Path elsewhere) throws IOException {
    Path secret = Files.write(elsewhere.resolve("secret.png"), png(10, 10));
    Files.createSymbolicLink(root.resolve("linked.png"), secret);
    inspector(diagnostics).inspect("linked.png", PLACE, Optional.empty(), Optional.empty());
    assertEquals(List.of(DiagnosticCode.FILE_OUTSIDE), codes());
  }

  @Test
  void aFolderIsNotTakenForAMisspeltImage() throws IOException {
    Files.createDirectory(root.resolve("images"));
    inspector(diagnostics).inspect("images", PLACE, Optional.empty(), Optional.empty());
    assertEquals("'images' is a folder, not an image", diagnostics.sorted().getFirst().message());
  }

  @Test
  void anImageInAFolderThatMayNotBeEnteredIsNotMissing() throws IOException {
    Path closed = Files.createDirectory(root.resolve("images"));
    assumeTrue(closed.toFile().setExecutable(false), "the file system knows no such right");
    try {
      assumeFalse(Files.isExecutable(closed), "this user may enter every folder");
      inspector(diagnostics).inspect("images/a.png", PLACE, Optional.empty(), Optional.empty());
      assertEquals(List.of(DiagnosticCode.FIG_BROKEN), codes());
    } finally {
      assertTrue(closed.toFile().setExecutable(true));
    }
  }

  @Test
  void aPngWithAWrongChecksumIsBroken() throws IOException {
    byte[] png = png(10, 10);
    png[19] = 99;
    inspect("a.png", png);
    assertEquals(List.of(DiagnosticCode.FIG_BROKEN), codes());
  }

  @Test
  void aPngWithDamagedPixelsOrWithoutAPaletteIsBroken() throws IOException {
    byte[] pixels = png(10, 10);
    pixels[pixels.length - 20]++;
    inspect("a.png", pixels);
    ByteArrayOutputStream palette = new ByteArrayOutputStream();
    palette.write(bytes("\u0089PNG\r\n\u001a\n"));
    chunk(palette, "IHDR", new byte[] {0, 0, 0, 9, 0, 0, 0, 9, 8, 3, 0, 0, 0});
    chunk(palette, "IDAT", new byte[100_000]);
    chunk(palette, "IEND", new byte[0]);
    inspect("b.png", palette.toByteArray());
    assertEquals(
        List.of(
            "a.png is a PNG whose pixels or colours are damaged",
            "b.png is a PNG without a palette"),
        diagnostics.sorted().stream().map(found -> found.message()).toList());
  }

  @Test
  void aPngWithRubbishBehindItsEndIsSound() throws IOException {
    byte[] png = png(10, 10);
    byte[] longer = Arrays.copyOf(png, png.length + 500);
    assertAvailable(inspect("a.png", longer), ImageFormat.PNG, 10, 10);
    assertEquals(List.of(), codes());
  }

  @Test
  void everyPrefixOfAnImageIsBrokenAndNoneIsATrap() throws IOException {
    for (byte[] whole : List.of(png(10, 10), jpeg(10, 10), GIF)) {
      for (int length = 0; length < whole.length; length++) {
        Diagnostics own = new Diagnostics();
        Files.write(root.resolve("cut"), Arrays.copyOf(whole, length));
        inspector(own).inspect("cut", PLACE, Optional.empty(), Optional.empty());
        assertEquals(
            List.of(DiagnosticCode.FIG_BROKEN),
            own.sorted().stream().map(d -> d.code()).toList(),
            "the first " + length + " bytes of " + new String(whole, 0, 4, StandardCharsets.UTF_8));
      }
    }
  }

  @Test
  void whatCanBeDecodedOfAnImageThatEndsTooEarlyIsShown() throws IOException {
    for (String format : List.of("png", "jpeg", "gif")) {
      byte[] file = Pictures.file(Pictures.photograph(300, 200), format);
      byte[] cut = Arrays.copyOf(file, file.length / 2);
      ImageSource.Available part =
          assertInstanceOf(ImageSource.Available.class, inspect("half." + format, cut));
      assertEquals(List.of(300, 200), List.of(part.width(), part.height()));
      assertFalse(part.isFitForAll(), format);
    }
    assertEquals(
        "half.png is a PNG that ends too early; what can be decoded of it is shown",
        diagnostics.sorted().getLast().message());
    assertEquals(Set.of(DiagnosticCode.FIG_BROKEN), Set.copyOf(codes()));
  }

  @Test
  void theFirstPictureOfWhatMovesIsShownWhereItIsWhole() throws IOException {
    BufferedImage plain = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
    byte[] gif = Pictures.moving(plain, plain);
    byte[] webp = Pictures.movingWebp();
    ImageSource.Available first =
        assertInstanceOf(
            ImageSource.Available.class,
            inspect("a.gif", Arrays.copyOf(gif, gif.length - gif.length / 4)));
    assertFalse(first.whole());
    assertAvailable(
        inspect("a.webp", Arrays.copyOf(webp, webp.length - 9)), ImageFormat.WEBP, 40, 30);
    assertInstanceOf(
        ImageSource.Absent.class, inspect("b.webp", Arrays.copyOf(webp, webp.length / 2)));
    assertEquals(
        List.of(DiagnosticCode.FIG_BROKEN, DiagnosticCode.FIG_BROKEN, DiagnosticCode.FIG_BROKEN),
        codes());
  }

  @Test
  void anImageOfFourHundredMillionPixelsIsReadByRows() throws IOException {
    ImageSource.Available giant =
        assertInstanceOf(ImageSource.Available.class, inspect("a.png", png(20_000, 20_000)));
    assertFalse(giant.isFitForAll());
    assertEquals(List.of(), codes());
    inspect("b.webp", webp("VP8X", 0, 0, 0, 0, 0xff, 0x3f, 0, 0xff, 0x3f, 0));
    byte[] progressive = jpeg(20_000, 20_000);
    progressive[9] = (byte) 0xc2;
    inspect("c.jpg", progressive);
    assertEquals(List.of(DiagnosticCode.FIG_TOO_LARGE, DiagnosticCode.FIG_TOO_LARGE), codes());
  }

  @Test
  void aJpegWithAFilmBehindItIsSound() throws IOException {
    byte[] jpeg = jpeg(10, 10);
    byte[] longer = Arrays.copyOf(jpeg, jpeg.length + 200_000);
    assertAvailable(inspect("a.jpg", longer), ImageFormat.JPEG, 10, 10);
  }

  @Test
  void aMissingFileIsToldOnceWithTheNameThatWasMeant() throws IOException {
    Files.createDirectories(root.resolve("images"));
    Files.write(root.resolve("images/congress.jpg"), jpeg(1, 1));
    ImageInspector inspector = inspector(diagnostics);
    Optional<Length> width = Optional.of(Length.mm(98));
    ImageSource first = inspector.inspect("images/Congres.jpg", PLACE, width, Optional.empty());
    inspector.inspect("images/Congres.jpg", PLACE, Optional.empty(), Optional.empty());
    assertEquals(new ImageSource.Absent("images/Congres.jpg", width, Optional.empty()), first);
    assertEquals(List.of(DiagnosticCode.FIG_MISSING), codes());
    assertEquals("did you mean images/congress.jpg?", diagnostics.sorted().get(0).hint());
  }

  @Test
  void whatIsNoImageIsNamed() throws IOException {
    inspect("a.png", bytes("version https://git-lfs.github.com/spec/v1\n"));
    inspect("b.png", bytes("<!DOCTYPE html><html></html>"));
    inspect("c.png", bytes("II*\0abcdefgh"));
    List<String> messages = diagnostics.sorted().stream().map(d -> d.message()).toList();
    assertEquals(
        List.of(
            "a.png is only a Git LFS pointer",
            "b.png is a web page under the name of an image",
            "c.png is a TIFF image"),
        messages);
  }

  @Test
  void anUnsafeSvgIsCleanedWithAWarning() throws IOException {
    String svg = "<svg xmlns='http://www.w3.org/2000/svg' onload='x()'><script>x()</script></svg>";
    ImageSource source = inspect("a.svg", bytes(svg));
    ImageSource.Available available = assertInstanceOf(ImageSource.Available.class, source);
    assertTrue(available.sanitised().isPresent());
    assertEquals(List.of(DiagnosticCode.FIG_UNSAFE_SVG), codes());
  }

  private ImageSource inspect(String name, byte[] content) throws IOException {
    Files.write(root.resolve(name), content);
    return inspector(diagnostics).inspect(name, PLACE, Optional.empty(), Optional.empty());
  }

  private ImageInspector inspector(Diagnostics findings) {
    return new ImageInspector(new BookFolder(root), findings);
  }

  private List<DiagnosticCode> codes() {
    return diagnostics.sorted().stream().map(d -> d.code()).toList();
  }

  private static void assertAvailable(
      ImageSource source, ImageFormat format, int width, int height) {
    ImageSource.Available found = assertInstanceOf(ImageSource.Available.class, source);
    assertEquals(
        List.of(format, width, height), List.of(found.format(), found.width(), found.height()));
  }

  private static byte[] bytes(String latin1) {
    return latin1.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] png(int width, int height) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes("\u0089PNG\r\n\u001a\n"));
    ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
    header.put(new byte[] {8, 0, 0, 0, 0});
    chunk(out, "IHDR", header.array());
    chunk(out, "IDAT", new byte[20]);
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] content)
      throws IOException {
    CRC32 crc = new CRC32();
    crc.update(bytes(type));
    crc.update(content);
    out.write(ByteBuffer.allocate(4).putInt(content.length).array());
    out.write(bytes(type));
    out.write(content);
    out.write(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }

  private static byte[] jpeg(int width, int height) {
    byte[] jpeg =
        bytes(
            "\u00ff\u00d8\u00ff\u00e0\0\4ab\u00ff\u00c0\0\13\10WWHH\1\1\u0011\0"
                + "\u00ff\u00da\0\10\1\1\0\0?\0abcdef\u00ff\u00d9");
    ByteBuffer.wrap(jpeg).putShort(13, (short) height).putShort(15, (short) width);
    return jpeg;
  }

  private static byte[] webp(String kind, int... payload) {
    byte[] webp = bytes("RIFF\26\0\0\0WEBP" + kind + "\12\0\0\0abcdefghij");
    for (int i = 0; i < payload.length; i++) {
      webp[20 + i] = (byte) payload[i];
    }
    return webp;
  }
}
