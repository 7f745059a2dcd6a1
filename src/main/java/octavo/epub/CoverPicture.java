package octavo.epub;

import java.io.IOException;
import java.util.List;
import octavo.book.ImageFormat;
import octavo.book.ImageSource;
import octavo.raster.Demands;
import octavo.raster.Recoded;
import octavo.raster.Recoding;
import octavo.raster.UndrawableException;
import octavo.theme.FontFile;

/** The author's own cover: as it is where shops take it, drawn or converted where they do not. */
final class CoverPicture {
  private CoverPicture() {}

  static CoverImage of(
      ImageSource.Available image, List<FontFile> fonts, Demands demands, ImageNotes notes)
      throws IOException, UndrawableException {
    if (image.format() == ImageFormat.SVG) {
      return SvgDrawing.of(image, fonts).asCover(demands.pixels());
    }
    byte[] file = EpubImage.original(image);
    Recoded as = recoded(image, file, demands);
    EpubImage cover = new EpubImage(image, as, file.length);
    notes.tell(cover, demands.bytes());
    return new CoverImage(cover.bytes(), as.format(), as.width(), as.height());
  }

  private static Recoded recoded(ImageSource.Available image, byte[] file, Demands demands)
      throws UndrawableException {
    Recoding.Sides sides = new Recoding.Sides(image.format(), image.width(), image.height());
    try {
      return Recoding.of(file, sides, image.whole(), demands);
    } catch (IOException e) {
      throw new UndrawableException(e.getMessage());
    }
  }
}
