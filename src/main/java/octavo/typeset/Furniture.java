package octavo.typeset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import octavo.typeset.InlineCollector.Around;
import octavo.typeset.line.Piece;
import octavo.typeset.line.RightToLeft;
import octavo.typeset.page.Ink;
import octavo.typeset.page.Placed;
import octavo.typeset.page.Slot;
import octavo.typeset.page.StructureElement;
import octavo.typeset.page.StructureType;
import octavo.typeset.style.Content;
import octavo.typeset.style.Element;
import octavo.typeset.style.MarginBox;
import octavo.typeset.style.PageContext;
import octavo.typeset.style.PageStyles;
import octavo.typeset.style.Property;
import octavo.typeset.style.RunningText;
import octavo.typeset.style.Style;

/**
 * Draws what the style sheets put into the margins of pages: running heads and folios. A box holds
 * one line; where there is not enough room for it, it is shortened.
 */
final class Furniture {
  private final Workshop workshop;
  private final PageStyles styles;
  private final String language;
  private final Map<Style, Style> codes = new IdentityHashMap<>();

  Furniture(Workshop workshop, PageStyles styles, String language) {
    this.workshop = workshop;
    this.styles = styles;
    this.language = language;
  }

  /**
   * What the margins of a page can tell.
   *
   * @param context what selects it
   * @param shape its shape
   * @param number its number
   * @param last the number of the last page
   * @param strings the named strings
   */
  record Telling(
      PageContext context,
      PageShape shape,
      PageNumber number,
      PageNumber last,
      RunningStrings strings) {}

  /** Draws the margin boxes of a page. */
  void draw(Sheet sheet, Telling page) {
    Map<MarginBox, Words> words = new EnumMap<>(MarginBox.class);
    styles
        .marginBoxes(page.context())
        .forEach(
            (box, style) -> {
              RunningText text = text(style, page);
              boolean ruled =
                  style.number(Property.BORDER_TOP_WIDTH) > 0
                      || style.number(Property.BORDER_BOTTOM_WIDTH) > 0;
              if (!text.isEmpty() || ruled) {
                words.put(box, words(text, style, page.shape().measure()));
              }
            });
    MarginAreas areas = new MarginAreas(page.shape(), page.context().recto(), words);
    List<MarginBox> boxes = new ArrayList<>(words.keySet());
    if (page.shape().rightToLeft()) {
      // In their mirror image, too, a head is drawn from left to right: programs that go by places
      // take no step backward for a space.
      Collections.reverse(boxes);
    }
    boxes.forEach(box -> draw(sheet, areas.of(box), words.get(box)));
  }

  /**
   * What stands in a box.
   *
   * @param text its line
   * @param style its style
   * @param width how wide the line is
   * @param core the same without what of it gives way first
   * @param widest how wide the widest of its words is
   * @param before margin and padding at its left
   * @param after margin and padding at its right
   */
  record Words(
      RunningText text,
      Style style,
      double width,
      double core,
      double widest,
      double before,
      double after) {
    /** How wide the box would be on its own. */
    double natural() {
      return width + before + after;
    }

    /** How wide it would be without what gives way first. */
    double essential() {
      return core + before + after;
    }

    /** How wide it is at least. */
    double least() {
      return widest + before + after;
    }
  }

  private Words words(RunningText text, Style style, double measure) {
    double widest = 0;
    int from = 0;
    for (String word : text.characters().split(" ")) {
      widest = Math.max(widest, width(text.part(from, from + word.length()), style));
      from += word.length() + 1;
    }
    double before =
        style.length(Property.MARGIN_LEFT, measure) + style.length(Property.PADDING_LEFT, measure);
    double after =
        style.length(Property.MARGIN_RIGHT, measure)
            + style.length(Property.PADDING_RIGHT, measure);
    double width = width(text, style);
    double core = text.lead() == 0 ? width : width(text.leading(0, ""), style);
    return new Words(text, style, width, core, widest, before, after);
  }

