package octavo.importer.mend;

import octavo.importer.text.TracedText;

/** A few words of a text around a place, for people to know it again; whole words where it has. */
final class Excerpt {
  /** How many characters show the place of a change, on each side. */
  static final int AROUND = 40;

  private static final int LONGEST = 160;
  private static final int LONGEST_WORD = 20;
  private static final String CUT = "…";

  private Excerpt() {}

  /** What stands from {@code start} to before {@code end}, with some words on either side. */
  static String of(TracedText text, int start, int end) {
    String value = text.value();
    int last = Math.max(start, Math.min(end, start + LONGEST));
    String within = value.substring(start, last);
    return (tail(value, start) + within + (last < end ? CUT : head(value, end))).strip();
  }

  /** A stretch as it stands, shortened in its middle when it is long. */
  static String of(String words) {
    String all = words.strip();
    return all.length() <= LONGEST
        ? all
        : head(all, 0, LONGEST / 2) + " " + tail(all, all.length(), LONGEST / 2);
  }

  /** The last words of a text. */
  static String tail(String text) {
    return tail(text, text.length());
  }

  /** The last words of a text before a place. */
  static String tail(String text, int end) {
    return tail(text, end, AROUND);
  }

  /** The first words of a text. */
  static String head(String text) {
    return head(text, 0);
  }

  /** The first words of a text from a place. */
  static String head(String text, int start) {
    return head(text, start, AROUND);
  }

  private static String tail(String text, int end, int most) {
    int from = end - most + CUT.length();
    if (end <= most) {
      return text.substring(0, end);
    }
    int space = text.indexOf(' ', from - 1);
    int word = space >= 0 && space < Math.min(end - 1, from + LONGEST_WORD) ? space + 1 : from;
    return CUT + text.substring(word, end);
  }

  private static String head(String text, int start, int most) {
    int to = start + most - CUT.length();
    if (text.length() - start <= most) {
      return text.substring(start);
    }
    int space = text.lastIndexOf(' ', to);
    int word = space > Math.max(start, to - LONGEST_WORD) ? space : to;
    return text.substring(start, word) + CUT;
  }
}
