package octavo.typeset;

import java.util.Optional;
import octavo.book.ImageSource;
import octavo.typeset.line.Piece;
import octavo.typeset.page.StructureElement;
import octavo.typeset.page.StructureType;
import octavo.typeset.style.Element;
import octavo.typeset.style.Property;
import octavo.typeset.style.Style;

/**
 * Pictures in lines: as wide as their author says, else as large as their style wants them, but no
 * wider than the line, nor higher than those between paragraphs.
 *
 * @param images by their addresses
 * @param width of the line, in points
 * @param page the page
 */
record LinePictures(ImageAddresses images, double width, PageShape page) {
  private static final double PIXEL = 0.75;

  /** A picture that belongs to an element of the structure; empty when there is none. */
  Optional<Piece> piece(Element img, Style style, StructureElement structure) {
    return images
        .find(img.attribute("src"))
        .map(image -> piece(image, size(img, image, style), figure(img, structure)));
  }

  private static StructureElement figure(Element img, StructureElement structure) {
    return structure
        .add(StructureType.FIGURE)
        .with(StructureElement.Property.ALTERNATIVE, img.attribute("alt"));
  }

  // A width that the author says counts more than the height that the style sets for all.
  private double size(Element img, ImageSource.Available image, Style style) {
    if (PictureWidth.of(img, width).isPresent()) {
      return FigureSetter.scale(img, image, width, page);
    }
    double high = image.height() * PIXEL;
    double most = style.length(Property.MAX_HEIGHT, 0);
    double highest = FigureSetter.highest(page);
    double height = Math.min(high, most > 0 ? Math.min(most, highest) : highest);
    return Math.min(height / high, width / (image.width() * PIXEL));
  }

  private static Piece piece(ImageSource.Available image, double scale, StructureElement figure) {
    double wide = image.width() * PIXEL;
    double high = image.height() * PIXEL;
    Tag tag = new Tag.Picture(image, figure.addSlot());
    return new Piece.Fixed(wide * scale, high * scale, 0, tag, false);
  }
}
