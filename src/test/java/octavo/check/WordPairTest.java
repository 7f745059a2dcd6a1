package octavo.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import octavo.check.source.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which printer's marks a typewriter's may have become. */
class WordPairTest {
  private static Words<String> words(String text) {
    Words<String> words = new Words<>();
    words.add(text);
    words.end();
    return words;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "en-GB | \"x\" | “x” | true",
        "en-GB | \"x\" | „x“ | false",
        "en-GB | \"x\" | «x» | false",
        "en-GB | \"x\" | ‘x’ | false",
        "en-GB | 'x' | ‘x’ | true",
        "en-GB | 'x' | “x” | false",
        "en-GB | 6\" | 6″ | true",
        "en-GB | x' | x’ | true",
        "de | \"x\" | „x“ | true",
        "de | \"x\" | “x” | false",
        "de-CH | \"x\" | «x» | true",
        "fr | \"x\" | «x» | true",
        "fr | 'x' | “x” | true",
        "sv | \"x\" | ”x” | true",
        "pt-BR | \"x\" | “x” | true",
        "pt-PT | \"x\" | “x” | false",
        "zh-TW | \"x\" | 「x」 | true",
        "en,de | \"x\" | „x“ | true",
        "en-GB | “x” | „x“ | false"
      })
  void aTypewritersMarkBecomesOneOfItsLanguage(
      String languages, String typed, String printed, boolean same) {
    Words<String> source = words(typed);
    Words<String> book = words(printed);
    QuotationSigns signs = new QuotationSigns(List.of(languages.split(",")));
    WordPair pair = new WordPair(source, book, signs);
    boolean all = source.size() == book.size();
    for (int word = 0; word < source.size() && all; word++) {
      all = pair.isSame(word, word);
    }
    assertEquals(same, all);
  }
}
