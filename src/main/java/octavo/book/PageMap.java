package octavo.book;

import java.util.List;

/**
 * Where the pages of a typeset edition begin in the text of the book, so that another edition can
 * name the same pages.
 *
 * <p>Places are counted in the characters of a document as they are read, without white space, soft
 * hyphens and word joiners: what is left is the same in every edition, however it is set. Notes and
 * the marks that call them do not count, for each edition puts notes where it likes; nor do the
 * numbers of sections, which some have.
 *
 * @param starts in the order of the pages
 */
public record PageMap(List<Start> starts) {
  /** No pages. */
  public static final PageMap NONE = new PageMap(List.of());

  /** Copies the starts. */
  public PageMap {
    starts = List.copyOf(starts);
  }

  /**
   * The start of a page.
   *
   * @param label its number as printed, {@code ii}, {@code 37}
   * @param document the component whose text it holds, by its id
   * @param offset how many characters of the document are on the pages before it
   * @param beforePicture whether what begins it is a picture, which stands after those characters
   * @param text the first characters on it, as they are counted; some may be missing at the end
   */
  public record Start(
      String label, String document, int offset, boolean beforePicture, String text) {}

  /** Whether a character counts. */
  public static boolean counts(char c) {
    return c != '\u00AD'
        && c != '\u2060'
        && !Character.isWhitespace(c)
        && !Character.isSpaceChar(c);
  }
}
