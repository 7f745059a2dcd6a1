package octavo.highlight;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import octavo.book.CodeToken;

/**
 * Finds the tokens of code. Code in a book is often a part of a program or no program at all: what
 * is not understood is plain, and nothing is said of it.
 */
public final class Highlighter {
  /** A lifetime, which the scanner of Rust takes for the beginning of a character. */
  private static final Pattern LIFETIME = Pattern.compile("'(?=[a-z_]\\w*+(?!'))");

  private Highlighter() {}

  /**
   * The tokens of code, as {@link octavo.book.CodeBlock} has them; none where its language is not
   * known.
   *
   * @param language as the author calls it, in any letter case: {@code rust}, {@code C++}; or empty
   */
  public static List<CodeToken> tokens(String language, String code) {
    if (language.isEmpty() || code.isEmpty()) {
      return List.of();
    }
    String name = Languages.name(language);
    List<CodeToken> tokens = new ArrayList<>();
    if (CommandLines.isSession(name)) {
      new CommandLines(tokens).scan(code);
    } else {
      Languages.scanner(name)
          .map(scanner -> new LineScanner(scanner, tokens))
          .ifPresent(lines -> lines.scan(legible(name, code)));
    }
    return tokens;
  }

  // What the scanner would stumble over, put into characters as many that it knows.
  private static String legible(String name, String code) {
    return name.equals("rust") || name.equals("rs") ? LIFETIME.matcher(code).replaceAll("_") : code;
  }
}
