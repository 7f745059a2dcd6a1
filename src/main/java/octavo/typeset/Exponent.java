package octavo.typeset;

import java.util.List;

/**
 * A few words or signs with spaces between them that are raised or lowered, such as the exponent
 * {@code n - 1}. No line ends in it: its spaces are no-break spaces, and no line ends behind a
 * hyphen or minus in it either. A raised compound without a space is none: it is divided behind its
 * hyphen as any other.
 */
final class Exponent {
  /** What is longer is a text, which lines may divide. */
  private static final int LONGEST = 24;

  private Exponent() {}

  /** Whether a text is one that a line would end in if it were set as any other. */
  static boolean isOne(String text) {
    return text.length() <= LONGEST && text.strip().equals(text) && text.indexOf(' ') > 0;
  }

  /**
   * Its parts: no line may end in any of them, nor before one that is joined to what is before it.
   * It is parted behind hyphens and minuses, for a word of one part could be broken there.
   */
  static List<String> parts(String text) {
    return List.of(text.replace(' ', '\u00A0').split("(?<=[-\u2010-\u2014\u2212])"));
  }
}
