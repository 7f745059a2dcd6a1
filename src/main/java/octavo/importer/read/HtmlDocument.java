package octavo.importer.read;

import octavo.importer.text.Passage;

/**
 * What holds for the whole of a document that is taken down.
 *
 * @param file its path, as its links resolve against it; empty for a page alone
 * @param language the language of the text, a BCP 47 tag, or empty
 * @param notes the notes of all documents of the source
 * @param images the pictures of the source
 * @param headings how many levels its headings are too deep: 1 when {@code h2} is a chapter's
 * @param out what it is taken down to
 */
record HtmlDocument(
    String file,
    String language,
    HtmlNotes notes,
    HtmlImages images,
    int headings,
    SourceBuilder out) {
  /** The level of a heading, see {@link Passage.Heading}. */
  int level(String name) {
    return Math.max(1, name.charAt(1) - '0' - headings);
  }
}
