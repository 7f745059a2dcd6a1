package octavo.typeset;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.manuscript.Edition.NotePlacement;
import octavo.measure.Length;
import octavo.typeset.style.Cascade;
import octavo.typeset.style.Element;
import octavo.typeset.style.Node;
import octavo.typeset.style.Style;

/** Which pages have room for notes in their outer margin, where the edition wants them there. */
final class NoteMargins {
  /**
   * The narrowest column that type stands in, in ems of the notes: some twenty characters, under
   * which every other line has a divided word.
   */
  private static final double NARROWEST = 8;

  private final NotePlacement placement;
  private final Cascade cascade;
  private final PageShapes shapes;
  private final Diagnostics diagnostics;
  private final Set<String> told = new HashSet<>();

  NoteMargins(
      NotePlacement placement, Cascade cascade, PageShapes shapes, Diagnostics diagnostics) {
    this.placement = placement;
    this.cascade = cascade;
    this.shapes = shapes;
    this.diagnostics = diagnostics;
  }

  /**
   * Where notes stand beside the text of pages; empty, and told, when they would be too narrow.
   *
   * @param notes those of a document, as they are at the foot of pages
   */
  Optional<MarginColumn> of(PageShape page, Element notes) {
    if (placement != NotePlacement.MARGIN) {
      return Optional.empty();
    }
    Element group = notes.as(MarginColumn.NAME);
    Style style = cascade.style(group, cascade.root());
    MarginColumn column = MarginColumn.of(page, style);
    double least = NARROWEST * size(group, style);
    if (column.width() < least) {
      String room = shown(Math.max(0, column.width()));
      report(
          page,
          "the outer margin has room for notes " + room + " wide, and they need " + shown(least),
          "choose a larger trim size or a wider margin-outside, or write placement: page");
      return Optional.empty();
    }
    if (shapes.isOuterSideTaken(page.name())) {
      report(
          page,
          "something else stands at the outer side of the page",
          "empty the margin boxes there, such as @right-top, or write placement: page");
      return Optional.empty();
    }
    return Optional.of(column);
  }

  // Of the list the notes are in.
  private double size(Element group, Style style) {
    for (Node child : group.children()) {
      if (child instanceof Element list) {
        return cascade.style(list, style).size();
      }
    }
    return style.size();
  }

  private void report(PageShape page, String reason, String hint) {
    if (told.add(page.name())) {
      diagnostics.report(
          DiagnosticCode.STYLE_MARGIN_NARROW,
          shapes.place(page.name()),
          "'placement: margin': " + reason + "; notes stand at the foot of their pages",
          hint);
    }
  }

  private static String shown(double points) {
    return new Length(points).inMillimetres();
  }
}