  private RunningText text(Style style, Telling page) {
    RunningText.Builder text = new RunningText.Builder();
    for (Content part : style.content()) {
      switch (part) {
        case Content.Characters characters -> text.add(characters.characters());
        case Content.PageNumber number ->
            text.add((number.total() ? page.last() : page.number()).in(number.style()));
        case Content.StringOf string ->
            text.add(page.strings().value(string.name(), string.which()));
        case Content.TargetPage _, Content.ElementText _, Content.Attribute _ -> {
          // A page is no element: it has no text, no attributes, and leads nowhere.
        }
      }
    }
    return text.build();
  }

  private void draw(Sheet sheet, MarginAreas.Area area, Words words) {
    Style style = words.style();
    rules(sheet, area, style);
    double room = area.width() - words.before() - words.after();
    RunningText shown = new Shortening(text -> width(text, style), room).of(words.text());
    if (shown.isEmpty()) {
      return;
    }
    double left = area.x() + words.before();
    double slack = area.width() - words.before() - words.after() - width(shown, style);
    double x =
        switch (style.word(Property.TEXT_ALIGN)) {
          case "center" -> left + slack / 2;
          case "right" -> left + slack;
          case "left" -> left;
          case "end" -> style.isRightToLeft() ? left : left + slack;
          default -> style.isRightToLeft() ? left + slack : left;
        };
    Around around = new Around(style, new StructureElement(StructureType.DIVISION), language, 0);
    double pen = 0;
    for (Piece.Text piece : pieces(shown, style)) {
      workshop.lines().at(piece, around, pen).draw(sheet, x, top(area, style));
      pen += workshop.lines().width(piece);
    }
  }

  private static double top(MarginAreas.Area area, Style style) {
    double whole = area.height();
    double above =
        style.length(Property.MARGIN_TOP, whole)
            + style.number(Property.BORDER_TOP_WIDTH)
            + style.length(Property.PADDING_TOP, whole);
    double below =
        style.length(Property.MARGIN_BOTTOM, whole)
            + style.number(Property.BORDER_BOTTOM_WIDTH)
            + style.length(Property.PADDING_BOTTOM, whole);
    return switch (style.word(Property.VERTICAL_ALIGN)) {
      case "top" -> area.y() + above;
      case "bottom" -> area.y() + whole - below - style.leading();
      default -> area.y() + above + (whole - above - below - style.leading()) / 2;
    };
  }

  private static void rules(Sheet sheet, MarginAreas.Area area, Style style) {
    double x = area.x() + style.length(Property.MARGIN_LEFT, area.width());
    double width = area.width() - (x - area.x());
    width -= style.length(Property.MARGIN_RIGHT, area.width());
    double above = style.number(Property.BORDER_TOP_WIDTH);
    double below = style.number(Property.BORDER_BOTTOM_WIDTH);
    double top = area.y() + style.length(Property.MARGIN_TOP, area.height());
    double bottom =
        area.y() + area.height() - style.length(Property.MARGIN_BOTTOM, area.height()) - below;
    for (double[] rule : List.of(new double[] {top, above}, new double[] {bottom, below})) {
      if (rule[1] > 0 && width > 0) {
        sheet.add(new Placed.Rule(x, rule[0], width, rule[1], Ink.BLACK, Slot.PAGINATION));
      }
    }
  }

  // A line that may run from the right is set as one.
  private List<Piece.Text> pieces(RunningText text, Style style) {
    if (style.isRightToLeft() || RightToLeft.isIn(text.characters())) {
      return List.of(piece(text.characters(), style));
    }
    return text.runs().stream()
        .map(run -> piece(run.text(), run.isCode() ? code(style) : style))
        .toList();
  }

  /** Code is as much smaller here as it is in the text, and always the same object. */
  private Style code(Style around) {
    return codes.computeIfAbsent(
        around,
        style -> {
          Element code = new Element("code", Map.of());
          Style root = workshop.cascade().root(language);
          double share = workshop.cascade().style(code, root).size() / root.size();
          Style own = workshop.cascade().style(code, style);
          return own.smaller(style.size() * share / own.size());
        });
  }

  private Piece.Text piece(String text, Style style) {
    return new Piece.Text(
        text,
        workshop.settings().of(style, language),
        new Tag.Look(style.ink(), 0, Tag.Decoration.NONE, Slot.PAGINATION),
        false);
  }

  private double width(RunningText text, Style style) {
    return pieces(text, style).stream().mapToDouble(workshop.lines()::width).sum();
  }
}
