package octavo.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import octavo.reader.Browser;
import octavo.reader.Foliate;
import octavo.reader.Foliate.Entry;
import octavo.reader.Foliate.Flow;
import octavo.reader.ReadingSystem.Document;
import octavo.reader.ReadingSystem.FoundLink;
import octavo.reader.ReadingSystem.Notes;
import octavo.reader.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * EPUBs in a second reading system, foliate-js, in pages and as a scroll, on a phone and a desk's
 * screen, by day and by night. Skipped, with the reason, where it is not installed.
 */
class FoliateTest {
  private static final Path CORPUS = Path.of("../shared/corpus");

  /** A small phone and a desk's screen of two pages, by day and by night. */
  private static final List<Screen> SCREENS =
      Screen.all().stream().filter(screen -> screen.width() != 768).toList();

  private static final Screen PHONE = SCREENS.getFirst();

  /**
   * How many of a long book's documents, entries and marks are shown, the others only looked up.
   */
  private static final int SHOWN = 10;

  @TempDir private static Path profile;

  @RegisterExtension
  private static final Browser BROWSER = new Browser(Foliate::missing, () -> profile);

  @TempDir private Path folder;

  private Path build(Path book, String... options) {
    assumeTrue(Files.isDirectory(book), book + " is not there");
    List<String> command =
        new ArrayList<>(List.of("build", book.toString(), "-q", "-o", folder.toString()));
    command.addAll(List.of(options));
    ProgramRun run = ProgramRun.of(command.toArray(String[]::new));
    assertEquals(ExitCode.DONE, run.code(), run.err());
    return run.out()
        .lines()
        .map(line -> Path.of(line.substring(0, line.indexOf('\t'))))
        .filter(file -> file.toString().endsWith(".epub"))
        .findFirst()
        .orElseThrow();
  }

  private static Foliate open(Path epub, Screen screen, Flow flow) throws IOException {
    return Foliate.open(BROWSER.chromium(), epub, screen, flow, Notes.FOLLOW);
  }

