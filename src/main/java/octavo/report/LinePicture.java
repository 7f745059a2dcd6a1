package octavo.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import octavo.report.Finding.Kind;
import octavo.typeset.font.Face;
import octavo.typeset.font.GlyphRun;
import octavo.typeset.font.Outline;
import octavo.typeset.page.Edition;
import octavo.typeset.page.Placed;

/** Draws lines with those around them as SVG, from the outlines of their own glyphs. */
final class LinePicture implements AutoCloseable {
  /** How much of the page is shown above and below, in points. */
  private static final double AROUND = 20;

  /** How much is shown of the feet of facing pages, in points. */
  private static final double FEET = 90;

  private final Edition edition;

  // The compositor's faces are closed when its pages are set.
  private final Map<Face, Face> faces = new IdentityHashMap<>();
  private final Map<String, String> shapes = new LinkedHashMap<>();
  private final Map<Face, Map<Integer, String>> names = new IdentityHashMap<>();

  LinePicture(Edition edition) {
    this.edition = edition;
  }

  /** A picture of a finding's lines. */
  String of(Finding finding) throws IOException {
    SetLine first = finding.lines().getFirst();
    double top = first.baseline() - AROUND;
    double height = finding.lines().getLast().baseline() + AROUND - top;
    StringBuilder out = new StringBuilder();
    double width = edition.pages().get(first.page()).width();
    out.append("<svg viewBox=\"0 ").append(number(top)).append(' ').append(number(width));
    out.append(' ').append(number(height)).append("\" role=\"img\" aria-label=\"");
    out.append(ReportPage.escaped(finding.text())).append("\">");
    marks(finding, out);
    draw(first.page(), 0, top, height, out);
    return out.append("</svg>").toString();
  }

  /**
   * A picture of the feet of two facing pages.
   *
   * @param verso the index of the left-hand one
   */
  String feet(int verso) throws IOException {
    double end = Math.max(end(verso), end(verso + 1));
    double top = end - FEET;
    double height = FEET + AROUND;
    double middle = edition.pages().get(verso).width();
    double width = middle + edition.pages().get(verso + 1).width();
    StringBuilder out = new StringBuilder();
    out.append("<svg viewBox=\"0 ").append(number(top)).append(' ').append(number(width));
    out.append(' ')
        .append(number(height))
        .append("\" role=\"img\" aria-label=\"the feet of pages ");
    out.append(ReportPage.escaped(edition.pages().get(verso).label())).append(" and ");
    out.append(ReportPage.escaped(edition.pages().get(verso + 1).label())).append("\">");
    rectangle("edge", middle, top, 0.5, height, out);
    draw(verso, 0, top, height, out);
    draw(verso + 1, middle, top, height, out);
    return out.append("</svg>").toString();
  }

  // How far down a page what is read on it reaches.
  private double end(int page) {
    double end = 0;
    for (Placed placed : Upright.of(edition.pages().get(page))) {
      if (!placed.slot().isArtifact()) {
        end = Math.max(end, bottom(placed));
      }
    }
    return end;
  }

  private static double bottom(Placed placed) {
    return switch (placed) {
      case Placed.Text text -> text.y();
      case Placed.Rule rule -> rule.y() + rule.height();
      case Placed.Shape shape -> shape.y();
      case Placed.Image image -> image.y() + image.height();
      case Placed.Reading _, Placed.EndOfReading _, Placed.Turn _, Placed.EndOfTurn _ -> 0;
    };
  }

  // What stands upright between two heights of a page, so far to the right.
  private void draw(int page, double right, double top, double height, StringBuilder out)
      throws IOException {
    for (Placed placed : Upright.of(edition.pages().get(page))) {
      if (placed instanceof Placed.Text text && text.y() > top && text.y() < top + height) {
        draw(text, right, out);
      } else if (placed instanceof Placed.Image image && bottom(image) > top) {
        rectangle("image", image.x() + right, image.y(), image.width(), image.height(), out);
      }
    }
  }

