package octavo.importer.mend;

import octavo.importer.text.TracedText;

/** A few words of a text around a place, for people to know it again. */
final class Excerpt {
  private static final int AROUND = 30;
  private static final int LONGEST = 160;

  private Excerpt() {}

  /** What stands from {@code start} to before {@code end}, with some characters on either side. */
  static String of(TracedText text, int start, int end) {
    int from = Math.max(0, start - AROUND);
    int to = Math.min(text.length(), Math.max(start, Math.min(end, start + LONGEST)) + AROUND);
    return text.value().substring(from, to).strip();
  }

  /** A stretch as it stands, shortened in its middle when it is long. */
  static String of(String words) {
    String all = words.strip();
    return all.length() <= LONGEST
        ? all
        : all.substring(0, LONGEST / 2) + " … " + all.substring(all.length() - LONGEST / 2);
  }
}
