package octavo.typeset;

import java.util.Optional;
import octavo.typeset.InlineCollector.Around;
import octavo.typeset.style.Property;
import octavo.typeset.style.Style;

/** Finds the type in which a table has room: its own or, down to what its style allows, smaller. */
final class TableFitter {
  private static final int WHOLE = 100;

  /** From one size of the type to the next that is tried, in hundredths. */
  private static final int STEP = 5;

  private final Workshop workshop;
  private final PageShape page;
  private final TableGrid grid;
  private final Around around;
  private final int least;
  private final TableFit own;

  /**
   * Fits a table.
   *
   * @param around what is in it, of the table's own style
   */
  TableFitter(Workshop workshop, PageShape page, TableGrid grid, Around around) {
    this.workshop = workshop;
    this.page = page;
    this.grid = grid;
    this.around = around;
    this.least = (int) Math.round(WHOLE * around.style().number(Property.OCTAVO_LEAST_SIZE));
    this.own = at(around);
  }

  /** The table's rows. */
  TableGrid grid() {
    return grid;
  }

  /** In its own type. */
  TableFit own() {
    return own;
  }

  /** In the largest type in which it has so much room, in points; none when it has it in none. */
  Optional<TableFit> fit(double room) {
    if (own.fits(room)) {
      return Optional.of(own);
    }
    for (int last = WHOLE; last > least; last = Math.max(least, last - STEP)) {
      double part = (double) Math.max(least, last - STEP) / WHOLE;
      // What is between its columns does not shrink.
      if (own.columns().least() * part
          <= own.outside(new Frame(0, room)).width() + CellWidths.SLACK) {
        TableFit tried = at(within(around.style().smaller(part)));
        if (tried.fits(room)) {
          return Optional.of(tried);
        }
      }
    }
    return Optional.empty();
  }

  private Around within(Style style) {
    return new Around(style, around.structure(), around.language(), around.rise());
  }

  private TableFit at(Around inside) {
    CellWidths measured = new CellWidths(workshop, page);
    return new TableFit(inside, measured, measured.of(grid, inside));
  }
}
