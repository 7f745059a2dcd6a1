package octavo.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import octavo.book.Attributes;
import octavo.book.DraftMark;
import octavo.book.Inline;
import octavo.book.InlineStyle;
import octavo.book.NoteSpace;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.SourceSpan;

/**
 * What brackets mean: links and images (CommonMark 0.31.2, section 6.3 and its appendix), note
 * marks, inline notes and spans with attributes.
 */
final class Brackets {
  private static final int LONGEST_NUMBER = 3;
  private static final int LONGEST_LABEL = 999;

  /** An opening bracket that may find its partner. */
  private static final class Opener {
    private final char marker;
    private final int start;
    private final int contentFrom;
    private final int token;
    private final Delimiters.Entry bottom;
    private boolean holdsBracket;

    Opener(char marker, int start, int contentFrom, int token, Delimiters.Entry bottom) {
      this.marker = marker;
      this.start = start;
      this.contentFrom = contentFrom;
      this.token = token;
      this.bottom = bottom;
    }
  }

  private final InlineScanner scanner;
  private final Delimiters delimiters;
  private final int depth;
  private final List<Opener> openers = new ArrayList<>();

  // Openers below it can no longer become links: a link was found inside them.
  private int linkFloor;

  Brackets(InlineScanner scanner, Delimiters delimiters, int depth) {
    this.scanner = scanner;
    this.delimiters = delimiters;
    this.depth = depth;
  }

  /**
   * Takes an opening bracket.
   *
   * @param marker {@code [}, or the {@code !} or {@code ^} before it
   * @param length how many characters both are
   */
  void open(char marker, int length) {
    scanner.flush();
    int start = scanner.at();
    if (!openers.isEmpty()) {
      openers.getLast().holdsBracket = true;
    }
    int contentFrom = start + length;
    int token = scanner.tokens().size();
    openers.add(new Opener(marker, start, contentFrom, token, delimiters.last()));
    scanner
        .tokens()
        .add(new Token.Words(scanner.text().substring(start, contentFrom), start, true));
    scanner.continueAt(contentFrom);
  }

  /** Takes a closing bracket. */
  void close() {
    if (openers.isEmpty()) {
      scanner.pass();
      return;
    }
    scanner.flush();
    int last = openers.size() - 1;
    Opener opener = openers.remove(last);
    boolean linkAllowed = opener.marker != '[' || last >= linkFloor;
    linkFloor = Math.min(linkFloor, last);
    boolean taken =
        opener.marker == '^' ? note(opener) : linkAllowed && link(opener, last) || mark(opener);
    if (!taken && !span(opener)) {
      reportSpacedLabel(opener);
      scanner.pass();
    }
  }

  private void reportSpacedLabel(Opener opener) {
    String content = ownLabel(opener);
    if (SpacedLabel.is(content)) {
      Scope scope = scanner.scope();
      SpacedLabel.report(content, scope.span(opener.contentFrom - 1, scanner.at() + 1), scope);
    }
  }

  private String content(Opener opener) {
    return scanner.text().substring(opener.contentFrom, scanner.at());
  }

  private boolean note(Opener opener) {
    int end = scanner.at() + 1;
    if (content(opener).isBlank()) {
      scanner
          .scope()
          .report(
              DiagnosticCode.NOTE_MISSING,
              scanner.scope().span(opener.start, end),
              "this note has no text: it is printed empty",
              "write its text between the brackets, or delete it");
    }
    wrap(opener, new Token.Frame.Note(scanner.scope().span(opener.start, end)), end);
    return true;
  }

