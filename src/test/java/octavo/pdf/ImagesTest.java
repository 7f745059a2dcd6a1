package octavo.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import octavo.manuscript.Edition.Engine;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Every image of the manuscript is to be seen on a page, and said to those who cannot see it. */
@ParameterizedClass
@EnumSource(Engine.class)
class ImagesTest {
  @Parameter private Engine engine;

  /** 40 by 30 pixels of magenta, without loss. */
  private static final String WEBP = "UklGRhwAAABXRUJQVlA4TBAAAAAvJ0AHAAcQ/e9//wMR0f8A";

  @TempDir private Path folder;

  @BeforeEach
  void images() throws IOException {
    image("png", Color.RED);
    image("jpg", Color.GREEN);
    image("gif", Color.BLUE);
    Files.write(folder.resolve("a.webp"), Base64.getDecoder().decode(WEBP));
    Files.writeString(
        folder.resolve("a.svg"),
        "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='30'>"
            + "<rect width='40' height='30' fill='#0ff'/></svg>");
  }

  private void image(String format, Color colour) throws IOException {
    BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(colour);
    graphics.fillRect(0, 0, 40, 30);
    graphics.dispose();
    assertTrue(ImageIO.write(image, format, folder.resolve("a." + format).toFile()));
  }

  @Test
  void everyKindOfImageIsDrawnInAFigureWithItsAlternativeText() throws IOException {
    try (PrintedBook book =
        PrintedBook.of(
            folder,
            "one.md",
            """
            # Pictures

            ![A PNG](a.png "One")

            ![A JPEG](a.jpg "Two")

            ![A GIF](a.gif "Three")

            ![A WebP](a.webp "Four")

            ![An SVG](a.svg "Five")
            """)) {
      assertEquals(List.of(), book.findings());
      assertEquals(
          List.of("A PNG image", "A JPEG image", "A GIF image", "A WebP image", "An SVG form"),
          drawn(book));
      for (int colour : new int[] {0xff0000, 0x00ff00, 0x0000ff, 0xff00ff, 0x00ffff}) {
        assertSeen(book, colour, 40 * 30 * 0.75 * 0.75);
      }
    }
  }

  @Test
  void anImageDrawnTwiceIsTwoFiguresOfOneObject() throws IOException {
    try (PrintedBook book =
        PrintedBook.of(
            engine, folder, "one.md", "# Twice\n\n![First](a.png)\n\n![Second](a.png)\n")) {
      assertEquals(List.of("First image", "Second image"), drawn(book));
      long objects =
          pictures(book).stream().map(one -> one.object().getCOSObject()).distinct().count();
      assertEquals(1, objects);
    }
  }

  @Test
  void anImageWithinALineIsAFigureOfItsOwn() throws IOException {
    try (PrintedBook book =
        PrintedBook.of(engine, folder, "one.md", "# Line\n\nBefore ![a key](a.svg) and after.\n")) {
      assertEquals(List.of("a key form"), drawn(book));
      assertTrue(book.pages().get(book.pageWith("and after")).pictures().size() == 1);
    }
  }

  @Test
  void aDecorativeImageIsDrawnAndIsNoFigure() throws IOException {
    try (PrintedBook book =
        PrintedBook.of(
            engine, folder, "one.md", "# Ornament\n\n![](a.png){.decorative}\n\nText.\n")) {
      assertEquals(List.of("no figure"), drawn(book));
      assertSeen(book, 0xff0000, 40 * 30 * 0.75 * 0.75);
    }
  }

  @Test
  void aMissingImagePrintsAFrameWithItsCaption() throws IOException {
    try (PrintedBook book =
        PrintedBook.of(
            folder, "one.md", "# Lost\n\n![A lost one](b.png \"The lost picture.\")\n")) {
      assertEquals(List.of(), drawn(book));
      int page = book.pageWith("Picture not supplied");
      assertTrue(book.pages().get(page).words().endsWith("The lost picture."));
      double measure = 595.28 * 148 / 210 - 50 * 72 / 25.4;
      assertEquals(2, rules(render(book, page), measure * 0.9), "lines above and below");
    }
  }

  private static List<PrintedPage.Picture> pictures(PrintedBook book) throws IOException {
    List<PrintedPage.Picture> pictures = new ArrayList<>();
    book.pages().forEach(page -> pictures.addAll(page.pictures()));
    return pictures;
  }

  /** What is drawn, by the alternative text of the figure around it. */
  private static List<String> drawn(PrintedBook book) throws IOException {
    StructureTree tree = new StructureTree(book.document());
    List<String> drawn = new ArrayList<>();
    for (int i = 0; i < book.document().getNumberOfPages(); i++) {
      COSDictionary page = book.document().getPage(i).getCOSObject();
      for (PrintedPage.Picture picture : book.pages().get(i).pictures()) {
        drawn.add(
            tree.around(page, picture.content(), "Figure")
                .map(figure -> figure.getString("Alt") + kind(picture))
                .orElse("no figure"));
      }
    }
    return drawn;
  }

  private static String kind(PrintedPage.Picture picture) {
    return switch (picture.object()) {
      case PDImageXObject image -> " image";
      case PDFormXObject form -> " form";
      default -> " something else";
    };
  }

  private static BufferedImage render(PrintedBook book, int page) throws IOException {
    return new PDFRenderer(book.document()).renderImageWithDPI(page, 72);
  }

  /** Looks for about so many points square of a colour. */
  private static void assertSeen(PrintedBook book, int colour, double area) throws IOException {
    int seen = 0;
    for (int i = 0; i < book.document().getNumberOfPages(); i++) {
      BufferedImage page = render(book, i);
      int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
      seen += (int) IntStream.of(pixels).filter(pixel -> near(pixel, colour)).count();
    }
    assertEquals(area, seen, area / 4, Integer.toHexString(colour));
  }

  private static boolean near(int pixel, int colour) {
    return Math.abs((pixel >> 16 & 255) - (colour >> 16)) < 16
        && Math.abs((pixel >> 8 & 255) - (colour >> 8 & 255)) < 16
        && Math.abs((pixel & 255) - (colour & 255)) < 16;
  }

  /** How many horizontal lines at least so long there are. */
  private static int rules(BufferedImage page, double length) {
    int rules = 0;
    boolean before = false;
    for (int y = 0; y < page.getHeight(); y++) {
      int row = y;
      long dark =
          IntStream.range(0, page.getWidth())
              .filter(x -> (page.getRGB(x, row) & 255) < 200)
              .count();
      boolean rule = dark > length;
      rules += rule && !before ? 1 : 0;
      before = rule;
    }
    return rules;
  }
}
