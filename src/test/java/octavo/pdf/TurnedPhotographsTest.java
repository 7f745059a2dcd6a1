package octavo.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.imageio.ImageIO;
import octavo.raster.CameraJpeg;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A camera held upright stores the picture lying and says in its EXIF how it is to be turned. The
 * stored corners are red and green above, blue and yellow below.
 */
class TurnedPhotographsTest {
  private static final Color[] CORNERS = {Color.RED, Color.GREEN, Color.BLUE, Color.YELLOW};

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "1, RGBY, 48, 32", "2, GRYB, 48, 32", "3, YBGR, 48, 32", "4, BYRG, 48, 32",
    "5, RBGY, 32, 48", "6, BRYG, 32, 48", "7, YGBR, 32, 48", "8, GYRB, 32, 48"
  })
  void aPhotographStandsAsItsExifSays(int orientation, String corners, int width, int height)
      throws IOException {
    Files.write(folder.resolve("a.jpg"), jpeg(exif(orientation)));
    try (PrintedBook book = PrintedBook.of(folder, "one.md", "# One\n\n![A photo](a.jpg)\n")) {
      assertEquals(List.of(), book.findings());
      int page = book.pageWith("One");
      while (book.pages().get(page).pictures().isEmpty()) {
        page++;
      }
      Seen seen = Seen.on(new PDFRenderer(book.document()).renderImageWithDPI(page, 96));
      assertEquals(corners, seen.corners());
      assertEquals(width, seen.width(), 1.5);
      assertEquals(height, seen.height(), 1.5);
    }
  }

  @Test
  void aTurnedPhotographKeepsItsBytes() throws IOException {
    byte[] file = jpeg(exif(6));
    Files.write(folder.resolve("a.jpg"), file);
    try (PrintedBook book =
        PrintedBook.of(folder, "one.md", "# One\n\n![A photo](a.jpg)\n\n![Again](a.jpg)\n")) {
      List<COSStream> stored =
          book.pages().stream()
              .flatMap(page -> page.pictures().stream())
              .map(PrintedPage.Picture::object)
              .filter(PDFormXObject.class::isInstance)
              .map(PDXObject::getCOSObject)
              .distinct()
              .toList();
      assertEquals(1, stored.size());
      PDFormXObject form = new PDFormXObject(stored.getFirst());
      COSName name = form.getResources().getXObjectNames().iterator().next();
      COSStream image = form.getResources().getXObject(name).getCOSObject();
      assertArrayEquals(file, image.createRawInputStream().readAllBytes());
      assertEquals(48, image.getInt(COSName.WIDTH));
      assertEquals(32, image.getInt(COSName.HEIGHT));
    }
  }

  @Test
  void aBrokenExifTurnsNothing() throws IOException {
    byte[] whole = jpeg(exif(6));
    int start = 12;
    for (int i = start; i < start + 26; i++) {
      byte[] broken = whole.clone();
      broken[i] = (byte) 0xff;
      CameraJpeg read = CameraJpeg.read(broken);
      assertTrue(read.orientation() == 1 || read.orientation() == 6, "byte " + i);
    }
    for (int length = 0; length < 60; length++) {
      assertTrue(CameraJpeg.read(Arrays.copyOf(whole, length)).orientation() <= 6);
    }
    assertEquals(6, CameraJpeg.read(whole).orientation());
    assertEquals(1, CameraJpeg.read(jpeg(exif(9))).orientation());
    assertEquals(6, CameraJpeg.read(jpeg(little(6))).orientation());
    assertEquals(1, CameraJpeg.read(jpeg(new byte[0])).orientation());
  }

  /** An EXIF block with one entry, the numbers written from the great end. */
  private static byte[] exif(int orientation) {
    return HexFormat.of()
        .parseHex("4d4d002a00000008" + "0001" + "0112000300000001" + "000" + orientation + "0000");
  }

  private static byte[] little(int orientation) {
    return HexFormat.of()
        .parseHex("49492a0008000000" + "0100" + "1201030001000000" + "0" + orientation + "000000");
  }

  private static byte[] jpeg(byte[] exif) throws IOException {
    BufferedImage image = new BufferedImage(48, 32, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    for (int i = 0; i < 4; i++) {
      graphics.setColor(CORNERS[i]);
      graphics.fillRect(i % 2 * 24, i / 2 * 16, 24, 16);
    }
    graphics.dispose();
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    ImageIO.write(image, "jpg", plain);
    byte[] file = plain.toByteArray();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(file, 0, 2);
    if (exif.length > 0) {
      out.write(new byte[] {(byte) 0xff, (byte) 0xe1, 0, (byte) (exif.length + 8)});
      out.write(new byte[] {'E', 'x', 'i', 'f', 0, 0});
      out.write(exif);
    }
    out.write(file, 2, file.length - 2);
    return out.toByteArray();
  }

  /**
   * The picture on a page, 96 pixels an inch.
   *
   * @param corners its colours by their first letters, row by row
   */
  private record Seen(String corners, int width, int height) {
    static Seen on(BufferedImage page) {
      int left = page.getWidth();
      int top = page.getHeight();
      int right = 0;
      int bottom = 0;
      for (int y = 0; y < page.getHeight(); y++) {
        for (int x = 0; x < page.getWidth(); x++) {
          Color pixel = new Color(page.getRGB(x, y));
          if (Color.RGBtoHSB(pixel.getRed(), pixel.getGreen(), pixel.getBlue(), null)[1] > 0.5f) {
            left = Math.min(left, x);
            right = Math.max(right, x + 1);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y + 1);
          }
        }
      }
      StringBuilder corners = new StringBuilder();
      for (int i = 0; i < 4; i++) {
        int x = left + (right - left) * (1 + 2 * (i % 2)) / 4;
        int y = top + (bottom - top) * (1 + 2 * (i / 2)) / 4;
        corners.append(letter(new Color(page.getRGB(x, y))));
      }
      return new Seen(corners.toString(), right - left, bottom - top);
    }

    private static char letter(Color colour) {
      boolean red = colour.getRed() > 128;
      boolean green = colour.getGreen() > 128;
      return red && green ? 'Y' : red ? 'R' : green ? 'G' : 'B';
    }
  }
}
