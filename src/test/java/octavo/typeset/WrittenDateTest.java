package octavo.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates in the head of a handout. */
class WrittenDateTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en-GB; 3 November 2026",
        "en; November 3, 2026",
        "de; 3. November 2026",
        "fr; 3 novembre 2026",
        "pl; 3 listopada 2026",
        "ru; 3 ноября 2026\u202fг.",
        "ja; 2026年11月3日",
        "zh-Hans; 2026年11月3日",
        "ar; 3 نوفمبر 2026",
        "el; 3 Νοεμβρίου 2026",
        "tlh; 2026-11-03",
        "und; 2026-11-03"
      })
  void aDateIsWrittenAsItsLanguageDoesWhateverTheMachineSpeaks(String language, String written) {
    Locale before = Locale.getDefault();
    try {
      for (Locale machine : new Locale[] {Locale.ROOT, Locale.forLanguageTag("tr"), Locale.JAPAN}) {
        Locale.setDefault(machine);
        assertEquals(written, WrittenDate.of(LocalDate.of(2026, 11, 3), language));
      }
    } finally {
      Locale.setDefault(before);
    }
  }
}
