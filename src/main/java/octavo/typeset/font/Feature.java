package octavo.typeset.font;

/**
 * An OpenType feature, switched on or off.
 *
 * @param tag four ASCII characters, such as {@code onum}
 * @param value 0 is off, 1 on; larger numbers choose among alternates
 */
public record Feature(String tag, int value) {
  /** Checks that the tag is one. */
  public Feature {
    if (tag.length() != 4 || !tag.chars().allMatch(letter -> letter >= ' ' && letter <= '~')) {
      throw new IllegalArgumentException("no tag: " + tag);
    }
  }
}
