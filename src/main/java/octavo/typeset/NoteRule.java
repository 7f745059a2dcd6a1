package octavo.typeset;

import java.util.Map;
import java.util.Optional;
import octavo.typeset.page.Ink;
import octavo.typeset.page.Placed;
import octavo.typeset.page.Slot;
import octavo.typeset.style.Cascade;
import octavo.typeset.style.Element;
import octavo.typeset.style.Property;
import octavo.typeset.style.Style;

/**
 * What divides the notes at the foot of a page from its text, as the class {@code note-rule} of the
 * style sheet says, with {@code continued} where the first note has begun on an earlier page: the
 * least space above it is its upper margin, the rule its upper border between the margins at its
 * sides, the space below that its padding.
 *
 * @param before where notes begin
 * @param continued where a note goes on
 * @param below the space below the last note, in points: its lower margin
 */
record NoteRule(Strip before, Strip continued, double below) {
  /** Nothing at all. */
  static final NoteRule NONE = new NoteRule(space(0), space(0), 0);

  /** As a style sheet has it, for a text so wide. */
  static NoteRule of(Cascade cascade, double measure) {
    Style style = style(cascade, "note-rule");
    return new NoteRule(
        strip(style, measure),
        strip(style(cascade, "note-rule continued"), measure),
        style.length(Property.MARGIN_BOTTOM, measure));
  }

  private static Style style(Cascade cascade, String names) {
    return cascade.style(new Element("div", Map.of("class", names)), cascade.root());
  }

  private static Strip strip(Style style, double measure) {
    double above = style.length(Property.MARGIN_TOP, measure);
    double thickness = style.number(Property.BORDER_TOP_WIDTH);
    double padding =
        style.length(Property.PADDING_TOP, measure)
            + style.length(Property.PADDING_BOTTOM, measure);
    double left = style.length(Property.MARGIN_LEFT, measure);
    double width = Math.max(0, measure - left - style.length(Property.MARGIN_RIGHT, measure));
    Ink ink = style.ink();
    Strip space = space(above + thickness + padding);
    return thickness <= 0
        ? space
        : space.within(
            (sheet, x, y) ->
                sheet.add(new Placed.Rule(x + left, y + above, width, thickness, ink, Slot.LAYOUT)),
            Optional.empty());
  }

  private static Strip space(double height) {
    return new Strip(
        0, height, Strip.Break.FREE, false, Marks.NONE, Strip.Drawing.NOTHING, Optional.empty());
  }
}
