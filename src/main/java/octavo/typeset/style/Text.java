package octavo.typeset.style;

/**
 * Characters of a document.
 *
 * @param characters as they stand, white space included
 */
public record Text(String characters) implements Node {}
