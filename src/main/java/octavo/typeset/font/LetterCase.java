package octavo.typeset.font;

import java.util.Locale;

/**
 * Which letters are drawn for those that are written. The text of what is drawn stays as written.
 */
public enum LetterCase {
  /** Those that are written. */
  WRITTEN,
  /** Capitals. */
  UPPER,
  /** Small letters. */
  LOWER;

  /**
   * What is drawn: character for character, so that it is known what each glyph stands for. A
   * character whose other form is longer stays, but for the sharp s, which has a capital of its
   * own.
   *
   * @param language a BCP 47 tag: Turkish has other capitals
   */
  String of(String text, String language) {
    if (this == WRITTEN) {
      return text;
    }
    Locale locale = Locale.forLanguageTag(language);
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int length = Character.charCount(text.codePointAt(i));
      String written = text.substring(i, i + length);
      String other = this == UPPER ? written.toUpperCase(locale) : written.toLowerCase(locale);
      boolean sharp = this == UPPER && written.equals("\u00DF");
      out.append(sharp ? "\u1E9E" : other.length() == length ? other : written);
      i += length;
    }
    return out.toString();
  }
}
