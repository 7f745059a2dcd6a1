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

  /** The room for publisher and year at the foot of the title page: two lines. */
  private static final double FOOT_LINES = 27;

  /** The part of the page a figure may fill: what is left is for its caption. */
  private static final double HIGHEST_FIGURE = 0.8;

  private static final String RULES =
      """
      body { margin: 0; }
      .octavo-recto { page-break-before: right; }
      .octavo-next { page-break-before: always; }
      .octavo-sequence { -fs-page-sequence: start; }
      .unbroken { display: inline-block; text-indent: 0; }
      /* A box of one piece is laid out where its paragraph begins. Where only the first line had to
         go to the next page, each would have a page break within. */
      p, li, dd, .line, .octavo-item { -fs-keep-with-inline: keep; }
      /* The engine's bullet is as large as its item's type allows: the text is put back to size. */
      ul > li { font-size: 0.55em; }
      ul > li > .octavo-item { font-size: 1.818em; }
      table { -fs-table-paginate: paginate; }
      .octavo-whole { page-break-inside: avoid; }
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
        + ".octavo-head { min-height: "
        + new Length(height().points() - FOOT_LINES)
        + "; }\n"
        + ".octavo-foot { height: "
        + height()
        + "; }\n"
        + "figure img { max-width: 100%; max-height: "
        + new Length(height().points() * HIGHEST_FIGURE)
        + "; }\n"
        + "figure.octavo-long img { max-height: "
        + new Length(height().points() * HIGHEST_FIGURE / 2)
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
