package octavo.epub;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/**
 * The blocks of declarations in a style sheet (CSS Syntax 3, section 5), to be written anew; all
 * else of it stays as it is. Comments, strings and what is in parentheses are passed over.
 */
final class StyleBlocks {
  private final String sheet;
  private final BiFunction<String, List<Declaration>, List<Declaration>> change;
  private final StringBuilder out = new StringBuilder();
  private int at;

  /** Where what was not yet written begins. */
  private int from;

  /**
   * A declaration.
   *
   * @param property in small letters
   * @param value as written, {@code !important} included
   */
  record Declaration(String property, String value) {}

  private StyleBlocks(
      String sheet, BiFunction<String, List<Declaration>, List<Declaration>> change) {
    this.sheet = sheet;
    this.change = change;
  }

  /**
   * A style sheet with other declarations.
   *
   * @param change gives, for a selector and its declarations, those to be written; a block of which
   *     they are the same stays to the letter
   */
  static String changed(
      String sheet, BiFunction<String, List<Declaration>, List<Declaration>> change) {
    StyleBlocks blocks = new StyleBlocks(sheet, change);
    blocks.read();
    return blocks.out.toString();
  }

  /** Shows the selector and the declarations of each block. */
  static void each(String sheet, BiConsumer<String, List<Declaration>> reader) {
    changed(
        sheet,
        (selector, declarations) -> {
          reader.accept(selector, declarations);
          return declarations;
        });
  }

  private void read() {
    int selector = 0;
    int block = -1;
    while (at < sheet.length()) {
      switch (sheet.charAt(at)) {
        case '{' -> {
          // What was begun is a group of rules, such as @media.
          selector = block >= 0 ? block : selector;
          block = at + 1;
          at++;
        }
        case '}' -> {
          if (block >= 0) {
            write(sheet.substring(selector, block - 1), block);
          }
          block = -1;
          selector = ++at;
        }
        case ';' -> {
          selector = block < 0 ? at + 1 : selector;
          at++;
        }
        default -> skip();
      }
    }
    out.append(sheet, from, sheet.length());
  }

  private void write(String selector, int block) {
    List<Declaration> declarations = declarations(sheet.substring(block, at));
    List<Declaration> others = change.apply(selector.strip(), declarations);
    if (!others.equals(declarations)) {
      out.append(sheet, from, block);
      others.forEach(
          it -> out.append(' ').append(it.property()).append(": ").append(it.value()).append(';'));
      out.append(' ');
      from = at;
    }
  }

  /** Passes over a character, or all of a comment, a string or parentheses. */
  private void skip() {
    char c = sheet.charAt(at);
    if (sheet.startsWith("/*", at)) {
      at = after("*/", at + 2);
    } else if (c == '"' || c == '\'' || c == '(') {
      at = end(sheet, at);
    } else {
      at++;
    }
  }

  private int after(String mark, int start) {
    int found = sheet.indexOf(mark, start);
    return found < 0 ? sheet.length() : found + mark.length();
  }

  /** Where a string or parentheses that begin at an offset have ended. */
  private static int end(String text, int start) {
    char close = text.charAt(start) == '(' ? ')' : text.charAt(start);
    int i = start + 1;
    while (i < text.length() && text.charAt(i) != close) {
      char c = text.charAt(i);
      boolean nested = close == ')' && (c == '(' || c == '"' || c == '\'');
      i = nested ? end(text, i) : i + (c == '\\' ? 2 : 1);
    }
    return Math.min(text.length(), i + 1);
  }

  private static List<Declaration> declarations(String block) {
    String plain = block.replaceAll("(?s)/\\*.*?\\*/", " ");
    List<Declaration> declarations = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= plain.length(); ) {
      char c = i < plain.length() ? plain.charAt(i) : ';';
      if (c == '"' || c == '\'' || c == '(') {
        i = end(plain, i);
        continue;
      }
      if (c == ';') {
        add(plain.substring(start, Math.min(i, plain.length())), declarations);
        start = i + 1;
      }
      i++;
    }
    return declarations;
  }

  private static void add(String text, List<Declaration> declarations) {
    int colon = text.indexOf(':');
    if (colon > 0) {
      String property = text.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      declarations.add(new Declaration(property, text.substring(colon + 1).strip()));
    }
  }
}
