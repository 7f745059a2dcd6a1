package octavo.epub;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import octavo.book.ImageFormat;
import octavo.book.ImageSource;
import octavo.raster.Recoded;

/**
 * An image as the EPUB has it.
 *
 * @param source what the author gave
 * @param as what was made of it
 * @param before the size of the author's file in bytes
 * @param small the same photograph for small screens; empty where that would save little
 */
record EpubImage(ImageSource.Available source, Recoded as, long before, Optional<Recoded> small) {
  /** An image of one size. */
  EpubImage(ImageSource.Available source, Recoded as, long before) {
    this(source, as, before, Optional.empty());
  }

  /** The bytes it takes in the EPUB, in all its sizes. */
  long size() {
    return as.size() + small.map(Recoded::size).orElse(0L);
  }

  /** The same in one size. */
  EpubImage alone() {
    return new EpubImage(source, as, before);
  }

  /** The format it has in the EPUB. */
  ImageFormat format() {
    return as.format();
  }

  /**
   * The bytes of its file.
   *
   * @throws IOException when the author's file can no longer be read
   */
  byte[] bytes() throws IOException {
    return as.bytes().isPresent() ? as.bytes().get() : original(source);
  }

  /** The bytes that the author gave, of an SVG those that are safe. */
  static byte[] original(ImageSource.Available source) throws IOException {
    return source.sanitised().isPresent()
        ? source.sanitised().get().getBytes(StandardCharsets.UTF_8)
        : Files.readAllBytes(source.location());
  }
}
