package octavo.xhtml;

import octavo.book.Image;
import octavo.book.ImageSource;

/** Where things are in the finished document: the one difference between many files and one. */
public interface Addresses {
  /** A reference to the start of a document, by {@link XhtmlDocument#id()}. */
  String document(String id);

  /** A reference to an element by its id, in the document with that id. */
  String element(String document, String elementId);

  /** The {@code src} of an image. */
  String image(ImageSource.Available image);

  /** A class the edition gives an image; empty for none. */
  default String imageClass(ImageSource.Available image) {
    return "";
  }

  /** The {@code srcset} of an image that comes in several sizes; empty for one of one size. */
  default String sizes(ImageSource.Available image) {
    return "";
  }

  /** How wide an image is shown whose file does not say so; empty where it does. */
  default String width(ImageSource.Available image) {
    return "";
  }

  /** Told of every image that is shown, each time: what an edition claims of itself counts them. */
  default void shown(Image image) {}
}
