package octavo.importer.mend;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number at the head of a note's text, with the arrow and the letters of the links back that
 * sites set there: {@code 2. ^ a b}.
 *
 * @param label the number
 * @param length how many characters it takes
 */
record NoteHead(String label, int length) {
  private static final String BACK = "[\\^↑][ \\t]*(?:a[ ,]+b(?:[ ,]+[a-z])*[ \\t]+(?=\\S))?";

  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?:\\[(\\d{1,4})\\]:?|(\\d{1,4})[.)]|\\^?(\\d{1,4}))[ \\t]*(?:" + BACK + ")?(?=\\D)");

  private static final Pattern ARROW = Pattern.compile("(?:" + BACK + ")(?=[^\\d\\s])");

  /** What a text begins with. */
  static Optional<NoteHead> of(String text) {
    Matcher numbered = NUMBERED.matcher(text);
    if (!numbered.lookingAt()) {
      return Optional.empty();
    }
    for (int group = 1; group <= numbered.groupCount(); group++) {
      if (numbered.group(group) != null) {
        return Optional.of(new NoteHead(numbered.group(group), numbered.end()));
      }
    }
    throw new IllegalStateException("no number in " + numbered.group());
  }

  /** The number. */
  int number() {
    return Integer.parseInt(label);
  }

  /** How many characters the arrow takes that a text without a number begins with; 0 for none. */
  static int arrow(String text) {
    Matcher arrow = ARROW.matcher(text);
    return arrow.lookingAt() ? arrow.end() : 0;
  }
}
