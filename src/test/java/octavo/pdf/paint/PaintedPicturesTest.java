package octavo.pdf.paint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import octavo.book.ImageFormat;
import octavo.book.ImageSource;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.DiagnosticCode;
import octavo.manuscript.Prepress;
import octavo.measure.Length;
import octavo.raster.Pictures;
import octavo.typeset.page.Ink;
import octavo.typeset.page.Placed;
import octavo.typeset.page.Slot;
import octavo.typeset.page.StructureElement;
import octavo.typeset.page.StructureElement.Property;
import octavo.typeset.page.StructureType;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Images fill their place on the page, small in the file, and are figures with a description. */
class PaintedPicturesTest {
  /** 40 by 30 pixels of magenta. */
  private static final String WEBP = "UklGRhwAAABXRUJQVlA4TBAAAAAvJ0AHAAcQ/e9//wMR0f8A";

  /** 16 by 16 pixels of green in four printing colours. */
  private static final String PRINTING =
      "/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwANCQoLCggNCwoLDg4NDxMgFRMSEhMnHB4XIC4pMTAuKS0s"
          + "MzpKPjM2RjcsLUBXQUZMTlJTUjI+WmFaUGBKUVJP/8AAFAgAEAAQBEMRAE0RAFkRAEsRAP/EABUA"
          + "AQEAAAAAAAAAAAAAAAAAAAAH/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAA4EQwBNAFkASwAAPwCY"
          + "KcmCnAAAAP/Z";

  @TempDir private Path folder;

  private final PaintedEdition edition = new PaintedEdition();

  private ImageSource.Available file(String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    ImageFormat format =
        switch (name.substring(name.lastIndexOf('.') + 1)) {
          case "png" -> ImageFormat.PNG;
          case "jpg" -> ImageFormat.JPEG;
          case "gif" -> ImageFormat.GIF;
          case "webp" -> ImageFormat.WEBP;
          default -> ImageFormat.SVG;
        };
    return new ImageSource.Available(name, file, format, 40, 30, Optional.empty());
  }

  private static BufferedImage pixels(int type, Color colour) {
    BufferedImage image = new BufferedImage(40, 30, type);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(colour);
    graphics.fillRect(0, 0, 40, 30);
    graphics.dispose();
    return image;
  }

