package octavo.cli;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.EastAsianWidth;
import com.ibm.icu.lang.UProperty;

/**
 * How a terminal shows characters: how many columns they take, and which of them it must not be
 * given as they are.
 */
final class Columns {
  private Columns() {}

  /**
   * The columns a code point takes: none for combining and format characters, two for East Asian
   * wide and full-width ones (Unicode Standard Annex 11), else one.
   */
  static int of(int codePoint) {
    if (codePoint < 0x300) {
      return 1;
    }
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    if (codePoint < 0x1100) {
      return 1;
    }
    return switch (UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH)) {
      case EastAsianWidth.WIDE, EastAsianWidth.FULLWIDTH -> 2;
      default -> 1;
    };
  }

  /**
   * The text with every control character but the tab, every bidirectional control and every half
   * of a surrogate pair replaced by one visible character, so that a hostile manuscript cannot move
   * the cursor or reorder the line. Offsets stay as they are.
   */
  static String visible(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      if (c < 0x20 && c != '\t') {
        shown.append((char) (0x2400 + c));
      } else if (c >= 0x7f && c < 0xa0 || turnsText(c) || c >= 0xd800 && c < 0xe000) {
        shown.append('\ufffd');
      } else {
        shown.appendCodePoint(c);
      }
      i += Character.charCount(c);
    }
    return shown.toString();
  }

  private static boolean turnsText(int c) {
    return c == 0x2028 || c == 0x2029 || c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
  }
}
