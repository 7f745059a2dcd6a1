package octavo.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import octavo.reader.Browser;
import octavo.reader.ReadingSystem;
import octavo.reader.ReadingSystem.Document;
import octavo.reader.ReadingSystem.FoundLink;
import octavo.reader.ReadingSystem.Notes;
import octavo.reader.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * EPUBs opened in a real reading system, their notes touched. Skipped, with the reason, where it is
 * not installed.
 */
class ReadingSystemTest {
  private static final Path PLACEMENTS = Path.of("src/test/resources/books/placements");

  /** How many marks of a book are touched, the others only looked at. */
  private static final int TOUCHED = 12;

  /** Into how many parts the marks of a book divide that are touched on every screen. */
  private static final int PARTS = 4;

  private static final String REGISTER =
      "40. The register of the parish, which chapters one, two and three all cite. ↩";

  private static final String TOLL = ". The toll was a penny, as a note in every chapter says. ↩";

  private static final String BELL =
      "4. The bell was cast in 1712. It is cited four times, once from a note. ↩a ↩b ↩c ↩d";

  private static final String VOTE =
      "8. By nine voices to four, as the register has it.40 ↩a ↩b ↩c";

  /** What pops up at each mark of the text of the small book. */
  private static final List<String> NOTES_IN_ORDER =
      List.of(
          "1. A proverb of the county, and not a rule.41 ↩",
          "2. A flat boat on a rope. ↩",
          REGISTER + "a ↩b ↩c",
          "3" + TOLL + "a ↩b ↩c ↩d",
          "3" + TOLL + "a ↩b ↩c ↩d",
          BELL,
          REGISTER + "a ↩b ↩c",
          "3" + TOLL + "a ↩b ↩c ↩d",
          BELL,
          REGISTER + "a ↩b ↩c",
          "3" + TOLL + "a ↩b ↩c ↩d",
          "5. Counted by hand on one day. The second paragraph of this note tells of the bell"
              + " again.4 ↩",
          BELL,
          "6. An inline note, written where it stands. ↩",
          REGISTER + "a ↩b ↩c ↩d",
          "7" + TOLL + "a ↩b",
          VOTE,
          "41. Collected by the schoolmaster; the register has it too.40 ↩",
          VOTE,
          "7" + TOLL + "a ↩b",
          REGISTER + "a ↩b ↩c ↩d",
          VOTE,
          REGISTER,
          "9. This chapter has a bell of its own, the one of the school. ↩",
          "10" + TOLL);

  /** What the browser says of a font it cannot read. */
  private static final Pattern OBFUSCATED =
      Pattern.compile("Failed to decode downloaded font|OTS parsing error: invalid sfntVersion");

  @TempDir private static Path profile;

  @RegisterExtension
  private static final Browser BROWSER = new Browser(ReadingSystem::missing, () -> profile);

  @TempDir private Path folder;

  private Path build(Path book, String placement) {
    return build(book, "epub", "editions.epub.notes.placement=" + placement);
  }

  private Path build(Path book, String edition, String setting) {
    assumeTrue(Files.isDirectory(book), book + " is not there");
    ProgramRun run =
        ProgramRun.of(
            "build",
            book.toString(),
            "-o",
            folder.toString(),
            "--edition",
            edition,
            "--set",
            setting);
    assertEquals(ExitCode.DONE, run.code(), run.err());
    return Path.of(run.out().substring(0, run.out().indexOf('\t')));
  }

  @ParameterizedTest
  @CsvSource({
    "src/test/resources/books/placements, popup",
    "src/test/resources/books/placements, chapter",
    "src/test/resources/books/placements, book",
    "., popup",
    "., chapter",
    "., book",
    "../shared/corpus/keynes, popup",
    "../shared/corpus/keynes, book"
  })
  void aTouchedMarkLeadsToItsNoteAndTheNoteLeadsHome(Path book, String placement)
      throws IOException {
    assertMarksAndNotesLeadToEachOther(build(book, placement), false);
  }

  @ParameterizedTest
  @CsvSource({
    "src/test/resources/books/placements, book",
    "src/test/resources/books/placements, chapter",
    "., book",
    "../shared/corpus/keynes, book"
  })
  void marksOfEveryKindLeadToTheirNotesAndHomeOnEveryScreen(Path book, String placement)
      throws IOException {
    Path epub = build(book, placement);
    for (Screen screen : Screen.all().subList(0, 3)) {
      try (ReadingSystem reader =
          ReadingSystem.open(BROWSER.chromium(), epub, Notes.FOLLOW, screen)) {
        assertMarksAndNotesLeadToEachOther(reader, sample(reader.documents()));
        assertQuiet(reader);
      }
    }
  }

  /**
   * The first mark, the last and some between, one in each kind of element, and one whose note
   * holds a table.
   */
  private static Set<FoundMark> sample(List<Document> documents) {
    List<FoundMark> marks = marks(documents);
    Set<FoundMark> sample = new LinkedHashSet<>();
    for (int i = 0; i <= PARTS; i++) {
      sample.add(marks.get(i * (marks.size() - 1) / PARTS));
    }
    Set<String> seen = new HashSet<>();
    marks.stream().filter(mark -> seen.add(mark.within())).forEach(sample::add);
    Set<String> tabled = new HashSet<>();
    documents.forEach(each -> each.tabled().forEach(id -> tabled.add(each.href() + "#" + id)));
    marks.stream().filter(mark -> tabled.contains(mark.note())).findFirst().ifPresent(sample::add);
    return sample;
  }

