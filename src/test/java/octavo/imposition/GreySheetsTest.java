package octavo.imposition;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.Diagnostics;
import octavo.manuscript.Duplex;
import octavo.manuscript.Imposition;
import octavo.manuscript.ImpositionScheme;
import octavo.manuscript.SheetMaking;
import octavo.measure.Length;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Colours of any PDF as greys: each kind of operator, space, pattern, shading and image. */
class GreySheetsTest {
  private static final int SIZE = 200;

  @TempDir private Path folder;

  private final Diagnostics diagnostics = new Diagnostics();
  private final PDDocument document = new PDDocument();
  private final PDPage page = new PDPage(new PDRectangle(SIZE, SIZE));
  private final PDResources resources = new PDResources();

  private byte[] grey(String content) throws IOException {
    document.addPage(page);
    page.setResources(resources);
    PDStream stream = new PDStream(document);
    try (var out = stream.createOutputStream()) {
      out.write(content.getBytes(StandardCharsets.ISO_8859_1));
    }
    page.setContents(stream);
    Path file = folder.resolve("colours.pdf");
    document.save(file.toFile());
    document.close();
    Imposition imposition =
        new Imposition(
                new ImpositionScheme.PagesUp(2),
                Optional.of(octavo.measure.TrimSize.mm(200, 100)),
                Optional.empty(),
                Length.ZERO,
                Duplex.LONG,
                false,
                false)
            .made(new SheetMaking(true, false, false));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Imposer.impose(new Imposer.Source(file, "a.pdf", List.of()), imposition, out, diagnostics);
    return out.toByteArray();
  }

  /** The greys in places of the page; fails where anything has a colour. */
  private int[] seen(String content, int[]... places) throws IOException {
    byte[] sheets = grey(content);
    try (PDDocument made = Loader.loadPDF(sheets)) {
      BufferedImage image = new PDFRenderer(made).renderImage(0, 1);
      for (int y = 0; y < image.getHeight(); y++) {
        for (int x = 0; x < image.getWidth(); x++) {
          Color colour = new Color(image.getRGB(x, y));
          boolean grey =
              Math.abs(colour.getRed() - colour.getGreen()) <= 1
                  && Math.abs(colour.getGreen() - colour.getBlue()) <= 1;
          assertTrue(grey, x + ", " + y + ": " + colour);
        }
      }
      int left = (image.getWidth() / 2 - SIZE) / 2;
      int top = (image.getHeight() - SIZE) / 2;
      int[] greys = new int[places.length];
      for (int i = 0; i < places.length; i++) {
        int y = top + SIZE - places[i][1];
        greys[i] = new Color(image.getRGB(left + places[i][0], y)).getRed();
      }
      return greys;
    }
  }

  private List<String> findings() {
    return diagnostics.sorted().stream().map(Diagnostic::message).toList();
  }

  private static COSArray numbers(float... values) {
    COSArray array = new COSArray();
    for (float value : values) {
      array.add(new COSFloat(value));
    }
    return array;
  }

  @Test
  void coloursOfTheDeviceAreThatLight() throws IOException {
    int[] seen =
        seen(
            "1 0 0 rg 0 0 50 50 re f 0 1 1 0 k 50 0 50 50 re f q 0 1 0 rg 0 50 50 50 re f Q "
                + "50 50 50 50 re f 0 0 1 RG 20 w 100 75 m 200 75 l S 0.5 g 100 100 50 50 re f",
            new int[] {25, 25},
            new int[] {75, 25},
            new int[] {25, 75},
            new int[] {75, 75},
            new int[] {150, 75},
            new int[] {125, 125});
    assertArrayEquals(new int[] {77, 77, 150, 77, 28, 128}, seen, java.util.Arrays.toString(seen));
    assertEquals(List.of(), findings());
  }

  @Test
  void coloursOfOtherSpacesAreConverted() throws IOException {
    COSArray calibrated = new COSArray();
    calibrated.add(COSName.CALRGB);
    COSDictionary white = new COSDictionary();
    white.setItem(COSName.WHITE_POINT, numbers(0.9505f, 1, 1.089f));
    calibrated.add(white);
    COSArray palette = new COSArray();
    palette.add(COSName.INDEXED);
    palette.add(COSName.DEVICERGB);
    palette.add(COSInteger.ONE);
    palette.add(
        new org.apache.pdfbox.cos.COSString(new byte[] {(byte) 255, 0, 0, 0, 0, (byte) 255}));
    COSDictionary spaces = new COSDictionary();
    spaces.setItem("C", calibrated);
    spaces.setItem("P", palette);
    resources.getCOSObject().setItem(COSName.COLORSPACE, spaces);
    int[] seen =
        seen(
            "/C cs 0 1 0 sc 0 0 50 50 re f /P cs 50 0 50 50 re f 1 sc 100 0 50 50 re f "
                + "/DeviceRGB CS 0 0 1 SC 20 w 0 100 m 100 100 l S",
            new int[] {25, 25},
            new int[] {75, 25},
            new int[] {125, 25},
            new int[] {50, 100});
    assertArrayEquals(new int[] {150, 77, 28, 28}, seen, java.util.Arrays.toString(seen));
  }

