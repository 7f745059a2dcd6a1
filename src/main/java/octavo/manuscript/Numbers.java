package octavo.manuscript;

/**
 * What an edition numbers besides its chapters, notes and pages.
 *
 * @param sections so many levels of headings below the title of a chapter; 0 for none
 * @param paragraphs whether the paragraphs of each chapter, in a margin
 * @param lines every so many lines of each chapter one, in a margin of a PDF; 0 for none
 */
public record Numbers(int sections, boolean paragraphs, int lines) {
  /** Numbers nothing. */
  public static final Numbers NONE = new Numbers(0, false, 0);

  /** The most levels: a number of five parts says less than the heading after it. */
  static final int MOST_LEVELS = 3;

  /** Refuses what cannot be counted. */
  public Numbers {
    if (sections < 0 || sections > MOST_LEVELS || lines < 0) {
      throw new IllegalArgumentException(sections + " levels of sections, " + lines + " lines");
    }
  }

  /** Whether sections are numbered. */
  public boolean hasSections() {
    return sections > 0;
  }
}
