package octavo.importer.mend;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line as it may belong to a page.
 *
 * @param passage the index of its passage
 * @param line the line
 * @param head what it says beside a number, in small letters; empty when it is a number alone
 * @param number the number it begins or ends with; 0 when there is none
 * @param roman whether that is in small Roman letters
 * @param decorated whether it is set as page numbers are: between dashes or after {@code Page}
 * @param feed whether a form feed stands before it
 * @param within whether the line before it ends in the middle of a sentence
 */
record PageRow(
    int passage,
    TextLine line,
    String head,
    int number,
    boolean roman,
    boolean decorated,
    boolean feed,
    boolean within) {
  private static final int LONGEST = 70;

  private static final Pattern ALONE =
      Pattern.compile(
          "([-–—]\\s*|\\(|(?:page|pg\\.?|p\\.|seite|s\\.|pág\\.|página|pag\\.|стр\\.)\\s*)?"
              + "(\\d{1,4}|[ivxlc]{1,7})"
              + "(\\s*[-–—]|\\)|\\s*(?:of|/|von|de|из)\\s*\\d{1,4})?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern APART =
      Pattern.compile("^\\d{1,4}(?: {3,}|\\t)\\S|\\S(?: {3,}|\\t)\\d{1,4}$");

  private static final Pattern FIRST =
      Pattern.compile("(\\d{1,4}|[ivxlc]{1,7})[ \\t|.·—–-]+(\\D.*)");
  private static final Pattern LAST =
      Pattern.compile("(\\D.*?)[ \\t|.·—–-]+(\\d{1,4}|[ivxlc]{1,7})");

  /** What a line may be. */
  static PageRow of(int passage, TextLine line, boolean feed, boolean within) {
    String words = line.words();
    if (words.length() <= LONGEST) {
      Matcher alone = ALONE.matcher(words);
      if (alone.matches()) {
        boolean decorated = alone.group(1) != null || alone.group(3) != null;
        String number = alone.group(2);
        boolean chapter = !decorated && !feed && Character.isUpperCase(number.charAt(0));
        int value = chapter ? 0 : value(number.toLowerCase(Locale.ROOT));
        return new PageRow(
            passage, line, chapter ? words : "", value, isRoman(number), decorated, feed, within);
      }
      Matcher first = FIRST.matcher(words);
      if (first.matches()) {
        return of(passage, line, first.group(2), first.group(1), feed, within);
      }
      Matcher last = LAST.matcher(words);
      if (last.matches()) {
        return of(passage, line, last.group(1), last.group(2), feed, within);
      }
    }
    return of(passage, line, words, "", feed, within);
  }

  private static PageRow of(
      int passage, TextLine line, String head, String number, boolean feed, boolean within) {
    String key = head.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", " ").strip();
    return new PageRow(passage, line, key, value(number), isRoman(number), false, feed, within);
  }

  /** Whether words and number stand far apart, as in the head of a page and in no heading. */
  boolean isRunningHead() {
    return !head.isEmpty() && APART.matcher(line.words()).find();
  }

  /** Whether it is short enough for a running head. */
  boolean isShort() {
    return line.words().length() <= LONGEST;
  }

  private static boolean isRoman(String number) {
    return !number.isEmpty() && Character.isLetter(number.charAt(0));
  }

  private static int value(String number) {
    if (number.isEmpty() || !isRoman(number)) {
      return number.isEmpty() ? 0 : Integer.parseInt(number);
    }
    return RomanNumber.value(number);
  }
}