  @Test
  void shadingsAndPatternsAreConverted() throws IOException {
    COSDictionary function = new COSDictionary();
    function.setInt(COSName.FUNCTION_TYPE, 2);
    function.setItem(COSName.DOMAIN, numbers(0, 1));
    function.setItem(COSName.C0, numbers(1, 0, 0));
    function.setItem(COSName.C1, numbers(0, 0, 1));
    function.setInt(COSName.N, 1);
    COSDictionary shading = new COSDictionary();
    shading.setInt(COSName.SHADING_TYPE, 2);
    shading.setItem(COSName.COLORSPACE, COSName.DEVICERGB);
    shading.setItem(COSName.COORDS, numbers(0, 0, SIZE, 0));
    shading.setItem(COSName.FUNCTION, function);
    COSDictionary shadings = new COSDictionary();
    shadings.setItem("S", shading);
    resources.getCOSObject().setItem(COSName.SHADING, shadings);
    COSDictionary patterns = new COSDictionary();
    patterns.setItem("Coloured", tile(1, "0 1 0 rg 0 0 10 10 re f"));
    patterns.setItem("Plain", tile(2, "0 0 10 10 re f"));
    resources.getCOSObject().setItem(COSName.PATTERN, patterns);
    COSArray plain = new COSArray();
    plain.add(COSName.PATTERN);
    plain.add(COSName.DEVICERGB);
    COSDictionary spaces = new COSDictionary();
    spaces.setItem("Q", plain);
    resources.getCOSObject().setItem(COSName.COLORSPACE, spaces);
    int[] seen =
        seen(
            "q 0 0 200 50 re W n /S sh Q /Pattern cs /Coloured scn 0 50 100 50 re f "
                + "/Q cs 1 0 0 /Plain scn 100 50 100 50 re f",
            new int[] {3, 25},
            new int[] {197, 25},
            new int[] {50, 75},
            new int[] {150, 75});
    assertEquals(77, seen[0], 3);
    assertEquals(28, seen[1], 3);
    assertEquals(150, seen[2], 1);
    assertEquals(77, seen[3], 1);
    assertEquals(List.of(), findings());
  }

  private COSStream tile(int paint, String content) throws IOException {
    COSStream tile = document.getDocument().createCOSStream();
    try (var out = tile.createOutputStream()) {
      out.write(content.getBytes(StandardCharsets.ISO_8859_1));
    }
    tile.setInt(COSName.PATTERN_TYPE, 1);
    tile.setInt(COSName.PAINT_TYPE, paint);
    tile.setInt(COSName.TILING_TYPE, 1);
    tile.setItem(COSName.BBOX, numbers(0, 0, 10, 10));
    tile.setInt(COSName.X_STEP, 10);
    tile.setInt(COSName.Y_STEP, 10);
    tile.setItem(COSName.RESOURCES, new COSDictionary());
    return tile;
  }

  private static BufferedImage image(int type, Color colour) {
    BufferedImage image = new BufferedImage(16, 16, type);
    for (int i = 0; i < 256; i++) {
      image.setRGB(i % 16, i / 16, colour.getRGB());
    }
    return image;
  }

