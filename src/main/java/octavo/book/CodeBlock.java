package octavo.book;

import java.util.List;
import java.util.OptionalInt;
import octavo.diagnostic.SourceSpan;

/**
 * Text to be read exactly as typed, with the caption and name of a listing where it has them.
 *
 * @param attributes the author's
 * @param language the first word of the info string, such as {@code rust}, or empty
 * @param code without the last line end
 * @param tokens what of the code is known, in order; none goes over the end of a line or into
 *     another, and what is in none is plain
 * @param number the listing's number, such as {@code 4-1}, or empty
 * @param caption its caption, or empty
 * @param fileName the file it shows, or empty
 * @param at where it stands
 */
public record CodeBlock(
    Attributes attributes,
    String language,
    String code,
    List<CodeToken> tokens,
    String number,
    List<Inline> caption,
    String fileName,
    SourceSpan at)
    implements Block {
  private static final List<String> NUMBERED = List.of("numberLines", "number-lines");

  /** Copies and checks. */
  public CodeBlock {
    tokens = List.copyOf(tokens);
    caption = List.copyOf(caption);
    int end = 0;
    for (CodeToken token : tokens) {
      if (token.start() < end || token.end() > code.length()) {
        throw new IllegalArgumentException(token + " after " + end + " of " + code.length());
      }
      end = token.end();
    }
  }

  /** A block without caption and name. */
  public CodeBlock(
      Attributes attributes, String language, String code, List<CodeToken> tokens, SourceSpan at) {
    this(attributes, language, code, tokens, "", List.of(), "", at);
  }

  /** The same with other attributes and another caption. */
  public CodeBlock with(Attributes otherAttributes, List<Inline> otherCaption) {
    return new CodeBlock(
        otherAttributes, language, code, tokens, number, otherCaption, fileName, at);
  }

  /** The same as a listing of a number, a caption and a file. */
  public CodeBlock described(String itsNumber, List<Inline> itsCaption, String itsFile) {
    return new CodeBlock(attributes, language, code, tokens, itsNumber, itsCaption, itsFile, at);
  }

  /** Whether a class asks for numbers of lines, as pandoc's. */
  public static boolean asksForNumbers(String className) {
    return NUMBERED.contains(className);
  }

  /**
   * The number of the first line, where the author wants lines numbered: <code>{.numberLines
   * startFrom=10}</code>. Keys are kept in small letters.
   */
  public OptionalInt firstLineNumber() {
    if (attributes.classes().stream().noneMatch(CodeBlock::asksForNumbers)) {
      return OptionalInt.empty();
    }
    String from = attributes.value("startfrom").orElse("1");
    return OptionalInt.of(from.matches("\\d{1,6}") ? Integer.parseInt(from) : 1);
  }
}
