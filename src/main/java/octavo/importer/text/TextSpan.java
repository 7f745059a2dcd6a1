package octavo.importer.text;

/**
 * A stretch of a {@link TracedText} that has a style.
 *
 * @param start the 0-based offset of its first character
 * @param end the offset after its last; greater than {@code start}
 * @param style its style
 */
public record TextSpan(int start, int end, TextStyle style) {
  /** Checks the bounds. */
  public TextSpan {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("span " + start + ".." + end);
    }
  }
}
