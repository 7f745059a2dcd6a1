package octavo.parse;

import java.util.Locale;

/**
 * The quotation marks of a language, outer and inner, as the Unicode CLDR 46 lists them; where a
 * language's printers prefer guillemets over what its keyboards offer, the guillemets.
 *
 * @param open what a double mark opens with; in French with its narrow no-break space
 * @param close what it closes with
 * @param innerOpen what a single mark opens with, one character
 * @param innerClose what it closes with, one character
 */
record QuotationMarks(String open, String close, char innerOpen, char innerClose) {
  private static final QuotationMarks ENGLISH = new QuotationMarks("“", "”", '‘', '’');
  private static final QuotationMarks GERMAN = new QuotationMarks("„", "“", '‚', '‘');
  private static final QuotationMarks POLISH = new QuotationMarks("„", "”", '«', '»');
  private static final QuotationMarks ROMANCE = new QuotationMarks("«", "»", '“', '”');
  private static final QuotationMarks RUSSIAN = new QuotationMarks("«", "»", '„', '“');
  private static final QuotationMarks SWISS = new QuotationMarks("«", "»", '‹', '›');
  private static final QuotationMarks DANISH = new QuotationMarks("»", "«", '›', '‹');
  private static final QuotationMarks NORWEGIAN = new QuotationMarks("«", "»", '‘', '’');
  private static final QuotationMarks SWEDISH = new QuotationMarks("”", "”", '’', '’');
  private static final QuotationMarks HUNGARIAN = new QuotationMarks("„", "”", '»', '«');
  private static final QuotationMarks JAPANESE = new QuotationMarks("「", "」", '『', '』');
  private static final QuotationMarks FRENCH = new QuotationMarks("«\u202f", "\u202f»", '“', '”');

  /** The marks of the language of a BCP 47 tag; English ones where nothing better is known. */
  static QuotationMarks of(String tag) {
    String language = primary(tag);
    // Up to a variant: pt-PT-ao1990, de-CH-1996.
    String region =
        tag.length() > language.length() ? primary(tag.substring(language.length() + 1)) : "";
    if (region.equals("ch") || region.equals("li")) {
      return SWISS;
    }
    if (region.equals("tw") || region.equals("hk")) {
      return JAPANESE;
    }
    return switch (language) {
      case "de", "cs", "sk", "sl", "bg", "lt", "is", "et", "ka", "hr", "mk" -> GERMAN;
      case "fr" -> FRENCH;
      case "es", "it", "el", "ca", "eu", "gl", "ar", "fa", "hy" -> ROMANCE;
      case "pt" -> region.equals("pt") ? ROMANCE : ENGLISH;
      case "ru", "uk", "be", "kk" -> RUSSIAN;
      case "pl" -> POLISH;
      case "ro", "hu", "sr" -> HUNGARIAN;
      case "da" -> DANISH;
      case "nb", "nn", "no" -> NORWEGIAN;
      case "sv", "fi" -> SWEDISH;
      case "ja" -> JAPANESE;
      default -> ENGLISH;
    };
  }

  /** The first subtag, in lower case: of a whole tag the language. */
  static String primary(String tag) {
    int end = 0;
    while (end < tag.length() && tag.charAt(end) != '-' && tag.charAt(end) != '_') {
      end++;
    }
    return tag.substring(0, end).toLowerCase(Locale.ROOT);
  }
}
