package octavo.pdf.png;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntBinaryOperator;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A PNG in a PDF has the pixels it had, whatever its kind. */
class PngImagesTest {
  private static final int[] SRGB = {31270, 32900, 64000, 33000, 30000, 60000, 15000, 6000};

  private final PngImages images = new PngImages();

  /** Depth, colour type. */
  private static Stream<int[]> kinds() {
    return Stream.of(
        new int[] {1, 0},
        new int[] {2, 0},
        new int[] {4, 0},
        new int[] {8, 0},
        new int[] {16, 0},
        new int[] {8, 2},
        new int[] {16, 2},
        new int[] {1, 3},
        new int[] {2, 3},
        new int[] {4, 3},
        new int[] {8, 3},
        new int[] {8, 4},
        new int[] {16, 4},
        new int[] {8, 6},
        new int[] {16, 6});
  }

  private static BufferedImage rendered(COSStream image) throws IOException {
    return new PDImageXObject(new PDStream(image), null).getImage();
  }

  private static void assertPixels(BufferedImage image, IntBinaryOperator expected) {
    for (int y = 0; y < PngWriter.HEIGHT; y++) {
      for (int x = 0; x < PngWriter.WIDTH; x++) {
        int wanted = expected.applyAsInt(x, y);
        int found = image.getRGB(x, y);
        assertEquals(Integer.toHexString(wanted), Integer.toHexString(found), "at " + x + ", " + y);
      }
    }
  }

  private static int eight(int depth, int x, int y, int which) {
    int sample = PngWriter.sample(depth, x, y, which);
    return depth == 16 ? sample >> 8 : sample * 255 / ((1 << depth) - 1);
  }

  /** The colour of a pixel as the formula has it. */
  private static int argb(int depth, int type, int x, int y) {
    if (type == 3) {
      int index = PngWriter.sample(depth, x, y, 0) * 3;
      return 0xFF << 24 | component(index) << 16 | component(index + 1) << 8 | component(index + 2);
    }
    boolean isGrey = type == 0 || type == 4;
    int red = eight(depth, x, y, 0);
    int green = isGrey ? red : eight(depth, x, y, 1);
    int blue = isGrey ? red : eight(depth, x, y, 2);
    int alpha = type < 4 ? 255 : eight(depth, x, y, isGrey ? 1 : 3);
    return alpha << 24 | red << 16 | green << 8 | blue;
  }

  private static int component(int index) {
    return index * 37 + 11 & 0xFF;
  }