  private ImageSource.Available image(String name, BufferedImage image) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertTrue(ImageIO.write(image, name.substring(name.lastIndexOf('.') + 1), out));
    return file(name, out.toByteArray());
  }

  private ImageSource.Available svg(String content) throws IOException {
    String svg =
        "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='30' viewBox='0 0 40 30'>"
            + content
            + "</svg>";
    return file("a.svg", svg.getBytes(StandardCharsets.UTF_8));
  }

  /** A figure 40 by 30 points large, each below the one before. */
  private void place(List<ImageSource.Available> images) {
    double y = 20;
    for (ImageSource.Available image : images) {
      StructureElement figure = edition.root.add(StructureType.FIGURE);
      figure.with(Property.ALTERNATIVE, "A picture");
      edition.put(new Placed.Image(image, 50, y, 40, 30, figure.addSlot()));
      y += 35;
    }
  }

  /** The colour in the middle of each figure. */
  private List<Color> seen(int count) throws IOException {
    List<Color> seen = new ArrayList<>();
    try (PDDocument document = edition.document()) {
      BufferedImage page = new PDFRenderer(document).renderImage(0);
      for (int i = 0; i < count; i++) {
        assertEquals(Color.WHITE.getRGB(), page.getRGB(48, 35 + 35 * i), "left of " + i);
        assertEquals(Color.WHITE.getRGB(), page.getRGB(92, 35 + 35 * i), "right of " + i);
        seen.add(new Color(page.getRGB(70, 35 + 35 * i)));
      }
    }
    return seen;
  }

  private List<PDXObject> objects() throws IOException {
    List<PDXObject> objects = new ArrayList<>();
    PDDocument document = edition.document();
    PDResources resources = document.getPage(0).getResources();
    for (COSName name : resources.getXObjectNames()) {
      objects.add(resources.getXObject(name));
    }
    return objects;
  }

  private static void assertNear(Color expected, Color found) {
    int distance =
        Math.abs(expected.getRed() - found.getRed())
            + Math.abs(expected.getGreen() - found.getGreen())
            + Math.abs(expected.getBlue() - found.getBlue());
    assertTrue(distance < 12, expected + " is not " + found);
  }

  @Test
  void everyKindOfImageIsSeenAndPassesBothProfiles() throws IOException {
    place(
        List.of(
            image("a.png", pixels(BufferedImage.TYPE_INT_RGB, Color.RED)),
            image("b.png", pixels(BufferedImage.TYPE_INT_ARGB, new Color(0, 0, 255, 128))),
            image("c.png", pixels(BufferedImage.TYPE_BYTE_GRAY, Color.GRAY)),
            image("d.png", pixels(BufferedImage.TYPE_USHORT_GRAY, Color.GRAY)),
            image("a.gif", pixels(BufferedImage.TYPE_BYTE_INDEXED, Color.BLUE)),
            image("a.jpg", pixels(BufferedImage.TYPE_INT_RGB, Color.GREEN)),
            image("b.jpg", pixels(BufferedImage.TYPE_BYTE_GRAY, Color.GRAY)),
            file("a.webp", Base64.getDecoder().decode(WEBP)),
            svg(
                "<linearGradient id='g'><stop stop-color='#0ff'/></linearGradient>"
                    + "<rect width='40' height='30' fill='url(#g)' fill-opacity='.999'/>")));
    List<Color> seen = seen(9);
    assertNear(Color.RED, seen.get(0));
    assertNear(new Color(127, 127, 255), seen.get(1));
    assertEquals(seen.get(2).getRed(), seen.get(2).getBlue());
    assertEquals(seen.get(3).getRed(), seen.get(3).getBlue());
    assertNear(Color.BLUE, seen.get(4));
    assertNear(Color.GREEN, seen.get(5));
    assertEquals(seen.get(6).getRed(), seen.get(6).getBlue());
    assertNear(Color.MAGENTA, seen.get(7));
    assertNear(Color.CYAN, seen.get(8));
    assertEquals(List.of(), edition.validate(folder));
    // 72 dots per inch; vectors have none.
    assertEquals(
        Map.of(DiagnosticCode.FIG_LOW_RESOLUTION, 8L),
        edition.findings.sorted().stream()
            .distinct()
            .collect(Collectors.groupingBy(Diagnostic::code, Collectors.counting())));
  }

  @Test
  void bitmapsWithinADrawingPassBothProfiles() throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(pixels(BufferedImage.TYPE_INT_ARGB, Color.RED), "png", png);
    String data = Base64.getEncoder().encodeToString(png.toByteArray());
    place(
        List.of(
            svg(
                "<filter id='f'><feGaussianBlur stdDeviation='0.5'/></filter>"
                    + "<rect width='9' height='9' filter='url(#f)'/>"
                    + "<image width='40' height='30' href='data:image/png;base64,"
                    + data
                    + "'/>")));
    assertNear(Color.RED, seen(1).getFirst());
    assertEquals(List.of(), edition.validate(folder));
  }

  @Test
  void aPhotographKeepsItsBytes() throws IOException {
    ImageSource.Available photo = image("a.jpg", pixels(BufferedImage.TYPE_INT_RGB, Color.GREEN));
    place(List.of(photo));
    PDXObject object = objects().getFirst();
    assertArrayEquals(
        Files.readAllBytes(photo.location()),
        object.getCOSObject().createRawInputStream().readAllBytes());
  }

  private PDImageXObject only() throws IOException {
    return (PDImageXObject) objects().getFirst();
  }

  /** 400 by 300 pixels where the source says so. */
  private ImageSource.Available fine(String name, int type) throws IOException {
    BufferedImage image = new BufferedImage(400, 300, type);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.RED);
    graphics.fillRect(0, 0, 200, 300);
    graphics.dispose();
    ImageSource.Available made = image(name, image);
    return new ImageSource.Available(
        name, made.location(), made.format(), 400, 300, Optional.empty());
  }

  @Test
  void imagesAreReducedOnlyWhenTheEditionSaysSo() throws IOException {
    // 720 dots per inch.
    place(List.of(fine("a.png", BufferedImage.TYPE_INT_ARGB)));
    assertEquals(400, only().getWidth());
    edition.prepress = new Prepress(Length.ZERO, false, 300);
    assertEquals(167, only().getWidth());
    assertEquals(125, only().getHeight());
    assertEquals(0xFFFF0000, only().getImage().getRGB(80, 60));
    assertEquals(0, only().getImage().getRGB(90, 60) >>> 24);
    assertEquals(List.of(), edition.validate(folder));
    assertEquals(List.of(), edition.findings.sorted());
  }

  @Test
  void photographsAreReducedAsPhotographs() throws IOException {
    edition.prepress = new Prepress(Length.ZERO, false, 300);
    place(List.of(fine("a.jpg", BufferedImage.TYPE_INT_RGB)));
    assertEquals(167, only().getWidth());
    assertEquals(COSName.DCT_DECODE, only().getCOSObject().getItem(COSName.FILTER));
    assertNear(Color.RED, new Color(only().getImage().getRGB(40, 60)));
    assertNear(Color.BLACK, new Color(only().getImage().getRGB(120, 60)));
    assertEquals(List.of(), edition.validate(folder));
  }

  @Test
  void anEditionInGreyHasNoColourInTextDrawingsAndImages() throws IOException {
    edition.prepress = new Prepress(Length.ZERO, false, 0, true, false, Optional.empty());
    Slot words = edition.root.add(StructureType.PARAGRAPH).addSlot();
    edition.put(new Placed.Rule(10, 10, 50, 5, new Ink(1, 0, 0), words));
    place(
        List.of(
            fine("a.png", BufferedImage.TYPE_INT_ARGB),
            fine("b.jpg", BufferedImage.TYPE_INT_RGB),
            drawing(
                "c.svg",
                "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='30'><defs>"
                    + "<linearGradient id='g'><stop offset='0' stop-color='red'/>"
                    + "<stop offset='1' stop-color='blue' stop-opacity='0.5'/></linearGradient>"
                    + "</defs><rect width='20' height='30' fill='url(#g)'/>"
                    + "<rect x='20' width='20' height='30' fill='lime' stroke='#f0f'/></svg>")));
    try (PDDocument document = edition.document()) {
      BufferedImage page = new PDFRenderer(document).renderImage(0, 1);
      int greys = 0;
      for (int y = 0; y < page.getHeight(); y++) {
        for (int x = 0; x < page.getWidth(); x++) {
          Color colour = new Color(page.getRGB(x, y));
          int most = Math.max(colour.getRed(), Math.max(colour.getGreen(), colour.getBlue()));
          int least = Math.min(colour.getRed(), Math.min(colour.getGreen(), colour.getBlue()));
          assertTrue(most - least <= 1, x + ", " + y + ": " + colour);
          greys += most > 20 && most < 235 ? 1 : 0;
        }
      }
      assertTrue(greys > 1000, greys + " pixels");
      // The red rule: 0.3 of white.
      assertEquals(77, new Color(page.getRGB(30, 12)).getRed(), 2);
    }
    assertEquals(List.of(), edition.validate(folder));
    assertEquals(List.of(), edition.findings.sorted());
  }

  private ImageSource.Available drawing(String name, String svg) throws IOException {
    Path file = Files.writeString(folder.resolve(name), svg);
    return new ImageSource.Available(name, file, ImageFormat.SVG, 40, 30, Optional.empty());
  }

  @Test
  void greysOfAReducedImageAreAsLightAsTheyWere() throws IOException {
    BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < 300; y++) {
      for (int x = 0; x < 400; x++) {
        image.getRaster().setSample(x, y, 0, 60);
      }
    }
    ImageSource.Available made = image("a.png", image);
    edition.prepress = new Prepress(Length.ZERO, false, 300);
    place(
        List.of(
            new ImageSource.Available(
                "a.png", made.location(), made.format(), 400, 300, Optional.empty())));
    assertEquals(60, only().getImage().getRaster().getSample(50, 50, 0), 1);
    edition.prepress = new Prepress(Length.ZERO, false, 0, true, false, Optional.empty());
    assertEquals(60, only().getImage().getRaster().getSample(50, 50, 0), 1);
  }

  @Test
  void whatIsNotMuchFinerThanAskedStaysAsItIs() throws IOException {
    edition.prepress = new Prepress(Length.ZERO, false, 500);
    place(List.of(fine("a.png", BufferedImage.TYPE_INT_RGB)));
    assertEquals(400, only().getWidth());
  }

  @Test
  void theLargestPrintOfAnImageDecides() throws IOException {
    edition.prepress = new Prepress(Length.ZERO, false, 300);
    ImageSource.Available image = fine("a.png", BufferedImage.TYPE_INT_RGB);
    place(List.of(image));
    StructureElement figure = edition.root.add(StructureType.FIGURE);
    figure.with(Property.ALTERNATIVE, "A picture");
    edition.put(new Placed.Image(image, 50, 100, 100, 75, figure.addSlot()));
    assertEquals(400, only().getWidth());
    assertEquals(
        List.of("the image has 288 dots per inch where it is printed"),
        edition.findings.sorted().stream().map(Diagnostic::message).distinct().toList());
    assertEquals(
        "print needs 300: give one of 417 by 313 pixels",
        edition.findings.sorted().getFirst().hint());
  }

  @Test
  void whatThereIsOfAnImageThatIsCutOffIsPainted() throws IOException {
    for (String format : List.of("png", "jpeg")) {
      byte[] photograph = Pictures.file(Pictures.photograph(400, 300), format);
      byte[] cut = Arrays.copyOf(photograph, photograph.length * 2 / 3);
      Path file = Files.write(folder.resolve("cut." + format), cut);
      ImageFormat kind = format.equals("png") ? ImageFormat.PNG : ImageFormat.JPEG;
      place(
          List.of(
              new ImageSource.Available(
                  file.toString(), file, kind, 400, 300, Optional.empty(), false, true)));
      Color middle = seen(1).getFirst();
      assertTrue(middle.getRed() < 150 && middle.getBlue() > 150, middle.toString());
    }
    assertEquals(List.of(), edition.validate(folder));
  }

  @Test
  void anImageOfTooManyPixelsIsPaintedFromSomeOfThem() throws IOException {
    Path file = Files.write(folder.resolve("a.png"), Pictures.giant(12_000, 9_000));
    place(
        List.of(
            new ImageSource.Available(
                "a.png", file, ImageFormat.PNG, 12_000, 9_000, Optional.empty())));
    assertNear(new Color(20, 0, 0), seen(1).getFirst());
    assertEquals(6_000, only().getWidth());
  }

  @Test
  void aPhotographHeldOnItsSideIsTurned() throws IOException {
    BufferedImage image = pixels(BufferedImage.TYPE_INT_RGB, Color.GREEN);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.RED);
    graphics.fillRect(0, 0, 20, 30);
    graphics.dispose();
    ImageSource.Available plain = image("a.jpg", image);
    byte[] file = Files.readAllBytes(plain.location());
    ByteArrayOutputStream turned = new ByteArrayOutputStream();
    turned.write(file, 0, 2);
    turned.writeBytes(
        HexFormat.of()
            .parseHex(
                "ffe1002245786966"
                    + "00004d4d002a00000008"
                    + "00010112000300000001000600000000"
                    + "0000"));
    turned.write(file, 2, file.length - 2);
    place(List.of(file("b.jpg", turned.toByteArray())));
    try (PDDocument document = edition.document()) {
      BufferedImage page = new PDFRenderer(document).renderImage(0);
      assertNear(Color.RED, new Color(page.getRGB(70, 25)));
      assertNear(Color.GREEN, new Color(page.getRGB(70, 45)));
    }
    assertTrue(objects().getFirst() instanceof PDFormXObject);
  }

  @Test
  void aPhotographInPrintingColoursIsTurnedIntoThoseOfScreens() throws IOException {
    place(List.of(file("a.jpg", Base64.getDecoder().decode(PRINTING))));
    Color seen = seen(1).getFirst();
    assertTrue(seen.getGreen() > 120 && seen.getRed() < 100, seen.toString());
    assertEquals(List.of(), edition.validate(folder));
  }

  @Test
  void theSamePicturesGiveTheSameBytes() throws IOException {
    ImageSource.Available png =
        image("a.png", pixels(BufferedImage.TYPE_INT_ARGB, new Color(0, 0, 255, 128)));
    place(List.of(png, svg("<circle r='9' fill='red' stroke='blue' opacity='.5'/>")));
    assertArrayEquals(edition.paint(), edition.paint());
  }

  @Test
  void aPaletteAndGreyStaySmall() throws IOException {
    place(
        List.of(
            image("a.png", pixels(BufferedImage.TYPE_BYTE_GRAY, Color.GRAY)),
            image("a.gif", pixels(BufferedImage.TYPE_BYTE_INDEXED, Color.BLUE))));
    List<String> spaces = new ArrayList<>();
    for (PDXObject object : objects()) {
      spaces.add(((PDImageXObject) object).getColorSpace().getName());
    }
    assertEquals(List.of("DeviceGray", "Indexed"), spaces);
  }

  @Test
  void anImageUsedTwiceIsThereOnce() throws IOException {
    ImageSource.Available image = image("a.png", pixels(BufferedImage.TYPE_INT_RGB, Color.RED));
    place(List.of(image, image));
    edition.page("1");
    place(List.of(image));
    try (PDDocument document = edition.document()) {
      COSName name = COSName.getPDFName("X0");
      assertEquals(
          document.getPage(0).getResources().getXObject(name).getCOSObject(),
          document.getPage(1).getResources().getXObject(name).getCOSObject());
      assertEquals(
          1,
          document
              .getPage(0)
              .getResources()
              .getCOSObject()
              .getCOSDictionary(COSName.XOBJECT)
              .size());
    }
  }

  @Test
  void aFigureSaysWhereItIsAndWhatItShows() throws IOException {
    place(List.of(image("a.png", pixels(BufferedImage.TYPE_INT_RGB, Color.RED))));
    try (PDDocument document = edition.document()) {
      COSDictionary top = document.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
      COSDictionary figure = top.getCOSDictionary(COSName.K).getCOSDictionary(COSName.K);
      assertEquals("Figure", figure.getNameAsString(COSName.S));
      assertEquals("A picture", figure.getString("Alt"));
      COSArray box = figure.getCOSDictionary(COSName.A).getCOSArray(COSName.BBOX);
      assertArrayEquals(new float[] {50, 350, 90, 380}, box.toFloatArray());
    }
  }

  @Test
  void anImageThatCannotBeReadIsReportedAndLeavesItsRoom() throws IOException {
    place(List.of(file("a.png", new byte[] {1, 2, 3})));
    assertEquals(List.of(), edition.validate(folder));
    assertTrue(
        edition.findings.sorted().stream().anyMatch(d -> d.code() == DiagnosticCode.FIG_BROKEN));
  }

  @Test
  void aDrawingThatCannotBeDrawnIsReportedAndLeavesItsRoom() throws IOException {
    place(
        List.of(
            svg(
                "<filter id='f'><feGaussianBlur stdDeviation='1e6'/></filter>"
                    + "<rect width='9' height='9' filter='url(#f)'/>")));
    assertEquals(List.of(Color.WHITE), seen(1));
    assertEquals(DiagnosticCode.FIG_BROKEN, edition.findings.sorted().getFirst().code());
  }

  @Test
  void anOrnamentIsAnArtifact() throws IOException {
    ImageSource.Available image = image("a.png", pixels(BufferedImage.TYPE_INT_RGB, Color.RED));
    edition.put(new Placed.Image(image, 50, 20, 40, 30, Slot.LAYOUT));
    assertTrue(edition.content(0).startsWith("/Artifact<</Type/Layout>>BDC\nq 40"));
    assertEquals(List.of(), edition.validate(folder));
  }
}
