package octavo.manuscript;

import java.util.Locale;
import java.util.Optional;

/** How a printer gets to the back of a sheet. */
public enum Duplex {
  /** It turns the sheet over its long edge. */
  LONG,
  /** It turns the sheet over its short edge. */
  SHORT,
  /**
   * It does not: all fronts are printed first, then, on the pile laid in again as it came out, all
   * backs, from the last sheet to the first.
   */
  NONE,
  /** Only one side of the paper is used. */
  SINGLE;

  /** What {@link #parse} reads, for hints. */
  static final String CHOICES = "choose one of: long, short, none, single";

  /** Reads {@code long}, {@code short}, {@code none} or {@code single}. */
  public static Optional<Duplex> parse(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "long" -> Optional.of(LONG);
      case "short" -> Optional.of(SHORT);
      case "none" -> Optional.of(NONE);
      case "single" -> Optional.of(SINGLE);
      default -> Optional.empty();
    };
  }
}
