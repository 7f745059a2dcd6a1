package octavo.importer.mend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlidMarksTest {
  private static MendedText mend(String... paragraphs) {
    return MendedText.of(new SlidMarks(), paragraphs);
  }

  @Test
  void aMarkAtTheHeadOfAParagraphGoesBackToTheSentenceBefore() {
    MendedText mended = mend("The mill burned.", "[1] It was never rebuilt.");
    assertEquals(List.of("The mill burned.[1]", "It was never rebuilt."), mended.lines());
    Change change = mended.changes().getFirst();
    assertEquals(MendingRule.MARK_SLID, change.rule());
    assertFalse(change.doubtful());
    assertEquals("The mill burned. ¶ [1] It was never rebuilt.", change.before());
    assertEquals("The mill burned.[1] ¶ It was never rebuilt.", change.after());
    assertEquals(18, change.start());
    assertEquals(21, change.end());
  }

  @Test
  void aClosingQuotationMarkGoesBackWithItsMarkAndIsAChangeOfItsOwn() {
    MendedText mended = mend("She called it \"a barn with windows.", "\"[1] It was sold.");
    assertEquals(
        List.of("She called it \"a barn with windows.\"[1]", "It was sold."), mended.lines());
    assertEquals(List.of(MendingRule.QUOTE_TORN, MendingRule.MARK_SLID), mended.rules());
    assertTrue(mended.changes().stream().allMatch(it -> it.confidence() == 98));
  }

  @Test
  void aGuillemetThatStandsApartGoesBackWithItsSpace() {
    assertEquals(
        List.of("Il écrit : « Personne.\u00A0»[3]", "Il partit."),
        mend("Il écrit : « Personne.", "» [3] Il partit.").lines());
    assertEquals(
        List.of("Er schrieb: «Niemand.»[3]", "Er ging."),
        mend("Er schrieb: «Niemand.", "»[3] Er ging.").lines());
  }

  @ParameterizedTest
  @CsvSource({
    "[9][10] Next.,[9][10]",
    "[9] [10] Next.,[9] [10]",
    "[9]:12 Next.,[9]:12",
    "[9]: 12–14 Next.,[9]: 12–14",
    "[9]:12[10]: 3 Next.,[9]:12[10]: 3",
    "[a] Next.,[a]",
    "[note 2] Next.,[note 2]",
    "¹⁸ Next.,¹⁸",
    "† Next.,†",
    "[9]Next.,[9]"
  })
  void marksOfOtherShapesGoBackToo(String slid, String mark) {
    assertEquals(List.of("First." + mark, "Next."), mend("First.", slid).lines());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[he] said nothing.",
        "[sic] is what it says.",
        "[a] small thing.",
        "(18) An item.",
        "18 In a line.",
        "\"Quoted,\" he said.",
        "“Quoted,” he said.",
        "« Cité », dit-il.",
        "'Twas late.",
        "’Twas late.",
        "„Ja“, sagte er.",
        "\" Quoted,\" he said."
      })
  void whatOnlyLooksLikeAMarkStays(String text) {
    MendedText mended = mend("It was the builders' idea.", text);
    assertEquals(List.of("It was the builders' idea.", text), mended.lines());
    assertEquals(List.of(), mended.changes());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "He wrote: “Come soon.|” She came.|”",
        "He wrote: “Come soon.|”She came.|”",
        "Er schrieb: „Komm bald.|“ Sie kam.|“",
        "Er schrieb: »Komm bald.|« Sie kam.|«",
        "Il écrit : « Venez.|» Elle vint.|\u00A0»",
        "彼は「来い。|」と書いた。|」",
        "He wrote: 'Come soon.|'[1] She came.|'[1]",
        "He wrote: ‘Come soon.|’ She came.|’",
        "He wrote: \"Come soon.|\" She came.|\"",
        "He wrote (to “Ann.|”) She came.|”)"
      })
  void closingMarksOfEveryKindGoBack(String first, String second, String torn) {
    MendedText mended = mend(first, second);
    assertEquals(List.of(first + torn, second.substring(torn.length()).strip()), mended.lines());
    assertEquals(MendingRule.QUOTE_TORN, mended.rules().getFirst());
  }

  @Test
  void aQuotationThatWasOpenedSeveralParagraphsBeforeProvesItsSentenceToo() {
    MendedText mended =
        mend("The letter said: \"Come.", "Bring a coat.", "It rains.", "\"[1] He went.");
    assertEquals("It rains.\"[1]", mended.lines().get(2));
    assertEquals(95, mended.changes().getFirst().confidence());
  }

  @Test
  void aMarkAtTheStartOfATextStandsApartBesideASignOfOmission() {
    MendedText mended = mend("[1] Smith was born late.", "He died early.");
    assertEquals(List.of("[…][1]", "Smith was born late.", "He died early."), mended.lines());
    assertEquals(List.of(MendingRule.MARK_ALONE), mended.rules());
    assertTrue(mended.changes().getFirst().doubtful());
    assertEquals("[…][1] ¶ Smith was born late.", mended.changes().getFirst().after());
  }

  @Test
  void aMarkAfterAHeadingHasLostItsSentence() {
    MendedText mended = mend("One.", "# Two", "\"[1] Three.");
    assertEquals(List.of("One.", "# Two", "[…]\"[1]", "Three."), mended.lines());
  }

  @Test
  void aMarkAfterAGapInTheNumbersIsDoubted() {
    MendedText mended =
        mend(
            "A.[1]",
            "B.[2]",
            "C[3] and D.",
            "E.[4]",
            "F.",
            "[5] G.",
            "H[6] and I.",
            "J.",
            "[9] K.");
    assertEquals("F.[5]", mended.lines().get(4));
    assertEquals("J.[9]", mended.lines().get(7));
    assertEquals(List.of(false, true), mended.changes().stream().map(Change::doubtful).toList());
    assertTrue(mended.changes().getLast().reason().contains("gap of 2"));
  }

  @Test
  void inAnExtractEveryMarkThatNothingProvesIsDoubted() {
    MendedText mended =
        mend(
            "A.", "[2] B.", "C.", "[7] D.", "E \"f.", "\"[8] G.", "H.", "[12] I.", "J.", "[13] K.");
    assertEquals(
        List.of(true, true, false, false, true, true),
        mended.changes().stream().map(Change::doubtful).toList());
  }

  @Test
  void inAnExtractATornQuotationMarkWithoutAQuotationHasLostItsSentence() {
    MendedText mended = mend("A.", "[2] B.", "C.", "[7] D.", "E.", "\"[9] F.", "G.", "[12] H.");
    assertTrue(mended.lines().contains("[…]\"[9]"), mended.lines().toString());
    assertTrue(mended.lines().contains("E."), mended.lines().toString());
  }

  @Test
  void aMarkThatStandsApartWithinAParagraphIsClosedUp() {
    MendedText mended = mend("The mill burned. [1] It was \"a barn. \"[2] It was sold.");
    assertEquals(List.of("The mill burned.[1] It was \"a barn.\"[2] It was sold."), mended.lines());
    assertEquals(2, mended.changes().size());
  }

  @Test
  void aMarkThatIsAParagraphOfItsOwnGoesBack() {
    assertEquals(List.of("One.[1]", "Two."), mend("One.", "[1]", "Two.").lines());
  }

  @Test
  void aListOfNotesIsLetBe() {
    String[] text = {"One[1] and two[2] and three.[3]", "[1] Smith.", "[2] Jones.", "[3] Brown."};
    assertEquals(List.of(text), mend(text).lines());
  }
}
