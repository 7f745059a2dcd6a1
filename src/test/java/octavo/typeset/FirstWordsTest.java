package octavo.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "Lenin was then hiding, and|Lenin was then hiding",
        "It was the best of times, it was|It was the best of times",
        "At the first of three Moscow show trials, in|At the first",
        "Smilga joined the Russian Party in 1907|Smilga joined the Russian",
        "In the year of our Lord and|In the year",
        "Mr. Utterson the lawyer was a man|Mr. Utterson the lawyer",
        "He left. Then it rained for days|He left",
        "Dr. No|Dr. No",
        "Smilga, Lashevich and Gusev|Smilga,",
        "“No,” he said to her, and left|“No,”",
        "Go – he did not want to|Go ",
      })
  void theFirstPhraseEndsAtAPauseOrWithALongWord(String text, String phrase) {
    FirstWords words = FirstWords.of(text);
    assertEquals(phrase, words.marks() + words.letter() + words.rest() + words.phrase());
    assertEquals(text, phrase + words.remainder());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "Lenin was||L|enin",
        "“Lenin was|“|L|enin",
        "«\u00A0Lénine était|«\u00A0|L|énine",
        "‘“Ah,” he|‘“|A|h,”",
        "¿Qué pasa|¿|Q|ué",
        "E\u0301lan vital||E\u0301|lan",
        "’Tis the|’|T|is",
        "A man||A|",
        "I|``|I|",
        "Ｗide||Ｗ|ide",
        "Ǆungla||Ǆ|ungla",
      })
  void theInitialIsACapitalWithItsAccentsAfterTheMarksBeforeIt(
      String text, String marks, String letter, String rest) {
    FirstWords words = FirstWords.of(text);
    assertEquals(marks == null ? "" : marks, words.marks());
    assertEquals(letter, words.letter());
    assertEquals(rest == null ? "" : rest, words.rest());
  }

  @ParameterizedTest
  @CsvSource({"1917 was", "iPhone", "[…]", "…", "—", "שלום", "中文", "'....'", "\u0301a", "“”"})
  void whatBeginsWithNoCapitalHasNoInitial(String text) {
    assertEquals("", FirstWords.of(text).letter());
  }

  @Test
  void aWordThatIsTheLetterAloneHasItsSpace() {
    assertEquals("A ", FirstWords.of("A man").word());
    assertEquals("“Ah,”", FirstWords.of("“Ah,” he").word());
    assertEquals("A", FirstWords.of("A").word());
  }
}
