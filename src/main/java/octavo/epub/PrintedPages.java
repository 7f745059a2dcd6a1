package octavo.epub;

import octavo.book.PageMap;
import octavo.manuscript.Edition;

/**
 * The pages of a printed edition made in the same build.
 *
 * @param pages where they begin
 * @param edition the edition they are of, or that of the EPUB when there is none
 */
public record PrintedPages(PageMap pages, Edition edition) {}
