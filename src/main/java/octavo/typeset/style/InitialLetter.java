package octavo.typeset.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How an initial stands in the lines it opens ({@code initial-letter}, CSS Inline 3, section 7.4).
 *
 * @param size how many lines its capital is high: from a baseline to the capitals of the line so
 *     many lines above; 1 is a letter like any other
 * @param sink on the baseline of which line it stands, counted from 1
 */
public record InitialLetter(double size, int sink) {
  /** No initial. */
  static final InitialLetter NORMAL = new InitialLetter(1, 1);

  /** More lines than any page has for one letter. */
  private static final double MOST = 20;

  /** Whether it is more than a letter like any other. */
  public boolean isInitial() {
    return size > 1;
  }

  /** The value; empty when the terms are none: {@code 3}, {@code 3 2}, {@code 2 raise}. */
  static Optional<InitialLetter> read(List<String> terms) {
    if (terms.equals(List.of("normal"))) {
      return Optional.of(NORMAL);
    }
    List<String> rest = new ArrayList<>(terms);
    boolean raise = rest.remove("raise");
    boolean worded = raise | rest.remove("drop");
    if (rest.isEmpty() || rest.size() > (worded ? 1 : 2) || terms.size() > 2) {
      return Optional.empty();
    }
    Optional<Double> size = Lengths.number(rest.getFirst()).filter(InitialLetter::isSize);
    Optional<Double> sink =
        rest.size() == 2
            ? Lengths.number(rest.getLast()).filter(own -> isSize(own) && own == Math.rint(own))
            : size.map(own -> raise ? 1 : Math.floor(own));
    return size.flatMap(own -> sink.map(line -> new InitialLetter(own, line.intValue())));
  }

  private static boolean isSize(double number) {
    return number >= 1 && number <= MOST;
  }
}
