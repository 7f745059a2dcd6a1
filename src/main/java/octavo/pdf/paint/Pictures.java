package octavo.pdf.paint;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import octavo.book.ImageFormat;
import octavo.book.ImageSource;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import octavo.pdf.png.PngImages;
import octavo.raster.UndrawableException;
import octavo.theme.FontFile;
import octavo.theme.SvgFonts;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The images of one PDF, each put into it once. */
final class Pictures {
  private final PDDocument document;
  private final List<FontFile> fonts;
  private final ImageResolutions resolutions;
  private final int downsample;
  private final boolean grey;
  private final Diagnostics diagnostics;
  private final PngImages pngs = new PngImages();
  private final Map<String, Picture> byPath = new HashMap<>();

  /**
   * None yet.
   *
   * @param resolutions how large they are printed
   */
  Pictures(
      PDDocument document,
      PdfPainter.Setup setup,
      ImageResolutions resolutions,
      Diagnostics diagnostics) {
    this.document = document;
    this.fonts = setup.fonts();
    this.resolutions = resolutions;
    this.downsample = setup.prepress().downsample();
    this.grey = setup.prepress().grey();
    this.diagnostics = diagnostics;
  }

  /** The picture of an image. One that cannot be set is reported and leaves its room empty. */
  Picture picture(ImageSource.Available image) {
    return byPath.computeIfAbsent(image.path(), path -> read(image));
  }

  private Picture read(ImageSource.Available image) {
    try {
      double factor = Downsampling.factor(resolutions.dots(image), downsample);
      if (image.format() == ImageFormat.SVG) {
        return vectors(image);
      }
      byte[] file = Files.readAllBytes(image.location());
      boolean photograph = image.format() == ImageFormat.JPEG && image.isFitForAll();
      if (grey && !photograph) {
        return BitmapPicture.grey(file, factor, pngs);
      }
      if (!image.isFitForAll()) {
        return BitmapPicture.decoded(file, factor, document);
      }
      if (image.format() == ImageFormat.JPEG) {
        return JpegPicture.of(file, factor, grey);
      }
      if (factor < 1) {
        return BitmapPicture.smaller(file, factor, pngs, document);
      }
      return image.format() == ImageFormat.PNG
          ? new Picture(pngs.image(file), 1, 1)
          : BitmapPicture.of(file, pngs, document);
    } catch (IOException | UndrawableException e) {
      // It was sound when the book was read; the page keeps the space and the reader is told.
      diagnostics.report(
          DiagnosticCode.FIG_BROKEN,
          new FilePlace(image.path()),
          "the image cannot be set: " + e.getMessage(),
          "save it again as PNG or JPEG");
      return new Picture(Forms.form(""), 1, 1);
    }
  }

  private Picture vectors(ImageSource.Available image) throws IOException, UndrawableException {
    String svg =
        image.sanitised().isPresent()
            ? image.sanitised().get()
            : Files.readString(image.location());
    return SvgPicture.of(SvgFonts.apply(svg, fonts), image, grey, document);
  }
}
