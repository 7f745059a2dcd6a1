package octavo.check;

import java.util.Optional;

/**
 * The part of the graphics state that decides where text stands and whether it is seen (ISO
 * 32000-1, 9.3 and 8.4.5): what {@code q} saves and {@code Q} restores. Values are as in the
 * content stream.
 */
final class TextState {
  double[] matrix = {1, 0, 0, 1, 0, 0};
  Optional<GlyphText> font = Optional.empty();
  double size;
  double charSpace;
  double wordSpace;
  double scale = 1;
  double leading;
  double rise;
  int mode;

  /** Whether the colour for filling is white. */
  boolean white;

  /** Whether what is filled is wholly transparent. */
  boolean clear;

  TextState copy() {
    TextState copy = new TextState();
    copy.matrix = matrix;
    copy.font = font;
    copy.size = size;
    copy.charSpace = charSpace;
    copy.wordSpace = wordSpace;
    copy.scale = scale;
    copy.leading = leading;
    copy.rise = rise;
    copy.mode = mode;
    copy.white = white;
    copy.clear = clear;
    return copy;
  }

  /** The product of two affine matrices, {@code first} applied first. */
  static double[] product(double[] first, double[] second) {
    return new double[] {
      first[0] * second[0] + first[1] * second[2],
      first[0] * second[1] + first[1] * second[3],
      first[2] * second[0] + first[3] * second[2],
      first[2] * second[1] + first[3] * second[3],
      first[4] * second[0] + first[5] * second[2] + second[4],
      first[4] * second[1] + first[5] * second[3] + second[5]
    };
  }
}
