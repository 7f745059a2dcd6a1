package octavo.book;

/**
 * A piece of code whose kind is known, such as a keyword.
 *
 * @param kind what it is
 * @param start where it begins in the block's code, 0-based, in UTF-16 units
 * @param end where it ends, exclusive
 */
public record CodeToken(Kind kind, int start, int end) {
  /** Checks. */
  public CodeToken {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("a piece of code from " + start + " to " + end);
    }
  }

  /** What a piece of code is; each has a class of its own in every edition. */
  public enum Kind {
    /** A word of the language itself. */
    KEYWORD("tok-keyword"),
    /** A type the language brings with it. */
    TYPE("tok-type"),
    /** A function, a class or a command the language brings with it. */
    BUILTIN("tok-builtin"),
    /** A number, a truth value, nothing. */
    LITERAL("tok-literal"),
    /** A text, a character, a pattern. */
    STRING("tok-string"),
    /** What only people read. */
    COMMENT("tok-comment"),
    /** A variable that is marked as one, an entity. */
    VARIABLE("tok-variable"),
    /** An annotation, a line for the preprocessor, the head of a section of settings. */
    DIRECTIVE("tok-directive"),
    /** The name of an element. */
    TAG("tok-tag"),
    /** The name of an attribute or of a setting. */
    ATTRIBUTE("tok-attribute"),
    /** What a command line shows before a command. */
    PROMPT("tok-prompt");

    private final String className;

    Kind(String className) {
      this.className = className;
    }

    /** The class it has in the documents of every edition. */
    public String className() {
      return className;
    }
  }
}
