package octavo.check.source;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a paragraph, heading or cell into tokens (CommonMark 0.31.2, section 6, and its appendix).
 */
final class InlineScanner {
  /** An opening bracket that waits for its partner. */
  private record Opener(Token token, int index, int runs) {}

  private final Content text;
  private final Definitions definitions;
  private final List<Token> tokens = new ArrayList<>();
  private final List<Opener> openers = new ArrayList<>();
  private final Runs runs = new Runs();
  private int at;
  private int plainFrom;

  /** Openers below it can no longer become links: a link was found inside them. */
  private int linkFloor;

  /** Lengths of runs of backticks that nothing closes from here on. */
  private final BitSet unclosed = new BitSet();

  private InlineScanner(Content text, Definitions definitions) {
    this.text = text;
    this.definitions = definitions;
  }

  /** The tokens of a text. */
  static List<Token> scan(Content text, Definitions definitions) {
    InlineScanner scanner = new InlineScanner(text, definitions);
    while (scanner.at < text.length()) {
      scanner.step(text.charAt(scanner.at));
    }
    scanner.flush();
    scanner.runs.process(0);
    return scanner.tokens;
  }

  private void step(char c) {
    switch (c) {
      case '\\' -> backslash();
      case '`' -> code();
      case '&' -> reference();
      case '<' -> angle();
      case '$' -> tex();
      case '*', '_', '~' -> run(c);
      case '[' -> open(1);
      case ']' -> close();
      case '!', '^' -> {
        if (text.peek(at + 1) == '[') {
          open(2);
        } else {
          at++;
        }
      }
      default -> at++;
    }
  }

  private void flush() {
    if (plainFrom < at) {
      tokens.add(new Token(Token.Kind.TEXT, plainFrom, at));
    }
    plainFrom = at;
  }

  private void add(Token token) {
    flush();
    tokens.add(token);
    at = token.to();
    plainFrom = at;
  }

  private void backslash() {
    char next = text.peek(at + 1);
    if (at + 1 < text.length() && next == '\n') {
      add(new Token(Token.Kind.BREAK, at, at + 2));
    } else if (Escape.isEscapable(next)) {
      add(Token.literal(at, at + 2, String.valueOf(next)));
    } else {
      at++;
    }
  }

  private void code() {
    int contentFrom = LineSigns.run(text, at, text.length(), '`');
    int length = contentFrom - at;
    int close = unclosed.get(length) ? -1 : backticks(contentFrom, length);
    if (close < 0) {
      unclosed.set(length);
      at = contentFrom;
      return;
    }
    int end = Braces.at(text, close + length).map(Braces::end).orElse(close + length);
    Token token = new Token(Token.Kind.CODE, at, end);
    token.lead(new int[] {contentFrom, close}, new int[] {0, 0});
    add(token);
  }

