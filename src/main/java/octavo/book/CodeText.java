package octavo.book;

/**
 * Characters to be read exactly as typed, such as a command's name within a sentence.
 *
 * @param attributes the author's
 * @param characters the code
 */
public record CodeText(Attributes attributes, String characters) implements Inline {}
