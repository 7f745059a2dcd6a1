package octavo.raster;

/** What can be done to an image on its way into an edition. */
public enum Change {
  /** Fewer pixels. */
  SCALED,
  /** Another kind of file. */
  CONVERTED,
  /** Encoded anew to be a smaller file. */
  COMPRESSED,
  /** Of several pictures the first. */
  STILLED,
  /** Four printing colours to three of the screen. */
  SCREEN_COLOURS,
  /** Sixteen bits a colour to eight. */
  EIGHT_BITS,
  /** Lines from the top down, no longer finer and finer. */
  BASELINE,
  /** What was transparent is white. */
  ON_WHITE,
  /** A file that ended too early is whole, what was missing white. */
  COMPLETED
}
