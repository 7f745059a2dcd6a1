package octavo.typeset.font;

import java.util.ArrayList;
import java.util.List;
import org.lwjgl.util.harfbuzz.HarfBuzz;

/**
 * A stretch of a text in one script. Characters of no script of their own, such as digits, go with
 * what stands before them, at the beginning with what follows; where there are no others they are
 * set as Latin, so that a number has the same figures alone as in a sentence. A mark never parts
 * from its base.
 *
 * @param start where it begins, a UTF-16 offset
 * @param end where it ends, exclusive
 * @param script HarfBuzz's number for it, the four letters of ISO 15924
 */
record Stretch(int start, int end, int script) {
  private static final int LATIN = 'L' << 24 | 'a' << 16 | 't' << 8 | 'n';
  private static final int COMMON = 'Z' << 24 | 'y' << 16 | 'y' << 8 | 'y';
  private static final int INHERITED = 'Z' << 24 | 'i' << 16 | 'n' << 8 | 'h';
  private static final int UNKNOWN = 'Z' << 24 | 'z' << 16 | 'z' << 8 | 'z';

  private static final int ADLAM = 'A' << 24 | 'd' << 16 | 'l' << 8 | 'm';
  private static final int ARABIC = 'A' << 24 | 'r' << 16 | 'a' << 8 | 'b';
  private static final int HANIFI_ROHINGYA = 'R' << 24 | 'o' << 16 | 'h' << 8 | 'g';
  private static final int MANDAIC = 'M' << 24 | 'a' << 16 | 'n' << 8 | 'd';
  private static final int MONGOLIAN = 'M' << 24 | 'o' << 16 | 'n' << 8 | 'g';
  private static final int NKO = 'N' << 24 | 'k' << 16 | 'o' << 8 | 'o';
  private static final int SYRIAC = 'S' << 24 | 'y' << 16 | 'r' << 8 | 'c';

  /** The first character that may be of another script than Latin, or a mark. */
  private static final char BEYOND_LATIN = '\u02B0';

  /** The stretches of a text, in order, without gaps. */
  static List<Stretch> of(String text) {
    int plain = 0;
    while (plain < text.length() && text.charAt(plain) < BEYOND_LATIN) {
      plain++;
    }
    return plain == text.length() ? List.of(new Stretch(0, plain, LATIN)) : mixed(text);
  }

  private static List<Stretch> mixed(String text) {
    List<Stretch> stretches = new ArrayList<>();
    long functions = HarfBuzz.hb_unicode_funcs_get_default();
    int start = 0;
    int script = COMMON;
    int i = 0;
    while (i < text.length()) {
      int character = text.codePointAt(i);
      int own = isMark(character) ? INHERITED : HarfBuzz.hb_unicode_script(functions, character);
      if (own != COMMON && own != INHERITED && own != UNKNOWN && own != script) {
        if (script != COMMON) {
          stretches.add(new Stretch(start, i, script));
          start = i;
        }
        script = own;
      }
      i += Character.charCount(character);
    }
    stretches.add(new Stretch(start, i, script == COMMON ? LATIN : script));
    return stretches;
  }

  private static boolean isMark(int character) {
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          true;
      default -> false;
    };
  }

  /**
   * Whether its letters are joined, so that a space between them would tear words (CSS Text 3,
   * 8.2).
   */
  boolean isCursive() {
    return switch (script) {
      case ARABIC, SYRIAC, NKO, MANDAIC, MONGOLIAN, ADLAM, HANIFI_ROHINGYA -> true;
      default -> false;
    };
  }

  /** A part of it. */
  Stretch part(int from, int to) {
    return new Stretch(from, to, script);
  }
}
