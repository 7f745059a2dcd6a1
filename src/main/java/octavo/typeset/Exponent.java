package octavo.typeset;

import java.util.List;

/** A few words that are raised or lowered, such as the exponent of a power: no line ends in it. */
final class Exponent {
  /** What is longer is a text, which lines may divide. */
  private static final int LONGEST = 24;

  private Exponent() {}

  /** Whether a text is one that a line could end in. */
  static boolean isOne(String text) {
    return text.length() <= LONGEST && text.strip().equals(text) && text.indexOf(' ') > 0;
  }

  /** Its parts, none of which a line may end in or before: one may end behind a hyphen or minus. */
  static List<String> parts(String text) {
    return List.of(text.replace(' ', '\u00A0').split("(?<=[-\u2010-\u2014\u2212])"));
  }
}
