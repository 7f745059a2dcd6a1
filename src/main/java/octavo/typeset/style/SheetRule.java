package octavo.typeset.style;

import java.util.List;
import java.util.Locale;
import octavo.typeset.style.Token.Kind;

/** A rule as it is written, whatever it asks for (CSS Syntax 3, section 5). */
sealed interface SheetRule {
  /** What stands before its block or semicolon, without white space around it. */
  List<ComponentValue> prelude();

  /** What is in its block; of a rule without one, nothing. */
  Block block();

  /**
   * A qualified rule: declarations for what its prelude selects.
   *
   * @param prelude its selectors
   */
  record Qualified(List<ComponentValue> prelude, Block block) implements SheetRule {}

  /**
   * An at-rule.
   *
   * @param keyword its name, with its {@code @}
   */
  record At(Token keyword, List<ComponentValue> prelude, Block block) implements SheetRule {
    /** Its name in small letters. */
    String name() {
      return keyword.text().toLowerCase(Locale.ROOT);
    }

    /** Whether it ends with a block, not with a semicolon. */
    boolean hasBlock() {
      return block != Block.NONE;
    }
  }

  /**
   * What braces hold.
   *
   * @param closed whether a brace closes it, or only the sheet's end
   */
  record Block(List<WrittenDeclaration> declarations, List<SheetRule> rules, boolean closed) {
    /** Nothing. */
    static final Block NONE = new Block(List.of(), List.of(), true);
  }

  /**
   * A declaration, whether it means anything or not.
   *
   * @param name the property
   * @param value its value, without white space around it and without {@code !important}
   * @param important whether it says so
   */
  record WrittenDeclaration(Token name, List<ComponentValue> value, boolean important) {
    /** Whether values are a declaration: a name and a colon come first. */
    static boolean are(List<ComponentValue> values) {
      int colon = colon(values);
      return colon < values.size() && values.get(colon).kind() == Kind.COLON;
    }

    /** The declaration that values are. */
    static WrittenDeclaration of(List<ComponentValue> values) {
      List<ComponentValue> value =
          ComponentValue.stripped(values.subList(colon(values) + 1, values.size()));
      int end = value.size() - 1;
      boolean important = end > 0 && value.get(end).isWord("important");
      if (important) {
        end -= value.get(end - 1).kind() == Kind.WHITESPACE ? 2 : 1;
        important = end >= 0 && value.get(end).isDelim('!');
      }
      return new WrittenDeclaration(
          (Token) values.getFirst(),
          important ? ComponentValue.stripped(value.subList(0, end)) : value,
          important);
    }

    private static int colon(List<ComponentValue> values) {
      if (values.isEmpty() || values.getFirst().kind() != Kind.IDENT) {
        return values.size();
      }
      return values.size() > 1 && values.get(1).kind() == Kind.WHITESPACE ? 2 : 1;
    }
  }
}
