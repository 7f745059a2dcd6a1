package octavo.manuscript;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import octavo.book.ImageFormat;
import octavo.book.ImageSource;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.Place;
import octavo.measure.Length;
import octavo.raster.RasterReader;

/**
 * Looks at the image files of a book, each once, by their content and not by their names. Nothing
 * is decoded: a header says what an image is and how large, and a walk over its markers, and over
 * the checksums of a PNG, that it is whole; only one that is cut off is decoded, to see whether
 * there is anything to show. Not for use by several threads at once.
 */
public final class ImageInspector {
  private static final Set<String> JPEG = Set.of("jpg", "jpeg", "jpe", "jfif");

  /** Endings that promise an image of some kind; others promise nothing. */
  private static final Set<String> ENDINGS =
      Set.of(
          "jpg", "jpeg", "jpe", "jfif", "png", "gif", "svg", "webp", "bmp", "tif", "tiff", "avif",
          "heic");

  private final BookFolder folder;
  private final Diagnostics diagnostics;
  private final Map<String, Optional<ImageSource>> seen = new HashMap<>();

  /**
   * An inspector of one book's images.
   *
   * @param folder the only way to its files
   * @param diagnostics told of what is missing or broken
   */
  public ImageInspector(BookFolder folder, Diagnostics diagnostics) {
    this.folder = folder;
    this.diagnostics = diagnostics;
  }

  /**
   * Looks at one image; a file is opened once however many figures show it, and its trouble told
   * once.
   *
   * @param relative its path relative to the book folder, as {@link BookFolder#relative} gives it
   * @param at where the manuscript asks for it
   * @param width of the place-holder if the image cannot be shown
   * @param height likewise
   */
  public ImageSource inspect(
      String relative, Place at, Optional<Length> width, Optional<Length> height) {
    return seen.computeIfAbsent(relative, key -> look(key, at))
        .orElseGet(() -> new ImageSource.Absent(relative, width, height));
  }

  private Optional<ImageSource> look(String relative, Place at) {
    Optional<Path> file = folder.file(relative);
    if (file.isEmpty()) {
      reportAbsent(relative, at);
      return Optional.empty();
    }
    try (ImageBytes bytes = ImageBytes.open(file.get())) {
      return Optional.of(available(relative, file.get(), bytes, at));
    } catch (IOException e) {
      report(DiagnosticCode.FIG_BROKEN, at, relative + " cannot be read", "look at its rights");
    } catch (BrokenImageException e) {
      Optional<ImageSource> part = e.isCutOff() ? part(relative, file.get()) : Optional.empty();
      String shown = part.isPresent() ? "; what can be decoded of it is shown" : "";
      report(e.code(), at, relative + " " + e.getMessage() + shown, e.hint());
      return part;
    }
    return Optional.empty();
  }

  /** What can be shown of a file that ends too early. */
  private static Optional<ImageSource> part(String relative, Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      Optional<ImageFormat> format = ImageHeader.format(ImageBytes.of(bytes));
      return format.flatMap(
          kind -> RasterReader.salvaged(bytes).map(found -> part(relative, file, kind, found)));
    } catch (IOException e) {
      // It could be read a moment ago; that it is cut off is said in any case.
      return Optional.empty();
    }
  }

  private static ImageSource part(
      String relative, Path file, ImageFormat format, RasterReader.Decoded found) {
    return new ImageSource.Available(
        relative, file, format, found.width(), found.height(), Optional.empty(), false, true);
  }

  private void reportAbsent(String relative, Place at) {
    Optional<String> closed = folder.closed(relative);
    if (folder.linksOut(relative)) {
      report(
          DiagnosticCode.FILE_OUTSIDE,
          at,
          "the image " + relative + " is a link that leads out of the book folder",
          "copy the file itself there");
    } else if (folder.isFolder(relative)) {
      report(
          DiagnosticCode.FIG_MISSING,
          at,
          "'" + relative + "' is a folder, not an image",
          "name the file in it that is meant");
    } else if (closed.isPresent()) {
      report(
          DiagnosticCode.FIG_BROKEN,
          at,
          relative + " cannot be read: permission denied",
          "allow reading and entering the folder " + closed.get());
    } else {
      String hint = NearestFile.hint(folder.root(), relative);
      report(DiagnosticCode.FIG_MISSING, at, "there is no image " + relative, hint);
    }
  }

  private ImageSource available(String relative, Path file, ImageBytes bytes, Place at)
      throws IOException, BrokenImageException {
    Optional<ImageHeader> raster = ImageHeader.read(bytes);
    if (raster.isPresent()) {
      ImageHeader header = raster.get();
      checkName(relative, header.format(), at);
      return new ImageSource.Available(
          relative, file, header.format(), header.width(), header.height(), Optional.empty());
    }
    SvgImage svg = SvgImage.read(bytes);
    checkName(relative, ImageFormat.SVG, at);
    if (!svg.removed().isEmpty()) {
      report(
          DiagnosticCode.FIG_UNSAFE_SVG,
          at,
          relative + " held " + String.join(", ", svg.removed()) + ", which was left out",
          "save it again as a plain SVG, with all it shows inside the file");
    }
    SvgSize size = svg.size();
    ImageSource.Available drawing =
        new ImageSource.Available(
            relative, file, ImageFormat.SVG, size.width(), size.height(), svg.sanitised());
    return size.said() ? drawing : drawing.withoutSize();
  }

  private void checkName(String relative, ImageFormat format, Place at) {
    String ending = relative.substring(relative.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    boolean right =
        ending.equals(format.extension()) || JPEG.contains(ending) && format == ImageFormat.JPEG;
    String article = format == ImageFormat.SVG ? "an " : "a ";
    if (!right && ENDINGS.contains(ending)) {
      report(
          DiagnosticCode.FIG_MISNAMED,
          at,
          relative + " is " + article + format + " by its content; it is used as that",
          "rename it, so that other programs know it too: ." + format.extension());
    }
  }

  private void report(DiagnosticCode code, Place at, String message, String hint) {
    diagnostics.report(code, at, message, hint);
  }
}
