package octavo.parse;

import octavo.diagnostic.SourceSpan;

/**
 * The definition of a link, {@code [label]: destination}, that no text of its file asks for.
 *
 * @param label as written, without brackets
 * @param destination backslashes and entities resolved
 * @param at the whole of it
 */
public record UnusedLink(String label, String destination, SourceSpan at) {}
