package octavo.typeset;

import java.util.List;
import java.util.Optional;
import octavo.book.Subtitle;
import octavo.typeset.InlineCollector.Around;
import octavo.typeset.font.Shaped;
import octavo.typeset.line.Piece;
import octavo.typeset.page.Placed;
import octavo.typeset.page.Slot;
import octavo.typeset.page.StructureElement;
import octavo.typeset.page.StructureKid;
import octavo.typeset.page.StructureType;
import octavo.typeset.style.Element;
import octavo.typeset.style.Property;

/**
 * The title below a heading that is a numeral. Both are one heading of the structure: a list of
 * headings that names but numerals leads nobody to a chapter.
 */
final class TitleBelow {
  private final Workshop workshop;
  private final Column column;

  TitleBelow(Workshop workshop, Column column) {
    this.workshop = workshop;
    this.column = column;
  }

  /** The heading that a block is the title of; empty where it is none. */
  static Optional<StructureElement> heading(Element block, StructureElement around) {
    boolean below =
        block.is(Subtitle.CLASS)
            && block.previous().map(before -> before.is(Subtitle.NUMERAL)).orElse(false);
    if (!below) {
      return Optional.empty();
    }
    // The notes that the numeral calls are read between the two.
    for (StructureKid kid : around.kids().reversed()) {
      if (kid instanceof StructureElement element && element.type() != StructureType.NOTE) {
        return Optional.of(element).filter(it -> it.type().isHeading());
      }
    }
    return Optional.empty();
  }

  /**
   * Ends a numeral that has just been set with a space, for those who read it and its title in one.
   * It stands where the numeral ends, and nothing is seen of it.
   */
  void part(Element numeral, Around around, Frame frame) {
    Slot slot = around.structure().addSlot();
    List<Shaped> space = workshop.lines().shaped(piece(" ", slot, around));
    double width = workshop.lines().width(piece(numeral.words(), slot, around));
    double free = frame.width() - width;
    double before =
        switch (around.style().word(Property.TEXT_ALIGN)) {
          case "center" -> free / 2;
          case "right" -> free;
          default -> 0;
        };
    double end = frame.left() + before + width;
    double baseline = workshop.lines().baseline(around);
    column.after(
        (sheet, x, y) ->
            space.forEach(
                part ->
                    sheet.add(
                        new Placed.Text(
                            part, x + end, y + baseline, 1, around.style().ink(), slot))));
  }

  private Piece.Text piece(String text, Slot slot, Around around) {
    return new Piece.Text(
        text,
        workshop.settings().of(around.style(), around.language()),
        new Tag.Look(around.style().ink(), 0, Tag.Decoration.NONE, slot),
        false);
  }
}
