package octavo.manuscript;

import java.io.IOException;
import java.util.Optional;
import octavo.book.ImageFormat;
import octavo.diagnostic.DiagnosticCode;

/**
 * What the header of a raster image says.
 *
 * @param format by the signature
 * @param width in pixels, positive
 * @param height in pixels, positive
 */
public record ImageHeader(ImageFormat format, int width, int height) {
  /**
   * More than this takes half a gigabyte to decode, and no page needs it: A3 at 600 dpi is 70.
   * Kinds that can be decoded by rows may have more, of which then not all are kept.
   */
  static final long MOST_AT_ONCE = 100_000_000;

  private static final long MOST_BY_ROWS = 1_000_000_000;

  /** What people save under the name of an image, by the first characters. */
  private static final String[][] KNOWN_OTHERS = {
    {"version https://git-lfs", "is only a Git LFS pointer", "fetch it with: git lfs pull"},
    {"BM", "is a BMP image", ""},
    {"II*\0", "is a TIFF image", ""},
    {"MM\0*", "is a TIFF image", ""},
    {"%PDF", "is a PDF", ""},
    {"%!PS", "is a PostScript file", ""},
    {"8BPS", "is a Photoshop file", ""},
    {"\0\0\1\0", "is an icon file", ""},
  };

  /** Reads an image at hand; empty when it is no PNG, JPEG, GIF or WebP, or damaged. */
  public static Optional<ImageHeader> of(byte[] image) throws IOException {
    try {
      return read(ImageBytes.of(image));
    } catch (BrokenImageException e) {
      return Optional.empty();
    }
  }

  /**
   * Reads a PNG, JPEG, GIF or WebP; empty when the file may be an SVG, which is text.
   *
   * @throws BrokenImageException when it is a raster image that no decoder will like, or no image
   */
  static Optional<ImageHeader> read(ImageBytes bytes) throws IOException, BrokenImageException {
    if (bytes.size() == 0) {
      throw BrokenImageException.damaged("is an empty file");
    }
    Optional<ImageFormat> format = format(bytes);
    if (format.isPresent()) {
      return Optional.of(read(bytes, format.get()).checked());
    }
    refuseKnownOthers(bytes);
    return Optional.empty();
  }

  /** The kind of a raster image by its first bytes. */
  static Optional<ImageFormat> format(ImageBytes bytes) throws IOException {
    if (bytes.has(1, "PNG\r\n") && bytes.at(0) == 0x89) {
      return Optional.of(ImageFormat.PNG);
    }
    if (bytes.short16(0) == 0xffd8) {
      return Optional.of(ImageFormat.JPEG);
    }
    if (bytes.has(0, "GIF87a") || bytes.has(0, "GIF89a")) {
      return Optional.of(ImageFormat.GIF);
    }
    boolean webp = bytes.has(0, "RIFF") && bytes.has(8, "WEBP");
    return webp ? Optional.of(ImageFormat.WEBP) : Optional.empty();
  }

  private static ImageHeader read(ImageBytes bytes, ImageFormat format)
      throws IOException, BrokenImageException {
    return switch (format) {
      case PNG -> ImagePng.read(bytes);
      case JPEG -> ImageJpeg.read(bytes);
      case GIF -> ImageGif.read(bytes);
      case WEBP -> ImageWebp.read(bytes);
      case SVG -> throw new IllegalArgumentException("an SVG has no header");
    };
  }

  private ImageHeader checked() throws BrokenImageException {
    return checked(format == ImageFormat.WEBP ? MOST_AT_ONCE : MOST_BY_ROWS);
  }

  /** Refuses an image with more pixels than can be decoded. */
  ImageHeader checked(long most) throws BrokenImageException {
    if ((long) width * height > most) {
      throw new BrokenImageException(
          DiagnosticCode.FIG_TOO_LARGE,
          "says it is " + width + " by " + height + " pixels, too many to decode",
          "scale it down to at most " + most / 1_000_000 + " million pixels");
    }
    return this;
  }

  private static void refuseKnownOthers(ImageBytes bytes) throws IOException, BrokenImageException {
    if (bytes.has(4, "ftyp")) {
      throw other("is an HEIF or AVIF image, or a film", "");
    }
    for (String[] known : KNOWN_OTHERS) {
      if (bytes.has(0, known[0])) {
        throw other(known[1], known[2]);
      }
    }
  }

  private static BrokenImageException other(String message, String hint) {
    return new BrokenImageException(
        DiagnosticCode.FIG_BROKEN,
        message,
        hint.isEmpty() ? "export it as PNG, JPEG, GIF, WebP or SVG" : hint);
  }
}