  private static void rectangle(
      String kind, double x, double y, double width, double height, StringBuilder out) {
    out.append("<rect class=\"").append(kind).append("\" x=\"").append(number(x));
    out.append("\" y=\"").append(number(y)).append("\" width=\"").append(number(width));
    out.append("\" height=\"").append(number(height)).append("\"/>");
  }

  private static void marks(Finding finding, StringBuilder out) {
    double size = finding.lines().getFirst().texts().getFirst().shaped().size();
    if (finding.kind() == Kind.LADDER) {
      finding
          .lines()
          .forEach(line -> mark(line.right() - size / 3, size / 2, line.baseline(), size, out));
    }
    finding.spaces().forEach(gap -> mark(gap.left(), gap.width(), gap.baseline(), size, out));
  }

  private static void mark(double x, double width, double y, double size, StringBuilder out) {
    rectangle("mark", x, y - 0.8 * size, width, size, out);
  }

  private void draw(Placed.Text text, double right, StringBuilder out) throws IOException {
    if (!(text.shaped() instanceof GlyphRun run)) {
      return;
    }
    double pen = text.x() + right;
    for (int i = 0; i < run.glyphs().length; i++) {
      String name = name(run.face(), run.glyphs()[i]);
      if (!name.isEmpty()) {
        double scale = run.size() / 1000;
        out.append("<use href=\"#").append(name).append("\" transform=\"translate(");
        out.append(number(pen + run.offsetsX()[i])).append(' ');
        out.append(number(text.y() - run.offsetsY()[i])).append(") scale(");
        out.append(number(scale * text.expansion())).append(' ').append(number(-scale));
        out.append(")\"/>");
      }
      pen += run.advances()[i] * text.expansion();
    }
  }

  private String name(Face face, int glyph) throws IOException {
    Face open = faces.get(face);
    if (open == null) {
      open = Face.open(face.file(), face.index());
      faces.put(face, open);
    }
    Map<Integer, String> known = names.computeIfAbsent(face, key -> new LinkedHashMap<>());
    String name = known.get(glyph);
    if (name == null) {
      Outline outline = open.outline(glyph);
      name = outline.segments().isEmpty() ? "" : "g" + shapes.size();
      known.put(glyph, name);
      if (!name.isEmpty()) {
        shapes.put(name, path(outline));
      }
    }
    return name;
  }

  private static String path(Outline outline) {
    StringBuilder out = new StringBuilder();
    for (Outline.Segment segment : outline.segments()) {
      switch (segment) {
        case Outline.Move move -> point(move.x(), move.y(), out.append(out.isEmpty() ? "M" : "ZM"));
        case Outline.Line line -> point(line.x(), line.y(), out.append('L'));
        case Outline.Curve curve -> {
          point(curve.x1(), curve.y1(), out.append('C'));
          point(curve.x2(), curve.y2(), out.append(' '));
          point(curve.x(), curve.y(), out.append(' '));
        }
      }
    }
    return out.append('Z').toString();
  }

  private static void point(double x, double y, StringBuilder out) {
    out.append(Math.round(x * 1000)).append(' ').append(Math.round(y * 1000));
  }

  /** The shapes of all glyphs that were drawn, to stand once on the page. */
  String shapes() {
    StringBuilder out =
        new StringBuilder("<svg width=\"0\" height=\"0\" aria-hidden=\"true\"><defs>");
    shapes.forEach(
        (name, path) ->
            out.append("<path id=\"").append(name).append("\" d=\"").append(path).append("\"/>"));
    return out.append("</defs></svg>").toString();
  }

  /** A number to a ten-thousandth. */
  static String number(double value) {
    double rounded = Math.round(value * 10000) / 10000.0;
    return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : plain(rounded);
  }

  private static String plain(double value) {
    return BigDecimal.valueOf(value).toPlainString();
  }

  @Override
  public void close() {
    faces.values().forEach(Face::close);
  }
}