  private int backticks(int from, int length) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) == '`') {
        int end = LineSigns.run(text, i, text.length(), '`');
        if (end - i == length) {
          return i;
        }
        i = end - 1;
      }
    }
    return -1;
  }

  private void reference() {
    Escape reference = Escape.reference(text, at);
    if (reference.length() == 0) {
      at++;
    } else {
      add(Token.literal(at, at + reference.length(), reference.characters()));
    }
  }

  // A formula in TeX stays as typed.
  private void tex() {
    int sign = text.peek(at + 1) == '$' ? 2 : 1;
    int from = at + sign;
    int to = text.indexOf("$$".substring(0, sign), from);
    if (to > from && isTex(text.text(from, to), sign == 2, text.peek(to + sign))) {
      add(Token.literal(at, to + sign, text.text(at, to + sign)));
    } else {
      at = LineSigns.run(text, at, text.length(), '$');
    }
  }

  private static boolean isTex(String formula, boolean displayed, char after) {
    boolean signs = formula.matches("(?s).*(\\\\[A-Za-z]|[_^=]).*|\\p{L}");
    boolean held = formula.equals(formula.strip()) && !Character.isLetterOrDigit(after);
    return signs && formula.length() <= 2000 && !formula.endsWith("\\") && (displayed || held);
  }

  private void angle() {
    int end = autolinkEnd();
    if (end > 0) {
      Token open = new Token(Token.Kind.LINK, at, at + 1);
      Token close = new Token(Token.Kind.CLOSE, end, end + 1);
      open.open(Token.Kind.LINK, close, Optional.empty());
      Token words = Token.literal(at + 1, end, text.text(at + 1, end));
      add(open);
      add(words);
      add(close);
      return;
    }
    Optional<Tag> tag = Tag.at(text, at);
    int formula = tag.map(this::formulaEnd).orElse(-1);
    if (formula > 0) {
      add(new Token(Token.Kind.FORMULA, at, formula));
    } else if (tag.isPresent()) {
      add(Token.tag(at, tag.get()));
    } else {
      at++;
    }
  }

  private int formulaEnd(Tag tag) {
    boolean begins = tag.kind() == Tag.Kind.START && tag.name().equals("math");
    int end = begins ? text.indexOf("</math>", tag.end()) : -1;
    return end < 0 ? -1 : end + "</math>".length();
  }

  private int autolinkEnd() {
    int end = at + 1;
    while (end < text.length() && text.charAt(end) > ' ' && "<>".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    if (text.peek(end) != '>') {
      return -1;
    }
    String inside = text.text(at + 1, end);
    boolean address =
        inside.matches("[A-Za-z][A-Za-z0-9+.-]{1,31}:.*")
            || inside.indexOf('@') > 0
                && inside.matches(
                    "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");
    return address ? end : -1;
  }

  private void run(char c) {
    Token run = new Token(Token.Kind.RUN, at, LineSigns.run(text, at, text.length(), c));
    add(run);
    runs.add(run, text);
  }

  private void open(int length) {
    Token bracket = new Token(Token.Kind.BRACKET, at, at + length);
    add(bracket);
    openers.add(new Opener(bracket, tokens.size() - 1, runs.size()));
  }

  private void close() {
    if (openers.isEmpty()) {
      at++;
      return;
    }
    flush();
    Opener opener = openers.removeLast();
    boolean linkAllowed = isImage(opener) || openers.size() >= linkFloor;
    linkFloor = Math.min(linkFloor, openers.size());
    boolean taken = isNote(opener) ? note(opener) : linkAllowed && link(opener) || mark(opener);
    if (!taken && !span(opener)) {
      at++;
    }
  }

  private boolean isImage(Opener opener) {
    return opener.token.to() - opener.token.from() == 2 && text.charAt(opener.token.from()) == '!';
  }

  private boolean isNote(Opener opener) {
    return text.charAt(opener.token.from()) == '^';
  }

  private boolean note(Opener opener) {
    wrap(opener, Token.Kind.INLINE_NOTE, at + 1, Optional.empty());
    return true;
  }

  private boolean link(Opener opener) {
    int after = at + 1;
    int[] destination = {0, 0};
    int[] title = {0, 0};
    int end = inlineTarget(after, destination, title);
    if (end < 0) {
      end = referenceEnd(opener, after);
    }
    if (end < 0) {
      return false;
    }
    opener.token.lead(destination, title);
    boolean image = isImage(opener);
    Optional<Braces> attributes = Braces.at(text, end);
    int level = openers.size();
    wrap(opener, image ? Token.Kind.IMAGE : Token.Kind.LINK, end, attributes);
    linkFloor = image ? linkFloor : level;
    return true;
  }

  // The index after "(destination "title")", or -1.
  private int inlineTarget(int open, int[] destination, int[] title) {
    if (text.peek(open) != '(') {
      return -1;
    }
    int from = LinkParts.skipSpace(text, open + 1);
    int to = LinkParts.destinationEnd(text, from);
    if (to < 0) {
      return -1;
    }
    int next = LinkParts.skipSpace(text, to);
    int titleEnd = next > to ? LinkParts.titleEnd(text, next) : -1;
    if (titleEnd > 0) {
      title[0] = next + 1;
      title[1] = titleEnd - 1;
      next = LinkParts.skipSpace(text, titleEnd);
    }
    destination[0] = from;
    destination[1] = to;
    return text.peek(next) == ')' ? next + 1 : -1;
  }

  private int referenceEnd(Opener opener, int after) {
    int labelEnd = LinkParts.labelEnd(text, after);
    if (labelEnd > after + 1) {
      return definitions.has(text.text(after + 1, labelEnd)) ? labelEnd + 1 : -1;
    }
    String own = ownLabel(opener);
    boolean known = !own.isBlank() && definitions.has(own);
    return known ? (labelEnd < 0 ? after : labelEnd + 1) : -1;
  }

  // The text between the brackets, where it holds no others.
  private String ownLabel(Opener opener) {
    int open = opener.token.to() - 1;
    return LinkParts.labelEnd(text, open) == at ? text.text(open + 1, at) : "";
  }

  private boolean mark(Opener opener) {
    int open = opener.token.to() - 1;
    Optional<NoteLabel> label = NoteLabel.at(text, open).filter(found -> found.end() == at + 1);
    if (label.isEmpty()) {
      return false;
    }
    tokens.subList(opener.index, tokens.size()).clear();
    runs.drop(opener.runs);
    if (isImage(opener)) {
      tokens.add(new Token(Token.Kind.TEXT, opener.token.from(), open));
    }
    plainFrom = at;
    add(Token.mark(open, at + 1, label.get().key()));
    return true;
  }

  private boolean span(Opener opener) {
    boolean plain = opener.token.to() - opener.token.from() == 1;
    Optional<Braces> attributes = plain ? Braces.at(text, at + 1) : Optional.empty();
    attributes.ifPresent(found -> wrap(opener, Token.Kind.SPAN, at + 1, attributes));
    return attributes.isPresent();
  }

  private void wrap(Opener opener, Token.Kind kind, int end, Optional<Braces> attributes) {
    Token close = new Token(Token.Kind.CLOSE, at, attributes.map(Braces::end).orElse(end));
    opener.token.open(kind, close, attributes);
    runs.process(opener.runs);
    add(close);
  }
}
