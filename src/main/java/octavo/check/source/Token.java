package octavo.check.source;

import java.util.Optional;
import java.util.Set;

/** A piece of a paragraph in reading order. */
final class Token {
  /** What it is. */
  enum Kind {
    TEXT,
    /** What an escape or a character reference stands for, or typed as it is. */
    LITERAL,
    CODE,
    BREAK,
    /** A run of characters that may delimit emphasis. */
    RUN,
    TAG,
    /** A formula in MathML, which is no running text. */
    FORMULA,
    /** A mark of a note. */
    MARK,
    /** An opening bracket that opens nothing: text. */
    BRACKET,
    LINK,
    IMAGE,
    INLINE_NOTE,
    SPAN,
    /** The end of the link, image, note or span that names it. */
    CLOSE
  }

  private Kind kind;
  private final int from;
  private final int to;
  private String characters = "";
  private Optional<Tag> tag = Optional.empty();
  private Optional<Token> close = Optional.empty();
  private Set<String> classes = Set.of();
  private int[] destination = {0, 0};
  private int[] title = {0, 0};
  private int usedLeft;
  private int usedRight;

  Token(Kind kind, int from, int to) {
    this.kind = kind;
    this.from = from;
    this.to = to;
  }

  static Token literal(int from, int to, String characters) {
    Token token = new Token(Kind.LITERAL, from, to);
    token.characters = characters;
    return token;
  }

  static Token mark(int from, int to, String key) {
    Token token = new Token(Kind.MARK, from, to);
    token.characters = key;
    return token;
  }

  static Token tag(int from, Tag tag) {
    Token token = new Token(Kind.TAG, from, tag.end());
    token.tag = Optional.of(tag);
    return token;
  }

  Kind kind() {
    return kind;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  /** What a literal stands for, or the key of a mark. */
  String characters() {
    return characters;
  }

  Tag tag() {
    return tag.orElseThrow();
  }

  /** The token that ends it. */
  Token close() {
    return close.orElseThrow();
  }

  Set<String> classes() {
    return classes;
  }

  /** Where the destination of a link or image begins and ends. */
  int[] destination() {
    return destination;
  }

  /** Where its title begins and ends, without its quotation marks. */
  int[] title() {
    return title;
  }

  /** How many characters of a run delimit something, from its left end. */
  int usedLeft() {
    return usedLeft;
  }

  /** How many characters of a run delimit something, from its right end. */
  int usedRight() {
    return usedRight;
  }

  /** How many characters of a run are left. */
  int left() {
    return to - from - usedLeft - usedRight;
  }

  void useLeft(int count) {
    usedLeft += count;
  }

  void useRight(int count) {
    usedRight += count;
  }

  /** Makes an opening bracket what it opens. */
  void open(Kind opened, Token end, Optional<Braces> attributes) {
    kind = opened;
    close = Optional.of(end);
    classes = attributes.map(Braces::classes).orElse(Set.of());
  }

  void lead(int[] newDestination, int[] newTitle) {
    destination = newDestination;
    title = newTitle;
  }
}
