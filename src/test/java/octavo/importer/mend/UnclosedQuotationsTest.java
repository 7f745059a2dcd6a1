package octavo.importer.mend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnclosedQuotationsTest {
  private static MendedText mend(String... paragraphs) {
    return MendedText.of(new UnclosedQuotations(), paragraphs);
  }

  @Test
  void aQuotationThatIsNeverClosedIsAskedAboutWhereItOpens() {
    MendedText mended = mend("He denounced him as a \"fake leader.", "Then \"he\" went.");
    assertEquals(List.of(MendingRule.QUOTE_OPEN), mended.rules());
    Change change = mended.changes().getFirst();
    assertEquals(22, change.start());
    assertEquals(change.before(), change.after());
    assertEquals("opened here and not closed", change.reason());
    assertTrue(change.doubtful());
  }

  @Test
  void aMarkThatClosesNothingIsAskedAbout() {
    MendedText mended = mend("He went home.\" Then he slept.");
    assertEquals("closed here and not opened", mended.changes().getFirst().reason());
  }

  @Test
  void aQuotationGoesOnOverParagraphsThatOpenItAnew() {
    assertEquals(List.of(), mend("“One.", "“Two.", "“Three.” Four.").changes());
  }

  @Test
  void aQuotationGoesOnOverParagraphsUntilItIsClosed() {
    assertEquals(List.of(), mend("\"One.", "Two.", "Three.\" Four \"five\".").changes());
  }

  @Test
  void aMarkAtTheHeadOfALaterParagraphDoesNotGoOnWithAQuotation() {
    MendedText mended = mend("A \"fake leader.", "Two.", "\"Three.\"");
    assertEquals(2, mended.changes().getFirst().start());
  }

  @Test
  void aHeadingEndsEveryQuotation() {
    assertEquals(1, mend("\"One.", "# Two", "Three.").changes().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It's the builders' 6\" board, isn't it?",
        "„Ja“, sagte er, »nein« und «oui» et « non ».",
        "”Ja”, sa han.",
        "彼は「『来い』と言った」と書いた。",
        "He said, \"It is 'here'.\" (\"Where?\")—\"There!\"",
        "“‘Yes,’ he said,” she said."
      })
  void balancedMarksAndApostrophesAreNoQuestion(String text) {
    assertEquals(List.of(), mend(text).changes());
  }
}
