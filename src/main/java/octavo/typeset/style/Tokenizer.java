package octavo.typeset.style;

import java.util.ArrayList;
import java.util.List;
import octavo.typeset.style.Token.Kind;

/**
 * Divides a sheet into tokens, in one pass (CSS Syntax 3, section 4). Strings, comments and
 * addresses that are not closed are reported here.
 */
final class Tokenizer {
  private static final String STRING_HINT = "write its closing quotation mark on the same line";

  private final SheetReport report;
  private final SheetCharacters in;
  private int start;

  private Tokenizer(SheetReport report) {
    this.report = report;
    this.in = new SheetCharacters(report.file().text());
  }

  /** The tokens of the report's sheet, comments and white space too; the last is the end. */
  static List<Token> tokens(SheetReport report) {
    Tokenizer tokenizer = new Tokenizer(report);
    List<Token> tokens = new ArrayList<>(report.file().text().length() / 4 + 8);
    if (tokenizer.in.ahead(0) == '\uFEFF') {
      tokenizer.in.skip(1);
      tokens.add(tokenizer.token(Kind.WHITESPACE, " "));
    }
    while (!tokenizer.in.isAtEnd()) {
      tokenizer.start = tokenizer.in.at();
      tokens.add(tokenizer.next());
    }
    tokenizer.start = tokenizer.in.at();
    tokens.add(tokenizer.token(Kind.END, ""));
    return tokens;
  }

  private Token token(Kind kind, String text) {
    return new Token(kind, text, start, in.at());
  }

  private Token next() {
    int c = in.ahead(0);
    if (SheetCharacters.isWhitespace(c)) {
      in.skipWhitespace();
      return token(Kind.WHITESPACE, " ");
    }
    if (in.isIdent(0) && !isCommentEnd()) {
      return named();
    }
    if (in.isNumber()) {
      return number();
    }
    return switch (c) {
      case '"', '\'' -> string((char) c);
      case '#' -> hash();
      case '@' -> atKeyword();
      case '/' -> in.ahead(1) == '*' ? comment() : one(Kind.DELIM);
      case '-' -> isCommentEnd() ? several(Kind.CDC, 3) : one(Kind.DELIM);
      case '<' -> isCommentStart() ? several(Kind.CDO, 4) : one(Kind.DELIM);
      default -> one(punctuation(c));
    };
  }

  private static Kind punctuation(int c) {
    return switch (c) {
      case ':' -> Kind.COLON;
      case ';' -> Kind.SEMICOLON;
      case ',' -> Kind.COMMA;
      case '{' -> Kind.LEFT_BRACE;
      case '}' -> Kind.RIGHT_BRACE;
      case '(' -> Kind.LEFT_PAREN;
      case ')' -> Kind.RIGHT_PAREN;
      case '[' -> Kind.LEFT_SQUARE;
      case ']' -> Kind.RIGHT_SQUARE;
      default -> Kind.DELIM;
    };
  }

  private Token one(Kind kind) {
    return several(kind, 1);
  }

  private Token several(Kind kind, int characters) {
    in.skip(characters);
    return token(kind, in.since(start));
  }

  // "-->", which would be a name otherwise.
  private boolean isCommentEnd() {
    return in.ahead(0) == '-' && in.ahead(1) == '-' && in.ahead(2) == '>';
  }

  private boolean isCommentStart() {
    return in.ahead(1) == '!' && in.ahead(2) == '-' && in.ahead(3) == '-';
  }

  private Token comment() {
    in.skip(2);
    boolean closed = in.skipTo("*/");
    in.skip(2);
    if (!closed) {
      report.say(
          "this comment is not closed", report.file().span(start, start + 2), "write */ after it");
    }
    return token(Kind.COMMENT, "");
  }

  private Token hash() {
    in.skip(1);
    Kind kind = in.isIdent(0) ? Kind.ID : Kind.HASH;
    String name = in.name();
    return name.isEmpty() ? token(Kind.DELIM, "#") : token(kind, "#" + name);
  }

  private Token atKeyword() {
    in.skip(1);
    return in.isIdent(0) ? token(Kind.AT_KEYWORD, "@" + in.name()) : token(Kind.DELIM, "@");
  }

  private Token number() {
    in.number();
    if (in.ahead(0) == '%') {
      in.skip(1);
      return token(Kind.PERCENTAGE, in.since(start));
    }
    String number = in.since(start);
    return in.isIdent(0) ? token(Kind.DIMENSION, number + in.name()) : token(Kind.NUMBER, number);
  }

  private Token named() {
    String name = in.name();
    if (in.ahead(0) != '(') {
      return token(Kind.IDENT, name);
    }
    in.skip(1);
    if (name.equalsIgnoreCase("url")) {
      int places = 0;
      while (SheetCharacters.isWhitespace(in.ahead(places))) {
        places++;
      }
      if (in.ahead(places) != '"' && in.ahead(places) != '\'') {
        in.skip(places);
        return url();
      }
    }
    return token(Kind.FUNCTION, name + "(");
  }

  private Token string(char quote) {
    in.skip(1);
    StringBuilder text = new StringBuilder().append(quote);
    while (!in.isAtEnd() && in.ahead(0) != quote && !SheetCharacters.isNewline(in.ahead(0))) {
      if (in.ahead(0) == '\\' && (in.ahead(1) == SheetCharacters.NONE || !in.isEscape(0))) {
        // The string goes on in the next line.
        in.skip(1);
        in.skipLineEndOrBlank();
      } else {
        in.character(text);
      }
    }
    boolean cut = !in.isAtEnd() && in.ahead(0) != quote;
    if (cut || in.isAtEnd()) {
      report.say("this string is not closed", report.file().span(start, in.at()), STRING_HINT);
    } else {
      in.skip(1);
    }
    return token(cut ? Kind.BAD_STRING : Kind.STRING, text.append(quote).toString());
  }

  // What stands in url( ) without quotation marks.
  private Token url() {
    StringBuilder text = new StringBuilder("url(");
    while (!in.isAtEnd() && in.ahead(0) != ')') {
      if (SheetCharacters.isWhitespace(in.ahead(0))) {
        in.skipWhitespace();
        if (!in.isAtEnd() && in.ahead(0) != ')') {
          return badUrl();
        }
      } else if (isOfUrl(in.ahead(0)) || in.isEscape(0)) {
        in.character(text);
      } else {
        return badUrl();
      }
    }
    if (in.isAtEnd()) {
      report.say(
          "this address is not closed", report.file().span(start, start + 4), "write ) after it");
    }
    in.skip(1);
    return token(Kind.URL, text.append(')').toString());
  }

  private static boolean isOfUrl(int c) {
    boolean printable = c == 0 || c >= ' ' && c != 0x7F;
    return printable && c != '"' && c != '\'' && c != '(' && c != '\\';
  }

  private Token badUrl() {
    while (!in.isAtEnd() && in.ahead(0) != ')') {
      in.skip(in.isEscape(0) ? 2 : 1);
    }
    in.skip(1);
    report.say(
        "this is no address",
        report.file().span(start, in.at()),
        "write it in quotation marks: url(\"…\")");
    return token(Kind.BAD_URL, in.since(start));
  }
}
