package octavo.pdf.paint;

import octavo.pdf.document.PdfBytes;
import octavo.typeset.font.GlyphRun;

/**
 * Writes runs of glyphs as operands of {@code TJ} (ISO 32000-1, 9.4.3). An adjustment stands only
 * where a glyph is not where the widths of those before it put it, and is a whole number of
 * thousandths; what is lost by rounding is made good at the next.
 *
 * <p>Glyphs are shown in the order they are read (14.8.2.3.3): those of a run from right to left
 * from its last, each moved to its place. What a glyph stands for is told by its code. Where a
 * cluster has several glyphs and not one character for each, the cluster is a {@code Span} with
 * {@code ActualText} (14.9.4); for readers that do not know of that its first glyph stands for the
 * whole and the others for nothing, which ToUnicode can only say by a word joiner.
 */
final class RunEncoder {
  private static final String NOTHING = "\u2060";

  private final GlyphRun run;
  private final FontCodes codes;
  private final PdfBytes out;

  /** Thousandths of the type's size in a point. */
  private final double thousandths;

  /** Where the pen is, in thousandths of the type's size. */
  private double pen;

  private double rise;

  private RunEncoder(GlyphRun run, FontCodes codes, PdfBytes out) {
    this.run = run;
    this.codes = codes;
    this.out = out;
    this.thousandths = 1000 / run.size();
  }

  /**
   * Writes what stands between {@code [(} and {@code )]TJ}.
   *
   * @return how far it takes the pen, in thousandths of the type's size, as a reader of the PDF
   *     counts it
   */
  static double write(GlyphRun run, FontCodes codes, PdfBytes out) {
    RunEncoder encoder = new RunEncoder(run, codes, out);
    if (encoder.eachHasItsOwn()) {
      encoder.writePlain();
    } else {
      encoder.writeClusters(Clusters.of(run));
    }
    encoder.raise(0);
    return encoder.pen;
  }

  /** Whether the run is read from left to right and each glyph stands for characters of its own. */
  private boolean eachHasItsOwn() {
    int before = -1;
    for (int cluster : run.clusters()) {
      if (cluster <= before) {
        return false;
      }
      before = cluster;
    }
    return before < run.text().length();
  }

  // Nearly all of a book: no more is asked of a glyph than is needed.
  private void writePlain() {
    int[] clusters = run.clusters();
    int[] glyphs = run.glyphs();
    String text = run.text();
    double place = 0;
    int from = 0;
    for (int i = 0; i < glyphs.length; i++) {
      int to = i + 1 < glyphs.length ? clusters[i + 1] : text.length();
      moveTo(i, place);
      show(codes.code(glyphs[i], text, from, to));
      place += run.advances()[i];
      from = to;
    }
  }

  private void writeClusters(Clusters clusters) {
    String text = run.text();
    double[] places = places();
    for (int i = 0; i < clusters.count(); i++) {
      if (clusters.opensAt(i)) {
        String actual = text.substring(clusters.from(i), clusters.to(i));
        out.put(")]TJ/Span<</ActualText").text(actual).put(">>BDC[(");
      }
      int glyph = clusters.glyph(i);
      moveTo(glyph, places[glyph]);
      show(code(i, clusters));
      if (clusters.closesAfter(i)) {
        out.put(")]TJ EMC[(");
      }
    }
  }

  /** Where each glyph begins. */
  private double[] places() {
    double[] places = new double[run.advances().length];
    for (int i = 1; i < places.length; i++) {
      places[i] = places[i - 1] + run.advances()[i - 1];
    }
    return places;
  }

  private void moveTo(int glyph, double place) {
    float up = run.offsetsY()[glyph];
    if (up != 0 || rise != 0) {
      raise(PdfBytes.rounded(up));
    }
    double ahead = pen - (place + run.offsetsX()[glyph]) * thousandths;
    if (ahead >= 0.5 || ahead < -0.5) {
      int adjustment = (int) Math.round(ahead);
      out.put(')').put(adjustment).put('(');
      pen -= adjustment;
    }
  }

  private void show(int code) {
    out.code(codes.written(code));
    pen += codes.width(code);
  }

  private void raise(double to) {
    if (rise != to) {
      out.put(")]TJ ").put(to).put(" Ts[(");
      rise = to;
    }
  }

  private int code(int i, Clusters clusters) {
    int glyph = run.glyphs()[clusters.glyph(i)];
    return clusters.from(i) == clusters.to(i)
        ? codes.code(glyph, NOTHING, 0, NOTHING.length())
        : codes.code(glyph, run.text(), clusters.from(i), clusters.to(i));
  }
}
