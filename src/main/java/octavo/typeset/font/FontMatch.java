package octavo.typeset.font;

import java.util.List;
import octavo.theme.FontFile;

/**
 * Which font of a family comes nearest to a weight and slope (CSS Fonts 4, 5.2, without widths):
 * slope before weight, then the weight itself, else first the side that {@link #distance} prefers.
 */
final class FontMatch {
  private FontMatch() {}

  /** The family's fonts, nearest first. */
  static List<FontSource> nearest(List<FontSource> family, int weight, boolean italic) {
    return family.stream().sorted((a, b) -> compare(a.file(), b.file(), weight, italic)).toList();
  }

  private static int compare(FontFile a, FontFile b, int weight, boolean italic) {
    int slope = Boolean.compare(a.italic() != italic, b.italic() != italic);
    int nearer = Integer.compare(distance(weight, a.weight()), distance(weight, b.weight()));
    return slope != 0 ? slope : nearer;
  }

  /**
   * How far a weight is from the one wanted. From 400 to 500, what is heavier but at most 500 comes
   * first, then what is lighter, then what is heavier still; below, lighter before heavier; above,
   * heavier before lighter. A whole side comes before the other.
   */
  private static int distance(int wanted, int weight) {
    int far = 10_000;
    if (wanted >= 400 && wanted <= 500) {
      if (weight >= wanted && weight <= 500) {
        return weight - wanted;
      }
      return weight < wanted ? far + wanted - weight : 2 * far + weight - wanted;
    }
    boolean preferred = wanted < 400 ? weight <= wanted : weight >= wanted;
    return (preferred ? 0 : far) + Math.abs(weight - wanted);
  }
}
