package octavo.html;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import octavo.book.ImageFormat;
import octavo.book.ImageSource;

/** Where the bytes of the page's images come from. */
public interface PageImages {
  /** As the author gave them; of an SVG what is safe. */
  PageImages AS_THEY_ARE = new AsTheyAre();

  /** Told once of all that the page shows, each once, before any is asked for. */
  void make(List<ImageSource.Available> sources);

  /** The format of one. */
  ImageFormat format(ImageSource.Available source);

  /**
   * The bytes of one.
   *
   * @throws IOException when it can no longer be read
   */
  byte[] bytes(ImageSource.Available source) throws IOException;

  /** The files of the author. */
  final class AsTheyAre implements PageImages {
    private AsTheyAre() {}

    @Override
    public void make(List<ImageSource.Available> sources) {
      // They are read where they are written, one at a time.
    }

    @Override
    public ImageFormat format(ImageSource.Available source) {
      return source.format();
    }

    @Override
    public byte[] bytes(ImageSource.Available source) throws IOException {
      return source.sanitised().isPresent()
          ? source.sanitised().get().getBytes(StandardCharsets.UTF_8)
          : Files.readAllBytes(source.location());
    }
  }
}
