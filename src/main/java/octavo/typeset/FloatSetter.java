package octavo.typeset;

import java.util.List;
import java.util.Optional;
import octavo.book.ImageSource;
import octavo.typeset.Floating.Wish;
import octavo.typeset.InlineCollector.Around;
import octavo.typeset.page.StructureElement;
import octavo.typeset.page.StructureKid;
import octavo.typeset.page.StructureType;
import octavo.typeset.style.Element;

/**
 * Sets the figures and tables that may leave their place in the text, as {@link FloatWishes} has
 * it: each in a column of its own.
 */
final class FloatSetter {
  /** A picture is turned where that makes it so much larger. */
  private static final double MUCH_LARGER = 1.3;

  /**
   * A picture that its caption would leave less than this of the height it could have keeps that,
   * and the caption goes on over the page.
   */
  private static final double SMALLEST = 0.5;

  /** How many lines of a caption stand on either side of the end of a page. */
  private static final int LINES = 2;

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

  /**
   * Sets a block that may.
   *
   * @return whether it does; else it stays where the text has it
   */
  boolean set(Element block, Around around, Frame frame) {
    TurnedPages turned = new TurnedPages(workshop, column, page, notes);
    Optional<Wish> wish = new FloatWishes(workshop, column, page, turned).of(block, around, frame);
    if (wish.isEmpty()) {
      if (TableRun.includes(block)) {
        column.hold(Strip.Break.STRANDED);
      }
      return false;
    }
    return block.name().equals("figure")
        ? figure(wish.get(), block, around, frame)
        : table(wish.get(), block, around, frame);
  }

  /** A block that is set by itself, with its structure. */
  private record Alone(Column column, StructureElement holder) {
    double height() {
      return Strip.height(column.strips());
    }
  }

  private boolean figure(Wish wish, Element figure, Around around, Frame frame) {
    boolean turned = wish == Wish.PAGE && isLargerTurned(figure);
    PageShape shape = turned ? page.turned() : page;
    Frame own = turned ? new Frame(0, shape.measure()) : frame;
    Alone alone = alone(figure, around, own, shape, shape.depth());
    double over = alone.height() - shape.depth();
    double whole = over > 0 ? picture(figure, own, shape) : 0;
    double left = whole - over - 1;
    boolean goesOn = left < whole * SMALLEST && goesOn(alone, shape);
    if (over > 0 && !goesOn) {
      // What the caption needs the picture has to leave.
      alone = alone(figure, around, own, shape, left / FigureSetter.HIGHEST);
    }
    boolean fits = goesOn || alone.height() <= shape.depth() + Strip.SLACK;
    if (alone.column.size() == 0 || !fits) {
      column.source(figure.offset());
      column.overflow(Overflow.Kind.FIGURE);
      return false;
    }
    if (goesOn) {
      column.source(figure.offset());
      column.overflow(Overflow.Kind.CAPTION);
    }
    take(alone, around);
    if (wish == Wish.PAGE && !goesOn) {
      new Plate(alone.column, page, turned).join();
    }
    column.floating(wish, alone.column);
    return true;
  }

  // The picture and the lines of its caption that have room below it; the others at the head of the
  // next page, if that has room for them.
  private static boolean goesOn(Alone alone, PageShape shape) {
    List<Strip> strips = alone.column.strips();
    int end = 0;
    double height = 0;
    while (end < strips.size()
        && height + strips.get(end).space() + strips.get(end).height() <= shape.depth()) {
      height += strips.get(end).space() + strips.get(end).height();
      end++;
    }
    end = Math.min(end, strips.size() - LINES);
    double rest = Strip.height(strips.subList(Math.max(0, end), strips.size()));
    if (end < 1 + LINES || rest > shape.depth()) {
      return false;
    }
    alone.column.cohesion(shape).part(end);
    return true;
  }

  // One that is higher than a page goes on over it, and may not leave its place.
  private boolean table(Wish wish, Element table, Around around, Frame frame) {
    Alone alone = alone(table, around, frame, page, page.depth());
    if (alone.column.size() == 0) {
      return false;
    }
    boolean turned = alone.column.strips().getFirst().isForced();
    if (!turned && alone.height() > page.depth() + Strip.SLACK) {
      if (wish != Wish.NEAR) {
        column.source(table.offset());
        column.overflow(Overflow.Kind.HIGH_TABLE);
      }
      return false;
    }
    take(alone, around);
    if (wish == Wish.PAGE && !turned) {
      new Plate(alone.column, page, false).join();
    }
    column.floating(wish, alone.column);
    return true;
  }

  // It is read where the text has it, and so are its notes.
  private void take(Alone alone, Around around) {
    for (StructureKid kid : alone.holder.kids()) {
      if (kid instanceof StructureElement element) {
        around.structure().adopt(element);
      }
    }
    notes.follow(alone.column.reading().calls(alone.column.strips(), 0), around.structure());
  }

  private Alone alone(Element block, Around around, Frame frame, PageShape shape, double depth) {
    StructureElement holder = new StructureElement(StructureType.DIVISION);
    Column own = new Column();
    own.source(block.offset());
    PageShape lower = depth == shape.depth() ? shape : shape.deep(Math.max(1, depth));
    List<String> earlier = column.reading().calls(column.strips(), 0);
    new BlockSetter(workshop, own, lower, new TurnedPages(workshop, own, lower, notes, earlier))
        .set(block, new Around(around.style(), holder, around.language(), 0), frame);
    own.end();
    own.cohesion(shape).keep(0);
    return new Alone(own, holder);
  }

  private double picture(Element figure, Frame frame, PageShape shape) {
    Optional<Element> img = FloatWishes.child(figure, "img");
    return img.flatMap(this::image)
        .map(image -> FigureSetter.height(img.get(), image, frame.width(), shape))
        .orElse(0.0);
  }

  private Optional<ImageSource.Available> image(Element img) {
    return workshop.images().find(img.attribute("src"));
  }

  private boolean isLargerTurned(Element figure) {
    Optional<Element> img = FloatWishes.child(figure, "img");
    Optional<ImageSource.Available> found = img.flatMap(this::image);
    if (found.isEmpty()) {
      return false;
    }
    ImageSource.Available image = found.get();
    double upright = FigureSetter.scale(img.get(), image, page.measure(), page);
    PageShape turned = page.turned();
    double larger = FigureSetter.scale(img.get(), image, turned.measure(), turned);
    return larger > MUCH_LARGER * upright;
  }
}
