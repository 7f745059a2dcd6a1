package octavo.check.access;

import java.util.List;
import octavo.manuscript.CheckPoint;
import octavo.manuscript.CheckPoint.Need;

/** What it takes to claim conformance. */
final class Conformance {
  /** How it is stated (EPUB Accessibility 1.1, 4.2). */
  static final String STATEMENT = "EPUB Accessibility 1.1 - WCAG 2.2 Level AA";

  private Conformance() {}

  /** The points a person has to judge in an EPUB. */
  static List<CheckPoint> points(EpubHoldings holdings) {
    return List.of(CheckPoint.values()).stream()
        .filter(point -> arises(point.need(), holdings))
        .toList();
  }

  private static boolean arises(Need need, EpubHoldings holdings) {
    return switch (need) {
      case ALWAYS -> true;
      case IMAGES -> holdings.images() > 0;
      case TABLES -> holdings.tables() > 0;
      case LINKS -> holdings.links() > 0;
      case MEDIA -> holdings.media() > 0;
      case MOVEMENT -> holdings.moves() || holdings.media() > 0;
    };
  }
}
