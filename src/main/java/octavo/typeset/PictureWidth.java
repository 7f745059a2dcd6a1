package octavo.typeset;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.typeset.style.Element;

/** How wide the author wants a picture: what the {@code width} of its {@code style} says. */
final class PictureWidth {
  private static final Pattern SAID =
      Pattern.compile("width: (\\d{1,6}(?:\\.\\d{1,6})?)(%|pt)(?:;.*)?");

  private PictureWidth() {}

  /**
   * The width, never wider than the room.
   *
   * @param room in points, of which a percentage is a part
   * @return in points, positive; empty where none is said, for a picture as large as it is
   */
  static OptionalDouble of(Element img, double room) {
    Matcher said = SAID.matcher(img.attribute("style"));
    double value = said.matches() ? Double.parseDouble(said.group(1)) : 0;
    if (value <= 0) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        Math.min(room, said.group(2).equals("%") ? room * value / 100 : value));
  }
}
