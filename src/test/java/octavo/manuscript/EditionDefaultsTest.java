package octavo.manuscript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import octavo.manuscript.Edition.NoteNumbering;
import octavo.manuscript.Edition.NotePlacement;
import octavo.manuscript.Edition.Openers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditionDefaultsTest {
  private static final EditionDefaults THEME =
      new EditionDefaults(Optional.of(Openers.NEXT), Optional.of(NotePlacement.PAGE));

  @TempDir private Path folder;

  private Edition completed(String edition) throws IOException {
    Reading reading = new Reading(folder).with("a.md", "# A\n\nText.\n");
    reading.with("book.yaml", "editions:\n  " + edition + "\n");
    Manuscript book = reading.read().orElseThrow();
    return book.settings().editions().getFirst().completed(THEME);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "print: {}; NEXT; PAGE",
        "'print: {openers: auto, notes: {numbering: chapter}}'; NEXT; PAGE",
        "'print: {openers: recto}'; RECTO; PAGE",
        "'print: {notes: {placement: book}}'; NEXT; BOOK",
        "'print: {notes: {placement: margin}}'; NEXT; MARGIN",
        "'print: {engine: css}'; AUTO; BOOK",
        "epub: {}; AUTO; BOOK",
      })
  void anEditionTakesOfItsThemeWhatItDoesNotSayItself(
      String edition, Openers openers, NotePlacement placement) throws IOException {
    Edition completed = completed(edition);
    assertEquals(openers, completed.pages().openers());
    assertEquals(placement, completed.notes().placement());
  }

  @Test
  void numbersByPageThatWereRefusedHoldTheNotesWhereTheMessageSaysTheyAre() throws IOException {
    Edition completed = completed("print: {notes: {numbering: page}}");
    assertEquals(NotePlacement.BOOK, completed.notes().placement());
    assertEquals(Optional.of(NoteNumbering.BOOK), completed.notes().numbering());
  }

  @Test
  void aThemeCannotPutNotesWhereNotEachEditionHasRoomForThem() {
    Optional<NotePlacement> margin = Optional.of(NotePlacement.MARGIN);
    assertThrows(
        IllegalArgumentException.class, () -> new EditionDefaults(Optional.empty(), margin));
  }
}
