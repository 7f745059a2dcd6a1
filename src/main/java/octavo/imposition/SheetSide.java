package octavo.imposition;

import java.util.List;

/**
 * A side of a sheet.
 *
 * @param sheet the 0-based number of the sheet
 * @param back whether it is the side printed second
 * @param signature the 0-based number of the signature whose outermost sheet this is the outer side
 *     of; {@link #INNER} for others
 * @param cells the places for pages, as they are seen when the sheet is turned like a page
 */
record SheetSide(int sheet, boolean back, int signature, List<Cell> cells) {
  /** A side that lies within a signature. */
  static final int INNER = -1;

  /** Copies the list. */
  SheetSide {
    cells = List.copyOf(cells);
  }
}
