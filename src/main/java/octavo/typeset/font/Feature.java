package octavo.typeset.font;

/**
 * An OpenType feature, switched on or off.
 *
 * @param tag four ASCII characters, such as {@code onum}
 * @param value 0 is off, 1 on; larger numbers choose among alternates
 */
public record Feature(String tag, int value) {}
