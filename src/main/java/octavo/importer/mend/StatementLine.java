package octavo.importer.mend;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines that name an author, a date or a licence and say nothing else. */
final class StatementLine {
  private static final Pattern BY =
      Pattern.compile("(?:written |edited )?(?:by|von|par|por|di|door|av|af|автор:?)", flags());

  private static final Pattern AUTHOR =
      Pattern.compile(
          "(?:" + BY.pattern() + "|authors?:|autor(?:in)?:|auteur :)\\s+(\\S.{1,80})", flags());

  private static final Pattern NAME =
      Pattern.compile(
          "\\p{Lu}[\\p{L}\\p{M}.’'-]*(?:"
              + " (?:\\p{Lu}[\\p{L}\\p{M}.’'-]*|de|da|di|du|del|della|van|von|der|den|ten|le|la|of|el|al|bin|ibn)){0,5}");

  private static final Pattern LICENCE =
      Pattern.compile(
          "\\bCC[ -]BY\\b|creative commons|(?:under|unter|sous|bajo|sotto|onder) (?:the |der |la"
              + " |een )?\\S{0,20} ?(?:licen[cs]e|lizenz|licencia|licenza|licentie)|public"
              + " domain|gemeinfrei|all rights reserved|alle rechte vorbehalten|tous droits"
              + " réservés|^(?:copyright|©|\\(c\\)) ?.{0,100}\\d{4}",
          flags());

  private static final Pattern DATE_PREFIX =
      Pattern.compile(
          "(?:(?:(?:this )?(?:page|article|text|entry)(?: was)? )?(?:(?:first|last|zuletzt|dernière"
              + " fois|por última vez) )?(?:published|updated|modified|edited|posted|written|date"
              + "|dated|veröffentlicht|geändert|bearbeitet|aktualisiert|stand|datum|publié|modifié"
              + "|publicado|actualizado|editado|pubblicato|modificato)(?:"
              + " on| am| le| el| il)?:?\\s*)?(.*?)\\.?",
          flags());

  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})(?:st|nd|rd|th|er)?\\.?(?: de)? (\\p{L}+)(?: de|,)? (\\d{4})");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("(\\p{L}+) (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})");

  private static final int LONGEST_LICENCE = 250;
  private static final Map<String, Integer> MONTHS = months();

  private StatementLine() {}

  private static int flags() {
    return Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    for (String language :
        List.of("en", "de", "fr", "es", "it", "pt", "nl", "pl", "sv", "da", "ru")) {
      Locale locale = Locale.forLanguageTag(language);
      for (Month month : Month.values()) {
        for (TextStyle style :
            List.of(TextStyle.FULL, TextStyle.SHORT, TextStyle.FULL_STANDALONE)) {
          String name = month.getDisplayName(style, locale).toLowerCase(Locale.ROOT);
          months.putIfAbsent(name.replace(".", ""), month.getValue());
        }
      }
    }
    return months;
  }

  /** Whether it is the word {@code by} alone. */
  static boolean isBy(String line) {
    return BY.matcher(line).matches();
  }

  /** Whether it names an author. */
  static boolean isAuthor(String line) {
    return !authors(line).isEmpty();
  }

  /** The authors that a line such as {@code By Ada Lovelace and Charles Babbage} names. */
  static List<String> authors(String line) {
    Matcher author = AUTHOR.matcher(line);
    return author.matches() ? names(author.group(1)) : List.of();
  }

  /** The names of which a line consists; none when it is something else. */
  static List<String> names(String line) {
    List<String> names = new ArrayList<>();
    for (String part : line.split("(?:,| and | und | et | y | e | en |&|;) ?")) {
      String name = part.strip();
      if (!NAME.matcher(name).matches() && !name.isEmpty()) {
        return List.of();
      }
      if (!name.isEmpty()) {
        names.add(name);
      }
    }
    return names;
  }

  /** Whether it says under which licence a text is. */
  static boolean isLicence(String line) {
    return line.length() <= LONGEST_LICENCE && LICENCE.matcher(line).find();
  }

  /** The date of which a line consists, as {@code 2026-01-31}. */
  static Optional<String> date(String line) {
    Matcher prefix = DATE_PREFIX.matcher(line);
    if (line.length() > 60 || !prefix.matches()) {
      return Optional.empty();
    }
    String words = prefix.group(1);
    Matcher iso = ISO.matcher(words);
    if (iso.matches()) {
      return date(Integer.parseInt(iso.group(1)), Integer.parseInt(iso.group(2)), iso.group(3));
    }
    Matcher day = DAY_FIRST.matcher(words);
    if (day.matches()) {
      return date(Integer.parseInt(day.group(3)), month(day.group(2)), day.group(1));
    }
    Matcher month = MONTH_FIRST.matcher(words);
    if (month.matches()) {
      return date(Integer.parseInt(month.group(3)), month(month.group(1)), month.group(2));
    }
    return Optional.empty();
  }

  private static int month(String name) {
    return MONTHS.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
  }

  private static Optional<String> date(int year, int month, String day) {
    try {
      return Optional.of(LocalDate.of(year, month, Integer.parseInt(day)).toString());
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
  }
}
