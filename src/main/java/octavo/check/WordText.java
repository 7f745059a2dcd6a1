package octavo.check;

import java.text.Normalizer;

/**
 * What counts as the text of words, on both sides of the comparison: NFC, white space of any kind
 * as one space, and none of the characters that only steer how text is set: U+00AD, U+2060, joiners
 * and non-joiners, direction marks, variation selectors (Unicode's Default_Ignorable_Code_Point as
 * far as books use it).
 */
final class WordText {
  private WordText() {}

  /** A soft hyphen that ends a line is a hyphen put in there; elsewhere it is nothing. */
  static final char SOFT_HYPHEN = '\u00AD';

  /** Appends the text of words. */
  static void append(Characters characters, Characters to) {
    if (isPlain(characters)) {
      to.add(characters);
      return;
    }
    Characters composed = characters;
    if (!isComposed(characters) && !Normalizer.isNormalized(characters, Normalizer.Form.NFC)) {
      composed = new Characters();
      composed.add(Normalizer.normalize(characters, Normalizer.Form.NFC));
    }
    for (int i = 0; i < composed.length(); i++) {
      char c = composed.charAt(i);
      if (c >= ' ' && c < 0x7F) {
        to.add(c);
      } else if (isSpace(c)) {
        to.add(' ');
      } else if (!isIgnorable(c)) {
        to.add(c);
      }
    }
  }

  private static boolean isPlain(Characters characters) {
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      boolean plain = c >= ' ' && c < 0x7F || c == MarkedText.LINE_END || c == MarkedText.GAP;
      if (!plain) {
        return false;
      }
    }
    return true;
  }

  /** Whether there is nothing that could compose, without asking the tables of Unicode. */
  private static boolean isComposed(Characters characters) {
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      boolean alone = c < '\u0300' || c >= '\u2010' && c <= '\u205E';
      if (!alone) {
        return false;
      }
    }
    return true;
  }

  /** Whether a character separates words. */
  static boolean isSpace(char c) {
    return switch (c) {
      case ' ',
          '\t',
          '\r',
          '\f',
          '\u00A0',
          '\u1680',
          '\u202F',
          '\u205F',
          '\u3000',
          '\u2028',
          '\u2029',
          '\u0085' ->
          true;
      default -> c >= '\u2000' && c <= '\u200A';
    };
  }

  private static boolean isIgnorable(char c) {
    return c == SOFT_HYPHEN
        || c >= '\u200B' && c <= '\u200F'
        || c >= '\u202A' && c <= '\u202E'
        || c >= '\u2060' && c <= '\u206F'
        || c >= '\uFE00' && c <= '\uFE0F'
        || c == '\uFEFF';
  }
}
