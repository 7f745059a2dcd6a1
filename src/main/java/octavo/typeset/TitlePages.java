package octavo.typeset;

import java.util.ArrayList;
import java.util.List;
import octavo.book.ComponentKind;

/**
 * Title pages that are longer than a page. What a style sheet says of the classes here makes them
 * fit, a step down in type and white each, so that the imprint stands on the back of their leaf.
 */
final class TitlePages {
  /** The classes of the section, one after the other. */
  static final List<String> STEPS = List.of("octavo-tight", "octavo-tighter");

  private TitlePages() {}

  /** Whether a document is a title page that runs over. */
  static boolean runsOver(SetDocument set) {
    return set.document().kind() == ComponentKind.TITLE_PAGE && set.pages().size() > 1;
  }

  /** The same, which says that it does. */
  static SetDocument told(SetDocument set) {
    List<Overflow> overflows = new ArrayList<>(set.overflows());
    overflows.add(new Overflow(Overflow.Kind.TITLE_PAGE, -1));
    return new SetDocument(
        set.document(),
        set.opensRecto(),
        set.shape(),
        set.margin(),
        set.strips(),
        set.pages(),
        set.notes(),
        set.structure(),
        set.namesPages(),
        overflows);
  }
}
