package octavo.typeset.line;

import java.util.Locale;

/**
 * What Japanese and Chinese type distinguishes among characters: the classes of JLReq
 * ("Requirements for Japanese Text Layout", W3C, appendix A), as far as spaces depend on them.
 * Korean is set with word spaces and is not told apart from western text here.
 */
final class EastAsian {
  /** Not of these scripts. */
  static final byte WESTERN = 0;

  /** Ideographs, kana, and all else that fills its square. */
  static final byte IDEOGRAPH = 1;

  /** Opening brackets, cl-01: the ink is in the right half. */
  static final byte OPEN = 2;

  /** Closing brackets, cl-02: the ink is in the left half. */
  static final byte CLOSE = 3;

  /** Commas, cl-07. */
  static final byte COMMA = 4;

  /** Full stops, cl-06. */
  static final byte STOP = 5;

  /** Middle dots, cl-05: a quarter of an em of white on either side. */
  static final byte MIDDLE = 6;

  /** Exclamation and question marks, cl-04. */
  static final byte DIVIDING = 7;

  /** Dashes and leaders, cl-08: two of a kind are one. */
  static final byte INSEPARABLE = 8;

  /** The first character of East Asian scripts; no other book has one beyond it but symbols. */
  private static final char FIRST = '\u2E80';

  private EastAsian() {}

  /** By whose rules a language is written, as far as they differ here. */
  enum Writing {
    /** Neither of these. */
    OTHER,
    /** Japanese. */
    JAPANESE,
    /** Chinese, simplified or traditional. */
    CHINESE
  }

  /** The writing of a language, a BCP 47 tag. */
  static Writing writing(String language) {
    if (language.length() < 2) {
      return Writing.OTHER;
    }
    int end = language.indexOf('-');
    String primary = end < 0 ? language : language.substring(0, end);
    return switch (primary.toLowerCase(Locale.ROOT)) {
      case "ja" -> Writing.JAPANESE;
      case "zh", "yue", "cmn", "hak", "nan", "wuu" -> Writing.CHINESE;
      default -> Writing.OTHER;
    };
  }

  /** Whether a text has any character that is certainly of an East Asian script. */
  static boolean isIn(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST && of(text.codePointAt(i)) != WESTERN) {
        return true;
      }
    }
    return false;
  }

  /** The class of a character; of one that western text has as well, {@link #WESTERN}. */
  static byte of(int character) {
    if (character < FIRST) {
      return WESTERN;
    }
    if (character < 0x3041) {
      return symbol(character);
    }
    if (character < 0xFE30) {
      return letter(character);
    }
    if (character < 0x10000) {
      return wide(character);
    }
    boolean isIdeograph = character >= 0x20000 && character < 0x40000;
    boolean isKana = character >= 0x1AFF0 && character < 0x1B170;
    boolean isEnclosed = character >= 0x1F200 && character < 0x1F300;
    return isIdeograph || isKana || isEnclosed ? IDEOGRAPH : WESTERN;
  }

  /** The class that a character has beside East Asian ones; {@link #WESTERN} where it has none. */
  static byte amongIdeographs(int character) {
    return switch (character) {
      case '\u2018', '\u201C' -> OPEN;
      case '\u2019', '\u201D' -> CLOSE;
      case '\u00B7', '\u2022', '\u2027' -> MIDDLE;
      case '\u2014', '\u2015', '\u2025', '\u2026', '\u22EF' -> INSEPARABLE;
      default -> of(character);
    };
  }

  private static byte symbol(int character) {
    return switch (character) {
      case '\u3001' -> COMMA;
      case '\u3002' -> STOP;
      case '\u3008',
          '\u300A',
          '\u300C',
          '\u300E',
          '\u3010',
          '\u3014',
          '\u3016',
          '\u3018',
          '\u301A',
          '\u301D' ->
          OPEN;
      case '\u3009',
          '\u300B',
          '\u300D',
          '\u300F',
          '\u3011',
          '\u3015',
          '\u3017',
          '\u3019',
          '\u301B',
          '\u301E',
          '\u301F' ->
          CLOSE;
      case '\u3033', '\u3034', '\u3035' -> INSEPARABLE;
      default -> IDEOGRAPH;
    };
  }

  private static byte letter(int character) {
    if (character == '\u30FB') {
      return MIDDLE;
    }
    boolean isHangul =
        character >= 0x3130 && character < 0x3190
            || character >= 0xA960 && character < 0xA980
            || character >= 0xAC00 && character < 0xD800;
    boolean isOther =
        character >= 0xA000 && character < 0xA960
            || character >= 0xA980 && character < 0xAC00
            || character >= 0xD800 && character < 0xF900
            || character >= 0xFB00;
    return isHangul || isOther ? WESTERN : IDEOGRAPH;
  }

  private static byte wide(int character) {
    return switch (character) {
      case '\uFF01', '\uFF1F' -> DIVIDING;
      case '\uFF08', '\uFF3B', '\uFF5B', '\uFF5F', '\uFF62' -> OPEN;
      case '\uFF09', '\uFF3D', '\uFF5D', '\uFF60', '\uFF63' -> CLOSE;
      case '\uFF0C', '\uFF64' -> COMMA;
      case '\uFF0E', '\uFF61' -> STOP;
      case '\uFF1A', '\uFF1B', '\uFF65' -> MIDDLE;
      default -> {
        boolean isHalfHangul = character >= 0xFFA0 && character < 0xFFE0;
        boolean isForm = character >= 0xFE50 && character < 0xFF00;
        yield isHalfHangul || isForm || character >= 0xFFE8 ? WESTERN : IDEOGRAPH;
      }
    };
  }
}
