package octavo.epub;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import octavo.book.ImageFormat;
import octavo.book.ImageSource;
import octavo.theme.FontFile;

/** The author's own cover: as it is where shops take it, drawn or converted where they do not. */
final class CoverPicture {
  private CoverPicture() {}

  static CoverImage of(ImageSource.Available image, List<FontFile> fonts)
      throws IOException, UndrawableException {
    return switch (image.format()) {
      case PNG, JPEG ->
          new CoverImage(
              Files.readAllBytes(image.location()), image.format(), image.width(), image.height());
      case GIF, WEBP ->
          new CoverImage(WebpImage.asPng(image), ImageFormat.PNG, image.width(), image.height());
      case SVG -> SvgDrawing.asCover(image, fonts);
    };
  }
}
