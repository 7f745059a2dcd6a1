package octavo.typeset;

import java.util.List;
import java.util.Optional;
import octavo.typeset.InlineCollector.Around;
import octavo.typeset.line.Piece;
import octavo.typeset.page.Slot;
import octavo.typeset.style.Content;
import octavo.typeset.style.Element;
import octavo.typeset.style.Style;

/**
 * A break in the text: an ornament that its style sheet writes, or a line's space. An ornament says
 * at the foot or the head of a page as well that there is a break; space does not.
 *
 * @param workshop which sets it
 * @param hr its element
 * @param style of that
 */
record Separator(Workshop workshop, Element hr, Style style) {
  /** Whether there is an ornament. */
  boolean isSeen() {
    return !ornament().isEmpty();
  }

  private String ornament() {
    return Content.characters(before().map(Style::content).orElse(List.of()));
  }

  private Optional<Style> before() {
    return workshop.cascade().pseudoElement(hr, "before", style);
  }

  /** Sets it into a column. */
  void set(Column column, Around around, Frame frame) {
    String text = ornament();
    if (text.isEmpty()) {
      column.add(style.leading(), true, Strip.Drawing.NOTHING);
      return;
    }
    Style own = before().orElse(style);
    Piece.Text ornament =
        new Piece.Text(
            text,
            workshop.settings().of(own, around.language()),
            new Tag.Look(own.ink(), 0, Tag.Decoration.NONE, Slot.LAYOUT),
            false);
    workshop.lines().set(List.of(ornament), around, frame, column);
  }
}
