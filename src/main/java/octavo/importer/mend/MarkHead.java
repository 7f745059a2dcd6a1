package octavo.importer.mend;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What has slid to the head of a text from the sentence before: closing quotation marks, the marks
 * of notes, or both, such as {@code "[18]}.
 *
 * @param torn a stop and the closing marks, empty when there are none
 * @param marks the marks of notes, empty when there are none
 * @param start where in the text it begins
 * @param end where the text itself goes on
 */
record MarkHead(String torn, String marks, int start, int end) {
  /** The mark of a note; the digits of one that has a number in brackets are its first group. */
  static final String MARK =
      "\\[(?:\\d{1,3}|[a-z]|(?:note|Note|nb|NB|n|N|fn|Anm\\.|A) ?\\d{1,3})\\]"
          + "|[\u2070\u00B9\u00B2\u00B3\u2074-\u2079]{1,3}|[†‡]";

  /** Pages, as they follow a mark in [9]: 12–14, 20. */
  static final String PAGES =
      "(?::(?: (?=[\\d–, -]{1,60}(?:\\s+[\"“„«(]?\\p{Lu}|\\s*$)))?\\d{1,4}(?:[–-]\\d{1,4})?"
          + "(?:, ?\\d{1,4}(?:[–-]\\d{1,4})?){0,8})?";

  // Several marks may follow each other.
  private static final String MARKS =
      "(?:" + MARK + ")" + PAGES + "(?:[ ,]{0,2}(?:" + MARK + ")" + PAGES + "){0,40}";

  private static final Pattern HEAD =
      Pattern.compile("([.,;:!?]?[\"”“’‘'»«」』)]{0,3})[ \\u00A0]?(" + MARKS + ")?[ \\u00A0\\t\\n]*");

  private static final Pattern CUT = Pattern.compile("\\[\\d{1,3}$");
  private static final Pattern SPACES = Pattern.compile("\\s*");
  private static final String STOPS = ".,;:!?";

  private static final Pattern LETTER = Pattern.compile("\\[[a-z]\\]");

  /** What has slid to the head of a text. */
  static Optional<MarkHead> of(String text, Quotations before) {
    Matcher head = HEAD.matcher(text);
    if (!head.lookingAt()) {
      return Optional.empty();
    }
    String marks = head.group(2) == null ? "" : head.group(2);
    MarkHead found = new MarkHead(head.group(1), marks, 0, head.end());
    return found.slid(text, before) ? Optional.of(found) : Optional.empty();
  }

  /** What closes, at the head of a text, the mark that the text before it ends within. */
  static Optional<MarkHead> ofCut(String text, String before) {
    boolean cut = text.startsWith("]") && CUT.matcher(before).find();
    Matcher spaces = SPACES.matcher(text);
    return cut && spaces.find(1)
        ? Optional.of(new MarkHead("]", "", 0, spaces.end()))
        : Optional.empty();
  }

  /** Whether a sentence goes on after a stop that is torn from its word. */
  boolean goesOn(String text) {
    return !torn.isEmpty()
        && ",;:".indexOf(torn.charAt(torn.length() - 1)) >= 0
        && end < text.length()
        && isLower(text, end);
  }

  /** Whether nothing but a stop or the end of a mark is torn. */
  boolean isPlain() {
    return marks.isEmpty() && quote() == ' ';
  }

  /** The double closing mark among those that are torn, else a space. */
  char quote() {
    for (int i = 0; i < torn.length(); i++) {
      if (Quotations.isQuote(torn.charAt(i))) {
        return torn.charAt(i);
      }
    }
    return ' ';
  }

  private boolean slid(String text, Quotations before) {
    if (!marks.isEmpty()) {
      return !LETTER.matcher(marks).matches() || end < text.length() && !isLower(text, end);
    }
    if (torn.isEmpty() || torn.charAt(0) == ')') {
      return false;
    }
    boolean apart = end > torn.length() || end == text.length();
    boolean stop = STOPS.indexOf(torn.charAt(0)) >= 0;
    if (stop && torn.length() == 1) {
      return apart;
    }
    char closer = torn.charAt(stop ? 1 : 0);
    return switch (closer) {
      case '」', '』' -> true;
      case '”' -> apart || before.closedBy('”').isPresent();
      case '»', '’', '\'' -> apart;
      case '"' -> apart && (before.closedBy('"').isPresent() || even(text));
      default -> apart && before.closedBy(closer).isPresent();
    };
  }

  // With an odd number of marks after it, a mark with a space after it opens what these close.
  private boolean even(String text) {
    return text.substring(end).chars().filter(c -> c == '"').count() % 2 == 0;
  }

  private static boolean isLower(String text, int at) {
    return Character.isLowerCase(text.codePointAt(at));
  }
}
