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
 * Pictures in lines: as large as their style wants them, but no wider than the line, nor higher
 * than those between paragraphs.
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
        .map(image -> piece(image, style, figure(img, structure)));
  }

  private static StructureElement figure(Element img, StructureElement structure) {
    return structure
        .add(StructureType.FIGURE)
        .with(StructureElement.Property.ALTERNATIVE, img.attribute("alt"));
  }

  private Piece piece(ImageSource.Available image, Style style, StructureElement figure) {
    double wide = image.width() * PIXEL;
    double high = image.height() * PIXEL;
    double most = style.length(Property.MAX_HEIGHT, 0);
    double highest = FigureSetter.highest(page);
    double height = Math.min(high, most > 0 ? Math.min(most, highest) : highest);
    double scale = Math.min(height / high, width / wide);
    Tag tag = new Tag.Picture(image, figure.addSlot());
    return new Piece.Fixed(wide * scale, high * scale, 0, tag, false);
  }
}
