package octavo.typeset;

import octavo.book.ImageSource;
import octavo.typeset.page.Ink;
import octavo.typeset.page.Slot;

/** What a piece of a paragraph is told again when its lines are drawn; compared by identity. */
sealed interface Tag {
  /** Where it is read. */
  Slot slot();

  /**
   * What shaping does not know of a text.
   *
   * @param ink its colour
   * @param rise how far it stands above the baseline, in points
   * @param decoration what is drawn with it
   * @param slot where it is read
   * @param marks what leads to it and the notes it calls
   */
  record Look(Ink ink, double rise, Decoration decoration, Slot slot, Marks marks) implements Tag {
    /** Text that nothing leads to. */
    Look(Ink ink, double rise, Decoration decoration, Slot slot) {
      this(ink, rise, decoration, slot, Marks.NONE);
    }
  }

  /**
   * A picture in a line.
   *
   * @param image the file
   * @param slot where it is read
   */
  record Picture(ImageSource.Available image, Slot slot) implements Tag {}

  /** Lines drawn with text. */
  enum Decoration {
    NONE,
    UNDERLINE,
    STRIKE
  }
}
