package octavo.typeset;

import java.util.Optional;
import octavo.book.ImageSource;
import octavo.typeset.Floating.Wish;
import octavo.typeset.InlineCollector.Around;
import octavo.typeset.page.StructureElement;
import octavo.typeset.page.StructureKid;
import octavo.typeset.page.StructureType;
import octavo.typeset.style.Element;
import octavo.typeset.style.Node;

/**
 * Sets the figures that may leave their place in the text: those whose {@code placement} is said to
 * be {@code float} or {@code page}, and those of which nothing is said and that have a caption by
 * which they are known elsewhere. Only what stands right in a section may leave it: not a figure in
 * a list or a quotation, nor one in a note.
 */
final class FloatSetter {
  /** A picture is turned where that makes it so much larger. */
  private static final double MUCH_LARGER = 1.3;

  private final Workshop workshop;
  private final Column column;
  private final PageShape page;
  private final PageNotes notes;

  FloatSetter(Workshop workshop, Column column, PageShape page, PageNotes notes) {
    this.workshop = workshop;
    this.column = column;
    this.page = page;
    this.notes = notes;
  }

  /** Where a block may stand besides its place; empty where it may not leave it. */
  Optional<Wish> wish(Element block) {
    if (!block.is("figure") || !column.letsFloat()) {
      return Optional.empty();
    }
    boolean inSection = block.parent().map(Element::name).orElse("").equals("section");
    if (!inSection) {
      return Optional.empty();
    }
    if (block.is("placement-page")) {
      return Optional.of(Wish.PAGE);
    }
    if (block.is("placement-float")) {
      return Optional.of(Wish.HEAD);
    }
    boolean near = block.is("placement-near") && child(block, "figcaption").isPresent();
    return near ? Optional.of(Wish.NEAR) : Optional.empty();
  }

  private static Optional<Element> child(Element of, String name) {
    for (Node node : of.children()) {
      if (node instanceof Element element && element.name().equals(name)) {
        return Optional.of(element);
      }
    }
    return Optional.empty();
  }

  /** A figure that is set by itself, with its structure. */
  private record Alone(Column column, StructureElement holder) {
    double height() {
      return Strip.height(column.strips());
    }
  }

  /**
   * Sets one that may.
   *
   * @return whether it does: one that is higher than a page stays where the text has it
   */
  boolean set(Wish wish, Element figure, Around around, Frame frame) {
    boolean turned = wish == Wish.PAGE && isLargerTurned(figure);
    PageShape shape = turned ? page.turned() : page;
    Frame own = turned ? new Frame(0, shape.measure()) : frame;
    Alone alone = alone(figure, around, own, shape, shape.depth());
    double over = alone.height() - shape.depth();
    if (over > 0) {
      // What the caption needs the picture has to leave.
      double left = picture(figure, own, shape) - over - 1;
      alone = alone(figure, around, own, shape, left / FigureSetter.HIGHEST);
    }
    if (alone.column.size() == 0 || alone.height() > shape.depth() + Strip.SLACK) {
      column.source(figure.offset());
      column.overflow(Overflow.Kind.FIGURE);
      return false;
    }
    for (StructureKid kid : alone.holder.kids()) {
      if (kid instanceof StructureElement element) {
        around.structure().adopt(element);
      }
    }
    notes.follow(alone.column.reading().calls(alone.column.strips(), 0), around.structure());
    if (wish == Wish.PAGE) {
      new Plate(alone.column, page, turned).join();
    }
    column.floating(wish, alone.column);
    return true;
  }

  private Alone alone(Element figure, Around around, Frame frame, PageShape shape, double depth) {
    StructureElement holder = new StructureElement(StructureType.DIVISION);
    Column own = new Column();
    own.source(figure.offset());
    PageShape lower = depth == shape.depth() ? shape : shape.deep(Math.max(1, depth));
    new BlockSetter(workshop, own, lower)
        .set(figure, new Around(around.style(), holder, around.language(), 0), frame);
    own.end();
    own.cohesion(shape).keep(0);
    return new Alone(own, holder);
  }

  private double picture(Element figure, Frame frame, PageShape shape) {
    return image(figure).map(image -> FigureSetter.height(image, frame.width(), shape)).orElse(0.0);
  }

  private Optional<ImageSource.Available> image(Element figure) {
    return child(figure, "img").flatMap(img -> workshop.images().find(img.attribute("src")));
  }

  private boolean isLargerTurned(Element figure) {
    Optional<ImageSource.Available> found = image(figure);
    if (found.isEmpty()) {
      return false;
    }
    double upright = FigureSetter.scale(found.get(), page.measure(), page);
    PageShape turned = page.turned();
    return FigureSetter.scale(found.get(), turned.measure(), turned) > MUCH_LARGER * upright;
  }
}
