package octavo.manuscript;

/**
 * The size of an SVG in CSS pixels (SVG 2, section 8.2; CSS 2.2, section 10.3.2).
 *
 * @param width positive
 * @param height positive
 * @param said whether the root says it; a {@code viewBox} alone gives a drawing a shape
 */
record SvgSize(int width, int height, boolean said) {
  private static final double DEFAULT_WIDTH = 300;
  private static final double DEFAULT_HEIGHT = 150;
  private static final double LARGEST = 20_000;

  /**
   * The size that the attributes of the root give, each empty when it is not there.
   *
   * @throws BrokenImageException when it is nothing
   */
  static SvgSize of(String width, String height, String viewBox) throws BrokenImageException {
    double[] box = viewBox(viewBox);
    double w = pixels(width);
    double h = pixels(height);
    boolean said = !(Double.isNaN(w) && Double.isNaN(h) && box.length > 0);
    if (Double.isNaN(w) && Double.isNaN(h)) {
      w = box.length == 0 ? DEFAULT_WIDTH : box[0];
      h = box.length == 0 ? DEFAULT_HEIGHT : box[1];
    } else if (Double.isNaN(w)) {
      w = box.length == 0 ? DEFAULT_WIDTH : h * box[0] / box[1];
    } else if (Double.isNaN(h)) {
      h = box.length == 0 ? DEFAULT_HEIGHT : w * box[1] / box[0];
    }
    if (!(w > 0 && h > 0)) {
      throw BrokenImageException.damaged("is an SVG of no size");
    }
    // A drawing has a shape but no pixels: a giant one is the same drawing.
    double scale = Math.min(1, LARGEST / Math.max(w, h));
    return new SvgSize(whole(w * scale), whole(h * scale), said);
  }

  private static int whole(double pixels) {
    return (int) Math.max(1, Math.round(pixels));
  }

  private static double[] viewBox(String written) {
    String[] parts = written.strip().split("[\\s,]+");
    if (parts.length != 4) {
      return new double[0];
    }
    double width = number(parts[2]);
    double height = number(parts[3]);
    return width > 0 && height > 0 ? new double[] {width, height} : new double[0];
  }

  // NaN for none, and for a percentage, which is of a page that is not known here.
  private static double pixels(String written) {
    String text = written.strip();
    int end = text.length();
    while (end > 0 && !Character.isDigit(text.charAt(end - 1)) && text.charAt(end - 1) != '.') {
      end--;
    }
    double value = number(text.substring(0, end));
    return switch (text.substring(end).strip()) {
      case "", "px" -> value;
      case "pt" -> value * 4 / 3;
      case "pc" -> value * 16;
      case "mm" -> value * 96 / 25.4;
      case "cm" -> value * 96 / 2.54;
      case "in" -> value * 96;
      case "em", "rem" -> value * 16;
      case "ex" -> value * 8;
      default -> Double.NaN;
    };
  }

  private static double number(String text) {
    try {
      double value = text.isEmpty() ? Double.NaN : Double.parseDouble(text);
      return Double.isFinite(value) ? value : Double.NaN;
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
