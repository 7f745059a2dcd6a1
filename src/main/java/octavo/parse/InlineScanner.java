package octavo.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import octavo.book.Attributes;
import octavo.book.CodeText;
import octavo.book.LineBreak;
import octavo.diagnostic.DiagnosticCode;

/**
 * Cuts a line of text into {@link Token}s: the inline level of CommonMark 0.31.2 (section 6 and its
 * appendix), with notes, marks and attributes, in one pass and in linear time.
 */
final class InlineScanner {
  /** The codes of ISO 639-1, and those it had before. */
  private static final Set<String> LANGUAGES =
      Stream.concat(Stream.of(Locale.getISOLanguages()), Stream.of("iw", "in", "ji"))
          .collect(Collectors.toUnmodifiableSet());

  private static final boolean[] SPECIAL = new boolean[128];

  static {
    for (char c : "\n\\`&<*_~[]!^$".toCharArray()) {
      SPECIAL[c] = true;
    }
  }

  private final String text;
  private final Scope scope;
  private final List<Token> tokens = new ArrayList<>();
  private final Closers closers;
  private final Delimiters delimiters = new Delimiters();
  private final Brackets brackets;
  private int at;
  private int plainFrom;

  /**
   * @param text the characters
   * @param scope with the places of these characters
   * @param depth how many titles this text lies in
   */
  InlineScanner(String text, Scope scope, int depth) {
    this.text = text;
    this.scope = scope;
    closers = new Closers(text);
    brackets = new Brackets(this, delimiters, depth);
  }

  /** The pieces in order; runs of delimiters know what they open and close. */
  List<Token> scan() {
    int end = text.length();
    while (at < end) {
      char c = text.charAt(at);
      if (c >= 128 || !SPECIAL[c]) {
        at++;
      } else {
        step(c);
      }
    }
    flush();
    delimiters.process(delimiters.bottom());
    return tokens;
  }

  private void step(char c) {
    switch (c) {
      case '\n' -> lineEnd();
      case '\\' -> backslash();
      case '`' -> code();
      case '&' -> reference();
      case '<' -> angle();
      case '$' -> dollar();
      case '[' -> brackets.open('[', 1);
      case ']' -> brackets.close();
      case '!', '^' -> {
        if (at + 1 < text.length() && text.charAt(at + 1) == '[') {
          brackets.open(c, 2);
        } else {
          at++;
        }
      }
      default -> run(c);
    }
  }

  String text() {
    return text;
  }

  Scope scope() {
    return scope;
  }

  Closers closers() {
    return closers;
  }

  List<Token> tokens() {
    return tokens;
  }

  int at() {
    return at;
  }

  /** Leaves the current character to the plain text. */
  void pass() {
    at++;
  }

  /** Ends the plain text before the current character. */
  void flush() {
    if (plainFrom < at) {
      tokens.add(new Token.Words(text.substring(plainFrom, at), plainFrom, false));
    }
    plainFrom = at;
  }

  /** Goes on at an offset; what lies before it has become tokens. */
  void continueAt(int offset) {
    at = offset;
    plainFrom = offset;
  }

  /** The attributes at an offset, when they can be used; says so when they only look like some. */
  Optional<AttributeSyntax.Found> attributes(int offset) {
    AttributeSyntax.Found found = AttributeSyntax.at(text, offset);
    if (found.verdict() == AttributeSyntax.Verdict.UNUSABLE) {
      reportAttributes(offset, found.end());
    }
    if (found.usable()) {
      found.attributes().language().ifPresent(tag -> checkLanguage(tag, offset, found.end()));
    }
    return found.usable() ? Optional.of(found) : Optional.empty();
  }

  // A first part of three letters or more may be any of thousands.
  private void checkLanguage(String tag, int start, int end) {
    String first = tag.replaceFirst("-.*", "").toLowerCase(Locale.ROOT);
    boolean known = first.length() > 2 || LANGUAGES.contains(first);
    if (!known || !tag.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")) {
      scope.report(
          DiagnosticCode.TEXT_ATTRIBUTE,
          scope.span(start, end),
          "'" + tag + "' is no language",
          "write a tag such as en, en-GB, pt-BR or zh-Hant");
    }
  }

  private void reportAttributes(int start, int end) {
    scope.report(
        DiagnosticCode.TEXT_ATTRIBUTE,
        scope.span(start, end),
        "attributes that cannot be used stay in the text: " + text.substring(start, end),
        "write them as {#id .class key=value}, one id at most, names beginning with a letter");
  }

