package octavo.typeset;

import java.util.List;

/**
 * A place where a page can end that begins at some place of a column.
 *
 * @param lineup what it holds
 * @param cut the strip of that after its last; its first on a page of nothing but notes
 * @param text how far down its strips reach, in points
 * @param foot how high the notes at its foot are, in points
 * @param left the notes that have no room on it
 * @param price what is bad about it, as {@link PageCost} has it
 * @param natural whether it ends there because it must
 * @param fills the ways to fill the page; none before it is known whether it is worth a look
 */
record PageEnd(
    Lineup lineup,
    int cut,
    double text,
    double foot,
    List<WaitingNote> left,
    double price,
    boolean natural,
    List<PageFill> fills) {
  /** The same with ways to fill the page. */
  PageEnd filled(List<PageFill> ways) {
    return new PageEnd(lineup, cut, text, foot, left, price, natural, ways);
  }

  /** The strip of the column that the next page begins with. */
  int to() {
    return lineup.text(cut);
  }

  /** The first figure that no page has. */
  int next() {
    return lineup.next(cut);
  }
}
