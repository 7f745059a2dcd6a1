package octavo.manuscript;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A language tag as BCP 47 (RFC 5646) has it. */
public final class LanguageTag {
  // A longer first part is well-formed, reserved, and in practice "english".
  private static final Pattern FORM = Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*");

  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
  private static final Set<String> REGIONS = Set.of(Locale.getISOCountries());

  private static final Set<String> MIXED =
      Set.of(
          "Hans", "Hant", "Jpan", "Kore", "Hrkt", "Hanb", "Jamo", "Latf", "Latg", "Syre", "Cyrs");

  private LanguageTag() {}

  /**
   * Why a tag names no language: it is not well-formed, or there is no language of its two letters
   * (ISO 639-1), no script of its four (ISO 15924) or no region of its two (ISO 3166-1). Codes of
   * three letters are more than any program knows, and none is refused.
   *
   * @return the end of a sentence that begins with the tag; empty where nothing is wrong
   */
  public static Optional<String> problem(String written) {
    Optional<String> tag = parse(written);
    if (tag.isEmpty()) {
      return Optional.of("is no language tag");
    }
    Locale locale = Locale.forLanguageTag(tag.get());
    if (locale.getLanguage().length() == 2 && !LANGUAGES.contains(locale.getLanguage())) {
      return Optional.of("names no language: there is no '" + locale.getLanguage() + "'");
    }
    if (!locale.getScript().isEmpty() && !isScript(locale.getScript())) {
      return Optional.of("names no script: there is no '" + locale.getScript() + "'");
    }
    String region = locale.getCountry();
    return region.length() == 2 && !REGIONS.contains(region)
        ? Optional.of("names no region: there is no '" + region + "'")
        : Optional.empty();
  }

  private static boolean isScript(String code) {
    // Variants of Chinese, Japanese and Korean have codes of their own, which Unicode does not
    // tell.
    return MIXED.contains(code) || LanguageTag.named(code);
  }

  private static boolean named(String code) {
    try {
      return Character.UnicodeScript.forName(code) != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** The tag with its usual upper and lower case; empty when it is not well-formed. */
  static Optional<String> parse(String written) {
    if (!FORM.matcher(written).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Locale.Builder().setLanguageTag(written).build().toLanguageTag());
    } catch (IllformedLocaleException e) {
      return Optional.empty();
    }
  }

  /** What to write instead. */
  static String hint(String written) {
    Optional<String> dashed =
        parse(written.replace('_', '-').replaceFirst("(?i)-UK$", "-GB"))
            .filter(tag -> problem(tag).isEmpty());
    return dashed
        .map(tag -> "write " + tag)
        .orElse("write a tag such as en, en-GB, pt-BR or zh-Hant");
  }
}
