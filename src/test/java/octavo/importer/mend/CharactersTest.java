package octavo.importer.mend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import octavo.importer.Mended;
import octavo.importer.text.TextStyle;
import org.junit.jupiter.api.Test;

/** Characters, marks of sites, dashes, italics. */
class CharactersTest {
  private static void mends(String source, String expected) {
    Mended.of("A Title", "", source + " and so it ends.")
        .are("paragraph: " + expected + " and so it ends.");
  }

  @Test
  void ligaturesOddSpacesAndInvisibleCharactersAreWrittenAsUsual() {
    mends("The o\uFB03ce\u00A0of\u2003the \u200Bking\u00AD", "The office of the king");
    mends("Cafe\u0301s", "Cafés");
  }

  @Test
  void aNonJoinerOfPersianAndANoBreakSpaceByAFigureStay() {
    mends(
        "It is \u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645",
        "It is \u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645");
    mends("It is 10\u00A0km", "It is 10\u00A0km");
  }

  @Test
  void charactersOfAWrongEncodingAreMended() {
    mends("It\u00E2\u20AC\u2122s the caf\u00C3\u00A9", "It’s the café");
    mends("Ça va, Ângela", "Ça va, Ângela");
  }

  @Test
  void marksAndLinesOfSitesAreLeftOut() {
    Mended.of(
            "A Title",
            "",
            "Jump to navigation",
            "Home",
            "",
            "It was so.[citation needed] It went on.[3]",
            "",
            "Retrieved from \"https://example.org/wiki\"")
        .are("paragraph: It was so. It went on.[3]");
  }

  @Test
  void wordsThatMayBeTextStayWhereNothingOfASiteIsNear() {
    Mended.of("A Title", "", "Home", "", "It was so, and it went on for years in that house.")
        .are("heading: Home", "paragraph: It was so, and it went on for years in that house.");
  }

  @Test
  void hyphensForDashesAreDashesAndRangesStay() {
    mends("He came--late--in 1896-1937", "He came—late—in 1896-1937");
    mends("He came - late - then", "He came – late – then");
    mends("He came---late", "He came—late");
    mends("Say --help", "Say --help");
  }

  @Test
  void underscoresAreItalics() {
    Mended mended = Mended.of("A Title", "", "He _never_ came, and my_file_name stays as it is.");
    mended.are("paragraph: He never came, and my_file_name stays as it is.");
    var span = mended.source().passages().getFirst().texts().getFirst().spans().getFirst();
    assertEquals(TextStyle.Plain.EMPHASIS, span.style());
    assertEquals(3, span.start());
    assertEquals(8, span.end());
  }

  @Test
  void straightQuotationMarksAreLeftToTheBuild() {
    Mended mended = Mended.of("A Title", "", "He said \"no\" and 'no' again.");
    assertTrue(mended.passages().getFirst().contains("\"no\" and 'no'"));
  }
}
