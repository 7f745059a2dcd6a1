package octavo.typeset.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A part of a rule's prelude or of a declaration's value (CSS Syntax 3, section 5). */
sealed interface ComponentValue permits Token, SimpleBlock {
  /** What it is; of a block or function, what opens it. */
  Token.Kind kind();

  /** It as CSS, escapes resolved and each stretch of white space one blank. */
  String text();

  /** What is within a block or function, without white space around it. */
  List<ComponentValue> content();

  /** The offset of its first character in the sheet. */
  int start();

  /** The offset after its last character. */
  int end();

  /** Whether it is a certain character that has no meaning to all of CSS. */
  default boolean isDelim(char character) {
    return kind() == Token.Kind.DELIM && text().charAt(0) == character;
  }

  /** Whether it is a word, in small or capital letters. */
  default boolean isWord(String word) {
    return kind() == Token.Kind.IDENT && text().equalsIgnoreCase(word);
  }

  /** The name of a function, in small letters; empty when it is none. */
  default String function() {
    return kind() == Token.Kind.FUNCTION
        ? text().substring(0, text().indexOf('(')).toLowerCase(Locale.ROOT)
        : "";
  }

  /** Values as CSS. */
  static String text(List<ComponentValue> values) {
    StringBuilder text = new StringBuilder();
    for (ComponentValue value : values) {
      text.append(value.text());
    }
    return text.toString();
  }

  /** Values without white space before and after them. */
  static List<ComponentValue> stripped(List<ComponentValue> values) {
    int from = 0;
    int to = values.size();
    while (from < to && values.get(from).kind() == Token.Kind.WHITESPACE) {
      from++;
    }
    while (to > from && values.get(to - 1).kind() == Token.Kind.WHITESPACE) {
      to--;
    }
    return values.subList(from, to);
  }

  /** Values without any white space. */
  static List<ComponentValue> dense(List<ComponentValue> values) {
    List<ComponentValue> dense = new ArrayList<>(values.size());
    for (ComponentValue value : values) {
      if (value.kind() != Token.Kind.WHITESPACE) {
        dense.add(value);
      }
    }
    return dense;
  }

  /** What stands between commas, one part for no values. */
  static List<List<ComponentValue>> split(List<ComponentValue> values) {
    List<List<ComponentValue>> parts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= values.size(); i++) {
      if (i == values.size() || values.get(i).kind() == Token.Kind.COMMA) {
        parts.add(stripped(values.subList(from, i)));
        from = i + 1;
      }
    }
    return parts;
  }

  /** Whether something in them spoils what they stand in. */
  static boolean areBad(List<ComponentValue> values) {
    for (ComponentValue value : values) {
      if (value.kind().isBad() || areBad(value.content())) {
        return true;
      }
    }
    return false;
  }
}
