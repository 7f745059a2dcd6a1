package octavo.epub;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import octavo.book.Book;
import octavo.book.ImageFormat;
import octavo.book.ImageSource;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.manuscript.DeviceProfile;
import octavo.manuscript.DeviceSettings;
import octavo.manuscript.Edition;
import octavo.manuscript.ImageSettings;
import octavo.raster.Pictures;
import octavo.xhtml.BookXhtml;
import octavo.xhtml.Presentation;
import octavo.xhtml.SampleBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EpubImagesTest {
  /** A WebP of 40 by 30 magenta pixels. */
  private static final byte[] WEBP =
      Base64.getDecoder().decode("UklGRhwAAABXRUJQVlA4TBAAAAAvJ0AHAAcQ/e9//wMR0f8A");

  private static final String LINES =
      "<svg xmlns='http://www.w3.org/2000/svg' width='80' height='60'>"
          + "<path d='M5 5L75 55M5 55L75 5' stroke='%s' stroke-width='4'/></svg>";

  @TempDir Path folder;
  private final Diagnostics diagnostics = new Diagnostics();

  private static Edition edition(DeviceProfile profile, ImageSettings settings) {
    Edition plain = SampleBook.edition(Edition.Format.EPUB, Edition.NotePlacement.BOOK);
    return new Edition(
        plain.name(),
        plain.format(),
        plain.engine(),
        plain.pages(),
        plain.notes(),
        plain.theme(),
        plain.identifier(),
        plain.numbers(),
        new DeviceSettings(profile, false, settings),
        plain.listedSections());
  }

  private EpubImages images(DeviceProfile profile, ImageSettings settings) {
    ImageRules rules = new ImageRules(edition(profile, settings));
    return new EpubImages(new MadeImages(new ImageMaking(rules, List.of()), _ -> {}), diagnostics);
  }

  private EpubImages images(DeviceProfile profile) {
    return images(profile, ImageSettings.NONE);
  }

  private static ImageSettings total(long bytes) {
    return new ImageSettings(
        OptionalLong.empty(),
        OptionalLong.empty(),
        OptionalLong.of(bytes),
        OptionalInt.empty(),
        false);
  }

  private ImageSource.Available source(String name, byte[] file, int width, int height)
      throws IOException {
    ImageFormat format =
        switch (name.substring(name.lastIndexOf('.') + 1)) {
          case "png" -> ImageFormat.PNG;
          case "jpg" -> ImageFormat.JPEG;
          case "gif" -> ImageFormat.GIF;
          case "webp" -> ImageFormat.WEBP;
          default -> ImageFormat.SVG;
        };
    Path at = Files.write(folder.resolve(name), file);
    return new ImageSource.Available(name, at, format, width, height, Optional.empty());
  }

  private ImageSource.Available svg(String colour) throws IOException {
    byte[] file = LINES.replace("%s", colour).getBytes(StandardCharsets.UTF_8);
    return source("lines.svg", file, 80, 60);
  }

  private List<String> messages() {
    return diagnostics.sorted().stream().map(Diagnostic::message).toList();
  }

  @Test
  void anImageWithinTheLimitsKeepsItsBytesInEveryProfile() throws IOException {
    byte[] jpeg = Pictures.file(Pictures.photograph(60, 40), "jpeg");
    for (DeviceProfile profile : DeviceProfile.values()) {
      EpubImage same = images(profile).of(source("a.jpg", jpeg, 60, 40));
      assertArrayEquals(jpeg, same.bytes());
      assertEquals(ImageFormat.JPEG, same.format());
    }
    assertEquals(List.of(), messages());
  }

  @Test
  void aPhotographOfMorePixelsThanApplesBooksShowIsMadeSmallerAndThatIsTold() throws IOException {
    byte[] jpeg = Pictures.file(Pictures.photograph(3000, 2000), "jpeg");
    ImageSource.Available photo = source("a.jpg", jpeg, 3000, 2000);
    assertArrayEquals(jpeg, images(DeviceProfile.KOBO).of(photo).bytes());
    EpubImage apple = images(DeviceProfile.APPLE).of(photo);
    BufferedImage pixels = Pictures.read(apple.bytes());
    assertTrue((long) pixels.getWidth() * pixels.getHeight() <= 4_000_000, pixels.toString());
    assertEquals(2449, pixels.getWidth());
    assertEquals(List.of("for Apple Books 3000 by 2000 pixels became 2449 by 1632"), messages());
    assertArrayEquals(jpeg, Files.readAllBytes(photo.location()));
  }

  @Test
  void theEditionsOwnWordGoesBeforeItsProfiles() throws IOException {
    byte[] jpeg = Pictures.file(Pictures.photograph(600, 400), "jpeg");
    ImageSettings small =
        new ImageSettings(
            OptionalLong.of(15_000),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalInt.of(50),
            false);
    EpubImage image = images(DeviceProfile.KOBO, small).of(source("a.jpg", jpeg, 600, 400));
    assertEquals(150, Pictures.read(image.bytes()).getWidth());
  }

  @Test
  void webpBecomesWhatEveryReaderShows() throws IOException {
    EpubImage image = images(DeviceProfile.EPUB).of(source("a.webp", WEBP, 40, 30));
    assertEquals(ImageFormat.PNG, image.format());
    Color colour = new Color(Pictures.read(image.bytes()).getRGB(20, 15));
    assertEquals(Color.MAGENTA, colour);
    assertEquals(List.of(), messages());
  }

  @Test
  void whatCannotBeDecodedLeavesItsRoomAndIsTold() throws IOException {
    byte[] broken = Arrays.copyOf(WEBP, 24);
    EpubImage image = images(DeviceProfile.EPUB).of(source("a.webp", broken, 40, 30));
    assertEquals(ImageFormat.PNG, image.format());
    assertEquals(1, Pictures.read(image.bytes()).getWidth());
    assertEquals(
        List.of(DiagnosticCode.FIG_BROKEN),
        diagnostics.sorted().stream().map(Diagnostic::code).toList());
  }

  @Test
  void aDrawingStaysOneAndIsPixelsForKindle() throws IOException {
    ImageSource.Available drawing = svg("#123");
    EpubImage vectors = images(DeviceProfile.KOBO).of(drawing);
    assertEquals(ImageFormat.SVG, vectors.format());
    assertArrayEquals(Files.readAllBytes(drawing.location()), vectors.bytes());
    EpubImage pixels = images(DeviceProfile.KINDLE).of(drawing);
    assertEquals(ImageFormat.PNG, pixels.format());
    BufferedImage drawn = Pictures.read(pixels.bytes());
    assertEquals(List.of(200, 150), List.of(drawn.getWidth(), drawn.getHeight()));
    // Dark lines stand on white where no style sheet can give them a ground by night.
    assertEquals(Color.WHITE.getRGB(), drawn.getRGB(100, 5));
    assertEquals(new Color(0x112233), new Color(drawn.getRGB(100, 75)));
    BufferedImage light = Pictures.read(images(DeviceProfile.KINDLE).of(svg("#fff")).bytes());
    assertEquals(0, light.getRGB(100, 5) >>> 24);
  }

  @Test
  void aDrawingOfNoSizeIsDrawnAsLargeAsAScreen() throws IOException {
    EpubImage pixels = images(DeviceProfile.KINDLE).of(svg("#123").withoutSize());
    assertEquals(1600, Pictures.read(pixels.bytes()).getWidth());
  }

  @Test
  void aLargePhotographComesInTwoSizesOnWish() throws IOException {
    ImageSettings two =
        new ImageSettings(
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalInt.empty(),
            true);
    byte[] jpeg = Pictures.file(Pictures.photograph(1800, 1200), "jpeg");
    byte[] png =
        Pictures.file(Pictures.drawing(1800, 1200, BufferedImage.TYPE_INT_RGB, Color.BLACK), "png");
    ImageSource.Available large = source("dir.large.jpg", jpeg, 1800, 1200);
    EpubImages images = images(DeviceProfile.EPUB, two);
    assertEquals(900, images.of(large).small().orElseThrow().width());
    assertTrue(images.of(source("b.png", png, 1800, 1200)).small().isEmpty());
    byte[] little = Pictures.file(Pictures.photograph(900, 600), "jpeg");
    assertTrue(images.of(source("c.jpg", little, 900, 600)).small().isEmpty());
    assertTrue(images(DeviceProfile.EPUB).of(large).small().isEmpty());

    EpubAddresses addresses = new EpubAddresses(new FileNames(), images);
    assertEquals("../images/dir-large.jpg", addresses.image(large));
    assertEquals(
        "../images/dir-large-small.jpg 900w, ../images/dir-large.jpg 1800w",
        addresses.sizes(large));
    assertEquals(2, addresses.resources(large).size());
  }

  @Test
  void secondSizesAreTheFirstThatABudgetTakes() throws IOException {
    byte[] jpeg = Pictures.file(Pictures.photograph(1800, 1200), "jpeg");
    ImageSettings tight =
        new ImageSettings(
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.of(jpeg.length + 100),
            OptionalInt.empty(),
            true);
    EpubImages images = images(DeviceProfile.EPUB, tight);
    ImageSource.Available large = source("a.jpg", jpeg, 1800, 1200);
    assertTrue(images.of(large).small().isPresent());
    assertTrue(images.squeeze());
    assertTrue(images.of(large).small().isEmpty());
    assertTrue(images.of(large).as().bytes().isEmpty());
  }

  @Test
  void aPictureThatMovesIsStillForKindle() throws IOException {
    byte[] gif =
        Pictures.moving(
            Pictures.drawing(40, 30, BufferedImage.TYPE_INT_RGB, Color.RED),
            Pictures.photograph(40, 30));
    ImageSource.Available moving = source("a.gif", gif, 40, 30);
    assertArrayEquals(gif, images(DeviceProfile.EPUB).of(moving).bytes());
    assertEquals(ImageFormat.PNG, images(DeviceProfile.KINDLE).of(moving).format());
    assertEquals(List.of("for Kindle only the first picture of what moves is shown"), messages());
  }

  @Test
  void darkLinesOnNothingGetALightGroundWhereTheStyleSheetKnowsTheNight() throws IOException {
    byte[] dark =
        Pictures.file(Pictures.drawing(90, 60, BufferedImage.TYPE_INT_ARGB, Color.BLACK), "png");
    EpubImages epub = images(DeviceProfile.EPUB);
    EpubImage image = epub.of(source("a.png", dark, 90, 60));
    assertTrue(image.as().isLostAtNight());
    assertTrue(image.as().bytes().isEmpty());
    assertEquals(
        "@media (prefers-color-scheme: dark) { img.drawn-dark { background-color: #fff; } }\n",
        NightStyle.of(epub.all(), true));

    EpubImages kobo = images(DeviceProfile.KOBO);
    assertFalse(kobo.of(source("a.png", dark, 90, 60)).as().isLostAtNight());
    assertEquals("", NightStyle.of(kobo.all(), false));
    assertTrue(kobo.of(svg("black")).as().isLostAtNight());
    assertEquals("img.drawn-dark { background-color: #fff; }\n", NightStyle.of(kobo.all(), false));
    assertFalse(images(DeviceProfile.EPUB).of(svg("#eee")).as().isLostAtNight());
  }

  @Test
  void drawingsOfWordsAloneAreMeasuredWithThem() throws IOException {
    byte[] words =
        ("<svg xmlns='http://www.w3.org/2000/svg' width='80' height='60'>"
                + "<text x='5' y='40' font-size='40'>Ink</text></svg>")
            .getBytes(StandardCharsets.UTF_8);
    assertTrue(
        images(DeviceProfile.EPUB).of(source("words.svg", words, 80, 60)).as().isLostAtNight());
  }

  @Test
  void aBudgetIsSpreadOverTheImagesAndTheHeaviestGivesFirst() throws IOException {
    EpubImages images = images(DeviceProfile.EPUB, total(200_000));
    byte[] heavy = Pictures.file(Pictures.photograph(400, 300), "png");
    byte[] light =
        Pictures.file(Pictures.drawing(400, 300, BufferedImage.TYPE_INT_RGB, Color.BLACK), "png");
    images.of(source("light.png", light, 400, 300));
    images.of(source("heavy.png", heavy, 400, 300));
    assertTrue(heavy.length > 200_000, "heavy: " + heavy.length);
    assertTrue(images.squeeze());
    long size = 0;
    for (EpubImage image : images.all()) {
      size += image.bytes().length;
      assertEquals(image.source().path().equals("light.png"), image.as().bytes().isEmpty());
    }
    assertTrue(size <= 200_000, "all: " + size);
    assertEquals(1, messages().size());
    assertTrue(messages().getFirst().endsWith("1 of 2 smaller"), messages().getFirst());
    assertFalse(images.squeeze());
  }

  @Test
  void aBudgetThatNoImagesCanKeepIsAWarning() throws IOException {
    EpubImages images = images(DeviceProfile.EPUB, total(10_000));
    for (int i = 0; i < 4; i++) {
      byte[] png = Pictures.file(Pictures.photograph(300, 200 + i), "png");
      images.of(source("p" + i + ".png", png, 300, 200 + i));
    }
    assertTrue(images.squeeze());
    assertEquals(
        List.of(DiagnosticCode.FIG_BUDGET),
        diagnostics.sorted().stream().map(Diagnostic::code).toList());
    assertTrue(
        ImageBudget.size(images.all()) <= 4 * 10_000, "left: " + ImageBudget.size(images.all()));
  }

  /** A picture that no encoder makes small. */
  private static BufferedImage grain(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int value = 1;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        value = value * 1_664_525 + 1_013_904_223;
        image.setRGB(x, y, value >>> 8);
      }
    }
    return image;
  }

  private void assertLegible(EpubImage image, ImageSource.Available source) {
    int longer = Math.max(image.as().width(), image.as().height());
    int shorter = Math.min(image.as().width(), image.as().height());
    int most = Math.max(source.width(), source.height());
    int least = Math.min(source.width(), source.height());
    assertTrue(longer >= Math.min(600, most), image.as().toString());
    assertTrue(shorter >= Math.min(200, least), image.as().toString());
  }

  @Test
  void aBudgetThatIsFarTooSmallLeavesPicturesThatCanBeRead() throws IOException {
    EpubImages images = images(DeviceProfile.EPUB, total(20_000));
    byte[] photograph = Pictures.file(grain(1500, 1000), "jpeg");
    byte[] strip = Pictures.file(grain(2000, 240), "png");
    List<ImageSource.Available> sources =
        List.of(
            source("a.jpg", photograph, 1500, 1000),
            source("strip.png", strip, 2000, 240),
            source("little.png", Pictures.file(grain(300, 150), "png"), 300, 150));
    sources.forEach(images::of);
    assertTrue(images.squeeze());
    for (ImageSource.Available source : sources) {
      assertLegible(images.of(source), source);
    }
    assertEquals(600, images.of(sources.getFirst()).as().width());
    assertEquals(200, images.of(sources.get(1)).as().height());
    long least = ImageBudget.size(images.all());
    assertEquals(1, messages().size(), messages().toString());
    String told = messages().getFirst();
    String needed = String.format(Locale.ROOT, "%.0f KB", Math.ceil(least / 1e3));
    assertTrue(told.contains("became " + needed + ", 3 of 3 smaller, the least"), told);
    assertEquals(DiagnosticCode.FIG_BUDGET, diagnostics.sorted().getFirst().code());
  }

  @Test
  void anImageThatMayHaveFarTooFewBytesCanStillBeReadAndThatIsTold() throws IOException {
    ImageSettings few =
        new ImageSettings(
            OptionalLong.empty(),
            OptionalLong.of(10_000),
            OptionalLong.empty(),
            OptionalInt.empty(),
            false);
    byte[] jpeg = Pictures.file(grain(1500, 1000), "jpeg");
    ImageSource.Available source = source("a.jpg", jpeg, 1500, 1000);
    EpubImage image = images(DeviceProfile.EPUB, few).of(source);
    assertLegible(image, source);
    assertEquals(
        List.of(DiagnosticCode.FIG_BUDGET, DiagnosticCode.FIG_REDUCED),
        diagnostics.sorted().stream().map(Diagnostic::code).toList());
    assertTrue(
        messages().stream().anyMatch(told -> told.contains("may have 10 KB of an image")),
        messages().toString());
  }

  @Test
  void imagesAreMadeOnceByWhoeverComesFirst() throws IOException {
    byte[] jpeg = Pictures.file(Pictures.photograph(60, 40), "jpeg");
    List<ImageSource.Available> sources =
        List.of(source("a.jpg", jpeg, 60, 40), source("b.jpg", jpeg, 60, 40));
    ImageMaking making =
        new ImageMaking(new ImageRules(edition(DeviceProfile.EPUB, ImageSettings.NONE)), List.of());
    List<Runnable> given = new ArrayList<>();
    MadeImages made = new MadeImages(making, given::add);
    made.order(sources);
    assertEquals(2, given.size());
    EpubImage first = made.of(sources.getFirst()).image();
    given.forEach(Runnable::run);
    assertSame(first, made.of(sources.getFirst()).image());
    // Nobody looks at the files again.
    Files.delete(sources.get(1).location());
    assertEquals(jpeg.length, made.of(sources.get(1)).image().before());
  }

  @Test
  void helpersAndOneAloneMakeTheSameImages() throws IOException {
    List<ImageSource.Available> sources = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      byte[] png = Pictures.file(Pictures.photograph(300 + i, 200), "png");
      sources.add(source(i + ".png", png, 300 + i, 200));
    }
    ImageSettings small =
        new ImageSettings(
            OptionalLong.of(15_000),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalInt.empty(),
            false);
    ImageMaking making =
        new ImageMaking(new ImageRules(edition(DeviceProfile.EPUB, small)), List.of());
    MadeImages alone = new MadeImages(making, _ -> {});
    try (ExecutorService helpers = Executors.newFixedThreadPool(3)) {
      MadeImages helped = new MadeImages(making, helpers);
      helped.order(sources);
      for (ImageSource.Available source : sources) {
        assertArrayEquals(alone.of(source).image().bytes(), helped.of(source).image().bytes());
      }
    }
  }

  @Test
  void everyImageOfABookIsFoundBeforeItIsWritten() throws IOException {
    Path picture =
        Files.write(folder.resolve("a.png"), Pictures.file(Pictures.photograph(2, 2), "png"));
    Book book = SampleBook.book(picture, "en");
    List<String> found = ShownImages.of(book).stream().map(ImageSource::path).toList();
    EpubImages images = images(DeviceProfile.EPUB);
    EpubAddresses addresses = new EpubAddresses(new FileNames(), images);
    Presentation plain = new Presentation(addresses, List.of(), Optional.empty(), List.of());
    BookXhtml.render(
        book, edition(DeviceProfile.EPUB, ImageSettings.NONE), SampleBook.plan(), plain);
    List<String> shown = addresses.images().stream().map(ImageSource::path).toList();
    assertTrue(!shown.isEmpty());
    assertEquals(Set.copyOf(shown), Set.copyOf(found));
  }
}