  private boolean link(Opener opener, int level) {
    int after = scanner.at() + 1;
    LinkSyntax.Found inline = LinkSyntax.target(scanner.text(), after, scanner.closers());
    if (inline.end() >= 0) {
      return link(opener, level, inline.target(), inline.end());
    }
    int labelEnd = LinkSyntax.labelEnd(scanner.text(), after);
    boolean named = labelEnd > after + 1;
    String label = named ? scanner.text().substring(after + 1, labelEnd) : ownLabel(opener);
    if (label.isBlank()) {
      return false;
    }
    Optional<LinkDefinitions.Target> target = scanner.scope().links().find(label);
    int end = labelEnd < 0 ? after : labelEnd + 1;
    return target.isPresent() && link(opener, level, target.get(), end);
  }

  // The text between the brackets, where it can be a label.
  private String ownLabel(Opener opener) {
    boolean label = !opener.holdsBracket && scanner.at() - opener.contentFrom <= LONGEST_LABEL;
    return label ? content(opener) : "";
  }

  private boolean link(Opener opener, int level, LinkDefinitions.Target target, int end) {
    Optional<AttributeSyntax.Found> found = scanner.attributes(end);
    Attributes attributes = found.map(AttributeSyntax.Found::attributes).orElse(Attributes.NONE);
    int whole = found.map(AttributeSyntax.Found::end).orElse(end);
    var at = scanner.scope().span(opener.start, whole);
    if (opener.marker == '!') {
      List<Inline> title = title(target.title(), at);
      wrap(opener, new Token.Frame.Image(target.destination(), title, attributes, at), whole);
    } else {
      var frame = new Token.Frame.Link(target.destination(), target.title(), attributes, at);
      wrap(opener, frame, whole);
      linkFloor = level;
    }
    return true;
  }

  // A title within a title is plain: nobody writes one, and the depth stays bounded.
  private List<Inline> title(String title, SourceSpan at) {
    Scope here =
        new Scope(
            (start, end) -> at,
            LinkDefinitions.none(),
            scanner.scope().language(),
            scanner.scope().diagnostics());
    return title.isEmpty() ? List.of() : Inlines.convert(title, here, depth + 1);
  }

  private boolean mark(Opener opener) {
    String content = ownLabel(opener);
    boolean footnote = isFootnote(content);
    if (!footnote && !isNumber(content)) {
      return false;
    }
    List<Token> tokens = scanner.tokens();
    tokens.subList(opener.token, tokens.size()).clear();
    if (opener.marker == '!') {
      tokens.add(new Token.Words("!", opener.start, false));
    }
    NoteSpace space = footnote ? NoteSpace.FOOTNOTE : NoteSpace.NUMBERED;
    String label = footnote ? content.substring(1) : content;
    int end = scanner.at() + 1;
    var at = scanner.scope().span(opener.contentFrom - 1, end);
    tokens.add(new Token.Atom(new DraftMark.NoteMark(space, label, at)));
    delimiters.dropAbove(opener.bottom);
    scanner.continueAt(end);
    return true;
  }

  /** Whether it is a number that can be a mark. */
  static boolean isNumber(String content) {
    if (content.isEmpty() || content.length() > LONGEST_NUMBER) {
      return false;
    }
    for (int i = 0; i < content.length(); i++) {
      if (content.charAt(i) < '0' || content.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** Whether it is a caret and a label. */
  static boolean isFootnote(String content) {
    if (content.length() < 2 || content.charAt(0) != '^') {
      return false;
    }
    for (int i = 1; i < content.length(); i++) {
      if (content.charAt(i) <= ' ') {
        return false;
      }
    }
    return true;
  }

  private boolean span(Opener opener) {
    if (opener.marker != '[') {
      return false;
    }
    Optional<AttributeSyntax.Found> found = scanner.attributes(scanner.at() + 1);
    found.ifPresent(
        attributes ->
            wrap(
                opener,
                new Token.Frame.Style(InlineStyle.SPAN, attributes.attributes()),
                attributes.end()));
    return found.isPresent();
  }

  private void wrap(Opener opener, Token.Frame frame, int end) {
    scanner.tokens().set(opener.token, new Token.Open(frame));
    delimiters.process(opener.bottom);
    scanner.tokens().add(new Token.Close());
    scanner.continueAt(end);
  }
}
