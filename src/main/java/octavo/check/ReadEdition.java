package octavo.check;

import java.util.List;

/**
 * A finished edition read back.
 *
 * @param pieces its text in reading order
 * @param lists what leads to its parts
 * @param pages the pages of another edition that it names
 */
record ReadEdition(List<ReadPiece> pieces, List<NavigationList> lists, MarkedPages pages) {}
