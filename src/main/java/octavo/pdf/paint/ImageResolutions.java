package octavo.pdf.paint;

import java.util.Map;
import java.util.TreeMap;
import octavo.book.ImageFormat;
import octavo.book.ImageSource;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import octavo.typeset.page.Edition;
import octavo.typeset.page.Page;
import octavo.typeset.page.Placed;

/** How large the pixels of an edition's images are printed, each where it is largest. */
final class ImageResolutions {
  /** Dots per inch that the eye cannot tell apart at the distance of a book (convention). */
  private static final int PRINT = 300;

  private static final double INCH = 72;

  private final Map<String, Placed.Image> byPath = new TreeMap<>();

  private ImageResolutions() {}

  static ImageResolutions of(Edition edition) {
    ImageResolutions resolutions = new ImageResolutions();
    for (Page page : edition.pages()) {
      for (Placed placed : page.content()) {
        if (placed instanceof Placed.Image image && image.image().format() != ImageFormat.SVG) {
          String path = image.image().path();
          resolutions.byPath.merge(path, image, (a, b) -> dots(a) <= dots(b) ? a : b);
        }
      }
    }
    return resolutions;
  }

  private static double dots(Placed.Image placed) {
    double across = placed.image().width() * INCH / placed.width();
    double down = placed.image().height() * INCH / placed.height();
    return Math.min(across, down);
  }

  /** Dots per inch of an image where it is printed largest; 0 for one that is on no page. */
  double dots(ImageSource.Available image) {
    Placed.Image placed = byPath.get(image.path());
    return placed == null ? 0 : dots(placed);
  }

  /** Reports the images that print would show to be coarse. */
  void warn(Diagnostics diagnostics) {
    byPath.forEach(
        (path, placed) -> {
          int dots = (int) Math.floor(dots(placed));
          if (dots < PRINT) {
            diagnostics.report(
                DiagnosticCode.FIG_LOW_RESOLUTION,
                new FilePlace(path),
                "the image has " + dots + " dots per inch where it is printed",
                hint(placed));
          }
        });
  }

  private static String hint(Placed.Image placed) {
    long width = (long) Math.ceil(placed.width() / INCH * PRINT);
    long height = (long) Math.ceil(placed.height() / INCH * PRINT);
    return "print needs " + PRINT + ": give one of " + width + " by " + height + " pixels";
  }
}