  private void lineEnd() {
    int end = at;
    while (end > plainFrom && text.charAt(end - 1) == ' ') {
      end--;
    }
    if (at - end < 2 && !scope.setLines()) {
      at++;
      return;
    }
    hardBreak(end, at + 1);
  }

  private void hardBreak(int wordsEnd, int next) {
    at = wordsEnd;
    flush();
    tokens.add(new Token.Atom(new LineBreak()));
    continueAt(next);
  }

  private void backslash() {
    if (at + 1 >= text.length()) {
      at++;
      return;
    }
    char next = text.charAt(at + 1);
    if (next == '\n') {
      hardBreak(at, at + 2);
    } else if (Escapes.escapable(next)) {
      flush();
      tokens.add(new Token.Words(String.valueOf(next), at, true));
      continueAt(at + 2);
    } else {
      at++;
    }
  }

  private void code() {
    int contentFrom = runEnd('`');
    int length = contentFrom - at;
    int contentEnd = closers.findBackticks(length, contentFrom);
    if (contentEnd < 0) {
      at = contentFrom;
      return;
    }
    flush();
    int end = contentEnd + length;
    Optional<AttributeSyntax.Found> found = attributes(end);
    Attributes attributes = found.map(AttributeSyntax.Found::attributes).orElse(Attributes.NONE);
    String characters = codeCharacters(text.substring(contentFrom, contentEnd));
    tokens.add(new Token.Atom(new CodeText(attributes, characters)));
    continueAt(found.map(AttributeSyntax.Found::end).orElse(end));
  }

  // CommonMark 6.1: line ends become spaces, and one space at both ends goes.
  private static String codeCharacters(String raw) {
    String line = raw.indexOf('\n') < 0 ? raw : raw.replace('\n', ' ');
    boolean padded = line.length() > 2 && line.startsWith(" ") && line.endsWith(" ");
    return padded && !line.isBlank() ? line.substring(1, line.length() - 1) : line;
  }

  private int runEnd(char c) {
    int end = at;
    while (end < text.length() && text.charAt(end) == c) {
      end++;
    }
    return end;
  }

  private void reference() {
    Escapes.Reference reference = Escapes.reference(text, at);
    if (reference.end() < 0) {
      at++;
      return;
    }
    flush();
    tokens.add(new Token.Words(reference.characters(), at, true));
    continueAt(reference.end());
  }

  private void run(char c) {
    int end = runEnd(c);
    flush();
    Token.Run run = Delimiters.run(text, at, end);
    tokens.add(run);
    if (run.opens || run.closes) {
      delimiters.add(run);
    }
    continueAt(end);
  }

  private void dollar() {
    int end = TexFormula.end(text, at, closers);
    if (end < 0) {
      at = runEnd('$');
      return;
    }
    flush();
    TexFormula.report(scope.span(at, end), scope);
    tokens.add(new Token.Words(text.substring(at, end).replace('\n', ' '), at, true));
    continueAt(end);
  }

  private void angle() {
    int autolink = LinkSyntax.autolinkEnd(text, at);
    int address = autolink < 0 ? LinkSyntax.addressEnd(text, at) : -1;
    if (autolink >= 0) {
      link("", autolink);
    } else if (address >= 0) {
      link("mailto:", address);
    } else {
      html();
    }
  }

  private void link(String scheme, int end) {
    flush();
    String address = text.substring(at + 1, end);
    tokens.add(
        new Token.Open(
            new Token.Frame.Link(scheme + address, "", Attributes.NONE, scope.span(at, end + 1))));
    tokens.add(new Token.Words(address, at + 1, true));
    tokens.add(new Token.Close());
    continueAt(end + 1);
  }

  private void html() {
    Optional<HtmlTag> tag = new HtmlTagScanner(text, closers).at(at);
    if (tag.isEmpty()) {
      at++;
      return;
    }
    flush();
    int end = at + tag.get().source().length();
    int formulaEnd = MathMarkup.end(tag.get(), end, closers);
    if (formulaEnd >= 0) {
      MathMarkup.read(text.substring(at, formulaEnd), scope.span(at, formulaEnd), scope)
          .ifPresent(formula -> tokens.add(new Token.Atom(formula)));
      continueAt(formulaEnd);
      return;
    }
    tokens.add(new Token.Tag(tag.get(), scope.span(at, end)));
    continueAt(end);
  }
}
