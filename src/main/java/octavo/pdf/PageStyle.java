package octavo.pdf;

import octavo.measure.Length;
import octavo.measure.TrimSize;
import octavo.theme.Margins;
import octavo.theme.Theme;

/**
 * The page: its size and its margins, mirrored, with the measure the same on both sides. The css
 * engine lays out with one width and cuts off what is over.
 *
 * @param trim the page
 * @param margins its margins
 */
record PageStyle(TrimSize trim, Margins margins) {
  /** What keeps a full page from ending exactly at its edge, where the engine miscounts sides. */
  private static final double SLACK = 2;

  private static final String RULES =
      """
      body { margin: 0; }
      .octavo-recto { page-break-before: right; }
      .octavo-next { page-break-before: always; }
      .octavo-sequence { -fs-page-sequence: start; }
      .unbroken { display: inline-block; text-indent: 0; }
      table { -fs-table-paginate: paginate; }
      """;

  static PageStyle of(Theme theme, TrimSize trim) {
    return new PageStyle(trim, theme.margins().on(theme.trim(), trim));
  }

  /** The style sheet: the page, the places sections begin, and boxes as high as the text. */
  String css() {
    return "@page { size: "
        + trim.width()
        + " "
        + trim.height()
        + "; margin-top: "
        + margins.head()
        + "; margin-bottom: "
        + margins.foot()
        + "; }\n"
        + sides("right", margins.inner(), margins.outer())
        + sides("left", margins.outer(), margins.inner())
        + ".octavo-full { height: "
        + height()
        + "; }\n"
        + RULES;
  }

  private static String sides(String page, Length left, Length right) {
    return "@page :" + page + " { margin-left: " + left + "; margin-right: " + right + "; }\n";
  }

  /** The width of the text. */
  Length measure() {
    return new Length(trim.width().points() - margins.inner().points() - margins.outer().points());
  }

  /** The height of the text. */
  Length height() {
    return new Length(
        trim.height().points() - margins.head().points() - margins.foot().points() - SLACK);
  }
}
