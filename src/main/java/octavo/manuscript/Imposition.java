package octavo.manuscript;

import java.util.Optional;
import octavo.measure.Length;
import octavo.measure.TrimSize;

/**
 * How pages become sheets.
 *
 * @param scheme how they share them
 * @param paper the sheet, the long side wherever it serves best; empty for one that holds the pages
 *     in their own size ({@link ImpositionScheme.Folded}) or as large as one page ({@link
 *     ImpositionScheme.PagesUp})
 * @param rightToLeft whether the book is read from right to left and bound at the right; empty for
 *     what the PDF itself says
 * @param thickness of the paper: pages are moved towards the spine by it for each sheet around
 *     theirs, since the fold pushes inner sheets outwards
 * @param duplex how the printer gets to the back
 * @param marks whether marks for cutting, folding and collating are printed
 * @param repeated whether each page fills the whole side of a sheet with its copies
 * @param making what is made of the sheets
 */
public record Imposition(
    ImpositionScheme scheme,
    Optional<TrimSize> paper,
    Optional<Boolean> rightToLeft,
    Length thickness,
    Duplex duplex,
    boolean marks,
    boolean repeated,
    SheetMaking making) {
  /** The thickest paper that is folded, cardboard. */
  private static final Length THICKEST = Length.mm(2);

  /** Pages in the places a scheme gives them, and nothing else. */
  public static Imposition of(ImpositionScheme scheme) {
    // Sheets to fold lie with their short edges left and right, and are turned like pages.
    Duplex duplex = scheme instanceof ImpositionScheme.Folded ? Duplex.SHORT : Duplex.LONG;
    return new Imposition(
        scheme, Optional.empty(), Optional.empty(), Length.ZERO, duplex, false, false);
  }

  /** Reads the thickness of paper, such as {@code 0.1mm}; empty for more than 2 mm. */
  public static Optional<Length> thickness(String text) {
    return Length.parse(text).filter(it -> it.points() >= 0 && it.compareTo(THICKEST) <= 0);
  }

  /** Plain sheets. */
  public Imposition(
      ImpositionScheme scheme,
      Optional<TrimSize> paper,
      Optional<Boolean> rightToLeft,
      Length thickness,
      Duplex duplex,
      boolean marks,
      boolean repeated) {
    this(scheme, paper, rightToLeft, thickness, duplex, marks, repeated, SheetMaking.PLAIN);
  }

  /**
   * Refuses paper of less than no thickness, and sheets for a screen whose pages are not in the
   * order of reading and upright.
   */
  public Imposition {
    if (thickness.points() < 0) {
      throw new IllegalArgumentException("paper " + thickness + " thick");
    }
    boolean read = scheme instanceof ImpositionScheme.PagesUp && duplex == Duplex.SINGLE;
    if (making.forScreen() && (!read || repeated)) {
      throw new IllegalArgumentException("sheets for a screen: " + scheme + ", " + duplex);
    }
  }

  /** The same, made otherwise. */
  public Imposition made(SheetMaking other) {
    Duplex sides = other.forScreen() ? Duplex.SINGLE : duplex;
    return new Imposition(scheme, paper, rightToLeft, thickness, sides, marks, repeated, other);
  }
}
