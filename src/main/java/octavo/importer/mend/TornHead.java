package octavo.importer.mend;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands at the head of a line and belongs to the last word of the line before: a stop,
 * closing quotation marks, the marks of notes. A straight quotation mark closes where no letter
 * follows it.
 *
 * @param quotes how many characters at the head are stops and quotation marks
 * @param length how many characters belong to the line before
 */
record TornHead(int quotes, int length) {
  private static final Pattern HEAD =
      Pattern.compile(
          "((?:\\]|[.,;:!?…])?(?:[”»’」』]|[\"'](?![\\p{L}\\p{N}]))*[.,;:!?…]?)((?:(?:"
              + MarkHead.MARK
              + ")"
              + MarkHead.PAGES
              + ")*)(?=\\s|[.,;:!?]|$)");

  /** What is torn from the line before. */
  static Optional<TornHead> of(String line) {
    Matcher head = HEAD.matcher(line);
    boolean found = head.lookingAt() && head.end() > 0 && !line.startsWith("...");
    return found ? Optional.of(new TornHead(head.end(1), head.end())) : Optional.empty();
  }
}
