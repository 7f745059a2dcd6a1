package octavo.manuscript;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import octavo.book.ImageFormat;
import octavo.book.ImageSource;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.Place;
import octavo.measure.Length;

/**
 * Looks at the image files of a book, each once, by their content and not by their names. Nothing
 * is decoded: a header says what an image is and how large, and a walk over its markers, and over
 * the checksums of a PNG, that it is whole. Not for use by several threads at once.
 */
public final class ImageInspector {
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
      report(e.code(), at, relative + " " + e.getMessage(), e.hint());
    }
    return Optional.empty();
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
      return new ImageSource.Available(
          relative, file, header.format(), header.width(), header.height(), Optional.empty());
    }
    SvgImage svg = SvgImage.read(bytes);
    if (!svg.removed().isEmpty()) {
      report(
          DiagnosticCode.FIG_UNSAFE_SVG,
          at,
          relative + " held " + String.join(", ", svg.removed()) + ", which was left out",
          "save it again as a plain SVG, with all it shows inside the file");
    }
    return new ImageSource.Available(
        relative, file, ImageFormat.SVG, svg.width(), svg.height(), svg.sanitised());
  }

  private void report(DiagnosticCode code, Place at, String message, String hint) {
    diagnostics.report(code, at, message, hint);
  }
}
