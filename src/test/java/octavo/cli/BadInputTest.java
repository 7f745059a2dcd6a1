package octavo.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import octavo.theme.sfnt.FontParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What cannot be set well: each is told, the PDF is written, loses no word and passes PDF/UA-1 and
 * PDF/A-2a all the same.
 */
class BadInputTest {
  private static final Path CASES = Path.of("src/test/resources/cases/pages");
  private static final Path FONT =
      Path.of("styles/classic/fonts/eb-garamond/EBGaramond_400Regular.ttf");

  /** Generous: it is to catch what never ends, not a slow machine. */
  private static final Duration LIMIT = Duration.ofSeconds(120);

  private static final String SETTINGS =
      "title: Bad\nlanguage: en\ndate: 2026-01-01\ncreators: [{name: Nobody}]\n";

  private static final String THEME =
      """
      name: own
      extends: classic
      fonts:
        text:
          family: Own
          regular: f.ttf
      styles:
        compositor: compositor.css
      """;

  @TempDir private Path folder;

  static List<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.sorted().toList();
    }
  }

  /** A case is a book and what is printed of it; {@code -Dgolden.update=true} writes the latter. */
  @ParameterizedTest
  @MethodSource("cases")
  void isToldAndTheBookIsSet(Path book) throws IOException {
    Path expected = book.resolve("expected.txt");
    ProgramRun run = build(book);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(expected, run.findings());
    }
    assertEquals(Files.readString(expected), run.findings());
    try (Stream<Path> files = Files.list(book)) {
      assertEquals(3, files.count(), "a file that no case needs");
    }
  }

  /** The picture alone has room, and with its caption where it is made a third smaller. */
  @Test
  void aPictureMakesRoomForItsLongCaption() throws IOException {
    write("book.yaml", SETTINGS + "editions:\n  print: {trim: A6}\n");
    String caption = "Ships come down the river to the harbour in winter. ".repeat(14);
    write("a.md", "# A\n\nBefore.\n\n![" + caption + "](tall.png){alt=\"A line.\"}\n\nAfter.\n");
    BufferedImage image = new BufferedImage(160, 280, BufferedImage.TYPE_BYTE_GRAY);
    ImageIO.write(image, "png", folder.resolve("tall.png").toFile());
    ProgramRun run = build(folder);
    assertTrue(run.findings().startsWith("tall.png: warning[FIG-008]"), run.findings());
    assertTrue(run.findings().endsWith("1 warning\n"), run.findings());
  }

  @Test
  void aPictureHigherThanThePage() throws IOException {
    write("book.yaml", SETTINGS);
    write("a.md", "# A\n\nBefore.\n\n![Tall.](tall.png){alt=\"A line.\"}\n\nAfter.\n");
    BufferedImage image = new BufferedImage(20, 8_000, BufferedImage.TYPE_BYTE_GRAY);
    ImageIO.write(image, "png", folder.resolve("tall.png").toFile());
    ProgramRun run = build(folder);
    assertTrue(
        run.findings().startsWith("a.md:5:1: warning[PDF-003]: this picture is so"),
        run.findings());
    assertTrue(run.findings().endsWith("1 warning\n"), run.findings());
  }

  @ParameterizedTest
  @CsvSource({
    "2, the licence bits of the font f.ttf forbid embedding it",
    "512, the licence bits of the font f.ttf forbid embedding it",
    "256, ''"
  })
  void aFontWhoseLicenceSaysNo(int bits, String message) throws IOException {
    Map<String, byte[]> tables = FontParts.of(Files.readAllBytes(FONT));
    ByteBuffer.wrap(tables.get("OS/2")).putShort(8, (short) bits);
    assertFontIsTold(FontParts.file(tables), message);
  }

  @Test
  void aFontWhoseOutlinesLieOutsideIt() throws IOException {
    Map<String, byte[]> tables = FontParts.of(Files.readAllBytes(FONT));
    ByteBuffer places = ByteBuffer.wrap(tables.get("loca"));
    for (int glyph = 0; glyph < 200; glyph++) {
      places.putInt(4 * glyph, Integer.MAX_VALUE - glyph);
    }
    assertFontIsTold(
        FontParts.file(tables),
        "type cannot be set from the font f.ttf: its table 'loca' has outlines end before they");
  }

  @Test
  void aFontThatEndsInItsMiddle() throws IOException {
    byte[] font = java.util.Arrays.copyOf(Files.readAllBytes(FONT), 5_000);
    assertFontIsTold(font, "type cannot be set from the font f.ttf");
  }

  private void writeBookIn(byte[] font) throws IOException {
    write("book.yaml", SETTINGS + "theme: own\n");
    write("a.md", "# A\n\nSome *words* of a book.\n");
    write("styles/own/theme.yaml", THEME);
    write("styles/own/compositor.css", "body { font-family: \"Own\", serif; }\n");
    Files.write(folder.resolve("styles/own/f.ttf"), font);
  }

  private void assertFontIsTold(byte[] font, String message) throws IOException {
    writeBookIn(font);
    ProgramRun run = build(folder);
    if (message.isEmpty()) {
      assertEquals("", run.findings());
    } else {
      assertTrue(
          run.findings().contains("theme.yaml:6:14: warning[STYLE-006]: " + message),
          run.findings());
      assertTrue(run.findings().endsWith("\n1 warning\n"), run.findings());
    }
  }

  @Test
  void aParagraphOfTwoHundredThousandCharacters() throws IOException {
    write("book.yaml", SETTINGS);
    write("a.md", "# A\n\n" + "a line of extraordinary words ".repeat(200_000 / 30) + "\n");
    assertEquals("", build(folder).findings());
  }

  private ProgramRun build(Path book) {
    String out = folder.resolve("target/out").toString();
    ProgramRun run =
        assertTimeoutPreemptively(
            LIMIT,
            () ->
                ProgramRun.of(
                    "build",
                    book.toString(),
                    "--edition",
                    "print",
                    "--check",
                    "--set",
                    "editions.print.engine=compositor",
                    "-o",
                    out));
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertFalse(run.out().isEmpty());
    return run;
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
