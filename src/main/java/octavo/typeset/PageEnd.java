package octavo.typeset;

import java.util.List;

/**
 * A place where a page can end that begins at some place of a column.
 *
 * @param to the strip after its last; its first on a page of nothing but notes
 * @param text how far down its strips reach, in points
 * @param foot how high the notes at its foot are, in points
 * @param left the notes that have no room on it
 * @param price what is bad about it, as {@link PageCost} has it
 * @param lines how many of its spaces can have a line more, and there is room for
 * @param natural whether it ends there because it must
 */
record PageEnd(
    int to,
    double text,
    double foot,
    List<WaitingNote> left,
    double price,
    int lines,
    boolean natural) {}
