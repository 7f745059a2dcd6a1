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
   * @param whole whether the file ends where it should; of one that does not a part can be shown
   * @param sized whether the file says how large it is; else width and height are but its shape
   */
  record Available(
      String path,
      Path location,
      ImageFormat format,
      int width,
      int height,
      Optional<String> sanitised,
      boolean whole,
      boolean sized)
      implements ImageSource {
    /** More than so many take half a gigabyte to decode, and no page needs them. */
    private static final long MOST_AT_ONCE = 100_000_000;

    /** A file that is whole, and as large as it says. */
    public Available(
        String path,
        Path location,
        ImageFormat format,
        int width,
        int height,
        Optional<String> sanitised) {
      this(path, location, format, width, height, sanitised, true, true);
    }

    /** The same of which width and height are but the shape. */
    public Available withoutSize() {
      return new Available(path, location, format, width, height, sanitised, whole, false);
    }

    /**
     * Whether its bytes may be handed on to be decoded elsewhere: not those of a file that is cut
     * off, nor of one that takes more memory than there may be.
     */
    public boolean isFitForAll() {
      return whole && (format == ImageFormat.SVG || (long) width * height <= MOST_AT_ONCE);
    }
  }

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
