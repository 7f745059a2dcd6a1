package octavo.manuscript;

import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.i18n.LdLocale;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.BuiltInLanguages;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Optional;

/** Guesses a language by the detection library's n-gram profiles, of which few are loaded. */
final class NgramGuess {
  /** The library draws lots between n-grams; the same lots every time. */
  private static final long SEED = 1;

  private static final int SAMPLE = 4000;

  private NgramGuess() {}

  /** The languages worth comparing when nothing is known but the script. */
  static List<String> candidates(UnicodeScript script) {
    return switch (script) {
      case CYRILLIC -> List.of("ru", "uk", "bg", "sr", "mk", "be");
      case ARABIC -> List.of("ar", "fa", "ur");
      case DEVANAGARI -> List.of("hi", "mr", "ne");
      default -> List.of("en", "de", "fr", "es", "it", "pt", "nl", "sv", "pl", "fi", "hu", "tr");
    };
  }

  /** The likeliest of the languages; the first of them where the library is not sure. */
  static Optional<String> of(String text, List<String> languages) {
    List<LdLocale> known =
        languages.stream()
            .map(tag -> LdLocale.fromString(tag.equals("nb") ? "no" : tag))
            .filter(BuiltInLanguages.getLanguages()::contains)
            .toList();
    if (known.isEmpty()) {
      return languages.stream().findFirst();
    }
    try {
      var detector =
          LanguageDetectorBuilder.create(NgramExtractors.standard())
              .withProfiles(new LanguageProfileReader().readBuiltIn(known))
              .seed(SEED)
              .build();
      String sample = text.substring(0, Math.min(text.length(), SAMPLE));
      return detector.getProbabilities(sample).stream()
          .map(found -> found.getLocale().getLanguage())
          .map(tag -> tag.equals("no") ? "nb" : tag)
          .findFirst();
    } catch (IOException e) {
      throw new IllegalStateException("the detection library's profiles cannot be read", e);
    }
  }
}
