package octavo.importer.mend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import octavo.diagnostic.Diagnostics;
import octavo.importer.Mended;
import octavo.importer.decide.Answers;
import octavo.importer.decide.Decisions;
import octavo.importer.read.Formats;
import octavo.importer.text.SourceText;
import org.junit.jupiter.api.Test;

/** Blocks whose widths do not say whether they are prose, and what is torn at their line ends. */
class UnevenLinesTest {
  private static final String[] POEM = {
    "Evening",
    "",
    "The lamp is lit, the door is shut,",
    "The rain is on the stone;",
    "And she who sits beside the fire",
    "Is sitting there alone."
  };

  private static final String VERSE =
      "verse: The lamp is lit, the door is shut,\nThe rain is on the stone;\n"
          + "And she who sits beside the fire\nIs sitting there alone.";

  private static Mended undone(String[] lines, MendingRule rule) {
    byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    SourceText source = Formats.read("a.txt", bytes, new Diagnostics()).orElseThrow();
    String id = Mended.of(bytes).by(rule).getFirst().id();
    Answers answers = new Answers(Set.of(), Set.of(id));
    Decisions decisions =
        new Decisions(answers, Map.of(), List.of(), Map.of(), Map.of(), List.of(), List.of());
    return Mended.of(source, decisions, new Diagnostics());
  }

  @Test
  void aMarkAtTheHeadOfALineAndADividedWordSpeakForProse() {
    Mended.of(
            "The Road",
            "",
            "The road was white with salt.[3]",
            "[4] It ran north. A low-",
            "lying field lay beside it, and the",
            "people of the village never went there.")
        .are(
            "paragraph: The road was white with salt.[3][4] It ran north. A low-lying field lay"
                + " beside it, and the people of the village never went there.");
  }

  @Test
  void linesThatBeginWithSmallLettersAreProseOfWhichOneIsNotSure() {
    Mended mended =
        Mended.of(
            "The Road",
            "",
            "Nobody knew the cause, and",
            "those who had seen it in the days when the",
            "village was still a village said that",
            "it had been so from the beginning.");
    mended.are(
        "paragraph: Nobody knew the cause, and those who had seen it in the days when the village"
            + " was still a village said that it had been so from the beginning.");
    assertTrue(mended.by(MendingRule.LINES_JOINED).getFirst().doubtful());
  }

  @Test
  void aSingleStanzaIsKeptAndTold() {
    Mended mended = Mended.of(POEM);
    mended.are(VERSE);
    assertEquals(1, mended.by(MendingRule.VERSE_KEPT).size());
  }

  @Test
  void linesThatAreNeitherAreToldAsADoubt() {
    Mended mended = Mended.of("The Road", "", "Miss Ada Holm", "High Street 12", "Lower Moor");
    mended.are("verse: Miss Ada Holm\nHigh Street 12\nLower Moor");
    assertTrue(mended.by(MendingRule.VERSE_KEPT).getFirst().doubtful());
  }

  @Test
  void stanzasThatFollowEachOtherAreSure() {
    Mended mended =
        Mended.of(
            "Evening",
            "",
            "The lamp is lit, the door is shut,",
            "The rain is on the wall,",
            "And she who sits beside the fire",
            "Is hearing nothing fall.",
            "",
            "The clock has stopped, the cat has gone,",
            "The letters are not read,",
            "And no one knows, and no one asks",
            "What it was that he said.");
    assertEquals(2, mended.by(MendingRule.VERSE_KEPT).size());
    assertFalse(mended.by(MendingRule.VERSE_KEPT).stream().anyMatch(Change::doubtful));
  }

  @Test
  void whoWillNotHaveLinesKeptGetsAParagraph() {
    undone(POEM, MendingRule.VERSE_KEPT)
        .are(
            "paragraph: The lamp is lit, the door is shut, The rain is on the stone; And she who"
                + " sits beside the fire Is sitting there alone.");
  }

