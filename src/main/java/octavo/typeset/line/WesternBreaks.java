package octavo.typeset.line;

/**
 * The Unicode line breaking algorithm (UAX 14, revision 53, Unicode 16) for texts made of nothing
 * but Latin letters, digits, spaces and the common punctuation: the rules that can apply to their
 * classes, in the order of the annex. The test holds all short texts of these classes, and the
 * corpus, against ICU.
 */
final class WesternBreaks {
  private static final byte OTHER = 0;
  private static final byte LETTER = 1;
  private static final byte NUMBER = 2;
  private static final byte SPACE = 3;
  private static final byte INFIX = 4;
  private static final byte EXCLAMATION = 5;
  private static final byte HYPHEN = 6;
  private static final byte AFTER = 7;
  private static final byte BOTH = 8;
  private static final byte QUOTE = 9;
  private static final byte INITIAL_QUOTE = 10;
  private static final byte FINAL_QUOTE = 11;
  private static final byte OPEN = 12;
  private static final byte CLOSE = 13;
  private static final byte INSEPARABLE = 14;
  private static final byte GLUE = 15;
  private static final byte JOINER = 16;
  private static final byte END = 17;

  private static final byte[] ASCII = ascii();

  private WesternBreaks() {}

  private static byte[] ascii() {
    byte[] classes = new byte[128];
    for (char c = 0; c < 128; c++) {
      classes[c] =
          switch (c) {
            case ' ' -> SPACE;
            case ',', '.', ':', ';' -> INFIX;
            case '!', '?' -> EXCLAMATION;
            case '-' -> HYPHEN;
            case '"', '\'' -> QUOTE;
            case '(', '[' -> OPEN;
            case ')', ']' -> CLOSE;
            case '&', '*', '_', '#', '@', '=' -> LETTER;
            default -> isLetter(c) ? LETTER : c >= '0' && c <= '9' ? NUMBER : OTHER;
          };
    }
    return classes;
  }

  private static boolean isLetter(char c) {
    return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }

  private static byte of(char c) {
    if (c < 128) {
      return ASCII[c];
    }
    if (c >= '\u00C0' && c <= '\u024F') {
      return c == '\u00D7' || c == '\u00F7' ? OTHER : LETTER;
    }
    return switch (c) {
      case '\u00A0', '\u202F' -> GLUE;
      case '\u00AD', '\u2009', '\u200A', '\u2013' -> AFTER;
      case '\u2014' -> BOTH;
      case '\u00AB', '\u2018', '\u201C', '\u2039' -> INITIAL_QUOTE;
      case '\u00BB', '\u2019', '\u201D', '\u203A' -> FINAL_QUOTE;
      case '\u2026' -> INSEPARABLE;
      case '\u2060' -> JOINER;
      default -> OTHER;
    };
  }

  /**
   * Marks where a line may end; false, and nothing of use marked, when a character is not of the
   * kind it knows.
   */
  static boolean mark(String text, boolean[] found) {
    int length = text.length();
    Before before = new Before();
    byte current = length > 0 ? of(text.charAt(0)) : END;
    for (int at = 0; at < length; at++) {
      if (current == OTHER) {
        return false;
      }
      byte next = at + 1 < length ? of(text.charAt(at + 1)) : END;
      found[at] = at > 0 && before.mayBreak(current, next);
      before.pass(current);
      current = next;
    }
    found[length] = length > 0;
    return true;
  }

  private static boolean isQuote(byte kind) {
    return kind >= QUOTE && kind <= FINAL_QUOTE;
  }

  /** What stands before a place. */
  private static final class Before {
    /** The last character. */
    private byte last = END;

    /** The last that is no space. */
    private byte solid = END;

    /** Whether that is an opening quotation mark that begins a quotation (LB15a). */
    private boolean opens;

    /** Whether the last is a hyphen that begins a word (LB20a). */
    private boolean leads;

    /** Whether the last ends a number, or its punctuation (LB25). */
    private boolean numeric;

    void pass(byte kind) {
      boolean starts = last == END || last == SPACE || last == GLUE;
      if (kind != SPACE) {
        opens = kind == INITIAL_QUOTE && (starts || last == OPEN || isQuote(last));
        solid = kind;
      }
      leads = kind == HYPHEN && starts;
      numeric = kind == NUMBER || numeric && kind == INFIX;
      last = kind;
    }

    boolean mayBreak(byte kind, byte next) {
      if (kind == SPACE || isHeld(kind, next)) {
        return false;
      }
      if (last == SPACE) {
        return kind != INFIX || next == NUMBER;
      }
      return kind != INFIX && !isJoined(kind);
    }

    // LB11 to LB17, but for LB15c and LB15d: what holds even over spaces.
    private boolean isHeld(byte kind, byte next) {
      return kind == JOINER
          || last == JOINER
          || last == GLUE
          || kind == GLUE && last != SPACE && last != AFTER && last != HYPHEN
          || kind == CLOSE
          || kind == EXCLAMATION
          || solid == OPEN
          || opens
          || kind == FINAL_QUOTE && endsQuotation(next)
          || kind == BOTH && solid == BOTH;
    }

    private static boolean endsQuotation(byte next) {
      return switch (next) {
        case SPACE, GLUE, JOINER, CLOSE, EXCLAMATION, INFIX, END -> true;
        default -> isQuote(next);
      };
    }

    // LB19 to LB30: what holds without a space between.
    private boolean isJoined(byte kind) {
      return switch (kind) {
        case HYPHEN, AFTER, INSEPARABLE, QUOTE, INITIAL_QUOTE, FINAL_QUOTE -> true;
        case LETTER -> leads || joinsLetter() || isQuote(last);
        case NUMBER -> last == HYPHEN || joinsLetter() || isQuote(last);
        case OPEN -> last == LETTER || last == NUMBER || isQuote(last);
        default -> isQuote(last);
      };
    }

    private boolean joinsLetter() {
      return last == LETTER || last == NUMBER || last == INFIX || last == CLOSE;
    }
  }
}
