package octavo.importer.mend;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.importer.text.TracedText;

/**
 * What tells of a sentence in a paragraph of its own whether it goes on with that before it.
 *
 * @param text the sentence
 * @param end how it ends
 * @param opening its first words
 * @param listed whether it begins with a number or letter of an enumeration
 * @param dated whether a year is among its first words
 * @param alone whether it is no sentence of the source, but a sign of omission
 * @param words how many words it has
 * @param stems the begins of its longer words
 */
record Sentence(
    TracedText text,
    End end,
    OpeningWords opening,
    boolean listed,
    boolean dated,
    boolean alone,
    int words,
    Set<String> stems) {
  /** How a sentence ends. */
  enum End {
    /** With what had slid to the head of the next and was put back: that one goes on with it. */
    SLID,
    /** With a mark or a closing quotation mark that had not slid. */
    MARK,
    /** With a stop. */
    STOP,
    /** With none. */
    OPEN
  }

  private static final int STEM = 6;
  private static final int SHORTEST_STEM = 4;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:['’][\\p{L}\\p{M}]+)?");
  private static final Pattern LISTED =
      Pattern.compile("[\"“„«(\\[]{0,2}(?:\\d{1,3}|[ivxIVX]{1,5}|\\p{L})[.)]\\W");
  private static final Pattern DATED =
      Pattern.compile("(?:\\S{1,40}\\s+){0,5}\\S{0,40}\\b(?:1\\d|20)\\d\\d\\b");
  private static final Pattern LAST_MARKS =
      Pattern.compile("(?:[\"”»」』]|(?:" + MarkHead.MARK + ")(?::\\d+)?)+$");
  private static final Pattern STOP =
      Pattern.compile("[.!?…。！？।؟][\"”’'»)\\]」』]*(?:\\[[\\p{L}\\d ]+\\])*$");

  /** Reads a sentence. */
  static Sentence of(TracedText text) {
    String value = text.value();
    Set<String> stems = new HashSet<>();
    int words = 0;
    Matcher word = WORD.matcher(value);
    while (word.find()) {
      words++;
      if (word.end() - word.start() >= SHORTEST_STEM) {
        String lower = word.group().toLowerCase(Locale.ROOT);
        stems.add(lower.substring(0, Math.min(STEM, lower.length())));
      }
    }
    return new Sentence(
        text,
        end(text),
        OpeningWords.of(value, 0),
        LISTED.matcher(value).lookingAt(),
        DATED.matcher(value).lookingAt(),
        MarkLedger.standsAlone(text),
        words,
        stems);
  }

  private static End end(TracedText text) {
    // A paragraph may be long, its end is not.
    int from = Math.max(0, text.length() - 200);
    String tail = text.value().substring(from);
    Matcher marks = LAST_MARKS.matcher(tail);
    if (!marks.find()) {
      return STOP.matcher(tail).find() ? End.STOP : End.OPEN;
    }
    return slid(text, from + marks.start()) ? End.SLID : End.MARK;
  }

  // What had slid is further from the character before it in the source than here.
  private static boolean slid(TracedText text, int marks) {
    int before = -1;
    for (int i = Math.max(0, marks - 1); i < text.length(); i++) {
      int origin = text.origin(i);
      if (before >= 0 && origin >= 0 && origin - text.origin(before) > i - before) {
        return true;
      }
      before = origin >= 0 ? i : before;
    }
    return false;
  }
}