  @ParameterizedTest
  @CsvSource({
    "epub, fonts.obfuscate=true",
    "kindle, editions.kindle.profile=kindle",
    "kobo, editions.kobo.profile=kobo",
    "apple, editions.apple.profile=apple"
  })
  void theFilesForDevicesAndThoseWithObfuscatedFontsOpenLikeTheOthers(
      String edition, String setting) throws IOException {
    assertMarksAndNotesLeadToEachOther(
        build(PLACEMENTS, edition, setting), setting.equals("fonts.obfuscate=true"));
  }

  private void assertMarksAndNotesLeadToEachOther(Path epub, boolean obfuscated)
      throws IOException {
    try (ReadingSystem reader = ReadingSystem.open(BROWSER.chromium(), epub, Notes.FOLLOW)) {
      List<Document> documents = reader.documents();
      assertEveryDocumentIsThereAndNoLinkIsDead(documents);
      assertMarksAndNotesLeadToEachOther(reader, some(marks(documents)));
      if (obfuscated) {
        // epub.js knows of no obfuscation, and sets the text in a face of its own.
        assertTrue(reader.errors().stream().allMatch(said -> OBFUSCATED.matcher(said).find()));
        assertEquals(List.of(), reader.outsideRequests());
      } else {
        assertQuiet(reader);
      }
    }
  }

  private static void assertMarksAndNotesLeadToEachOther(
      ReadingSystem reader, Collection<FoundMark> marks) throws IOException {
    List<String> expected = new ArrayList<>();
    for (FoundMark mark : marks) {
      reader.show(mark.address());
      reader.touch(mark.address());
      reader.awaitArrival(mark.note());
      reader.touchLink(mark.note(), mark.address());
      reader.awaitArrival(mark.address());
      expected.addAll(List.of(mark.note(), mark.address()));
    }
    assertFalse(expected.isEmpty());
    assertEquals(expected, reader.followed());
  }

  @Test
  void aNotePopsUpWholeAndAloneAndIsNotInTheText() throws IOException {
    try (ReadingSystem reader =
        ReadingSystem.open(BROWSER.chromium(), build(PLACEMENTS, "popup"), Notes.POP_UP)) {
      List<String> shown = new ArrayList<>();
      for (Document document : reader.documents()) {
        for (FoundMark mark : marks(List.of(document))) {
          reader.show(mark.address());
          reader.touch(mark.address());
          shown.add(plain(reader.popUp(mark.note())));
          assertNoNoteIsSeen(reader, document.href());
        }
      }
      assertEquals(NOTES_IN_ORDER, shown);
      assertEquals(List.of(), reader.followed());
      assertQuiet(reader);
    }
  }

  private static void assertNoNoteIsSeen(ReadingSystem reader, String document) throws IOException {
    String text = plain(reader.text(document));
    assertTrue(text.length() > 40, text);
    for (String note : NOTES_IN_ORDER) {
      String words = note.replaceAll("^\\d+\\. |( ↩[a-z]?)+$", "");
      assertFalse(text.contains(words), () -> words + " in " + text);
    }
    assertEquals(0, reader.heightOfNotes(document));
  }

  /** As words with a space between them. */
  private static String plain(String text) {
    return text.replaceAll("[\u2060\uFE0E]", "").replaceAll("[\\s\u00A0]+", " ").strip();
  }

  /**
   * The mark of a note in the text.
   *
   * @param address its own
   * @param note that of its note
   * @param within the name of the element it stands in
   */
  private record FoundMark(String address, String note, String within) {}

  private static List<FoundMark> marks(List<Document> documents) {
    List<FoundMark> marks = new ArrayList<>();
    for (Document document : documents) {
      for (FoundLink link : document.links()) {
        if (link.isReference() && link.note().isEmpty()) {
          marks.add(new FoundMark(document.href() + "#" + link.id(), link.target(), link.within()));
        }
      }
    }
    return marks;
  }

  // Evenly through the book.
  private static List<FoundMark> some(List<FoundMark> marks) {
    int count = Math.min(marks.size(), TOUCHED);
    return IntStream.range(0, count).mapToObj(i -> marks.get(i * marks.size() / count)).toList();
  }

  private static void assertEveryDocumentIsThereAndNoLinkIsDead(List<Document> documents) {
    Set<String> places = new HashSet<>();
    for (Document document : documents) {
      assertTrue(document.characters() > 0 || document.pictures() > 0, document.href());
      places.add(document.href());
      document.ids().forEach(id -> places.add(document.href() + "#" + id));
    }
    List<String> dead =
        documents.stream()
            .flatMap(document -> document.links().stream())
            .map(FoundLink::target)
            .filter(target -> !target.isEmpty() && !places.contains(target))
            .toList();
    assertEquals(List.of(), dead);
    assertTrue(documents.size() > 5, documents::toString);
  }

  private static void assertQuiet(ReadingSystem reader) {
    assertEquals(List.of(), reader.errors());
    assertEquals(List.of(), reader.outsideRequests());
  }
}
