package octavo.epub;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import octavo.book.ImageFormat;
import octavo.book.ImageSource;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import octavo.raster.Change;
import octavo.raster.PngFile;
import octavo.raster.Recoded;
import octavo.raster.Recoding;
import octavo.raster.UndrawableException;
import octavo.theme.FontFile;

/**
 * Makes one image of an EPUB of what the author gave, which stays as it is.
 *
 * @param rules what is demanded of it
 * @param fonts for the text of drawings
 */
record ImageMaking(ImageRules rules, List<FontFile> fonts) {
  /** A photograph of so many pixels across is more than a telephone shows. */
  private static final int LARGE = 1200;

  /** The second size has one of so many pixels across. */
  private static final int HALF = 2;

  /** Copies the list. */
  ImageMaking {
    fonts = List.copyOf(fonts);
  }

  /**
   * The image as the EPUB has it.
   *
   * @param diagnostics told of what cannot be decoded
   */
  EpubImage make(ImageSource.Available source, Diagnostics diagnostics) {
    try {
      byte[] file = EpubImage.original(source);
      Recoded as = made(source, file, diagnostics);
      return new EpubImage(source, as, file.length, small(source, file, as));
    } catch (IOException e) {
      // Who writes the file is told by the same exception.
      Recoded as = Recoded.unchanged(source.format(), source.width(), source.height(), 0);
      return new EpubImage(source, as, 0);
    }
  }

  /** A second size of a large photograph, where it is wished and saves much. */
  private Optional<Recoded> small(ImageSource.Available source, byte[] file, Recoded as) {
    if (!rules.hasSizes() || as.format() != ImageFormat.JPEG || as.width() < LARGE) {
      return Optional.empty();
    }
    long fewer = (long) as.width() * as.height() / (HALF * HALF);
    try {
      Recoded small = Recoding.of(file, sides(source), source.whole(), rules.image().of(fewer));
      boolean saves = small.size() * HALF <= as.size() && small.format() == as.format();
      return saves ? Optional.of(small) : Optional.empty();
    } catch (IOException e) {
      // That it cannot be decoded was told when it was first made.
      return Optional.empty();
    }
  }

  private Recoded made(ImageSource.Available source, byte[] file, Diagnostics diagnostics)
      throws IOException {
    try {
      return source.format() == ImageFormat.SVG
          ? drawing(source, file)
          : Recoding.of(file, sides(source), source.whole(), rules.image());
    } catch (IOException | UndrawableException e) {
      diagnostics.report(
          DiagnosticCode.FIG_BROKEN,
          new FilePlace(source.path()),
          "the image cannot be decoded: " + e.getMessage(),
          "save it again as PNG or JPEG");
      return unchangedOrBlank(source, file);
    }
  }

  private static Recoding.Sides sides(ImageSource.Available source) {
    return new Recoding.Sides(source.format(), source.width(), source.height());
  }

  private Recoded drawing(ImageSource.Available source, byte[] file)
      throws IOException, UndrawableException {
    if (rules.takesDrawings()) {
      return Recoded.unchanged(ImageFormat.SVG, source.width(), source.height(), file.length)
          .drawn(SvgDrawing.isLostAtNight(source, fonts));
    }
    BufferedImage pixels = SvgDrawing.of(source, fonts).pixels(rules.image());
    Recoding.Sides sides =
        new Recoding.Sides(ImageFormat.PNG, pixels.getWidth(), pixels.getHeight());
    return Recoded.made(PngFile.of(pixels), sides, Set.of(Change.CONVERTED));
  }

  // A reader that decodes more than Octavo does may show it; a kind that it does not know, never.
  private Recoded unchangedOrBlank(ImageSource.Available source, byte[] file) throws IOException {
    boolean known = rules.image().formats().contains(source.format());
    if (known && (source.format() != ImageFormat.SVG || rules.takesDrawings())) {
      return Recoded.unchanged(source.format(), source.width(), source.height(), file.length);
    }
    byte[] blank = PngFile.of(new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY));
    Recoding.Sides sides = new Recoding.Sides(ImageFormat.PNG, 1, 1);
    return Recoded.made(blank, sides, Set.of(Change.CONVERTED));
  }

  /** The same image in so many bytes; empty where it can be no smaller. */
  Optional<EpubImage> smaller(EpubImage image, long bytes) {
    if (image.source().format() == ImageFormat.SVG) {
      return Optional.empty();
    }
    try {
      ImageSource.Available source = image.source();
      byte[] file = EpubImage.original(source);
      Recoded less = Recoding.of(file, sides(source), source.whole(), rules.image().within(bytes));
      return less.size() < image.as().size()
          ? Optional.of(new EpubImage(source, less, file.length))
          : Optional.empty();
    } catch (IOException e) {
      // What cannot be decoded has been told of when it was first made.
      return Optional.empty();
    }
  }
}
