package octavo.importer.mend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import octavo.importer.Mended;
import org.junit.jupiter.api.Test;

/** Lines, divided words and pages. */
class LinesTest {
  private static final String[] HOUSE = {
    "The house stood at the end of a lane that nobody used, and its",
    "windows looked to the north, where the moor began. In winter the",
    "wind came over the moor without meeting anything, and the people",
    "of the house sat in the kitchen, which was warm."
  };

  private static final String JOINED =
      "The house stood at the end of a lane that nobody used, and its windows looked to the north,"
          + " where the moor began. In winter the wind came over the moor without meeting anything,"
          + " and the people of the house sat in the kitchen, which was warm.";

  private static String[] lines(String[]... blocks) {
    return java.util.Arrays.stream(blocks).flatMap(java.util.Arrays::stream).toArray(String[]::new);
  }

  private static String[] of(String... lines) {
    return lines;
  }

  @Test
  void linesBrokenAtAWidthAreOneParagraph() {
    Mended.of(lines(of("A House", ""), HOUSE, of(""), HOUSE))
        .are("paragraph: " + JOINED, "paragraph: " + JOINED);
  }

  @Test
  void verseAmongProseKeepsItsLines() {
    String[] verse = {
      "O light upon the water,",
      "O lamp upon the stone,",
      "I sit beside the fire",
      "And listen, all alone."
    };
    Mended.of(lines(of("A House", ""), HOUSE, of(""), verse, of(""), HOUSE))
        .are("paragraph: " + JOINED, "verse: " + String.join("\n", verse), "paragraph: " + JOINED);
  }

  @Test
  void aPoemAloneKeepsItsLines() {
    Mended mended =
        Mended.of(
            "Evening",
            "",
            "The lamp is lit, the door is shut,",
            "The rain is on the stone;",
            "And she who sits beside the fire",
            "Is sitting there alone.",
            "",
            "The clock has stopped, the cat has gone,",
            "The letters are not read;",
            "And no one knows, and no one asks",
            "What it was that he said.");
    assertTrue(mended.passages().getFirst().startsWith("verse: The lamp is lit"));
    assertTrue(mended.by(MendingRule.LINES_JOINED).isEmpty());
  }

  @Test
  void indentedLinesBeginParagraphsWhereNoBlankLinesDo() {
    String[] first = HOUSE.clone();
    first[0] = "   " + first[0];
    Mended.of(lines(of("A House", ""), first, first))
        .are("paragraph: " + JOINED, "paragraph: " + JOINED);
  }

  @Test
  void longLinesWithoutBlankLinesAreAParagraphEach() {
    Mended.of("A House", "", JOINED, JOINED).are("paragraph: " + JOINED, "paragraph: " + JOINED);
  }

  @Test
  void aDividedWordIsJoinedAndACompoundOfTheTextKeepsItsHyphen() {
    Mended mended =
        Mended.of(
            "A House",
            "",
            "It was a well-known house at the end of the village, and no",
            "kitchen was as warm as the kitchen of that house. It was well-",
            "known to the carters who came over the moor and to the kit-",
            "chen maids, whose names are not known.");
    mended.are(
        "paragraph: It was a well-known house at the end of the village, and no kitchen was as warm"
            + " as the kitchen of that house. It was well-known to the carters who came over the"
            + " moor and to the kitchen maids, whose names are not known.");
    assertEquals(2, mended.by(MendingRule.WORD_JOINED).size());
  }

  @Test
  void aWordWhosePartsAreWordsToIsDoubtful() {
    Mended mended =
        Mended.of(
            "A House",
            "",
            "The sun went down and the lamp gave a red light, and the sun-",
            "light was gone from the wall and from the floor of the house.");
    assertTrue(mended.by(MendingRule.WORD_JOINED).getFirst().doubtful());
  }

  @Test
  void pageNumbersAndRunningHeadsAreLeftOutAndTheirParagraphsGoOn() {
    String[] page = {
      "", "12", "", "THE HOUSE ON THE MOOR", "",
    };
    String[] next = {"", "13", "", "THE HOUSE ON THE MOOR", ""};
    String[] last = {"", "14", "", "THE HOUSE ON THE MOOR", ""};
    String[] head = {HOUSE[0], HOUSE[1]};
    String[] tail = {HOUSE[2], HOUSE[3]};
    Mended mended =
        Mended.of(
            lines(
                of("A House", ""),
                head,
                page,
                tail,
                of(""),
                head,
                next,
                tail,
                of(""),
                head,
                last,
                tail));
    mended.are("paragraph: " + JOINED, "paragraph: " + JOINED, "paragraph: " + JOINED);
    assertEquals(6, mended.by(MendingRule.PAGE_FURNITURE).size());
  }

  @Test
  void numbersOfChaptersAreNoPageNumbers() {
    Mended mended =
        Mended.of(
            lines(
                of("A House", "", "1", ""), HOUSE, of("", "2", ""), HOUSE, of("", "3", ""), HOUSE));
    assertTrue(mended.by(MendingRule.PAGE_FURNITURE).isEmpty());
  }

  @Test
  void aRefrainIsNoRunningHead() {
    String[] refrain = {"", "And the wind went on.", ""};
    Mended mended =
        Mended.of(lines(of("A House", ""), HOUSE, refrain, HOUSE, refrain, HOUSE, refrain, HOUSE));
    assertTrue(mended.by(MendingRule.PAGE_FURNITURE).isEmpty());
  }
}
