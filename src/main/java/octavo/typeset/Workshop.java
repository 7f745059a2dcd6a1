package octavo.typeset;

import octavo.typeset.style.Cascade;

/**
 * What every step of setting a document needs.
 *
 * @param cascade the style of each element
 * @param settings how text is shaped
 * @param images the images by their addresses
 * @param targets the page numbers the text names
 * @param lines what sets paragraphs
 * @param language of the book, a BCP 47 tag
 */
record Workshop(
    Cascade cascade,
    TypeSettings settings,
    ImageAddresses images,
    Targets targets,
    ParagraphLines lines,
    String language) {}
