package octavo.pdf;

import octavo.book.ImageSource;
import octavo.xhtml.PaperAddresses;

/**
 * Addresses within the single document of the css engine: an id is enough.
 *
 * @param images where images are
 */
record PageAddresses(BookImages images) implements PaperAddresses {
  @Override
  public String image(ImageSource.Available image) {
    return images.address(image);
  }
}
