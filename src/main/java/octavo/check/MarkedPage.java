package octavo.check;

/**
 * A page of the printed edition in an EPUB.
 *
 * @param place the mark in the text: its document's path and its id after a {@code #}
 * @param label the page's number as it is listed, or what its mark says
 */
record MarkedPage(String place, String label) {}
