package octavo.manuscript;

import java.util.List;

/**
 * A few thousand characters of a book's running text, from ten places spread over it, code blocks
 * left out: enough to tell its language, also of a book that is partly in another one.
 */
final class TextSample {
  private static final int PLACES = 10;
  private static final int LENGTH = 1500;

  private final StringBuilder out = new StringBuilder();
  private final long total;
  private int taken;
  private int wanted;

  private TextSample(long total) {
    this.total = total;
  }

  /** The sample of these texts in order. */
  static String of(List<ManuscriptText> texts) {
    long total = texts.stream().mapToLong(text -> text.text().length()).sum();
    TextSample sample = new TextSample(total);
    long start = 0;
    for (ManuscriptText text : texts) {
      long end = start + text.text().length();
      if (sample.place() < end || sample.wanted > 0) {
        sample.walk(text.text(), start);
      }
      start = end;
    }
    return sample.out.toString();
  }

  /** Where the next piece begins, in the book as one text. */
  private long place() {
    return taken == PLACES ? Long.MAX_VALUE : total * (2 * taken + 1) / (2 * PLACES);
  }

  private void walk(String text, long offset) {
    char fence = ' ';
    for (int start = 0; start < text.length(); ) {
      int feed = text.indexOf('\n', start);
      int end = feed < 0 ? text.length() : feed + 1;
      char mark = fenceMark(text, start);
      boolean code = fence != ' ' || mark != ' ' || text.startsWith("    ", start);
      if (mark != ' ' && (fence == ' ' || fence == mark)) {
        fence = fence == ' ' ? mark : ' ';
      }
      // A line may be the whole book: the piece begins within it.
      int from = Math.clamp(place() - offset, start, end);
      boolean going = wanted > 0;
      while (place() < offset + end) {
        wanted += LENGTH;
        taken++;
      }
      if (!code) {
        take(text, going ? start : from, end);
      }
      start = end;
    }
  }

  private void take(String text, int start, int end) {
    int stop = Math.min(end, start + wanted);
    out.append(text, start, stop);
    wanted -= stop - start;
  }

  private static char fenceMark(String text, int start) {
    if (text.startsWith("```", start)) {
      return '`';
    }
    return text.startsWith("~~~", start) ? '~' : ' ';
  }
}
