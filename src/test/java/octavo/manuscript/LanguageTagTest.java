package octavo.manuscript;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LanguageTagTest {
  @TempDir Path folder;

  @Test
  void languagesOfTheWorldAreKnown() {
    for (String tag :
        List.of(
            "en",
            "en-GB",
            "de-1996",
            "zh-Hant-TW",
            "zh-Hans",
            "sr-Latn",
            "es-419",
            "haw",
            "grc",
            "ja-Jpan",
            "und",
            "mul",
            "sl-rozaj",
            "en-x-private",
            "iw",
            "tlh")) {
      assertEquals(Optional.empty(), LanguageTag.problem(tag), tag);
    }
  }

  @Test
  void whatNamesNoLanguageIsToldWithItsReason() {
    assertEquals("names no language: there is no 'xx'", LanguageTag.problem("xx").orElseThrow());
    assertEquals("names no region: there is no 'UK'", LanguageTag.problem("en-UK").orElseThrow());
    assertEquals(
        "names no script: there is no 'Abcd'", LanguageTag.problem("en-abcd").orElseThrow());
    assertEquals("is no language tag", LanguageTag.problem("english").orElseThrow());
    assertEquals("is no language tag", LanguageTag.problem("en_GB").orElseThrow());
  }

  @Test
  void aBookInALanguageThatDoesNotExistIsToldWhatToWrite() throws IOException {
    Reading reading = new Reading(folder);
    reading.with("book.yaml", "title: T\nlanguage: en-UK\ndate: 2026-01-01\n");
    reading.with("a.md", "# A\n\nText.\n");
    reading.read();
    assertEquals(
        List.of(
            "book.yaml: 'language': 'en-UK' names no region: there is no 'UK'" + " | write en-GB"),
        reading.diagnostics.sorted().stream()
            .map(it -> it.place().path() + ": " + it.message() + " | " + it.hint())
            .toList());
  }
}
