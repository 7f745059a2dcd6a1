package octavo.typeset.page;

/**
 * A colour in sRGB.
 *
 * @param red from 0 to 1
 * @param green from 0 to 1
 * @param blue from 0 to 1
 */
public record Ink(double red, double green, double blue) {
  /** Black. */
  public static final Ink BLACK = new Ink(0, 0, 0);
}
