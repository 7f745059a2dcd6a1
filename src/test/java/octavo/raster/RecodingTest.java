package octavo.raster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import octavo.book.ImageFormat;
import org.junit.jupiter.api.Test;

class RecodingTest {
  private static final Set<ImageFormat> SHOWN =
      Set.of(ImageFormat.PNG, ImageFormat.JPEG, ImageFormat.GIF);

  private static Demands demands(long pixels, long bytes) {
    return new Demands(SHOWN, pixels, bytes, 0.85f, false, false, false);
  }

  private static final Demands ANY = demands(Long.MAX_VALUE, Long.MAX_VALUE);
  private static final Demands PLAIN =
      new Demands(SHOWN, Long.MAX_VALUE, Long.MAX_VALUE, 0.85f, true, true, false);

  private static Recoded recoded(byte[] file, Demands demands) throws IOException {
    BufferedImage image = Pictures.read(file);
    ImageFormat format =
        file[1] == 'P' ? ImageFormat.PNG : file[0] == 'G' ? ImageFormat.GIF : ImageFormat.JPEG;
    return Recoding.of(
        file, new Recoding.Sides(format, image.getWidth(), image.getHeight()), true, demands);
  }

  private static BufferedImage pixels(Recoded recoded) throws IOException {
    BufferedImage image = Pictures.read(recoded.bytes().orElseThrow());
    assertEquals(recoded.width(), image.getWidth());
    assertEquals(recoded.height(), image.getHeight());
    assertEquals(recoded.size(), recoded.bytes().get().length);
    return image;
  }

  private static void assertNear(Color expected, int found) {
    Color colour = new Color(found);
    int distance =
        Math.abs(expected.getRed() - colour.getRed())
            + Math.abs(expected.getGreen() - colour.getGreen())
            + Math.abs(expected.getBlue() - colour.getBlue());
    assertTrue(distance < 24, expected + " is not " + colour);
  }

  @Test
  void whatMeetsTheDemandsKeepsItsBytes() throws IOException {
    byte[] png = Pictures.file(Pictures.photograph(60, 40), "png");
    Recoded same = recoded(png, demands(2400, png.length));
    assertTrue(same.bytes().isEmpty());
    assertEquals(Set.of(), same.changes());
    assertEquals(png.length, same.size());
    byte[] gif = Pictures.moving(Pictures.photograph(9, 9), Pictures.photograph(9, 9));
    assertTrue(recoded(gif, ANY).bytes().isEmpty());
  }

  @Test
  void aPhotographWithTooManyPixelsIsMadeAsLargeAsMayBeAndIsAJpeg() throws IOException {
    byte[] png = Pictures.file(Pictures.photograph(600, 400), "png");
    Recoded smaller = recoded(png, demands(60_000, Long.MAX_VALUE));
    assertEquals(ImageFormat.JPEG, smaller.format());
    assertEquals(300, smaller.width());
    assertEquals(200, smaller.height());
    assertEquals(Set.of(Change.SCALED, Change.CONVERTED), smaller.changes());
    assertNear(
        new Color(Pictures.photograph(600, 400).getRGB(300, 200)),
        pixels(smaller).getRGB(150, 100));
  }

  @Test
  void aDrawingWithTooManyPixelsStaysAPng() throws IOException {
    byte[] png =
        Pictures.file(Pictures.drawing(600, 400, BufferedImage.TYPE_INT_RGB, Color.BLACK), "png");
    Recoded smaller = recoded(png, demands(60_000, Long.MAX_VALUE));
    assertEquals(ImageFormat.PNG, smaller.format());
    assertEquals(Set.of(Change.SCALED), smaller.changes());
    assertTrue(pixels(smaller).getColorModel() instanceof IndexColorModel, "no palette");
    assertTrue(smaller.size() < png.length, smaller.size() + " is not less than " + png.length);
  }

  @Test
  void nothingIsMadeLarger() throws IOException {
    byte[] png = Pictures.file(Pictures.photograph(60, 40), "png");
    assertEquals(60, recoded(png, demands(1_000_000, Long.MAX_VALUE)).width());
  }

  @Test
  void aFileWithTooManyBytesLosesQualityAndThenPixels() throws IOException {
    byte[] jpeg = JpegFile.of(Pictures.photograph(600, 400), 0.95f);
    Recoded less = recoded(jpeg, demands(Long.MAX_VALUE, jpeg.length * 2L / 3));
    assertEquals(600, less.width());
    assertEquals(Set.of(Change.COMPRESSED), less.changes());
    assertTrue(less.size() <= jpeg.length * 2 / 3, less.size() + " of " + jpeg.length);
    Recoded least = recoded(jpeg, demands(Long.MAX_VALUE, 4_000));
    assertTrue(least.width() < 600 && least.size() <= 4_000, least.width() + ", " + least.size());
    assertEquals(Set.of(Change.COMPRESSED, Change.SCALED), least.changes());
  }