  @Test
  void whoWillNotHaveLinesJoinedIsNotAskedWhetherTheyAreKept() {
    String[] lines = {
      "The Road", "", "Nobody knew the cause, and those who had", "seen it said that it was so."
    };
    Mended mended = undone(lines, MendingRule.LINES_JOINED);
    mended.are("verse: Nobody knew the cause, and those who had\nseen it said that it was so.");
    assertFalse(mended.by(MendingRule.VERSE_KEPT).getFirst().doubtful());
  }

  @Test
  void bulletsOfTwoKindsAreAList() {
    Mended.of("The Road", "", "It has two ends, and both of them are here.", "", "- a", "+ b")
        .are("paragraph: It has two ends, and both of them are here.", "item: a", "item: b");
  }

  @Test
  void whatClosesAtTheHeadOfALineStandsAtItsWordAgain() {
    Mended mended =
        Mended.of(
            "The Storm",
            "",
            "The keeper sat at the window. The old man said \"it will come back",
            "\"[2] and went home in the dark, for the wind had turned and the sea",
            "was rising fast, and nobody was on the road that night but him.[3]",
            "[4] It ran north to the moor.",
            "",
            "Dijo que era «una locura",
            "».[3] Nadie lo creyó, pero todos fueron a mirar.");
    mended.are(
        "paragraph: The keeper sat at the window. The old man said \"it will come back\"[2] and"
            + " went home in the dark, for the wind had turned and the sea was rising fast, and"
            + " nobody was on the road that night but him.[3][4] It ran north to the moor.",
        "paragraph: Dijo que era «una locura».[3] Nadie lo creyó, pero todos fueron a mirar.");
    assertEquals(2, mended.by(MendingRule.QUOTE_TORN).size());
    assertEquals(3, mended.by(MendingRule.MARK_SLID).size());
    assertTrue(mended.by(MendingRule.QUOTE_OPEN).isEmpty());
  }

  @Test
  void aQuotationThatOpensAtTheHeadOfALineStaysThere() {
    Mended.of(
            "The Storm",
            "",
            "The keeper sat at the window, and the old man in the corner said to him:",
            "\"It will come back in the night, for the wind has turned and the sea is",
            "rising fast.\"")
        .are(
            "paragraph: The keeper sat at the window, and the old man in the corner said to him:"
                + " \"It will come back in the night, for the wind has turned and the sea is rising"
                + " fast.\"");
  }

  @Test
  void whatIsSaidByTwoIsNeverJoined() {
    Mended.of("Маяк", "", "— Здравствуй, — сказал он", "— Прощай, — сказала она")
        .are("paragraph: — Здравствуй, — сказал он", "paragraph: — Прощай, — сказала она");
  }

  @Test
  void aShortLineAboveOthersThatListIsNoVerse() {
    Mended.of(
            "The Road", "", "It has two ends, and both of them are here.", "", "See also", "Roads")
        .are(
            "paragraph: It has two ends, and both of them are here.",
            "paragraph: See also",
            "paragraph: Roads");
  }

  @Test
  void aStopACommaOrTheEndOfAMarkThatIsTornGoesBack() {
    Mended.of(
            "The Tower",
            "",
            "It was built by the harbour board in 1851.[1]",
            "",
            "A good wall, he said, \"is a bad neighbour",
            "",
            ".\"[4] The tower was built in 1960[5]",
            "",
            ", and the tower fell in 1970.[6][7",
            "",
            "] It was never built again.")
        .are(
            "paragraph: It was built by the harbour board in 1851.[1]",
            "paragraph: A good wall, he said, \"is a bad neighbour.\"[4]",
            "paragraph: The tower was built in 1960[5], and the tower fell in 1970.[6][7]",
            "paragraph: It was never built again.");
  }

  @Test
  void aMarkAfterAWordWithoutAStopIsADoubtForItMayNameASource() {
    Mended mended =
        Mended.of("The Road", "", "The road is white, as is shown in", "[2], and it runs north.");
    mended.are("paragraph: The road is white, as is shown in[2], and it runs north.");
    assertTrue(mended.by(MendingRule.MARK_SLID).getFirst().doubtful());
  }
}
