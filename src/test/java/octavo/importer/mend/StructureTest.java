package octavo.importer.mend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import octavo.importer.Mended;
import octavo.importer.text.Passage;
import octavo.importer.text.TracedText;
import org.junit.jupiter.api.Test;

/** Headings, captions, notes, lists, chapters and what a text says of itself. */
class StructureTest {
  private static final String PROSE =
      "The keeper lit the lamp at dusk, and the children went up to see it, for it was winter.";

  @Test
  void titleAuthorDateAndLicenceBecomeSettings() {
    Mended mended =
        Mended.of(
            "The Lamp",
            "By Maria Holm and Jon Berg",
            "12 March 2014",
            "",
            PROSE,
            "",
            "This text is available under the licence CC BY-SA 4.0.");
    mended.are("paragraph: " + PROSE);
    assertEquals(Optional.of("The Lamp"), mended.source().particulars().title());
    assertEquals(List.of("Maria Holm", "Jon Berg"), mended.source().particulars().authors());
    assertEquals(Optional.of("2014-03-12"), mended.source().particulars().date());
    assertEquals(Optional.of("en"), mended.source().particulars().language());
    assertTrue(mended.source().particulars().rights().orElseThrow().contains("CC BY-SA 4.0"));
  }

  @Test
  void aSentenceAtTheHeadIsNoTitle() {
    Mended mended = Mended.of(PROSE, "", PROSE);
    assertEquals(Optional.empty(), mended.source().particulars().title());
  }

  @Test
  void chaptersAreKnownByTheirNumbersAndTakeTheirTitles() {
    Mended.of(
            "The Lamp",
            "",
            "CHAPTER I.",
            "",
            "The Stair",
            "",
            PROSE,
            "",
            "CHAPTER II.",
            "The Fog",
            "",
            PROSE)
        .are(
            "heading: CHAPTER I. The Stair",
            "paragraph: " + PROSE,
            "heading: CHAPTER II. The Fog",
            "paragraph: " + PROSE);
  }

  @Test
  void numbersOfSectionsSayTheirLevels() {
    Mended mended =
        Mended.of(
            "The Lamp", "", "1 Light", "", PROSE, "", "1.1 Oil", "", PROSE, "", "2 Fog", "", PROSE);
    List<Integer> levels = new ArrayList<>();
    for (Passage passage : mended.source().passages()) {
      if (passage instanceof Passage.Heading(int level, TracedText _)) {
        levels.add(level);
      }
    }
    assertEquals(List.of(1, 2, 1), levels);
  }

  @Test
  void aTableOfContentsThatComesAgainAsHeadingsIsLeftOut() {
    Mended.of(
            "The Lamp",
            "",
            "CONTENTS",
            "",
            "CHAPTER I. The Stair  3",
            "CHAPTER II. The Fog  9",
            "CHAPTER III. The Boat  20",
            "",
            "CHAPTER I. The Stair",
            "",
            PROSE,
            "",
            "CHAPTER II. The Fog",
            "",
            PROSE,
            "",
            "CHAPTER III. The Boat",
            "",
            PROSE)
        .are(
            "heading: CHAPTER I. The Stair",
            "paragraph: " + PROSE,
            "heading: CHAPTER II. The Fog",
            "paragraph: " + PROSE,
            "heading: CHAPTER III. The Boat",
            "paragraph: " + PROSE);
  }

  @Test
  void linesAfterTheLastSentenceAreCaptionsWhosePlaceIsAsked() {
    Mended mended =
        Mended.of(
            "The Lamp", "", PROSE, "", PROSE, "", "The stair in winter", "The keeper and his boat");
    mended.are(
        "paragraph: " + PROSE,
        "paragraph: " + PROSE,
        "figure: |The stair in winter",
        "figure: |The keeper and his boat");
    assertTrue(mended.by(MendingRule.CAPTION).stream().allMatch(Change::doubtful));
  }

  @Test
  void numberedCaptionsStandWhereTheyAre() {
    Mended mended =
        Mended.of("The Lamp", "", PROSE, "", "Figure 3. The stair in winter.", "", PROSE);
    mended.are(
        "paragraph: " + PROSE, "figure: |Figure 3. The stair in winter.", "paragraph: " + PROSE);
  }

  @Test
  void aTextThatEndsWithASentenceHasNoCaptions() {
    assertTrue(Mended.of("The Lamp", "", PROSE, "", PROSE).by(MendingRule.CAPTION).isEmpty());
  }

  @Test
  void numberedParagraphsUnderNotesAreTextsOfNotes() {
    Mended.of(
            "The Lamp",
            "",
            PROSE + "[1] " + PROSE + "[2]",
            "",
            "Notes",
            "",
            "1. The first.",
            "2. The second.")
        .are(
            "paragraph: " + PROSE + "[1] " + PROSE + "[2]",
            "notetext: The first.",
            "notetext: The second.");
  }

  @Test
  void aNoteBelowItsParagraphIsTheTextOfANote() {
    Mended.of("The Lamp", "", PROSE + "[1] " + PROSE, "", "[1] The first.", "", PROSE)
        .are("paragraph: " + PROSE + "[1] " + PROSE, "notetext: The first.", "paragraph: " + PROSE);
  }

  @Test
  void bulletsAndNumbersInOrderAreLists() {
    Mended.of("The Lamp", "", PROSE, "", "* Oil", "* Wick", "", PROSE, "", "1. Oil", "2. Wick")
        .are(
            "paragraph: " + PROSE,
            "item: Oil",
            "item: Wick",
            "paragraph: " + PROSE,
            "item: Oil",
            "item: Wick");
  }

