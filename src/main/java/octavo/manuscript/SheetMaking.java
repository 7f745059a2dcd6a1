package octavo.manuscript;

/**
 * What is made of sheets beyond where pages stand on them.
 *
 * @param grey whether their colours become greys
 * @param guide whether a page before them shows what goes where
 * @param forScreen whether they are read on a screen, with the links, tags and outline of the pages
 */
public record SheetMaking(boolean grey, boolean guide, boolean forScreen) {
  /** Sheets as they are, for paper. */
  public static final SheetMaking PLAIN = new SheetMaking(false, false, false);
}
