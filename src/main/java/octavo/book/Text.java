package octavo.book;

/**
 * Characters as they are to be read: quotation marks and dashes already set by language, white
 * space already single spaces.
 *
 * @param characters at least one
 */
public record Text(String characters) implements Inline {}
