package octavo.typeset.page;

import octavo.book.ImageSource;
import octavo.typeset.font.Outline;
import octavo.typeset.font.Shaped;

/** Something that stands on a page. */
public sealed interface Placed {
  /** The piece of the structure it belongs to. */
  Slot slot();

  /** The same in another piece of the structure. */
  Placed as(Slot other);

  /**
   * Text. The spaces between words are text too: what is not placed is not in the text that is
   * read. Words are placed in the order they are read, those from right to left too.
   *
   * @param shaped the glyphs
   * @param x where the pen begins
   * @param y the baseline
   * @param expansion by how much the glyphs are drawn wider or narrower than they are; 1 as they
   *     are
   * @param ink its colour
   */
  record Text(Shaped shaped, double x, double y, double expansion, Ink ink, Slot slot)
      implements Placed {
    @Override
    public Text as(Slot other) {
      return new Text(shaped, x, y, expansion, ink, other);
    }
  }

  /**
   * The text up to {@link EndOfReading} reads so, whatever its letters say where they stand: an
   * initial and the letters after it are one word on one line. All of it is in one slot.
   *
   * @param text what is read (ISO 32000-1, 14.9.4)
   */
  record Reading(String text, Slot slot) implements Placed {
    @Override
    public Reading as(Slot other) {
      return new Reading(text, other);
    }
  }

  /** Ends what {@link Reading} began. */
  record EndOfReading(Slot slot) implements Placed {
    @Override
    public EndOfReading as(Slot other) {
      return new EndOfReading(other);
    }
  }

  /**
   * What follows up to {@link EndOfTurn} is turned by a quarter to the left, as a table is that is
   * wider than the page: its top stands at the left. Its places count from a corner of their own,
   * to the right, which is up the page, and downwards, which is to the page's right. Nothing turned
   * is within another.
   *
   * @param x where that corner is from the left of the page
   * @param y the same from its top
   */
  record Turn(double x, double y) implements Placed {
    @Override
    public Slot slot() {
      return Slot.LAYOUT;
    }

    @Override
    public Turn as(Slot other) {
      return this;
    }
  }

  /** Ends what {@link Turn} began. */
  record EndOfTurn() implements Placed {
    @Override
    public Slot slot() {
      return Slot.LAYOUT;
    }

    @Override
    public EndOfTurn as(Slot other) {
      return this;
    }
  }

  /**
   * A filled rectangle: a rule, the line beside a note.
   *
   * @param x its left side
   * @param y its top
   * @param width to the right
   * @param height downwards
   * @param ink its colour
   */
  record Rule(double x, double y, double width, double height, Ink ink, Slot slot)
      implements Placed {
    @Override
    public Rule as(Slot other) {
      return new Rule(x, y, width, height, ink, other);
    }
  }

  /**
   * A filled shape: a sign that is no text.
   *
   * @param outline the shape
   * @param x where its pen is
   * @param y its baseline
   * @param size how many points an em is
   * @param ink its colour
   */
  record Shape(Outline outline, double x, double y, double size, Ink ink, Slot slot)
      implements Placed {
    @Override
    public Shape as(Slot other) {
      return new Shape(outline, x, y, size, ink, other);
    }
  }

  /**
   * An image, drawn to fill a rectangle.
   *
   * @param image the file
   * @param x its left side
   * @param y its top
   * @param width to the right
   * @param height downwards
   */
  record Image(
      ImageSource.Available image, double x, double y, double width, double height, Slot slot)
      implements Placed {
    @Override
    public Image as(Slot other) {
      return new Image(image, x, y, width, height, other);
    }
  }
}
