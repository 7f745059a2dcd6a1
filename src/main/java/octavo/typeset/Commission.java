package octavo.typeset;

import octavo.book.Metadata;
import octavo.book.PageMap;
import octavo.manuscript.Edition;
import octavo.theme.Theme;

/**
 * What is to be set, apart from the text.
 *
 * @param metadata title and language of the book
 * @param edition its trim size and where its documents open
 * @param theme the type and the style sheets
 * @param styles what the theme's style sheets say
 * @param images the images its documents show
 * @param bookPages where the pages of the whole book's print edition begin, if this is some of its
 *     chapters; its pages then name them
 */
public record Commission(
    Metadata metadata,
    Edition edition,
    Theme theme,
    PrintStyles styles,
    ImageAddresses images,
    PageMap bookPages) {}