  @ParameterizedTest
  @EnumSource
  void everyDocumentOfTheShippedBookFitsEveryScreen(Flow flow) throws IOException {
    Path epub = build(Path.of("."), "--edition", "epub");
    for (Screen screen : SCREENS) {
      try (Foliate reader = open(epub, screen, flow)) {
        assertFits(reader, reader.documents(), screen);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyEntryOfTheShippedBookIsShownAndEveryMarkLeadsToItsNoteAndBack(Flow flow)
      throws IOException {
    Path epub = build(Path.of("."), "--edition", "epub");
    for (Screen screen : List.of(SCREENS.getFirst(), SCREENS.getLast())) {
      try (Foliate reader = open(epub, screen, flow)) {
        List<Document> documents = reader.documents();
        assertNothingIsDead(reader, documents);
        assertShown(reader, reader.entries("toc"));
        assertMarksAndNotesLeadToEachOther(reader, marks(documents));
        assertQuiet(reader);
      }
    }
  }

  @ForEachCorpusBook
  void aBookIsReadInPagesAndAsAScroll(String book) throws IOException {
    assumeTrue("full".equals(System.getProperty("corpus")), "only with -Dcorpus=full");
    Path epub = build(CORPUS.resolve(book), "--edition", "epub");
    for (Flow flow : Flow.values()) {
      try (Foliate reader = open(epub, PHONE, flow)) {
        List<Document> documents = reader.documents();
        assertNothingIsDead(reader, documents);
        assertShown(reader, some(reader.entries("toc")));
        assertMarksAndNotesLeadToEachOther(reader, some(marks(documents)));
        // What fits a column fits the scroll, which is as wide: a sample tells where that fails.
        assertFits(reader, flow == Flow.PAGINATED ? documents : some(documents), PHONE);
      }
      Screen desk = SCREENS.getLast();
      try (Foliate reader = open(epub, desk, flow)) {
        assertFits(reader, some(reader.documents()), desk);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "src/test/resources/books/placements"})
  void aNotePopsUpWhole(Path book) throws IOException {
    String setting = "editions.epub.notes.placement=";
    for (String placement : List.of("popup", "chapter", "book")) {
      Path epub = build(book, "--edition", "epub", "--set", setting + placement);
      try (Foliate reader =
          Foliate.open(BROWSER.chromium(), epub, PHONE, Flow.PAGINATED, Notes.POP_UP)) {
        List<FoundMark> marks = some(marks(reader.documents()));
        assertFalse(marks.isEmpty());
        for (FoundMark mark : marks) {
          reader.show(mark.address());
          reader.follow(mark.address(), mark.note());
          String popped = words(reader.popUp(mark.note()));
          reader.show(mark.note());
          assertEquals(words(reader.text(mark.note())), popped);
          assertTrue(popped.length() > 5, popped);
        }
        assertEquals(List.of(), reader.followed());
        assertQuiet(reader);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void theListOfPagesLeadsToThePagesOfPrint(Flow flow) throws IOException {
    Path epub = build(Path.of("."), "--edition", "epub", "--edition", "print");
    try (Foliate reader = open(epub, Screen.PHONE, flow)) {
      List<Entry> pages = reader.entries("pageList");
      assertTrue(pages.size() > 10, pages::toString);
      for (Entry page : pages) {
        reader.show(page.href());
        if (flow == Flow.PAGINATED) {
          assertEquals(page.label(), reader.pageLabel());
        }
      }
      assertQuiet(reader);
    }
  }

  @Test
  void theListOfIllustrationsLeadsToThem() throws IOException {
    Path epub = build(Path.of("."), "--edition", "epub");
    try (Foliate reader = open(epub, PHONE, Flow.PAGINATED)) {
      List<Entry> illustrations = reader.links("EPUB/text/illustrations.xhtml");
      assertFalse(illustrations.isEmpty());
      for (Entry entry : illustrations) {
        reader.show(entry.href());
        String words = words(entry.label()).replace("…", "");
        assertTrue(words(reader.text(entry.href())).contains(words), entry::toString);
      }
      assertQuiet(reader);
    }
  }

  @Test
  void theLandmarksLeadToTheBeginningOfTheText() throws IOException {
    Path epub = build(Path.of("."), "--edition", "epub");
    try (Foliate reader = open(epub, PHONE, Flow.PAGINATED)) {
      assertShown(reader, reader.entries("landmarks"));
      assertEquals("EPUB/text/c01-a-schoolboy-in-the-party.xhtml", reader.showTextStart());
      assertQuiet(reader);
    }
  }

  @Test
  void whatLeadsNowhereOrIsTooWideIsFound() throws IOException {
    Path epub = build(Path.of("."), "--edition", "epub");
    try (FileSystem zip = FileSystems.newFileSystem(epub)) {
      Path style = zip.getPath("EPUB/styles/book.css");
      String broken = Files.readString(style) + "p { width: 120% } h1 { color: #888 }";
      Files.write(style, broken.getBytes(StandardCharsets.UTF_8));
    }
    for (Flow flow : Flow.values()) {
      try (Foliate reader = open(epub, PHONE, flow)) {
        Document chapter =
            Collections.max(
                reader.documents(), (a, b) -> Integer.compare(a.characters(), b.characters()));
        List<String> faults = reader.faults(chapter.href());
        assertTrue(faults.stream().anyMatch(it -> it.endsWith("px too wide")), faults::toString);
        assertTrue(
            faults.stream().anyMatch(it -> it.contains("a contrast of 3.54")), faults::toString);
        String nowhere = chapter.href() + "#nowhere";
        assertEquals(List.of(nowhere), reader.dead(List.of(chapter.href(), nowhere)));
        String end = chapter.ids().getLast();
        reader.show(chapter.href());
        assertThrows(IOException.class, () -> reader.awaitArrival(chapter.href() + "#" + end), end);
      }
    }
  }

  private static void assertFits(Foliate reader, List<Document> documents, Screen screen)
      throws IOException {
    List<String> faults = new ArrayList<>();
    for (Document document : documents) {
      assertTrue(document.characters() > 0 || document.pictures() > 0, document.href());
      reader.faults(document.href()).forEach(it -> faults.add(document.href() + ": " + it));
    }
    assertEquals("", String.join("\n", faults), screen::toString);
    assertQuiet(reader);
  }

  private static void assertNothingIsDead(Foliate reader, List<Document> documents)
      throws IOException {
    List<String> addresses =
        Stream.concat(
                documents.stream()
                    .flatMap(document -> document.links().stream())
                    .map(FoundLink::target)
                    .filter(target -> !target.isEmpty()),
                Stream.concat(reader.entries("toc").stream(), reader.entries("landmarks").stream())
                    .map(Entry::href))
            .distinct()
            .toList();
    assertTrue(addresses.size() > 5, addresses::toString);
    assertEquals(List.of(), reader.dead(addresses));
  }

  private static void assertShown(Foliate reader, List<Entry> entries) throws IOException {
    assertFalse(entries.isEmpty());
    for (Entry entry : entries) {
      assertFalse(entry.label().isBlank(), entry.href());
      reader.show(entry.href());
    }
  }

  private static void assertMarksAndNotesLeadToEachOther(Foliate reader, List<FoundMark> marks)
      throws IOException {
    List<String> expected = new ArrayList<>();
    for (FoundMark mark : marks) {
      reader.show(mark.address());
      reader.follow(mark.address(), mark.note());
      reader.awaitArrival(mark.note());
      reader.follow(mark.note(), mark.address());
      reader.awaitArrival(mark.address());
      expected.addAll(List.of(mark.note(), mark.address()));
    }
    assertEquals(expected, reader.followed());
  }

  private static void assertQuiet(Foliate reader) {
    assertEquals(List.of(), reader.errors());
    assertEquals(List.of(), reader.outsideRequests());
  }

  /**
   * The mark of a note.
   *
   * @param address its own
   * @param note that of its note
   */
  private record FoundMark(String address, String note) {}

  private static List<FoundMark> marks(List<Document> documents) {
    List<FoundMark> marks = new ArrayList<>();
    for (Document document : documents) {
      for (FoundLink link : document.links()) {
        if (link.isReference()) {
          marks.add(new FoundMark(document.href() + "#" + link.id(), link.target()));
        }
      }
    }
    return marks;
  }

  // The first, the last and others evenly between.
  private static <T> List<T> some(List<T> all) {
    int count = Math.min(all.size(), SHOWN);
    return IntStream.range(0, count)
        .mapToObj(i -> all.get(count == 1 ? 0 : i * (all.size() - 1) / (count - 1)))
        .toList();
  }

  private static String words(String text) {
    return text.replaceAll("[\u2060\uFE0E]", "").replaceAll("[\\s\u00A0]+", " ").strip();
  }
}
