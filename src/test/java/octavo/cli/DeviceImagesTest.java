package octavo.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import octavo.raster.Pictures;
import octavo.reader.Chromium;
import octavo.reader.DevTools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Books whose pictures are of every kind that authors have, made for every kind of device. */
class DeviceImagesTest {
  private static final List<String> EDITIONS = List.of("epub", "kindle", "kobo", "apple");

  private static final String HOSTILE =
      """
      <!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
      <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY x SYSTEM "file:///etc/passwd">]>
      <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
          width="120" height="80" onload="steal()">
        <script>steal()</script>
        <foreignObject width="9" height="9"><p xmlns="http://www.w3.org/1999/xhtml">no</p>
        </foreignObject>
        <image xlink:href="https://example.org/spy.png" width="9" height="9"/>
        <style>@import url(https://example.org/spy.css); path { stroke: #003 }</style>
        <text x="5" y="20">&c;&x;</text>
        <path d="M5 5L115 75" stroke-width="5"/>
      </svg>
      """;

  @TempDir Path folder;

  private Path book(Map<String, byte[]> pictures) throws IOException {
    Path book = Files.createDirectories(folder.resolve("book"));
    StringBuilder text = new StringBuilder("# One\n\nText.\n");
    for (Map.Entry<String, byte[]> picture : pictures.entrySet()) {
      Files.write(book.resolve(picture.getKey()), picture.getValue());
      text.append("\n![The picture ").append(picture.getKey()).append("](");
      text.append(picture.getKey()).append("){alt=\"What is seen in it\"}\n");
    }
    Files.writeString(book.resolve("one.md"), text.toString());
    Files.writeString(
        book.resolve("book.yaml"),
        "title: Pictures\ncreators: [Jane Doe]\nlanguage: en\ncontents: [one.md]\n"
            + "editions: {kindle: {}, kobo: {images: {total: 300 KB}},"
            + " apple: {images: {srcset: true}}}\n");
    return book;
  }

  private static BufferedImage lines(int type, Color ink) {
    return Pictures.drawing(120, 80, type, ink);
  }

  private static Map<String, byte[]> everyKind() throws IOException {
    Map<String, byte[]> pictures = new TreeMap<>();
    byte[] photograph = Pictures.file(Pictures.photograph(300, 200), "jpeg");
    byte[] png = Pictures.file(Pictures.photograph(300, 200), "png");
    pictures.put("large.png", Pictures.file(Pictures.photograph(2600, 1700), "png"));
    pictures.put("held.jpg", Pictures.held(photograph, 6));
    pictures.put("printed.jpg", Pictures.printed(90, 60, 255, 0, 0, 0));
    pictures.put("progressive.jpg", Pictures.progressive(Pictures.photograph(300, 200)));
    pictures.put(
        "deep.png",
        Pictures.file(new BufferedImage(60, 60, BufferedImage.TYPE_USHORT_GRAY), "png"));
    pictures.put(
        "moving.gif",
        Pictures.moving(
            lines(BufferedImage.TYPE_INT_RGB, Color.RED), Pictures.photograph(120, 80)));
    pictures.put("cut.png", Arrays.copyOf(png, png.length / 2));
    pictures.put("cut.jpg", Arrays.copyOf(photograph, photograph.length / 2));
    pictures.put("nothing.jpg", Arrays.copyOf(photograph, 300));
    pictures.put(
        "misnamed.jpg", Pictures.file(lines(BufferedImage.TYPE_INT_ARGB, Color.BLACK), "png"));
    pictures.put("hostile.svg", HOSTILE.getBytes(StandardCharsets.UTF_8));
    return pictures;
  }

  private ProgramRun build(Path book, List<String> editions, String... more) {
    List<String> arguments = new ArrayList<>(List.of("build", book.toString()));
    arguments.addAll(List.of("-o", folder.resolve("out").toString()));
    editions.forEach(edition -> arguments.addAll(List.of("--edition", edition)));
    arguments.addAll(List.of(more));
    return ProgramRun.of(arguments.toArray(String[]::new));
  }

