package octavo.pdf.paint;

/**
 * What the pages of one PDF share while they are painted.
 *
 * @param owners where slots are in the structure
 * @param boxes runs for characters that no face has
 * @param fonts the faces met
 * @param pictures the images met
 * @param contents what has been painted of each slot
 * @param links what has been painted of each link
 * @param figures what has been painted of each figure
 */
record Painting(
    SlotOwners owners,
    MissingBoxes boxes,
    FontShelf fonts,
    Pictures pictures,
    MarkedContents contents,
    LinkAreas links,
    FigureAreas figures) {}
