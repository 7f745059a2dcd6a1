package octavo.manuscript;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.diagnostic.DiagnosticCode;
import octavo.manuscript.Edition.Format;

/**
 * Reads what an edition for screens asks of its images: {@code images: {pixels: 2000000, bytes: 1
 * MB}}.
 */
final class ImagesReader {
  /** Bytes, or so many KB or MB, which are powers of ten. */
  private static final Pattern SIZE = Pattern.compile("([1-9][0-9]{0,8})\\s*([KkMm][Bb])?");

  private ImagesReader() {}

  static ImageSettings read(SettingsNode edition, Format format) {
    Optional<SettingsNode> written = edition.child("images");
    if (written.isEmpty()) {
      return ImageSettings.NONE;
    }
    SettingsNode images = written.get();
    if (format == Format.PDF) {
      images.report(
          DiagnosticCode.SET_UNSUPPORTED,
          "'images' is not used: a PDF has them as they are, or as 'downsample' says",
          "take it out, or move it to an EPUB or HTML edition");
      return ImageSettings.NONE;
    }
    images.members();
    images.allow("pixels", "bytes", "total", "quality", "srcset");
    return new ImageSettings(
        pixels(images),
        size(images, "bytes"),
        size(images, "total"),
        quality(images),
        hasSizes(images, format));
  }

  private static boolean hasSizes(SettingsNode images, Format format) {
    boolean asked = images.flag("srcset", false);
    if (asked && format == Format.HTML) {
      images.report(
          DiagnosticCode.SET_UNSUPPORTED,
          "'srcset' is not used: what is in one file is read whole, in whatever sizes",
          "take it out, or move it to an EPUB edition");
      return false;
    }
    return asked;
  }

  private static OptionalLong pixels(SettingsNode images) {
    Optional<Integer> pixels = images.whole("pixels");
    if (pixels.isEmpty()) {
      return OptionalLong.empty();
    }
    if (pixels.get() >= ImageSettings.LEAST_PIXELS && pixels.get() <= ImageSettings.MOST_PIXELS) {
      return OptionalLong.of(pixels.get());
    }
    refuse(
        images,
        "pixels",
        "is not from " + ImageSettings.LEAST_PIXELS + " to " + ImageSettings.MOST_PIXELS,
        "write width times height, such as 2000000");
    return OptionalLong.empty();
  }

  private static OptionalInt quality(SettingsNode images) {
    Optional<Integer> quality = images.whole("quality");
    if (quality.isEmpty()) {
      return OptionalInt.empty();
    }
    if (quality.get() >= ImageSettings.LEAST_QUALITY
        && quality.get() <= ImageSettings.MOST_QUALITY) {
      return OptionalInt.of(quality.get());
    }
    refuse(
        images,
        "quality",
        "is not from " + ImageSettings.LEAST_QUALITY + " to " + ImageSettings.MOST_QUALITY,
        "write a percentage, such as 85");
    return OptionalInt.empty();
  }

  private static OptionalLong size(SettingsNode images, String key) {
    Optional<String> text = images.child(key).flatMap(SettingsNode::text);
    if (text.isEmpty()) {
      return OptionalLong.empty();
    }
    Matcher found = SIZE.matcher(text.get().strip());
    if (found.matches()) {
      long bytes = bytes(found);
      if (bytes >= ImageSettings.LEAST_BYTES) {
        return OptionalLong.of(bytes);
      }
    }
    refuse(images, key, "is no size of at least 10 KB", "write such as 500 KB, 5 MB or 5000000");
    return OptionalLong.empty();
  }

  private static long bytes(Matcher size) {
    String unit = size.group(2) == null ? "" : size.group(2);
    long factor = unit.isEmpty() ? 1 : unit.regionMatches(true, 0, "k", 0, 1) ? 1000 : 1_000_000;
    return Long.parseLong(size.group(1)) * factor;
  }

  private static void refuse(SettingsNode images, String key, String why, String hint) {
    images.child(key).orElseThrow().badValue(why, hint);
  }
}
