package octavo.imposition;

import java.util.Optional;
import octavo.measure.Length;
import octavo.measure.TrimSize;

/**
 * How pages become sheets.
 *
 * @param scheme how they share them
 * @param paper the sheet, the long side wherever it serves best; empty for one that holds the pages
 *     in their own size ({@link Scheme.Folded}) or as large as one page ({@link Scheme.PagesUp})
 * @param rightToLeft whether the book is read from right to left and bound at the right; empty for
 *     what the PDF itself says
 * @param thickness of the paper: pages are moved towards the spine by it for each sheet around
 *     theirs, since the fold pushes inner sheets outwards
 * @param duplex how the printer gets to the back
 * @param marks whether marks for cutting, folding and collating are printed
 * @param repeated whether each page fills the whole side of a sheet with its copies
 */
public record Imposition(
    Scheme scheme,
    Optional<TrimSize> paper,
    Optional<Boolean> rightToLeft,
    Length thickness,
    Duplex duplex,
    boolean marks,
    boolean repeated) {
  /** Refuses paper of less than no thickness. */
  public Imposition {
    if (thickness.points() < 0) {
      throw new IllegalArgumentException("paper " + thickness + " thick");
    }
  }
}
