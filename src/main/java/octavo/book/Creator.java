package octavo.book;

/**
 * Somebody who made the book.
 *
 * @param name as printed
 * @param role a MARC relator code, such as {@code aut}
 * @param sortAs the name as catalogues sort it; empty when the same
 */
public record Creator(String name, String role, String sortAs) {}