  private static Map<String, byte[]> entries(Path epub) throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(epub))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), zip.readAllBytes());
      }
    }
    return entries;
  }

  private static List<String> images(Map<String, byte[]> entries) {
    return entries.keySet().stream()
        .filter(name -> name.startsWith("EPUB/images/") && !name.contains("cover"))
        .map(name -> name.substring("EPUB/images/".length()))
        .toList();
  }

  /** The file of an edition that a run has made. */
  private static Path made(ProgramRun run, String edition) {
    String name = edition.equals("epub") ? "pictures.epub" : "pictures-" + edition + ".";
    return run.out()
        .lines()
        .map(line -> Path.of(line.split("\t")[0]))
        .filter(path -> path.getFileName().toString().startsWith(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyKindOfPicturePassesEveryCheckForEveryDevice() throws IOException {
    ProgramRun run = build(book(everyKind()), EDITIONS, "--check", "-v");
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertFalse(run.err().contains("CHECK-"), run.err());
    assertFalse(run.err().contains("PROOF-"), run.err());
    Map<String, List<String>> names = new TreeMap<>();
    for (String edition : EDITIONS) {
      names.put(edition, images(entries(made(run, edition))));
    }
    List<String> usual =
        List.of(
            "cut.jpg",
            "cut.png",
            "deep.png",
            "held.jpg",
            "hostile.svg",
            "large.jpg",
            "misnamed.png",
            "moving.gif",
            "printed.jpg",
            "progressive.jpg");
    assertEquals(usual, names.get("epub"), run.err());
    assertEquals(
        List.of(
            "cut.jpg",
            "cut.png",
            "deep.png",
            "held.jpg",
            "hostile.png",
            "large.jpg",
            "misnamed.png",
            "moving.png",
            "printed.jpg",
            "progressive.jpg"),
        names.get("kindle"),
        run.err());
    assertTrue(names.get("apple").contains("large-small.jpg"), names.get("apple").toString());
    String text =
        new String(entries(made(run, "apple")).get("EPUB/text/one.xhtml"), StandardCharsets.UTF_8);
    assertTrue(text.contains("large-small.jpg 1236w, "), text);
    long kobo = 0;
    for (Map.Entry<String, byte[]> entry : entries(made(run, "kobo")).entrySet()) {
      boolean image =
          entry.getKey().startsWith("EPUB/images/") && !entry.getKey().contains("cover");
      kobo += image ? entry.getValue().length : 0;
    }
    assertTrue(kobo <= 300_000, "images for Kobo: " + kobo);
    assertTrue(run.err().contains("for Kobo, which may have 300 KB, "), run.err());
  }

  @Test
  void whatIsWrongWithPicturesIsToldAndNothingElse() throws IOException {
    ProgramRun run = build(book(everyKind()), List.of("epub"));
    List<String> told =
        run.err()
            .lines()
            .filter(line -> line.contains("[FIG-"))
            .map(line -> line.replaceAll("[0-9.]+ (MB|KB)", "… $1"))
            .sorted()
            .toList();
    assertEquals(
        List.of(
            "deep.png: note[FIG-012]: for any store 16 bits a colour became 8",
            "large.png: note[FIG-012]: for any store 2600 by 1700 pixels became 2473 by 1617;"
                + " … MB became … KB",
            "one.md:13:1: warning[FIG-006]: hostile.svg held HTML inside the drawing, entities"
                + " made of entities, event handlers, external entities, references to other"
                + " files, scripts, which was left out",
            "one.md:17:1: note[FIG-011]: misnamed.jpg is a PNG by its content; it is used as that",
            "one.md:21:1: warning[FIG-003]: nothing.jpg is a JPEG that ends too early",
            "one.md:5:1: warning[FIG-003]: cut.jpg is a JPEG that ends too early; what can be"
                + " decoded of it is shown",
            "one.md:7:1: warning[FIG-003]: cut.png is a PNG that ends too early; what can be"
                + " decoded of it is shown",
            "printed.jpg: note[FIG-012]: for any store colours of print became colours of the"
                + " screen"),
        told,
        run.err());
  }

  @Test
  void theSamePicturesGiveTheSameBytes() throws IOException {
    Path book = book(everyKind());
    byte[] once = Files.readAllBytes(made(build(book, List.of("kindle")), "kindle"));
    byte[] again = Files.readAllBytes(made(build(book, List.of("kindle")), "kindle"));
    assertTrue(Arrays.equals(once, again));
  }

  private ForkedRun inSmallMachine(Path book, String... options)
      throws IOException, InterruptedException {
    ForkedRun.Region region = new ForkedRun.Region("en", "GB", "", "UTC");
    List<String> command = new ArrayList<>(List.of("build", book.toString(), "-o", "out"));
    command.addAll(List.of(options));
    return ForkedRun.of("512m", folder, region, command.toArray(String[]::new));
  }

  @Test
  void aPictureOfFourHundredMillionPixelsNeedsNoMoreMemoryThanASmallMachineHas()
      throws IOException, InterruptedException {
    Path book = book(Map.of("giant.png", Pictures.giant(20_000, 20_000)));
    ForkedRun run =
        inSmallMachine(
            book, "--edition", "epub", "--edition", "kindle", "--edition", "print", "--jobs", "1");
    assertEquals(0, run.code(), run.err());
    assertTrue(
        run.err().contains("for Kindle 20000 by 20000 pixels became 4000 by 4000"), run.err());
    assertTrue(run.err().contains("20000 by 20000 pixels became 2000 by 2000"), run.err());
  }

  @Test
  void fourOfThemAtOnceNeedNoMoreThanOne() throws IOException, InterruptedException {
    byte[] giant = Pictures.giant(20_000, 20_000);
    Path book = book(Map.of("a.png", giant, "b.png", giant, "c.png", giant, "d.png", giant));
    ForkedRun run = inSmallMachine(book, "--edition", "epub", "--jobs", "4");
    assertEquals(0, run.code(), run.err());
    assertEquals(5, run.err().split("pixels became 2000 by 2000", -1).length, run.err());
  }

  @Test
  void picturesInColoursOfPrintPassTheChecksOfEitherEngine() throws IOException {
    Path book = book(Map.of("printed.jpg", Pictures.printed(900, 600, 0, 255, 255, 0)));
    for (String engine : List.of("css", "compositor")) {
      ProgramRun run =
          build(book, List.of("print"), "--check", "--set", "editions.print.engine=" + engine);
      assertEquals(ExitCode.DONE, run.code(), run.err());
      assertFalse(run.err().contains("CHECK-"), run.err());
    }
  }

  @Test
  void darkLinesAreSeenOnADarkPage(@TempDir Path profile) throws IOException {
    Path program = Chromium.installed().orElse(null);
    assumeTrue(program != null, "no chromium is installed");
    Map<String, byte[]> pictures = new TreeMap<>();
    pictures.put("a.png", Pictures.file(lines(BufferedImage.TYPE_INT_ARGB, Color.BLACK), "png"));
    pictures.put("b.svg", HOSTILE.getBytes(StandardCharsets.UTF_8));
    Path epub = made(build(book(pictures), List.of("epub")), "epub");
    Path opened = folder.resolve("opened");
    for (Map.Entry<String, byte[]> entry : entries(epub).entrySet()) {
      Path file = opened.resolve(entry.getKey());
      Files.createDirectories(file.getParent());
      Files.write(file, entry.getValue());
    }
    try (Chromium chromium = Chromium.start(program, profile);
        DevTools page = chromium.newPage()) {
      page.open(opened.resolve("EPUB/text/one.xhtml").toUri());
      page.evaluate("document.documentElement.style.background = '#121212'");
      for (int image = 0; image < 2; image++) {
        page.prefer("dark");
        double seen = contrast(page, image);
        assertTrue(seen >= 4.5, "image " + image + " in dark: " + seen);
        // A reading system that does not tell what its ground is.
        page.prefer("light");
        double lost = contrast(page, image);
        assertTrue(lost < 2, "image " + image + " without the rule: " + lost);
      }
    }
  }

  /** The contrast of what differs most within an image as it is shown. */
  private static double contrast(DevTools page, int image) throws IOException {
    JsonNode box =
        page.evaluate(
            "(() => { const r = document.querySelectorAll('figure img')["
                + image
                + "].getBoundingClientRect(); return [r.x, r.y + scrollY, r.width, r.height];"
                + " })()");
    BufferedImage shown = Pictures.read(page.picture());
    double darkest = 1;
    double lightest = 0;
    for (int y = 2; y < box.get(3).asInt() - 2; y++) {
      for (int x = 2; x < box.get(2).asInt() - 2; x++) {
        double luminance = luminance(shown.getRGB(box.get(0).asInt() + x, box.get(1).asInt() + y));
        darkest = Math.min(darkest, luminance);
        lightest = Math.max(lightest, luminance);
      }
    }
    return (lightest + 0.05) / (darkest + 0.05);
  }

  // WCAG 2.2, “relative luminance”.
  private static double luminance(int colour) {
    Color c = new Color(colour);
    return 0.2126 * linear(c.getRed())
        + 0.7152 * linear(c.getGreen())
        + 0.0722 * linear(c.getBlue());
  }

  private static double linear(int channel) {
    double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
