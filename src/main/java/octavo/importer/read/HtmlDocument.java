package octavo.importer.read;

import octavo.importer.text.Passage;

/**
 * What holds for the whole of a document that is taken down.
 *
 * @param file its path, as its links resolve against it; empty for a page alone
 * @param language the language of the text, a BCP 47 tag, or empty
 * @param links where links within the source lead
 * @param images the pictures of the source
 * @param headings how many levels its headings are too deep: 1 when {@code h2} is a chapter's
 * @param out what it is taken down to
 */
record HtmlDocument(
    String file,
    String language,
    HtmlLinks links,
    HtmlImages images,
    int headings,
    SourceBuilder out) {
  /** The notes of all documents of the source. */
  HtmlNotes notes() {
    return links.notes();
  }

  /** The places in all documents of the source that links lead to. */
  HtmlPlaces places() {
    return links.places();
  }

  /** The level of a heading, see {@link Passage.Heading}. */
  int level(String name) {
    return Math.max(1, name.charAt(1) - '0' - headings);
  }
}