  @Test
  void theFourColoursOfPrintBecomeThoseOfTheScreen() throws IOException {
    Recoded screen = recoded(Pictures.printed(40, 30, 0, 255, 255, 0), ANY);
    assertEquals(Set.of(Change.SCREEN_COLOURS), screen.changes());
    BufferedImage image = pixels(screen);
    assertEquals(3, image.getRaster().getNumBands());
    Color red = new Color(image.getRGB(20, 15));
    assertTrue(red.getRed() > 180 && red.getGreen() < 80 && red.getBlue() < 80, red.toString());
  }

  @Test
  void sixteenBitsBecomeEight() throws IOException {
    BufferedImage deep = new BufferedImage(50, 40, BufferedImage.TYPE_USHORT_GRAY);
    for (int x = 0; x < 50; x++) {
      for (int y = 0; y < 40; y++) {
        deep.getRaster().setSample(x, y, 0, x < 25 ? 0x8000 : (x * 997 + y * 31337) & 0xffff);
      }
    }
    Recoded eight = recoded(Pictures.file(deep, "png"), ANY);
    assertEquals(Set.of(Change.EIGHT_BITS), eight.changes());
    assertEquals(ImageFormat.PNG, eight.format());
    BufferedImage image = pixels(eight);
    assertEquals(8, image.getColorModel().getComponentSize(0));
    assertEquals(0x80, image.getRaster().getSample(5, 20, 0), 4);
  }

  @Test
  void whatMovesAndIsMadeAnewIsSaidToBeStill() throws IOException {
    Recoding.Sides webp = new Recoding.Sides(ImageFormat.WEBP, 40, 30);
    Recoded still = Recoding.of(Pictures.movingWebp(), webp, true, ANY);
    assertEquals(Set.of(Change.CONVERTED, Change.STILLED), still.changes());
    byte[] gif = Pictures.moving(Pictures.photograph(90, 60), Pictures.photograph(90, 60));
    Recoded fewer = recoded(gif, demands(1000, Long.MAX_VALUE));
    assertTrue(fewer.changes().contains(Change.STILLED), fewer.changes().toString());
  }

  @Test
  void greyWithTransparencyKeepsItsShades() throws IOException {
    byte[] png = GreyAlpha.png(200, 200, 128);
    Recoded less = recoded(png, demands(10_000, Long.MAX_VALUE));
    assertNear(new Color(128, 128, 128), pixels(less).getRGB(25, 50));
    assertEquals(0, pixels(less).getRGB(75, 50) >>> 24);
  }

  @Test
  void whereAReaderNeedsItNothingMovesOrComesFinerAndFiner() throws IOException {
    BufferedImage first = Pictures.drawing(40, 40, BufferedImage.TYPE_INT_RGB, Color.RED);
    byte[] gif = Pictures.moving(first, Pictures.photograph(40, 40));
    Recoded still = recoded(gif, PLAIN);
    assertTrue(still.changes().contains(Change.STILLED), still.changes().toString());
    assertEquals(ImageFormat.PNG, still.format());
    assertNear(Color.RED, pixels(still).getRGB(20, 20));

    byte[] progressive = Pictures.progressive(Pictures.photograph(90, 60));
    assertTrue(recoded(progressive, ANY).bytes().isEmpty());
    Recoded baseline = recoded(progressive, PLAIN);
    assertEquals(Set.of(Change.BASELINE), baseline.changes());
    assertFalse(Traits.of(baseline.bytes().orElseThrow(), ImageFormat.JPEG).progressive());
  }

