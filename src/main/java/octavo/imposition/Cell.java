package octavo.imposition;

/**
 * A place for a page on a side of a sheet.
 *
 * @param column its 0-based column from the left
 * @param row its 0-based row from the top
 * @param page the 0-based number of the page, {@link #BLANK} for none
 * @param nested how many sheets lie around this one in its signature; 0 in the outermost
 */
record Cell(int column, int row, int page, int nested) {
  /** No page. */
  static final int BLANK = -1;
}
