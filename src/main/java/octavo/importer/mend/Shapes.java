package octavo.importer.mend;

import java.util.regex.Pattern;

/** What a line looks like, whatever it says. */
final class Shapes {
  // What may follow the stop: marks of notes.
  private static final String MARK = "(?:" + MarkHead.MARK + ")" + MarkHead.PAGES;

  private static final Pattern SENTENCE_END =
      Pattern.compile("[.!?…。！？؟।](?:[\"”“’'»›)\\]」』]|" + MARK + ")*$");
  private static final Pattern STOP =
      Pattern.compile("[.!?…:;,。！？：；，、؟।—–-](?:[\"”’'»)\\]]|" + MARK + ")*$");

  private Shapes() {}

  /** Whether a sentence ends at the end of it. */
  static boolean endsSentence(String line) {
    return SENTENCE_END.matcher(tail(line)).find();
  }

  /** Whether it ends with any mark that parts or ends sentences. */
  static boolean endsWithStop(String line) {
    return STOP.matcher(tail(line)).find();
  }

  /** Whether its last word or sentence goes on in the next line. */
  static boolean goesOn(String line) {
    int length = line.length();
    boolean divided =
        length > 1 && line.charAt(length - 1) == '-' && Character.isLetter(line.charAt(length - 2));
    return divided || line.endsWith(",") || !endsWithStop(line);
  }

  /** Whether its first letter is none that begins a sentence. */
  static boolean beginsLower(String line) {
    int first = line.isEmpty() ? ' ' : line.codePointAt(0);
    return Character.isLowerCase(first);
  }

  /** Whether its first letter, after quotation marks and the like, begins a sentence or a name. */
  static boolean beginsUpper(String line) {
    for (int i = 0; i < Math.min(line.length(), 4); i++) {
      if (Character.isLetterOrDigit(line.charAt(i))) {
        return !Character.isLowerCase(line.charAt(i));
      }
    }
    return false;
  }

  /** How many words it has. */
  static int words(String line) {
    int words = 0;
    boolean within = false;
    for (int i = 0; i < line.length(); i++) {
      boolean space = Character.isWhitespace(line.charAt(i));
      words += !space && !within ? 1 : 0;
      within = !space;
    }
    return words;
  }

  /** Whether it has letters and all that have a case are capitals. */
  static boolean isCapitals(String line) {
    boolean upper = false;
    for (int i = 0; i < line.length(); i++) {
      if (Character.isLowerCase(line.charAt(i))) {
        return false;
      }
      upper |= Character.isUpperCase(line.charAt(i));
    }
    return upper;
  }

  /** Whether the script sets no spaces between words, so that lines are joined without one. */
  static boolean isSpaceless(int codePoint) {
    return switch (Character.UnicodeScript.of(codePoint)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> codePoint >= 0x3000 && codePoint < 0x3040 || codePoint >= 0xFF00;
    };
  }

  private static String tail(String line) {
    return line.substring(Math.max(0, line.length() - 40));
  }
}
