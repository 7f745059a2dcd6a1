package octavo.typeset;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import octavo.book.TextDirection;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import octavo.diagnostic.Place;
import octavo.measure.TrimSize;
import octavo.theme.Margins;
import octavo.typeset.style.MarginBox;
import octavo.typeset.style.PageBox;
import octavo.typeset.style.PageContext;
import octavo.typeset.style.PageStyles;
import octavo.typeset.style.Property;
import octavo.typeset.style.Style;

/**
 * The shapes of pages by their names. Their size is that of the edition, else of {@code @page},
 * else of the theme; their margins are those of {@code @page}, else of the theme.
 */
final class PageShapes {
  /** No text is narrower, in points; a page that leaves less gives up margin. */
  private static final double NARROWEST = 36;

  /** What rounding may add up to, in points. */
  private static final double SLACK = 0.01;

  private final Commission commission;
  private final PageStyles styles;
  private final double grid;
  private final PageShape.Facing facing;
  private final Diagnostics diagnostics;
  private final Map<String, PageShape> known = new HashMap<>();
  private final Set<String> told = new HashSet<>();

  /**
   * @param body how the text is set, which says how far a line is from the next
   */
  PageShapes(Commission commission, PageStyles styles, Style body, Diagnostics diagnostics) {
    this.commission = commission;
    this.styles = styles;
    this.grid = body.leading();
    this.facing =
        switch (body.word(Property.OCTAVO_FACING)) {
          case "none" -> PageShape.Facing.NONE;
          case "uneven" -> PageShape.Facing.UNEVEN;
          default -> PageShape.Facing.EVEN;
        };
    this.diagnostics = diagnostics;
  }

  /** The shape of the pages of a name. */
  PageShape of(String name) {
    return known.computeIfAbsent(name, this::shape);
  }

  /** Where it is said what the margins of a page of that name are. */
  Place place(String name) {
    boolean ordered = commission.edition().pages().trim().isPresent();
    TrimSize trim = commission.edition().pages().trim().orElse(commission.theme().trim());
    return place(
        styles.box(new PageContext(name, true, false, false), trim, ordered),
        styles.box(new PageContext(name, false, false, false), trim, ordered));
  }

  /** Whether something stands in a margin box at the outer side of some page of that name. */
  boolean isOuterSideTaken(String name) {
    for (boolean first : new boolean[] {false, true}) {
      for (boolean recto : new boolean[] {true, false}) {
        MarginBox.Edge outer = recto ? MarginBox.Edge.RIGHT : MarginBox.Edge.LEFT;
        PageContext page = new PageContext(name, recto, first, false);
        if (styles.marginBoxes(page).keySet().stream().anyMatch(box -> box.edge() == outer)) {
          return true;
        }
      }
    }
    return false;
  }

  private PageShape shape(String name) {
    boolean ordered = commission.edition().pages().trim().isPresent();
    TrimSize trim = commission.edition().pages().trim().orElse(commission.theme().trim());
    PageBox recto = styles.box(new PageContext(name, true, false, false), trim, ordered);
    PageBox verso = styles.box(new PageContext(name, false, false, false), trim, ordered);
    Margins margins = commission.theme().margins().on(commission.theme().trim(), recto.size());
    double inner = margins.inner().points();
    double outer = margins.outer().points();
    Span across =
        new Span(
            recto.size().width().points(),
            recto.margin("left", inner),
            recto.margin("right", outer));
    Span other =
        new Span(across.whole(), verso.margin("left", outer), verso.margin("right", inner));
    Span down =
        new Span(
            recto.size().height().points(),
            recto.margin("top", margins.head().points()),
            recto.margin("bottom", margins.foot().points()));
    Place place = place(recto, verso);
    compare(across, other, down, recto, verso, place);
    compareFirst(name, trim, recto);
    return shape(name, across, other, down, place);
  }

  /**
   * A page in one direction, in points.
   *
   * @param whole the page
   * @param before the margin before the text
   * @param after the margin after it
   */
  private record Span(double whole, double before, double after) {
    double text() {
      return whole - before - after;
    }

    /** The same where the text has at least so much, as far as the page has it. */
    Span leaving(double least) {
      double margins = before + after;
      double left = Math.max(0, whole - least);
      return text() >= least || margins == 0
          ? this
          : new Span(whole, before * left / margins, after * left / margins);
    }
  }

