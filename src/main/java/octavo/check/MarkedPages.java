package octavo.check;

import java.util.List;

/**
 * The pages of the printed edition in an EPUB.
 *
 * @param marks those marked in the text, in the order of the spine
 * @param listed those in the list of pages of the navigation document
 * @param map those in the NCX
 */
record MarkedPages(List<MarkedPage> marks, List<MarkedPage> listed, List<MarkedPage> map) {
  static final MarkedPages NONE = new MarkedPages(List.of(), List.of(), List.of());
}
