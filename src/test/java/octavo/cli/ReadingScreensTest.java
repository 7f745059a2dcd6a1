package octavo.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import octavo.reader.Browser;
import octavo.reader.ReadingSystem;
import octavo.reader.ReadingSystem.Document;
import octavo.reader.ReadingSystem.Ends;
import octavo.reader.ReadingSystem.Notes;
import octavo.reader.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * EPUBs on the screens of a phone, a tablet and a desk, by day and by night, in a real reading
 * system. Skipped, with the reason, where it is not installed.
 */
class ReadingScreensTest {
  private static final Path CORPUS = Path.of("../shared/corpus");

  /** Of a book's documents every so many are shown on each screen but the first. */
  private static final int SAMPLE = 10;

  @TempDir private static Path profile;

  @RegisterExtension
  private static final Browser BROWSER = new Browser(ReadingSystem::missing, () -> profile);

  @TempDir private Path folder;

  private Path build(Path book) {
    assumeTrue(Files.exists(book), book + " is not there");
    ProgramRun run =
        ProgramRun.of("build", book.toString(), "-q", "-o", folder.toString(), "--edition", "epub");
    assertEquals(ExitCode.DONE, run.code(), run.err());
    return Path.of(run.out().substring(0, run.out().indexOf('\t')));
  }

  private ReadingSystem open(Path epub, Screen screen) throws IOException {
    return ReadingSystem.open(BROWSER.chromium(), epub, Notes.FOLLOW, screen);
  }

  @Test
  void everyDocumentOfTheShippedBookFitsEveryScreen() throws IOException {
    Path epub = build(Path.of("."));
    for (Screen screen : Screen.all()) {
      assertFits(epub, screen, 1);
    }
  }

  @ForEachCorpusBook
  void everyDocumentOfABookFitsAPhoneAndEveryTenthEveryScreen(String book) throws IOException {
    assumeTrue("full".equals(System.getProperty("corpus")), "only with -Dcorpus=full");
    Path epub = build(CORPUS.resolve(book));
    int sample = 1;
    for (Screen screen : Screen.all()) {
      assertFits(epub, screen, sample);
      sample = SAMPLE;
    }
  }

