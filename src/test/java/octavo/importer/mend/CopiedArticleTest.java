package octavo.importer.mend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import octavo.importer.Mended;
import org.junit.jupiter.api.Test;

/** An article as a browser copies it, without blank lines, and lists of notes as sites set them. */
class CopiedArticleTest {
  private static final String PROSE =
      "The keeper lit the lamp at dusk, and the children went up to see it, for it was winter.";

  private static final Mended ARTICLE =
      Mended.of(
          "Main menu",
          "Navigation",
          "Main page",
          "",
          "John Keeper",
          "From Wikipedia, the free encyclopedia",
          "",
          "Contents",
          "1 Early life",
          "2 Career",
          "3 References",
          "",
          "John Keeper was the keeper of the lamp in the north for many years.[1]",
          "",
          "Early life[edit]",
          "He was born in the north, and went to school there for some years.[2]",
          "His father was a fisherman, and his mother came from the moor.",
          "",
          "Career [edit | edit source]",
          "He kept the lamp for forty years and never left it for a night.",
          "",
          "References[edit]",
          "^ Smith 1999, p. 12.",
          "^ a b Jones 2001, p. 3.");

  @Test
  void aLineThatASiteLetsOneEditIsAHeadingForSure() {
    ARTICLE.are(
        "paragraph: John Keeper was the keeper of the lamp in the north for many years.[1]",
        "heading: Early life",
        "paragraph: He was born in the north, and went to school there for some years.[2]",
        "paragraph: His father was a fisherman, and his mother came from the moor.",
        "heading: Career",
        "paragraph: He kept the lamp for forty years and never left it for a night.",
        "notetext: Smith 1999, p. 12.",
        "notetext: Jones 2001, p. 3.");
    assertTrue(ARTICLE.by(MendingRule.HEADING).stream().allMatch(it -> it.confidence() == 95));
  }

  @Test
  void navigationIsNoTitle() {
    assertEquals(Optional.of("John Keeper"), ARTICLE.source().particulars().title());
  }

  @Test
  void headingsThatAListOfContentsNumbersAreNoRunningHeads() {
    Mended mended =
        Mended.of(
            "John Keeper",
            "",
            "1 Early life",
            "2 Career",
            "3 Later life",
            "",
            "Early life",
            PROSE,
            "",
            "Career",
            PROSE,
            "",
            "Later life",
            PROSE);
    assertTrue(mended.passages().contains("heading: Career"), mended.passages()::toString);
  }

  @Test
  void arrowsWithoutNumbersThatAreFewerThanTheMarksAreNoNotes() {
    Mended.of("The Lamp", "", PROSE + "[1] " + PROSE + "[2]", "", "References", "^ Smith 1999.")
        .are(
            "paragraph: " + PROSE + "[1] " + PROSE + "[2]",
            "paragraph: References",
            "paragraph: ^ Smith 1999.");
  }

  @Test
  void arrowsAndLettersThatLeadBackAreNoPartOfANote() {
    Mended.of(
            "The Lamp",
            "",
            PROSE + "[1] " + PROSE + "[2]",
            "",
            "Notas",
            "1. ↑ Smith, p. 12.",
            "2. ^ a b Jones, p. 3.")
        .are(
            "paragraph: " + PROSE + "[1] " + PROSE + "[2]",
            "notetext: Smith, p. 12.",
            "notetext: Jones, p. 3.");
  }

  @Test
  void notesRightUnderTheirTitleAreEachTheirOwn() {
    Mended.of(
            "El faro",
            "",
            PROSE + "[1] " + PROSE + "[2]",
            "",
            "Notas",
            "[1] Registro de la parroquia, con una",
            "nota de su mano.",
            "[2] Registro, p. 14.")
        .are(
            "paragraph: " + PROSE + "[1] " + PROSE + "[2]",
            "notetext: Registro de la parroquia, con una nota de su mano.",
            "notetext: Registro, p. 14.");
  }

  @Test
  void aParagraphAfterTheLastNoteIsNoPartOfIt() {
    Mended.of(
            "The Lamp",
            "",
            PROSE + "[1] " + PROSE + "[2]",
            "",
            "Notes",
            "",
            "1. Smith, p. 12.",
            "",
            "He says it twice.",
            "",
            "2. Jones, p. 3.",
            "",
            PROSE)
        .are(
            "paragraph: " + PROSE + "[1] " + PROSE + "[2]",
            "notetext: Smith, p. 12.",
            "notetext: He says it twice.",
            "notetext: Jones, p. 3.",
            "paragraph: " + PROSE);
  }

  @Test
  void captionsOnLinesThatFollowEachOtherAreAFigureEach() {
    Mended.of(
            "The Lamp",
            "",
            PROSE,
            "",
            "Figure 1. The stair in",
            "winter, from below.",
            "Figure 2. The keeper and his boat.",
            "",
            PROSE)
        .are(
            "paragraph: " + PROSE,
            "figure: |Figure 1. The stair in winter, from below.",
            "figure: |Figure 2. The keeper and his boat.",
            "paragraph: " + PROSE);
  }

  @Test
  void sectionsAndOrdinalsOfOtherLanguagesHeadChapters() {
    Mended.of(
            "SECTION III",
            "",
            PROSE,
            "",
            "Глава первая",
            "",
            PROSE,
            "",
            "Capítulo segundo",
            "",
            PROSE,
            "",
            "Drittes Kapitel",
            "",
            PROSE,
            "",
            "Capitolo quarto",
            "",
            PROSE,
            "",
            "Section 3 of the act says that the lamp is lit.")
        .are(
            "heading: SECTION III",
            "paragraph: " + PROSE,
            "heading: Глава первая",
            "paragraph: " + PROSE,
            "heading: Capítulo segundo",
            "paragraph: " + PROSE,
            "heading: Drittes Kapitel",
            "paragraph: " + PROSE,
            "heading: Capitolo quarto",
            "paragraph: " + PROSE,
            "paragraph: Section 3 of the act says that the lamp is lit.");
  }

  @Test
  void wrappedNotesThatTheTextCitesAreEachTheirOwnWithoutATitle() {
    String body = "paragraph: " + PROSE + "[1] " + PROSE + "[2] " + PROSE + "[3]";
    Mended.of(
            "The Lamp",
            "",
            body.substring(11),
            "",
            "[1] Smith 1999, in the first",
            "volume.",
            "[2] Jones 2001, p. 3.",
            "[3] Lee 2003.")
        .are(
            body,
            "notetext: Smith 1999, in the first volume.",
            "notetext: Jones 2001, p. 3.",
            "notetext: Lee 2003.");
  }

  @Test
  void marksAtTheHeadsOfLinesThatStandNowhereElseHaveSlid() {
    Mended.of(
            "The Road",
            "",
            "The road was white with salt, and nobody went there at night.",
            "",
            "[1] It ran north to the moor, and the",
            "people of the village never went there.",
            "[2] They said that it was haunted by",
            "the drowned.")
        .are(
            "paragraph: The road was white with salt, and nobody went there at night.[1]",
            "paragraph: It ran north to the moor, and the people of the village never went"
                + " there.[2] They said that it was haunted by the drowned.");
  }

  @Test
  void theNameOfAChapterRightAboveASingleLineHeadsIt() {
    Mended.of("The Lamp", "", "Chapter 1", PROSE, "", "Chapter 2", PROSE)
        .are(
            "heading: Chapter 1",
            "paragraph: " + PROSE,
            "heading: Chapter 2",
            "paragraph: " + PROSE);
  }
}
