package octavo.typeset.style;

import java.util.List;
import java.util.Optional;
import octavo.typeset.style.Token.Kind;

/**
 * Answers conditions joined by {@code not}, {@code and}, {@code or}: those of {@code @media} and of
 * {@code @supports} (Media Queries 4, section 3; CSS Conditional Rules 3, section 2).
 *
 * @param single answers what stands in one pair of parentheses, or a function
 * @param report where it is said what is no condition
 */
record Conditions(Single single, SheetReport report) {
  /** Answers one condition; empty, and reported, when it has no answer. */
  interface Single {
    Optional<Boolean> holds(ComponentValue condition);
  }

  /** Whether a condition holds; empty when that cannot be told. What decides it ends the asking. */
  Optional<Boolean> hold(List<ComponentValue> written) {
    List<ComponentValue> parts = ComponentValue.dense(written);
    if (parts.size() == 2 && parts.getFirst().isWord("not")) {
      return operand(parts.getLast()).map(holds -> !holds);
    }
    boolean or = parts.size() > 1 && parts.get(1).isWord("or");
    if (!isJoined(parts, or ? "or" : "and")) {
      return none(written);
    }
    Optional<Boolean> all = Optional.of(!or);
    for (int i = 0; i < parts.size() && all.equals(Optional.of(!or)); i += 2) {
      all = operand(parts.get(i));
    }
    return all;
  }

  private Optional<Boolean> none(List<ComponentValue> written) {
    report.say("this is no condition", report.span(written), "write (name: value)");
    return Optional.empty();
  }

  private static boolean isJoined(List<ComponentValue> parts, String word) {
    for (int i = 0; i < parts.size(); i++) {
      if (i % 2 == 0 ? !isOperand(parts.get(i)) : !parts.get(i).isWord(word)) {
        return false;
      }
    }
    return parts.size() % 2 == 1;
  }

  private static boolean isOperand(ComponentValue part) {
    return part.kind() == Kind.LEFT_PAREN || part.kind() == Kind.FUNCTION;
  }

  private Optional<Boolean> operand(ComponentValue part) {
    if (!isOperand(part)) {
      return none(List.of(part));
    }
    List<ComponentValue> content = ComponentValue.dense(part.content());
    boolean nested =
        part.kind() == Kind.LEFT_PAREN
            && !content.isEmpty()
            && (isOperand(content.getFirst())
                || content.size() == 2 && content.getFirst().isWord("not"));
    return nested ? hold(content) : single.holds(part);
  }
}
