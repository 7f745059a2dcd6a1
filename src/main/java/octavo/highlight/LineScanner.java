package octavo.highlight;

import java.util.List;
import java.util.Optional;
import javax.swing.text.Segment;
import octavo.book.CodeToken;
import octavo.book.CodeToken.Kind;
import org.fife.ui.rsyntaxtextarea.Token;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.TokenTypes;

/** Scans code line by line; what begins on one line, such as a comment, may go on on the next. */
final class LineScanner {
  private final TokenMaker scanner;
  private final List<CodeToken> tokens;

  /** What the line before has left open, in the scanner's own numbers. */
  private int open = TokenTypes.NULL;

  /** A scanner that adds what it finds to tokens. */
  LineScanner(TokenMaker scanner, List<CodeToken> tokens) {
    this.scanner = scanner;
    this.tokens = tokens;
  }

  /** Scans all lines. */
  void scan(String code) {
    char[] characters = code.toCharArray();
    int start = 0;
    while (start <= characters.length) {
      int newline = code.indexOf('\n', start);
      int end = newline < 0 ? characters.length : newline;
      line(characters, start, end);
      start = end + 1;
    }
  }

  /** Scans a line, or the part of one that is code. */
  void line(char[] characters, int start, int end) {
    Token token = scanner.getTokenList(new Segment(characters, start, end - start), open, start);
    while (token != null) {
      open = token.getType();
      if (token.isPaintable()) {
        add(token.getType(), token.getOffset(), Math.min(token.getEndOffset(), end));
      }
      token = token.getNextToken();
    }
  }

  // What follows without a space and is of the same kind is one token.
  private void add(int type, int start, int end) {
    Optional<Kind> kind = kind(type);
    if (kind.isEmpty() || start >= end) {
      return;
    }
    if (!tokens.isEmpty()) {
      CodeToken last = tokens.getLast();
      if (last.end() == start && last.kind() == kind.get()) {
        tokens.set(tokens.size() - 1, new CodeToken(last.kind(), last.start(), end));
        return;
      }
    }
    tokens.add(new CodeToken(kind.get(), start, end));
  }

  // What the library takes for an error is often what an author has left out: it is plain.
  private static Optional<Kind> kind(int type) {
    return switch (type) {
      case TokenTypes.RESERVED_WORD, TokenTypes.RESERVED_WORD_2 -> Optional.of(Kind.KEYWORD);
      case TokenTypes.DATA_TYPE -> Optional.of(Kind.TYPE);
      case TokenTypes.FUNCTION -> Optional.of(Kind.BUILTIN);
      case TokenTypes.LITERAL_BOOLEAN,
          TokenTypes.LITERAL_NUMBER_DECIMAL_INT,
          TokenTypes.LITERAL_NUMBER_FLOAT,
          TokenTypes.LITERAL_NUMBER_HEXADECIMAL ->
          Optional.of(Kind.LITERAL);
      case TokenTypes.LITERAL_STRING_DOUBLE_QUOTE,
          TokenTypes.LITERAL_CHAR,
          TokenTypes.LITERAL_BACKQUOTE,
          TokenTypes.REGEX,
          TokenTypes.MARKUP_TAG_ATTRIBUTE_VALUE,
          TokenTypes.MARKUP_CDATA ->
          Optional.of(Kind.STRING);
      case TokenTypes.COMMENT_EOL,
          TokenTypes.COMMENT_MULTILINE,
          TokenTypes.COMMENT_DOCUMENTATION,
          TokenTypes.COMMENT_KEYWORD,
          TokenTypes.COMMENT_MARKUP,
          TokenTypes.MARKUP_COMMENT ->
          Optional.of(Kind.COMMENT);
      case TokenTypes.VARIABLE, TokenTypes.MARKUP_ENTITY_REFERENCE -> Optional.of(Kind.VARIABLE);
      case TokenTypes.ANNOTATION,
          TokenTypes.PREPROCESSOR,
          TokenTypes.MARKUP_DTD,
          TokenTypes.MARKUP_PROCESSING_INSTRUCTION,
          TokenTypes.MARKUP_CDATA_DELIMITER ->
          Optional.of(Kind.DIRECTIVE);
      case TokenTypes.MARKUP_TAG_NAME -> Optional.of(Kind.TAG);
      case TokenTypes.MARKUP_TAG_ATTRIBUTE -> Optional.of(Kind.ATTRIBUTE);
      default -> Optional.empty();
    };
  }
}
