package octavo.epub;

import java.util.List;

/** A typeface that a cover is set in. */
sealed interface CoverFace permits TrueTypeFace, JavaFace {
  /** Whether it has every character of a text. */
  boolean covers(String text);

  /**
   * How wide a line is.
   *
   * @param size of the em in pixels
   * @param tracking added between letters, in ems
   */
  double width(String line, double size, double tracking);

  /**
   * The outlines of a line with its left end and its base line at a point, glyph by glyph: small
   * shapes are filled faster than one wide one.
   */
  List<CoverPath> outlines(String line, Setting setting);

  /**
   * How and where a line is set.
   *
   * @param size of the em in pixels
   * @param tracking added between letters, in ems
   * @param x of its left end in pixels
   * @param y of its base line in pixels
   */
  record Setting(double size, double tracking, double x, double y) {}
}
