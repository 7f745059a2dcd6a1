package octavo.pdf;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.extend.FSStreamFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import octavo.book.ImageFormat;
import octavo.book.ImageSource;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import octavo.raster.CameraJpeg;
import octavo.raster.JpegFile;
import octavo.raster.PngFile;
import octavo.raster.RasterReader;
import octavo.raster.Scaling;
import octavo.raster.Traits;

/**
 * The images of one PDF under addresses of their own. The css engine can reach nothing else: no
 * file, no network.
 */
final class BookImages implements FSStreamFactory {
  /** The scheme of the addresses. */
  static final String SCHEME = "octavo-image";

  /** Of photographs in colours of print, which PDF/A-2 (6.2.4.3) does not allow beside sRGB. */
  private static final float QUALITY = 0.92f;

  private static final Pattern CLEAR =
      Pattern.compile("((?:fill|stroke|stop-color|flood-color)\\s*[=:]\\s*[\"']?\\s*)transparent");

  private static final Pattern WITH_ALPHA =
      Pattern.compile("rgba\\(\\s*([0-9.%]+\\s*,\\s*[0-9.%]+\\s*,\\s*[0-9.%]+)\\s*,[^)]*\\)");

  private static final Pattern HEX_WITH_ALPHA =
      Pattern.compile("([=:]\\s*[\"']?\\s*#[0-9a-fA-F]{6})[0-9a-fA-F]{2}(?![0-9a-fA-F])");

  private final Map<String, ImageSource.Available> byAddress = new LinkedHashMap<>();
  private final Map<String, String> byPath = new LinkedHashMap<>();
  private final Diagnostics diagnostics;

  BookImages(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** The address of an image; the same for the same image. */
  String address(ImageSource.Available image) {
    return byPath.computeIfAbsent(
        image.path(),
        path -> {
          String address = SCHEME + ":" + (byAddress.size() + 1) + "." + image.format().extension();
          byAddress.put(address, image);
          return address;
        });
  }

  /** Whether the css engine may read the address. */
  boolean knows(String address) {
    return byAddress.containsKey(address);
  }

  /** Whether there is an SVG among them. */
  boolean haveSvg() {
    return byAddress.values().stream().anyMatch(image -> image.format() == ImageFormat.SVG);
  }

  /** Whether there is a JPEG among them. */
  boolean haveJpeg() {
    return byAddress.values().stream().anyMatch(image -> image.format() == ImageFormat.JPEG);
  }

  @Override
  public FSStream getUrl(String address) {
    ImageSource.Available image = byAddress.get(address);
    if (image == null) {
      return new Content(new byte[0]);
    }
    try {
      return new Content(bytes(image));
    } catch (IOException e) {
      // It was sound when the book was read; the page keeps the space and the reader is told.
      diagnostics.report(
          DiagnosticCode.FIG_BROKEN,
          new FilePlace(image.path()),
          "the image cannot be set: " + e.getMessage(),
          "save it again as PNG or JPEG");
      return new Content(new byte[0]);
    }
  }

  private static byte[] bytes(ImageSource.Available image) throws IOException {
    if (image.format() == ImageFormat.SVG) {
      String svg =
          image.sanitised().isPresent()
              ? image.sanitised().get()
              : Files.readString(image.location());
      return older(svg).getBytes(StandardCharsets.UTF_8);
    }
    byte[] file = Files.readAllBytes(image.location());
    if (!image.isFitForAll()) {
      return PngFile.of(Scaling.plain(RasterReader.read(file).pixels()));
    }
    return switch (image.format()) {
      case JPEG ->
          Traits.of(file, ImageFormat.JPEG).printed()
              ? JpegFile.of(Scaling.plain(RasterReader.read(file).pixels()), QUALITY)
              : CameraJpeg.read(file).changedOver(file);
      case PNG -> deep(file) ? repainted(file) : file;
      case GIF, WEBP -> repainted(file);
      case SVG -> file;
    };
  }

  // Batik knows the colours of SVG 1.1 and gives the whole picture up at one of CSS Color 4.
  private static String older(String svg) {
    String opaque = CLEAR.matcher(svg).replaceAll("$1none");
    opaque = WITH_ALPHA.matcher(opaque).replaceAll("rgb($1)");
    return HEX_WITH_ALPHA.matcher(opaque).replaceAll("$1");
  }

  // The 25th byte of a PNG is its bit depth (PNG 3, section 11.2.1); 16 would be passed on whole.
  private static boolean deep(byte[] png) {
    return png.length > 25 && png[24] == 16;
  }

  private static byte[] repainted(byte[] file) throws IOException {
    return PngFile.of(Scaling.plain(RasterReader.read(file).pixels()));
  }

  private record Content(byte[] bytes) implements FSStream {
    @Override
    public InputStream getStream() {
      return new ByteArrayInputStream(bytes);
    }

    @Override
    public Reader getReader() {
      return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
    }
  }
}