  @Test
  void aPhotographThatIsMadeAnewStandsUpright() throws IOException {
    BufferedImage image = Pictures.photograph(60, 40);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.GREEN);
    graphics.fillRect(0, 0, 20, 20);
    graphics.dispose();
    byte[] upright = JpegFile.of(image, 0.95f);
    // Where each way of holding a camera puts the upper left corner: right, below.
    boolean[][] places = {
      {false, false}, {true, false}, {true, true}, {false, true},
      {false, false}, {true, false}, {true, true}, {false, true}
    };
    for (int held = 1; held <= 8; held++) {
      Recoded turned =
          Recoding.of(
              Pictures.held(upright, held),
              new Recoding.Sides(ImageFormat.JPEG, 60, 40),
              true,
              demands(600, Long.MAX_VALUE));
      BufferedImage shown = pixels(turned);
      assertEquals(held >= 5, shown.getHeight() > shown.getWidth(), "held " + held);
      boolean[] place = places[held - 1];
      int x = place[0] ? shown.getWidth() - 4 : 3;
      int y = place[1] ? shown.getHeight() - 4 : 3;
      Color corner = new Color(shown.getRGB(x, y));
      assertTrue(corner.getGreen() > 200 && corner.getRed() < 90, held + ": " + corner);
    }
  }

  @Test
  void whatIsDrawnDarkOnNothingIsFoundByItsPixels() throws IOException {
    byte[] dark =
        Pictures.file(Pictures.drawing(90, 60, BufferedImage.TYPE_INT_ARGB, Color.BLACK), "png");
    byte[] light =
        Pictures.file(Pictures.drawing(90, 60, BufferedImage.TYPE_INT_ARGB, Color.WHITE), "png");
    byte[] ground =
        Pictures.file(Pictures.drawing(90, 60, BufferedImage.TYPE_INT_RGB, Color.BLACK), "png");
    assertTrue(recoded(dark, ANY).isLostAtNight());
    assertTrue(recoded(dark, ANY).bytes().isEmpty());
    assertFalse(recoded(light, ANY).isLostAtNight());
    assertFalse(recoded(ground, ANY).isLostAtNight());
  }

  @Test
  void whereAReaderNeedsItWhatIsDrawnDarkOnNothingStandsOnWhite() throws IOException {
    byte[] dark =
        Pictures.file(Pictures.drawing(90, 60, BufferedImage.TYPE_INT_ARGB, Color.BLACK), "png");
    Recoded white = recoded(dark, PLAIN);
    assertEquals(Set.of(Change.ON_WHITE), white.changes());
    assertFalse(white.isLostAtNight());
    assertEquals(Color.WHITE.getRGB(), pixels(white).getRGB(1, 50));
    byte[] light =
        Pictures.file(Pictures.drawing(90, 60, BufferedImage.TYPE_INT_ARGB, Color.WHITE), "png");
    assertTrue(recoded(light, PLAIN).bytes().isEmpty());
  }

  @Test
  void anEncodingThatSavesNothingIsDropped() throws IOException {
    byte[] jpeg = JpegFile.of(Pictures.photograph(300, 200), 0.3f);
    byte[] deep = Pictures.file(new BufferedImage(8, 8, BufferedImage.TYPE_USHORT_GRAY), "png");
    assertTrue(recoded(jpeg, demands(Long.MAX_VALUE, jpeg.length)).bytes().isEmpty());
    Recoded eight = recoded(deep, ANY);
    assertTrue(eight.size() <= deep.length, eight.size() + " of " + deep.length);
  }

  @Test
  void aFileThatEndsTooEarlyIsCompletedInWhite() throws IOException {
    byte[] png = Pictures.file(Pictures.photograph(300, 300), "png");
    byte[] cut = Arrays.copyOf(png, png.length / 2);
    Recoded whole = Recoding.of(cut, new Recoding.Sides(ImageFormat.PNG, 300, 300), false, ANY);
    assertTrue(whole.changes().contains(Change.COMPLETED), whole.changes().toString());
    BufferedImage image = pixels(whole);
    assertNear(new Color(Pictures.photograph(300, 300).getRGB(150, 100)), image.getRGB(150, 100));
    assertNear(Color.WHITE, image.getRGB(150, 290));
  }

  @Test
  void ofAFileThatShowsNothingBeforeItsEndNothingIsMade() throws IOException {
    byte[] png = Pictures.file(Pictures.photograph(300, 300), "png");
    byte[] jpeg = Pictures.file(Pictures.photograph(300, 300), "jpeg");
    assertTrue(RasterReader.salvaged(Arrays.copyOf(png, 60)).isEmpty());
    assertTrue(RasterReader.salvaged(Arrays.copyOf(jpeg, scan(jpeg))).isEmpty());
    assertTrue(RasterReader.salvaged(Arrays.copyOf(jpeg, jpeg.length / 2)).isPresent());
    assertThrows(IOException.class, () -> RasterReader.read(new byte[20]));
  }

  /** Where the pixels of a JPEG begin. */
  private static int scan(byte[] jpeg) {
    for (int at = 2; ; at++) {
      if (jpeg[at] == (byte) 0xff && jpeg[at + 1] == (byte) 0xda) {
        return at + 2 + jpeg[at + 3];
      }
    }
  }

  @Test
  void aPictureOfFourHundredMillionPixelsIsReadWithinTheMemoryOfASmallMachine() throws IOException {
    byte[] giant = Pictures.giant(20_000, 20_000);
    Recoded small =
        Recoding.of(
            giant,
            new Recoding.Sides(ImageFormat.PNG, 20_000, 20_000),
            true,
            demands(4_000_000, Long.MAX_VALUE));
    assertEquals(2000, small.width());
    assertEquals(2000, small.height());
    BufferedImage image = pixels(small);
    assertNear(new Color(200, 0, 0), image.getRGB(400, 1900));
    assertNear(new Color(20, 0, 0), image.getRGB(1600, 1900));
  }

  @Test
  void theSameImageGivesTheSameBytes() throws IOException {
    byte[] png = Pictures.file(Pictures.photograph(600, 400), "png");
    Demands few = demands(60_000, Long.MAX_VALUE);
    assertArrayEquals(
        recoded(png, few).bytes().orElseThrow(), recoded(png, few).bytes().orElseThrow());
  }
}
