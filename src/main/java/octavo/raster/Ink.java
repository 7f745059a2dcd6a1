package octavo.raster;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** What the pixels of an image tell of it. */
public final class Ink {
  /** From so much of its pixels on that are like their neighbours an image is a drawing. */
  private static final double FLAT = 0.5;

  /** From so much on there is hardly anything to be seen. */
  private static final double BLANK = 0.99;

  /** A pixel that covers less than this is background, 0 to 255. */
  private static final int COVERING = 128;

  /** The least part of an image that is transparent in one that stands on the reader's ground. */
  private static final double OPEN = 0.02;

  /** The least part of what is drawn that is lost on the ground. */
  private static final double LOST = 0.1;

  /** WCAG 2.2, 1.4.11: the least contrast of what is needed to understand a graphic. */
  private static final double LEAST_CONTRAST = 3;

  /** The relative luminance of the darkest ground in use by night but black itself, #121212. */
  private static final double NIGHT = 0.0060;

  private static final double PAPER = 1;

  /** WCAG 2.2, “contrast ratio”: what is added to each of the luminances that are compared. */
  private static final double FLARE = 0.05;

  private static final double LEAST_AT_NIGHT = (NIGHT + FLARE) * LEAST_CONTRAST - FLARE;
  private static final double MOST_ON_PAPER = (PAPER + FLARE) / LEAST_CONTRAST - FLARE;
  private static final double[] LINEAR = linear();

  private final long pixels;
  private final long transparent;
  private final long translucent;
  private final long covering;
  private final long lostAtNight;
  private final long lostOnPaper;
  private final long like;

  private Ink(BufferedImage image) {
    long clear = 0;
    long open = 0;
    long drawn = 0;
    long dark = 0;
    long light = 0;
    long same = 0;
    int[] row = new int[image.getWidth()];
    for (int y = 0; y < image.getHeight(); y++) {
      Rows.read(image, y, row);
      for (int x = 0; x < row.length; x++) {
        same += x == 0 || row[x] == row[x - 1] ? 1 : 0;
        open += row[x] >>> 24 < 255 ? 1 : 0;
        if (row[x] >>> 24 < COVERING) {
          clear++;
          continue;
        }
        drawn++;
        double luminance = luminance(row[x]);
        dark += luminance < LEAST_AT_NIGHT ? 1 : 0;
        light += luminance > MOST_ON_PAPER ? 1 : 0;
      }
    }
    pixels = (long) image.getWidth() * image.getHeight();
    transparent = clear;
    translucent = open;
    covering = drawn;
    lostAtNight = dark;
    lostOnPaper = light;
    like = same;
  }

  /** Looks at every pixel of an image in eight bits of sRGB or grey, with alpha or without. */
  public static Ink of(BufferedImage image) {
    return new Ink(image);
  }

  /** Whether it is a drawing, or type, rather than a photograph: much of it is of one colour. */
  public boolean isDrawing() {
    return like >= pixels * FLAT;
  }

  /** Whether hardly anything is to be seen. */
  boolean isNearlyBlank() {
    return like >= pixels * BLANK;
  }

  /** Whether nothing is drawn at all. */
  public boolean isBlank() {
    return covering == 0;
  }

  /** Whether none of its pixels lets the ground through. */
  public boolean isOpaque() {
    return translucent == 0;
  }

  /**
   * Whether it is drawn dark on nothing, so that it is lost on a dark ground and seen on a light
   * one.
   */
  public boolean isLostAtNight() {
    return transparent >= pixels * OPEN
        && lostAtNight >= covering * LOST
        && lostAtNight > 0
        && lostOnPaper < lostAtNight;
  }

  /** The image with white where it was transparent. */
  static BufferedImage onWhite(BufferedImage image) {
    BufferedImage opaque =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = opaque.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.drawImage(image, 0, 0, null);
    graphics.dispose();
    return opaque;
  }

  // WCAG 2.2, “relative luminance”.
  private static double luminance(int colour) {
    return 0.2126 * LINEAR[colour >> 16 & 0xff]
        + 0.7152 * LINEAR[colour >> 8 & 0xff]
        + 0.0722 * LINEAR[colour & 0xff];
  }

  private static double[] linear() {
    double[] linear = new double[256];
    for (int i = 0; i < linear.length; i++) {
      double value = i / 255.0;
      linear[i] = value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
    return linear;
  }
}
