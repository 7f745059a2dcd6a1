package octavo.typeset;

import java.util.Optional;
import octavo.book.ImageSource;
import octavo.typeset.InlineCollector.Around;
import octavo.typeset.page.Placed;
import octavo.typeset.page.Slot;
import octavo.typeset.page.StructureElement;
import octavo.typeset.page.StructureElement.Property;
import octavo.typeset.page.StructureType;
import octavo.typeset.style.Element;

/** Sets pictures that stand between paragraphs, at their place. */
final class FigureSetter {
  private static final double PIXEL = 0.75;

  /** The part of a page a picture may fill: what is left is for its caption. */
  static final double HIGHEST = 0.8;

  /** A picture printed at less than this part of the width it could have is reported. */
  private static final double LEAST = 0.5;

  /** How wide a square drawing is whose file does not say it, in parts of the measure. */
  private static final double UNSIZED = 0.6;

  private final Workshop workshop;
  private final Column column;
  private final PageShape page;

  FigureSetter(Workshop workshop, Column column, PageShape page) {
    this.workshop = workshop;
    this.column = column;
    this.page = page;
  }

  /** How high pictures may be, in points. */
  static double highest(PageShape page) {
    return page.depth() * HIGHEST;
  }

  /** How high a picture is printed in that width, in points. */
  static double height(Element img, ImageSource.Available image, double width, PageShape page) {
    return image.height() * PIXEL * scale(img, image, width, page);
  }

  /**
   * How large a picture is printed in that width, in parts of what it is: above 1 only where its
   * author says how wide it is.
   */
  static double scale(Element img, ImageSource.Available image, double width, PageShape page) {
    double across = wanted(img, image, width);
    return Math.min(across, highest(page) / (image.height() * PIXEL));
  }

  // What it has where there is no end of height. Of drawings that have but a shape all are equally
  // large, whether high or wide: to the eye that is what area says.
  private static double wanted(Element img, ImageSource.Available image, double width) {
    double natural = image.width() * PIXEL;
    double shape = Math.sqrt((double) image.width() / image.height());
    double own = image.sized() ? natural : Math.min(natural, UNSIZED * width * shape);
    return PictureWidth.of(img, width).orElse(Math.min(own, width)) / natural;
  }

  /** Sets one, as wide as its author says, else as large as it is; no larger than there is room. */
  void set(Element img, Around around, Frame frame) {
    Optional<ImageSource.Available> found = workshop.images().find(img.attribute("src"));
    if (found.isEmpty()) {
      return;
    }
    ImageSource.Available image = found.get();
    double natural = image.width() * PIXEL;
    double tall = image.height() * PIXEL;
    double scale = scale(img, image, frame.width(), page);
    if (scale < LEAST * wanted(img, image, frame.width())) {
      column.overflow(Overflow.Kind.PICTURE);
    }
    double width = natural * scale;
    double height = tall * scale;
    double left = frame.left() + (frame.width() - width) / 2;
    Slot slot = slot(img, around);
    column.add(
        height,
        false,
        (sheet, x, y) -> sheet.add(new Placed.Image(image, x + left, y, width, height, slot)));
  }

  // A picture that says nothing is no part of what is read.
  private static Slot slot(Element img, Around around) {
    String role = img.attribute("role");
    if (role.equals("presentation") || role.equals("none")) {
      return Slot.LAYOUT;
    }
    StructureElement figure = around.structure().add(StructureType.FIGURE);
    figure.with(Property.ALTERNATIVE, img.attribute("alt"));
    return figure.addSlot();
  }
}