  private PageShape shape(String name, Span across, Span other, Span down, Place place) {
    double lines = Math.floor((down.text() + SLACK) / grid);
    if (across.text() < NARROWEST || lines < 2) {
      small(
          place,
          "a page of "
              + shown(across.whole())
              + " by "
              + shown(down.whole())
              + " leaves no room for text between its margins; they are made smaller");
    }
    Span sides = across.leaving(Math.max(NARROWEST, across.whole() / 2));
    Span heights = down.leaving(Math.max(2 * grid, down.whole() / 2));
    boolean fits = across.text() >= NARROWEST;
    Span right = fits ? across : sides;
    Span upright = lines >= 2 ? down : heights;
    compareHeads(name, upright, place);
    double depth = Math.max(1, Math.floor((upright.text() + SLACK) / grid)) * grid;
    PageShape page =
        new PageShape(
            name,
            right.whole(),
            upright.whole(),
            right.before(),
            facing == PageShape.Facing.NONE
                ? right.before()
                : fits ? other.before() : right.after(),
            upright.before(),
            Math.max(1, right.text()),
            depth,
            grid,
            false,
            facing);
    String language = commission.metadata().language();
    return TextDirection.of(language) == TextDirection.RIGHT_TO_LEFT ? page.mirrored() : page;
  }

  // Heads and folios keep their size on a page however small.
  private void compareHeads(String name, Span down, Place place) {
    for (boolean first : new boolean[] {false, true}) {
      for (boolean recto : new boolean[] {true, false}) {
        styles
            .marginBoxes(new PageContext(name, recto, first, false))
            .forEach((box, style) -> compareHead(box.edge(), style, down, place));
      }
    }
  }

  private void compareHead(MarginBox.Edge edge, Style style, Span down, Place place) {
    boolean head = edge == MarginBox.Edge.TOP;
    double margin = head ? down.before() : down.after();
    boolean upright = head || edge == MarginBox.Edge.BOTTOM;
    if (upright && height(style, margin) > margin + SLACK) {
      small(
          place,
          (head ? "heads do" : "what stands at the foot does")
              + " not fit in a margin of "
              + shown(margin)
              + " and may touch the edge of the page");
    }
  }

  /** How high a line in the margin is with all that is to be around it. */
  private static double height(Style style, double margin) {
    return style.length(Property.MARGIN_TOP, margin)
        + style.number(Property.BORDER_TOP_WIDTH)
        + style.length(Property.PADDING_TOP, margin)
        + style.leading()
        + style.length(Property.PADDING_BOTTOM, margin)
        + style.number(Property.BORDER_BOTTOM_WIDTH)
        + style.length(Property.MARGIN_BOTTOM, margin);
  }

  /** Tells, once, that a page is too small. */
  private void small(Place place, String message) {
    if (told.add(message)) {
      diagnostics.report(
          DiagnosticCode.STYLE_PAGE_SMALL,
          place,
          message,
          "choose a larger trim size or other margins");
    }
  }

  private static String shown(double points) {
    return new octavo.measure.Length(points).inMillimetres();
  }

  // Paragraphs are set for one measure, and pages filled to one height, wherever they come to
  // stand.
  private void compare(
      Span right, Span left, Span down, PageBox recto, PageBox verso, Place place) {
    double head = verso.margin("top", down.before());
    double foot = verso.margin("bottom", down.after());
    boolean alike =
        Math.abs(right.text() - left.text()) < SLACK
            && verso.size().equals(recto.size())
            && Math.abs(head - recto.margin("top", down.before())) < SLACK
            && Math.abs(foot - recto.margin("bottom", down.after())) < SLACK;
    if (!alike) {
      report(
          place,
          "the text is not as large on left-hand pages as on right-hand ones; they take the"
              + " latter's size, head, foot and measure",
          "let left and right margins of both sides come to the same");
    }
  }

  private void compareFirst(String name, TrimSize trim, PageBox recto) {
    boolean ordered = commission.edition().pages().trim().isPresent();
    PageBox first = styles.box(new PageContext(name, true, true, false), trim, ordered);
    if (!first.margins().equals(recto.margins()) || !first.size().equals(recto.size())) {
      report(
          place(first, first),
          "first pages have the size and margins of those that follow",
          "give what opens a document a padding-top instead");
    }
  }

  private void report(Place place, String message, String hint) {
    diagnostics.report(DiagnosticCode.STYLE_CSS, place, message, hint);
  }

  /** The author's own rule or setting; the theme where there is none. */
  private Place place(PageBox recto, PageBox verso) {
    return recto
        .at()
        .or(verso::at)
        .filter(at -> at.path().startsWith("styles/"))
        .or(commission.edition().pages()::trimAt)
        .<Place>map(at -> at)
        .orElse(new FilePlace("styles/" + commission.theme().name() + "/theme.yaml"));
  }
}
