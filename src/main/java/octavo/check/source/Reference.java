package octavo.check.source;

import java.util.Optional;

/**
 * A note's mark in a stream of words.
 *
 * @param key the label, that of {@code [^id]} with its caret and in lower case; empty for an inline
 *     note
 * @param inline the words of an inline note
 * @param offset where the mark stands
 */
public record Reference(String key, Optional<Words<Reference>> inline, int offset) {}