  @Test
  void whatIsTooWideOrTooFaintIsFound() throws IOException {
    Path epub = build(Path.of("."));
    try (FileSystem zip = FileSystems.newFileSystem(epub)) {
      Path style = zip.getPath("EPUB/styles/book.css");
      String broken = Files.readString(style) + "p { width: 120% } h1 { color: #888 }";
      Files.write(style, broken.getBytes(StandardCharsets.UTF_8));
    }
    try (ReadingSystem reader = open(epub, Screen.all().getFirst())) {
      List<String> faults = reader.faults(longest(reader.documents()));
      assertTrue(faults.stream().anyMatch(it -> it.endsWith("px too wide")), faults::toString);
      assertTrue(
          faults.stream().anyMatch(it -> it.contains("a contrast of 3.54")), faults::toString);
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 'false, true, true'", "2, 'false, false, true'"})
  void aTableIsInABoxOnlyWhereTheColumnIsTooNarrowForItAndNoRowIsLost(int screen, String boxed)
      throws IOException {
    Path book = folder.resolve("tables.md");
    Files.writeString(
        book,
        "# Tables\n\n" + table(2, "Word") + table(4, "Wonderful") + table(9, "Extraordinary"));
    Path epub = build(book);
    try (ReadingSystem reader = open(epub, Screen.all().get(screen))) {
      String chapter = longest(reader.documents());
      assertEquals(List.of(), reader.faults(chapter));
      assertEquals("[" + boxed + "]", reader.boxes(chapter).toString());
      assertEquals("[" + boxed + "]", reader.fades(chapter, 0).toString());
      assertEquals(List.of(false, false, false), reader.fades(chapter, 1));
      // Two tables or three are divided, the others limited.
      Ends ends = reader.ends(chapter);
      assertTrue(ends.last() - ends.first() > 2 * Screen.all().get(screen).width());
    }
  }

  /** A table of 60 rows and some columns. */
  private static String table(int columns, String word) {
    String row = "| " + word + " ";
    return row.repeat(columns)
        + "|\n"
        + "|---".repeat(columns)
        + "|\n"
        + (row.repeat(columns) + "|\n").repeat(60)
        + "\nText behind it.\n\n";
  }

  @Test
  void noInkIsInTheMargins() throws IOException {
    Path epub = build(Path.of("."));
    Screen screen = Screen.all().getFirst();
    try (ReadingSystem reader = open(epub, screen)) {
      reader.faults(longest(reader.documents()));
      for (int turned = 0; turned < 3; turned++) {
        Path picture = folder.resolve("page.png");
        reader.photograph(picture);
        BufferedImage page = ImageIO.read(picture.toFile());
        int margin = (int) reader.margin() - 1;
        assertEquals(screen.width(), page.getWidth());
        assertEquals(0, ink(page, 0, margin));
        assertEquals(0, ink(page, page.getWidth() - margin, page.getWidth()));
        assertTrue(ink(page, margin, page.getWidth() - margin) > 1000);
        reader.next();
      }
    }
  }

  /** How many pixels of some columns are not white. */
  private static int ink(BufferedImage page, int from, int to) {
    int count = 0;
    for (int x = from; x < to; x++) {
      for (int y = 0; y < page.getHeight(); y++) {
        count += (page.getRGB(x, y) & 0xFFFFFF) == 0xFFFFFF ? 0 : 1;
      }
    }
    return count;
  }

  @ParameterizedTest
  @CsvSource({"., ltr", "../shared/corpus/progit/ar, rtl"})
  void thePagesOfABookFollowEachOtherTheWayItIsRead(Path book, String direction)
      throws IOException {
    Path epub = build(book);
    Screen screen = Screen.all().getFirst();
    try (ReadingSystem reader = open(epub, screen)) {
      assertEquals(direction, reader.direction());
      String chapter = longest(reader.documents());
      assertEquals(List.of(), reader.faults(chapter));
      int way = direction.equals("rtl") ? -1 : 1;
      Ends before = reader.ends(chapter);
      assertTrue(before.first() > 0 && before.first() < screen.width(), before::toString);
      assertTrue(way * (before.last() - before.first()) > 2 * screen.width(), before::toString);
      reader.next();
      assertEquals(before.first() - way * screen.width(), reader.ends(chapter).first(), 1);
      reader.next();
      assertEquals(before.first() - way * 2 * screen.width(), reader.ends(chapter).first(), 1);
    }
  }

  private static String longest(List<Document> documents) {
    return documents.stream()
        .max(Comparator.comparingInt(Document::characters))
        .orElseThrow()
        .href();
  }

  private void assertFits(Path epub, Screen screen, int sample) throws IOException {
    try (ReadingSystem reader = open(epub, screen)) {
      List<Document> documents = reader.documents();
      assertContentsLeadToPlaces(reader, documents);
      List<String> faults = new ArrayList<>();
      for (int i = 0; i < documents.size(); i += sample) {
        Document document = documents.get(i);
        assertTrue(document.characters() > 0 || document.pictures() > 0, document.href());
        reader.faults(document.href()).forEach(it -> faults.add(document.href() + ": " + it));
      }
      assertEquals("", String.join("\n", faults), screen::toString);
      assertEquals(List.of(), reader.errors());
      assertEquals(List.of(), reader.outsideRequests());
    }
  }

  private static void assertContentsLeadToPlaces(ReadingSystem reader, List<Document> documents)
      throws IOException {
    Set<String> places = new HashSet<>();
    for (Document document : documents) {
      places.add(document.href());
      document.ids().forEach(id -> places.add(document.href() + "#" + id));
    }
    List<String> contents = reader.contents();
    assertFalse(contents.isEmpty());
    assertEquals(List.of(), contents.stream().filter(href -> !places.contains(href)).toList());
  }
}