  @Test
  void asterisksPartSections() {
    Mended.of("The Lamp", "", PROSE, "", "* * *", "", PROSE)
        .are("paragraph: " + PROSE, "break: * * *", "paragraph: " + PROSE);
  }

  @Test
  void aLongTextIsPartedIntoChaptersWhoseTitlesAreItsOwnWords() {
    List<String> lines = new ArrayList<>(List.of("The Lamp", ""));
    for (int i = 0; i < 120; i++) {
      String place = i < 60 ? "Northern Harbour" : "Western Island";
      lines.add(
          "In "
              + (1800 + i)
              + " the people of "
              + place
              + " mended their boats, and the "
              + (i < 60
                  ? "fishing nets were dried upon the wall."
                  : "shepherds drove flocks downhill."));
      lines.add("");
    }
    Mended mended = Mended.of(lines.toArray(String[]::new));
    List<Change> chapters = mended.by(MendingRule.CHAPTER);
    assertTrue(chapters.size() >= 2 && chapters.stream().allMatch(Change::doubtful));
    for (Change chapter : chapters) {
      String title = chapter.after().split(" ¶ ")[0].substring(2).replace(" …", "");
      assertTrue(String.join("\n", lines).contains(title), title);
    }
  }

  @Test
  void theFrameOfProjectGutenbergIsLeftOut() {
    Mended mended =
        Mended.of(
            "The Project Gutenberg eBook of The Lamp",
            "",
            "Title: The Lamp",
            "",
            "Author: Maria Holm",
            "",
            "*** START OF THE PROJECT GUTENBERG EBOOK THE LAMP ***",
            "",
            "THE LAMP",
            "",
            "By Maria Holm",
            "",
            PROSE,
            "",
            "*** END OF THE PROJECT GUTENBERG EBOOK THE LAMP ***",
            "",
            "Updated editions will replace the previous one.");
    mended.are("paragraph: " + PROSE);
    assertEquals(Optional.of("The Lamp"), mended.source().particulars().title());
    assertEquals(List.of("Maria Holm"), mended.source().particulars().authors());
  }

  @Test
  void aSentenceALineWithoutBlankLinesIsNoVerse() {
    Mended.of(
            "The Ferry",
            "",
            "It ran until the bridge was built, and nobody thought of \"the other shore.",
            "\" [1] Then the ferryman went.",
            "He had served since 1911.[2]",
            "",
            "History",
            "It is first named in 1742.[3]",
            "It was the abbey's.")
        .are(
            "paragraph: It ran until the bridge was built, and nobody thought of"
                + " \"the other shore.\"[1]",
            "paragraph: Then the ferryman went.",
            "paragraph: He had served since 1911.[2]",
            "heading: History",
            "paragraph: It is first named in 1742.[3]",
            "paragraph: It was the abbey's.");
  }

  @Test
  void captionsUnderATitleOfTheirOwnFollowTheNotes() {
    Mended mended =
        Mended.of(
            "The Ferry",
            "",
            "It ran until the bridge was built.[1]",
            "",
            "Then the ferryman went away for good.[2]",
            "",
            "Notes",
            "1. Parish register, p. 12.",
            "2. Wetter and sons, p. 3.",
            "",
            "Illustrations",
            "The ferry in its last summer",
            "The ferryman before his house, about 1925");
    mended.are(
        "paragraph: It ran until the bridge was built.[1]",
        "paragraph: Then the ferryman went away for good.[2]",
        "notetext: Parish register, p. 12.",
        "notetext: Wetter and sons, p. 3.",
        "figure: |The ferry in its last summer",
        "figure: |The ferryman before his house, about 1925");
  }

  @Test
  void headsWithTheirNumbersFarApartAndTheSameNumbersBelowAreThoseOfPages() {
    String head = "THE HISTORY OF A RIVER                 ";
    Mended.of(
            "THE BOATS",
            "",
            "The boats were tied up below the mill, where the water was slow and deep.",
            "",
            "12",
            "",
            head + "13",
            "",
            "They went to a mason, who cut them into steps for the houses of the town.",
            "",
            "13",
            "",
            head + "14",
            "",
            "One can see them there to this day, and the boats as well, in the harbour.",
            "",
            "14",
            "",
            head + "15",
            "",
            "The bridge was built by subscription, and opened with a brass band in May.",
            "",
            "15")
        .are(
            "paragraph: The boats were tied up below the mill, where the water was slow and"
                + " deep.",
            "paragraph: They went to a mason, who cut them into steps for the houses of the"
                + " town.",
            "paragraph: One can see them there to this day, and the boats as well, in the"
                + " harbour.",
            "paragraph: The bridge was built by subscription, and opened with a brass band in"
                + " May.");
  }

  @Test
  void aSentenceThatEndsWithASmallNumberIsNoHeading() {
    Mended.of(
            "The Lighthouse",
            "",
            "It was built in 1851 by the harbour board of the county.",
            "",
            "It was automated in 1961.¹",
            "",
            "The house is a museum today, which opens from May to September.[note 2]",
            "",
            "It closes in October.")
        .are(
            "paragraph: It was built in 1851 by the harbour board of the county.",
            "paragraph: It was automated in 1961.¹",
            "paragraph: The house is a museum today, which opens from May to September.[note 2]",
            "paragraph: It closes in October.");
  }
}
