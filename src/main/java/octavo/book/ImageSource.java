package octavo.book;

import java.nio.file.Path;
import java.util.Optional;
import octavo.measure.Length;

/** The file behind an image, looked at once and found sound, or not there. */
public sealed interface ImageSource {
  /** The path relative to the book folder, {@code /} between parts; the key of one image. */
  String path();

  /**
   * An image that can be shown.
   *
   * @param path see {@link ImageSource#path()}
   * @param location where its bytes are
   * @param format what they are, by content and not by name
   * @param width in pixels (CSS pixels for SVG), positive
   * @param height likewise
   * @param sanitised for an SVG the text to use instead of the file's own, active content removed;
   *     empty when the file is used as it is
   */
  record Available(
      String path,
      Path location,
      ImageFormat format,
      int width,
      int height,
      Optional<String> sanitised)
      implements ImageSource {}

  /**
   * An image that is missing, remote or broken: a framed place-holder stands for it.
   *
   * @param path see {@link ImageSource#path()}, or the remote address
   * @param width of the place-holder, when the author gave one
   * @param height likewise
   */
  record Absent(String path, Optional<Length> width, Optional<Length> height)
      implements ImageSource {}
}
