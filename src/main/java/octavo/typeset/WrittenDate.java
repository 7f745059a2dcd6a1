package octavo.typeset;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/**
 * Dates as they are written in a language, with the month in words, by the Common Locale Data
 * Repository that comes with Java (CLDR, long dates). Figures are 0 to 9.
 */
final class WrittenDate {
  private WrittenDate() {}

  /**
   * A date; as ISO 8601 has it where nobody knows how the language writes it.
   *
   * @param language a BCP 47 tag
   */
  static String of(LocalDate date, String language) {
    Locale locale = Locale.forLanguageTag(language);
    boolean known =
        Locale.availableLocales().anyMatch(it -> it.getLanguage().equals(locale.getLanguage()));
    return known && !locale.getLanguage().isEmpty()
        ? DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(date)
        : date.toString();
  }
}
