package octavo.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Numbers from 1 and ranges of them with commas between, such as {@code 3,5-7}: chapters as {@code
 * --chapters} takes them, or pages. Whether a book has them is another question.
 */
public final class NumberRange {
  private static final Pattern PIECE =
      Pattern.compile("\\s*([0-9]{1,6})\\s*(?:-\\s*([0-9]{1,6})\\s*)?");

  private final String written;
  private final List<Span> spans;

  private NumberRange(String written, List<Span> spans) {
    this.written = written;
    this.spans = List.copyOf(spans);
  }

  /**
   * Numbers without a gap.
   *
   * @param from the first, from 1
   * @param to the last, not before the first
   */
  record Span(int from, int to) {}

  /** Reads a range; empty when it is none. */
  public static Optional<NumberRange> parse(String written) {
    List<Span> spans = new ArrayList<>();
    for (String piece : written.split(",", -1)) {
      Matcher numbers = PIECE.matcher(piece);
      if (!numbers.matches()) {
        return Optional.empty();
      }
      int from = Integer.parseInt(numbers.group(1));
      int to = numbers.group(2) == null ? from : Integer.parseInt(numbers.group(2));
      if (from < 1 || to < from) {
        return Optional.empty();
      }
      spans.add(new Span(from, to));
    }
    return Optional.of(new NumberRange(written, spans));
  }

  /** The first piece of what is written that counts down, such as {@code 7-5}; empty for none. */
  public static Optional<String> backward(String written) {
    for (String piece : written.split(",", -1)) {
      Matcher numbers = PIECE.matcher(piece);
      if (numbers.matches()
          && numbers.group(2) != null
          && Integer.parseInt(numbers.group(2)) < Integer.parseInt(numbers.group(1))) {
        return Optional.of(piece.strip());
      }
    }
    return Optional.empty();
  }

  /** The numbers in the order they are written. */
  public List<Integer> numbers() {
    return spans.stream()
        .flatMap(span -> IntStream.rangeClosed(span.from, span.to).boxed())
        .toList();
  }

  /** Its pieces in the order they are written. */
  List<Span> spans() {
    return spans;
  }

  /** As it was written. */
  @Override
  public String toString() {
    return written;
  }
}
