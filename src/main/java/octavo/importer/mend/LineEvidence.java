package octavo.importer.mend;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What the words of lines tell of whether they are prose or verse, where their widths do not say. A
 * line of prose may end anywhere: within a word, before a mark or a closing quotation mark, and the
 * next begins as the sentence happens to go on. A line of verse begins with a capital although no
 * sentence ended before it, and sentences end with lines.
 *
 * @param torn line ends within words or before what belongs to the word before them
 * @param lower lines but the first that begin with a small letter
 * @param within sentences that end within lines
 * @param capital lines that begin with a capital although no sentence ended before them
 */
record LineEvidence(int torn, int lower, int within, int capital) {
  // Not after a single letter, which is an initial.
  private static final Pattern SENTENCE_WITHIN =
      Pattern.compile("[\\p{L}\\p{M}]{3}[.!?](?:[\"”»’]|\\[\\d{1,3}\\])*\\s+[\"“«]?\\p{Lu}");

  /** Lines of free verse, which may begin with small letters, are shorter on average. */
  private static final int SHORT = 30;

  /** Reads lines that follow each other. */
  static LineEvidence of(List<TextLine> lines) {
    int torn = 0;
    int lower = 0;
    int capital = 0;
    for (int i = 1; i < lines.size(); i++) {
      String before = lines.get(i - 1).words();
      String line = lines.get(i).words();
      boolean small = Shapes.beginsLower(line);
      boolean slid = TornHead.of(line).isPresent();
      torn += slid || isDivided(before, line) ? 1 : 0;
      lower += small ? 1 : 0;
      capital += !slid && !Shapes.endsSentence(before) && Shapes.beginsUpper(line) ? 1 : 0;
    }
    int within =
        (int) lines.stream().filter(it -> SENTENCE_WITHIN.matcher(it.words()).find()).count();
    return new LineEvidence(torn, lower, within, capital);
  }

  private static boolean isDivided(String before, String line) {
    return WordJoining.mayBeDivided(before, line) && Shapes.beginsLower(line);
  }

  /** Whether they are prose. */
  boolean isProse(List<TextLine> lines) {
    double mean = lines.stream().mapToInt(it -> it.words().length()).average().orElse(0);
    boolean free = torn + within == 0 && mean < SHORT && lines.size() > 2;
    return lower + torn > 0 && !free && 2 * lower + 2 * within + 3 * torn > 3 * capital;
  }

  /** How sure it is that they are prose, if they are, in per cent. */
  int confidence() {
    return torn > 0 && torn + lower + within > capital ? 88 : 75;
  }
}
