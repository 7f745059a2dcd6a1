package octavo.manuscript;

/**
 * What is made of sheets beyond where pages stand on them.
 *
 * @param grey whether their colours become greys
 * @param guide whether a page before them shows what goes where
 * @param forScreen whether they are read on a screen, with the links, tags and outline of the pages
 */
public record SheetMaking(boolean grey, boolean guide, boolean forScreen) {
  /**
   * The entry of the information dictionary by which sheets for paper, which have no tags, are
   * known; its value is {@code paper}.
   */
  public static final String INFORMATION = "OctavoSheets";

  /** Sheets as they are, for paper. */
  public static final SheetMaking PLAIN = new SheetMaking(false, false, false);
}
