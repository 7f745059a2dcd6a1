package octavo.typeset.font;

import java.util.List;

/**
 * How a stretch of text is shaped. Equal settings shape the same text alike, so that words can be
 * kept.
 *
 * @param fonts the fonts in order of fallback
 * @param size the size of the type, in points
 * @param features features beyond those that are always on (kern, liga, calt, ccmp, locl, mark)
 * @param letterSpacing what is added to the advance of each cluster, in points
 * @param language a BCP 47 tag; empty when not known
 * @param letters whether capitals or small letters are drawn in place of what is written
 * @param direction which way its glyphs run
 */
public record Setting(
    FontStack fonts,
    double size,
    List<Feature> features,
    double letterSpacing,
    String language,
    LetterCase letters,
    Direction direction) {
  /** A setting whose text runs the way of its script. */
  public Setting(
      FontStack fonts,
      double size,
      List<Feature> features,
      double letterSpacing,
      String language,
      LetterCase letters) {
    this(fonts, size, features, letterSpacing, language, letters, Direction.OF_SCRIPT);
  }

  /** A setting that draws letters as they are written. */
  public Setting(
      FontStack fonts, double size, List<Feature> features, double letterSpacing, String language) {
    this(fonts, size, features, letterSpacing, language, LetterCase.WRITTEN);
  }

  /** The same with a face of East Asian type before all others, where there is one. */
  public Setting eastAsian() {
    FontStack stack = fonts.eastAsian();
    return stack == fonts
        ? this
        : new Setting(stack, size, features, letterSpacing, language, letters);
  }

  /** Copies the features and checks the numbers. */
  public Setting {
    if (!(size >= 0 && size < Double.POSITIVE_INFINITY) || !Double.isFinite(letterSpacing)) {
      throw new IllegalArgumentException(size + " points spaced by " + letterSpacing);
    }
    features = List.copyOf(features);
  }

  /** The same for text that runs the other way, or the way it runs anyway. */
  public Setting running(Direction other) {
    return new Setting(fonts, size, features, letterSpacing, language, letters, other);
  }
}
