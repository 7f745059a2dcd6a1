package octavo.manuscript;

import java.util.Optional;
import octavo.book.ImageSource;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.Place;
import octavo.measure.Length;

/** Looks at the image files of a book, each once, by their content and not by their names. */
public final class ImageInspector {
  private final BookFolder folder;
  private final Diagnostics diagnostics;

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
    throw new IllegalStateException(
        "not built yet: " + folder + diagnostics + relative + at + width + height);
  }
}