  private static PngWriter png(int depth, int type, boolean isInterlaced) {
    PngWriter writer = new PngWriter(depth, type, isInterlaced);
    return type == 3 ? writer.palette() : writer;
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyKindKeepsItsPixels(int[] kind) throws IOException {
    for (boolean isInterlaced : new boolean[] {false, true}) {
      byte[] file = png(kind[0], kind[1], isInterlaced).file();
      assertPixels(rendered(images.image(file)), (x, y) -> argb(kind[0], kind[1], x, y));
    }
  }

  // The writer of the test is held to a decoder that is not ours.
  @ParameterizedTest
  @MethodSource("kinds")
  void theTestWritesWhatOthersRead(int[] kind) throws IOException {
    for (boolean isInterlaced : new boolean[] {false, true}) {
      byte[] file = png(kind[0], kind[1], isInterlaced).file();
      Raster raster = ImageIO.read(new ByteArrayInputStream(file)).getRaster();
      for (int y = 0; y < PngWriter.HEIGHT; y++) {
        for (int x = 0; x < PngWriter.WIDTH; x++) {
          for (int band = 0; band < raster.getNumBands(); band++) {
            assertEquals(PngWriter.sample(kind[0], x, y, band), raster.getSample(x, y, band));
          }
        }
      }
    }
  }

  @Test
  void whatNeedsNoChangeIsTakenOverAsItIs() throws IOException {
    for (int[] kind : new int[][] {{8, 2}, {4, 0}, {8, 3}}) {
      byte[] file = png(kind[0], kind[1], false).file();
      byte[] taken = images.image(file).createRawInputStream().readAllBytes();
      assertArrayEquals(PngFile.read(file).pixels(), taken);
    }
  }

  @Test
  void oneClearColourIsAMaskByColour() throws IOException {
    int clear = PngWriter.sample(4, 5, 5, 0);
    byte[] file = png(4, 0, false).chunk("tRNS", new byte[] {0, (byte) clear}).file();
    COSStream image = images.image(file);
    assertEquals(COSName.DEVICEGRAY, image.getItem(COSName.COLORSPACE));
    assertArrayEquals(new float[] {clear, clear}, image.getCOSArray(COSName.MASK).toFloatArray());
    assertFalse(image.containsKey(COSName.SMASK));
    BufferedImage rendered = rendered(image);
    for (int x = 0; x < PngWriter.WIDTH; x++) {
      boolean isClear = PngWriter.sample(4, x, 5, 0) == clear;
      assertEquals(isClear ? 0 : 255, rendered.getRGB(x, 5) >>> 24, "at " + x);
    }
  }

  @Test
  void aClearColourOfSixteenBitsClearsNoneThatIsNear() throws IOException {
    byte[] key = new byte[6];
    for (int i = 0; i < 3; i++) {
      ByteBuffer.wrap(key).putShort(2 * i, (short) PngWriter.sample(16, 5, 5, i));
    }
    for (boolean isInterlaced : new boolean[] {false, true}) {
      byte[] file = png(16, 2, isInterlaced).chunk("tRNS", key).file();
      assertPixels(
          rendered(images.image(file)),
          (x, y) -> x == 5 && y == 5 ? argb(16, 2, x, y) & 0xFFFFFF : argb(16, 2, x, y));
    }
  }

  @Test
  void aPaletteMayBeClearInParts() throws IOException {
    byte[] alphas = {(byte) 200, 0, 17};
    for (int depth : new int[] {2, 4, 8}) {
      byte[] file = png(depth, 3, false).chunk("tRNS", alphas).file();
      COSStream image = images.image(file);
      assertTrue(image.containsKey(COSName.SMASK));
      assertPixels(
          rendered(image),
          (x, y) -> {
            int index = PngWriter.sample(depth, x, y, 0);
            int alpha = index < alphas.length ? alphas[index] & 0xFF : 255;
            return argb(depth, 3, x, y) & 0xFFFFFF | alpha << 24;
          });
    }
  }

  @Test
  void oneClearEntryOfAPaletteNeedsNoMask() throws IOException {
    byte[] file = png(4, 3, false).chunk("tRNS", new byte[] {-1, -1, 0, 0, -1}).file();
    COSStream image = images.image(file);
    assertArrayEquals(new float[] {2, 3}, image.getCOSArray(COSName.MASK).toFloatArray());
    assertFalse(image.containsKey(COSName.SMASK));
    COSStream opaque = images.image(png(4, 3, false).chunk("tRNS", new byte[] {-1}).file());
    assertFalse(opaque.containsKey(COSName.MASK));
  }

  private static byte[] profile(byte[] profile) {
    ByteArrayOutputStream chunk = new ByteArrayOutputStream();
    chunk.writeBytes(new byte[] {'a', 0, 0});
    chunk.writeBytes(PngWriter.deflated(profile));
    return chunk.toByteArray();
  }

  @Test
  void aProfileIsKeptAndIsThereOnce() throws IOException {
    byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    COSStream one = images.image(png(8, 2, false).chunk("iCCP", profile(profile)).file());
    COSStream two = images.image(png(16, 6, true).chunk("iCCP", profile(profile)).file());
    COSArray space = (COSArray) one.getItem(COSName.COLORSPACE);
    assertSame(space, two.getItem(COSName.COLORSPACE));
    assertEquals(COSName.ICCBASED, space.get(0));
    COSStream kept = (COSStream) space.get(1);
    assertEquals(3, kept.getInt(COSName.N));
    assertArrayEquals(profile, kept.createInputStream().readAllBytes());
    Raster raster = new PDImageXObject(new PDStream(one), null).getRawRaster();
    assertEquals(PngWriter.sample(8, 4, 7, 1), raster.getSample(4, 7, 1));
  }

  @Test
  void aProfileThatCannotBeIsLeftOut() throws IOException {
    byte[] grey = ICC_Profile.getInstance(ColorSpace.CS_GRAY).getData();
    byte[] srgb = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    byte[] later = srgb.clone();
    later[8] = 5;
    byte[] link = srgb.clone();
    link[12] = 'l';
    byte[] beyond = srgb.clone();
    beyond[136] = 0x7F;
    for (byte[] wrong :
        List.of(grey, later, link, beyond, Arrays.copyOf(srgb, 1000), new byte[0])) {
      COSStream image = images.image(png(8, 2, false).chunk("iCCP", profile(wrong)).file());
      assertEquals(COSName.DEVICERGB, image.getItem(COSName.COLORSPACE));
    }
    byte[] damaged = {'a', 0, 0, 1, 2, 3};
    COSStream image = images.image(png(8, 2, false).chunk("iCCP", damaged).file());
    assertEquals(COSName.DEVICERGB, image.getItem(COSName.COLORSPACE));
  }

  private static byte[] numbers(int... numbers) {
    ByteBuffer buffer = ByteBuffer.allocate(numbers.length * 4);
    buffer.asIntBuffer().put(numbers);
    return buffer.array();
  }

  @Test
  void theGammaOfScreensIsThatOfThePdf() throws IOException {
    PngWriter usual = png(8, 2, false).chunk("gAMA", numbers(45455)).chunk("cHRM", numbers(SRGB));
    assertEquals(COSName.DEVICERGB, images.image(usual.file()).getItem(COSName.COLORSPACE));
    PngWriter told = png(8, 0, false).chunk("sRGB", new byte[1]).chunk("gAMA", numbers(100000));
    assertEquals(COSName.DEVICEGRAY, images.image(told.file()).getItem(COSName.COLORSPACE));
  }

  @Test
  void anotherGammaIsToldAndThePixelsStayAsTheyAre() throws IOException {
    byte[] file = png(8, 2, false).chunk("gAMA", numbers(100000)).file();
    COSStream image = images.image(file);
    COSArray space = (COSArray) image.getItem(COSName.COLORSPACE);
    assertEquals(COSName.CALRGB, space.get(0));
    COSDictionary of = (COSDictionary) space.get(1);
    assertArrayEquals(new float[] {1, 1, 1}, of.getCOSArray(COSName.GAMMA).toFloatArray());
    // The matrix of IEC 61966-2-1, a column a primary.
    assertArrayEquals(
        new float[] {.4124f, .2126f, .0193f, .3576f, .7152f, .1192f, .1805f, .0722f, .9505f},
        of.getCOSArray(COSName.MATRIX).toFloatArray(),
        .001f);
    assertPixels(rendered(image), (x, y) -> argb(8, 2, x, y));
  }

  @Test
  void greyHasAGammaToo() throws IOException {
    byte[] file = png(8, 0, false).chunk("gAMA", numbers(55556)).file();
    COSArray space = (COSArray) images.image(file).getItem(COSName.COLORSPACE);
    assertEquals(COSName.CALGRAY, space.get(0));
    assertEquals(1.8f, ((COSDictionary) space.get(1)).getFloat(COSName.GAMMA), .001f);
  }

  @Test
  void primariesThatSpanNoColoursAreNotUsed() throws IOException {
    int[] line = {31270, 32900, 20000, 20000, 30000, 30000, 40000, 40000};
    PngWriter png = png(8, 2, false).chunk("gAMA", numbers(100000)).chunk("cHRM", numbers(line));
    COSArray space = (COSArray) images.image(png.file()).getItem(COSName.COLORSPACE);
    assertArrayEquals(
        new float[] {.9505f, 1, 1.0891f},
        ((COSDictionary) space.get(1)).getCOSArray(COSName.WHITE_POINT).toFloatArray(),
        .001f);
  }

  @Test
  void damageIsSeen() throws IOException {
    byte[] file = png(8, 6, false).file();
    for (int length = 0; length < file.length - 12; length++) {
      byte[] cut = Arrays.copyOf(file, length);
      assertThrows(IOException.class, () -> images.image(cut), "cut off at " + length);
    }
    for (int at = 0; at < file.length - 12; at++) {
      byte[] changed = file.clone();
      changed[at] ^= 0x55;
      assertThrows(IOException.class, () -> images.image(changed), "changed at " + at);
    }
  }
}
