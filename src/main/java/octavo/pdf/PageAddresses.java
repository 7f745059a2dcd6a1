package octavo.pdf;

import octavo.book.ImageSource;
import octavo.xhtml.Addresses;

/**
 * Addresses within the single document of the css engine: an id is enough.
 *
 * @param images where images are
 */
record PageAddresses(BookImages images) implements Addresses {
  @Override
  public String document(String id) {
    return "#" + id;
  }

  @Override
  public String element(String document, String elementId) {
    return "#" + elementId;
  }

  @Override
  public String image(ImageSource.Available image) {
    return images.address(image);
  }
}
