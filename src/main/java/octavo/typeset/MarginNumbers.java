package octavo.typeset;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.manuscript.Edition;
import octavo.manuscript.Edition.NotePlacement;
import octavo.typeset.line.Piece;
import octavo.typeset.page.Slot;
import octavo.typeset.style.Element;
import octavo.typeset.style.Property;
import octavo.typeset.style.Style;
import octavo.xhtml.XhtmlDocument;

/**
 * Numbers of paragraphs and of lines in the margins of finished pages, as the classes {@code
 * paragraph-number} and {@code line-number} of the style sheet say, like {@code margin-notes} for
 * the outer margin of a right-hand page: the left margin is the space between text and number.
 *
 * <p>Numbers stand in the outer margin, where fingers turn pages and eyes look for them. Where both
 * are wished, those of lines stand in the inner one; where notes have the outer margin, numbers
 * have the inner one. They are put in last, for a line has its number when pages are made: until
 * then paragraphs may become longer or shorter.
 */
final class MarginNumbers {
  /** So near the edge of a page, in points, the knife may come: 3 mm. */
  private static final double KNIFE = 8.5;

  private final Workshop workshop;
  private final int every;
  private final Kind paragraphs;
  private final Kind lines;
  private final PageShapes shapes;
  private final Diagnostics diagnostics;
  private final Set<String> told = new HashSet<>();
  private final Map<String, DrawnNumber> drawn = new HashMap<>();
  private int counted;

  /** What is numbered in one style. */
  private record Kind(String name, Style style, boolean isOutside) {}

  /**
   * The numbers of an edition's pages.
   *
   * @param shapes of the pages
   * @param diagnostics for margins without room
   */
  MarginNumbers(Edition edition, Workshop workshop, PageShapes shapes, Diagnostics diagnostics) {
    boolean free = edition.notes().placement() != NotePlacement.MARGIN;
    this.workshop = workshop;
    this.shapes = shapes;
    this.diagnostics = diagnostics;
    this.every = edition.numbers().lines();
    this.paragraphs = kind("paragraph-number", free);
    this.lines = kind("line-number", free && !edition.numbers().paragraphs());
  }

  private Kind kind(String name, boolean isOutside) {
    Style around = workshop.cascade().root(workshop.language());
    Element holder = new Element("div", Map.of("class", name));
    return new Kind(name, workshop.cascade().style(holder, around), isOutside);
  }

  /** Begins a document: lines count from 1, but for a piece of a chapter. */
  void begin(XhtmlDocument document) {
    counted = Openings.isPiece(document) ? counted : 0;
  }

  /** Puts its numbers into a page, the next one. */
  void draw(Sheet sheet, PageShape page, PageBreaker.Span span) {
    for (int i = 0; i < span.tops().length; i++) {
      Tally tally = span.strips().get(i).tally();
      double y = page.head() + span.tops()[i] + tally.baseline();
      if (!tally.paragraph().isEmpty()) {
        draw(tally.paragraph(), paragraphs, sheet, page, y);
      }
      counted += tally.isCounted() ? 1 : 0;
      if (tally.isCounted() && counted % every == 0) {
        draw(Integer.toString(counted), lines, sheet, page, y);
      }
    }
  }

  private void draw(String text, Kind kind, Sheet sheet, PageShape page, double y) {
    DrawnNumber number = drawn.computeIfAbsent(kind.name + text, key -> number(text, kind.style));
    boolean rightToLeft = kind.style.isRightToLeft();
    Property atText = rightToLeft ? Property.MARGIN_RIGHT : Property.MARGIN_LEFT;
    double gap = kind.style.length(atText, page.measure());
    boolean right =
        (page.isOutwardAsRecto(sheet.isRecto()) != page.rightToLeft()) == kind.isOutside;
    double left = page.left(sheet.isRecto());
    double x = right ? left + page.measure() + gap : left - gap - number.width();
    if (x < KNIFE || x + number.width() > page.width() - KNIFE) {
      report(kind, page);
    } else {
      number.draw(sheet, x, y);
    }
  }

  private DrawnNumber number(String text, Style style) {
    return workshop
        .lines()
        .drawn(
            new Piece.Text(
                text,
                workshop.settings().of(style, workshop.language()),
                new Tag.Look(style.ink(), 0, Tag.Decoration.NONE, Slot.LAYOUT),
                false));
  }

  private void report(Kind kind, PageShape page) {
    if (told.add(kind.name + " " + page.name())) {
      String what = kind == lines ? "lines" : "paragraphs";
      diagnostics.report(
          DiagnosticCode.STYLE_MARGIN_NARROW,
          shapes.place(page.name()),
          "'numbers': the margin has no room for the numbers of " + what + "; some are left out",
          "choose a larger trim size or wider margins, or a smaller ." + kind.name);
    }
  }
}
