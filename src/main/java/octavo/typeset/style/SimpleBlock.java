package octavo.typeset.style;

import java.util.List;

/**
 * What brackets hold, or a function (CSS Syntax 3, section 5).
 *
 * @param opener the bracket or function it begins with
 * @param content what is in it, without white space around it
 * @param end the offset after the bracket that closes it
 */
record SimpleBlock(Token opener, List<ComponentValue> content, int end) implements ComponentValue {
  @Override
  public Token.Kind kind() {
    return opener.kind();
  }

  @Override
  public int start() {
    return opener.start();
  }

  @Override
  public String text() {
    String closer =
        switch (opener.kind()) {
          case LEFT_BRACE -> "}";
          case LEFT_SQUARE -> "]";
          default -> ")";
        };
    return opener.text() + ComponentValue.text(content) + closer;
  }
}