  @Test
  void imagesAreEncodedAnewAsWhatTheyAreAndThoseInTheContentToo() throws IOException {
    BufferedImage clear = image(BufferedImage.TYPE_INT_ARGB, new Color(255, 0, 0, 0));
    COSDictionary objects = new COSDictionary();
    objects.setItem(
        "J", JPEGFactory.createFromImage(document, image(BufferedImage.TYPE_INT_RGB, Color.RED)));
    objects.setItem(
        "L",
        LosslessFactory.createFromImage(document, image(BufferedImage.TYPE_INT_RGB, Color.BLUE)));
    objects.setItem("C", LosslessFactory.createFromImage(document, clear));
    resources.getCOSObject().setItem(COSName.XOBJECT, objects);
    String placed = "q 40 0 0 40 %d 0 cm /%s Do Q ";
    byte[] sheets =
        grey(
            placed.formatted(0, "J")
                + placed.formatted(50, "L")
                + placed.formatted(100, "C")
                + "q 40 0 0 40 150 0 cm BI /W 1 /H 1 /BPC 8 /CS /RGB /F /AHx ID 00FF00> EI Q");
    try (PDDocument made = Loader.loadPDF(sheets)) {
      PDResources form =
          ((org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject)
                  made.getPage(0)
                      .getResources()
                      .getXObject(
                          made.getPage(0).getResources().getXObjectNames().iterator().next()))
              .getResources();
      PDImageXObject photograph = (PDImageXObject) form.getXObject(COSName.getPDFName("J"));
      assertEquals("DeviceGray", photograph.getColorSpace().getName());
      assertEquals("jpg", photograph.getSuffix());
      assertEquals(77, photograph.getImage().getRaster().getSample(8, 8, 0), 2);
      PDImageXObject drawing = (PDImageXObject) form.getXObject(COSName.getPDFName("L"));
      assertEquals(28, drawing.getImage().getRaster().getSample(8, 8, 0), 1);
      PDImageXObject unseen = (PDImageXObject) form.getXObject(COSName.getPDFName("C"));
      assertEquals(0, unseen.getImage().getRGB(8, 8) >>> 24);
      int names = 0;
      for (COSName name : form.getXObjectNames()) {
        names++;
        assertEquals(
            "DeviceGray", ((PDImageXObject) form.getXObject(name)).getColorSpace().getName());
      }
      assertEquals(4, names);
    }
  }

  @Test
  void formsWithinFormsAreConvertedOnce() throws IOException {
    COSStream inner = tile(1, "0 0 1 rg 0 0 10 10 re f");
    COSStream outer = tile(1, "1 0 0 rg 0 0 10 10 re f 1 0 0 1 10 0 cm /F Do");
    for (COSStream form : List.of(inner, outer)) {
      form.setItem(COSName.TYPE, COSName.XOBJECT);
      form.setItem(COSName.SUBTYPE, COSName.FORM);
      form.setItem(COSName.BBOX, numbers(0, 0, 200, 200));
    }
    COSDictionary within = new COSDictionary();
    within.setItem("F", inner);
    // A form that draws itself is wrong, and must not go on for ever.
    within.setItem("G", outer);
    outer.getCOSDictionary(COSName.RESOURCES).setItem(COSName.XOBJECT, within);
    COSDictionary objects = new COSDictionary();
    objects.setItem("O", outer);
    resources.getCOSObject().setItem(COSName.XOBJECT, objects);
    int[] seen = seen("/O Do", new int[] {5, 5}, new int[] {15, 5});
    assertArrayEquals(new int[] {77, 28}, seen, java.util.Arrays.toString(seen));
  }

  @Test
  void whatCannotBeConvertedStaysAndIsTold() throws IOException {
    COSStream broken = tile(1, "");
    broken.setItem(COSName.SUBTYPE, COSName.IMAGE);
    broken.setInt(COSName.WIDTH, 4);
    broken.setInt(COSName.HEIGHT, 4);
    broken.setInt(COSName.BITS_PER_COMPONENT, 8);
    broken.setItem(COSName.COLORSPACE, COSName.DEVICERGB);
    broken.setItem(COSName.FILTER, COSName.DCT_DECODE);
    COSDictionary objects = new COSDictionary();
    objects.setItem("I", broken);
    resources.getCOSObject().setItem(COSName.XOBJECT, objects);
    byte[] sheets = grey("q 40 0 0 40 0 0 cm /I Do Q");
    assertTrue(sheets.length > 0);
    assertEquals(List.of("it keeps the colours of 1 image"), findings());
  }

  @Test
  void sheetsThatAreNotAskedToBeGreyKeepTheirBytes() throws IOException {
    try (PDDocument coloured = new PDDocument()) {
      PDPage one = new PDPage(new PDRectangle(SIZE, SIZE));
      coloured.addPage(one);
      try (PDPageContentStream out = new PDPageContentStream(coloured, one)) {
        out.setNonStrokingColor(Color.RED);
        out.addRect(0, 0, SIZE, SIZE);
        out.fill();
      }
      Path file = folder.resolve("red.pdf");
      coloured.save(file.toFile());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      Imposer.impose(
          new Imposer.Source(file, "a.pdf", List.of()),
          Imposition.of(new ImpositionScheme.PagesUp(2)),
          out,
          diagnostics);
      try (PDDocument made = Loader.loadPDF(out.toByteArray())) {
        BufferedImage image = new PDFRenderer(made).renderImage(0, 1);
        // Two pages beside each other, made smaller for a sheet as large as one.
        assertEquals(Color.RED.getRGB(), image.getRGB(SIZE / 4, SIZE / 2));
      }
    }
  }
}
