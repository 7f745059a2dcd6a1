package octavo.typeset.style;

import java.util.List;

/**
 * A token of a style sheet (CSS Syntax 3, section 4). The tokens of a sheet follow each other
 * without a gap from its beginning to its end.
 *
 * @param text its characters, escapes resolved: an at-keyword with its {@code @}, a function with
 *     its parenthesis, a string within its quotation marks, white space as one blank
 * @param start the offset of its first character in the sheet, in UTF-16 units
 * @param end the offset after its last character
 */
record Token(Kind kind, String text, int start, int end) implements ComponentValue {
  /** What a token is, named as in the specification. */
  enum Kind {
    IDENT,
    FUNCTION,
    AT_KEYWORD,
    /** A hash that is no identifier: {@code #96301f}. */
    HASH,
    /** A hash that is an identifier, and may be a colour, too: {@code #fed}. */
    ID,
    STRING,
    /** A string that a line end cuts off. */
    BAD_STRING,
    URL,
    BAD_URL,
    /** A bracket that lies too deep, with all it holds. */
    BAD_NESTING,
    NUMBER,
    PERCENTAGE,
    DIMENSION,
    WHITESPACE,
    COMMENT,
    CDO,
    CDC,
    COLON,
    SEMICOLON,
    COMMA,
    LEFT_SQUARE,
    RIGHT_SQUARE,
    LEFT_PAREN,
    RIGHT_PAREN,
    LEFT_BRACE,
    RIGHT_BRACE,
    /** Any other character. */
    DELIM,
    /** The end of the sheet. */
    END;

    /** Whether it begins a block or a function. */
    boolean opens() {
      return this == FUNCTION || this == LEFT_PAREN || this == LEFT_SQUARE || this == LEFT_BRACE;
    }

    /** Whether it ends what another began. */
    boolean closes(Kind opener) {
      return switch (opener) {
        case LEFT_BRACE -> this == RIGHT_BRACE;
        case LEFT_SQUARE -> this == RIGHT_SQUARE;
        case LEFT_PAREN, FUNCTION -> this == RIGHT_PAREN;
        default -> false;
      };
    }

    /** Whether it spoils the rule or declaration it stands in, and has been reported. */
    boolean isBad() {
      return this == BAD_STRING || this == BAD_URL || this == BAD_NESTING;
    }
  }

  @Override
  public List<ComponentValue> content() {
    return List.of();
  }
}
