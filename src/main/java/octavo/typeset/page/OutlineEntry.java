package octavo.typeset.page;

/**
 * An entry of the outline.
 *
 * @param depth 0 for the outermost
 * @param title plain text
 * @param destination an identifier of {@link Edition#destinations}
 */
public record OutlineEntry(int depth, String title, String destination) {}
