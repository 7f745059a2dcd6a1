package octavo.pdf.paint;

import java.util.IdentityHashMap;
import java.util.Map;
import octavo.typeset.font.GlyphRun;

/**
 * Writes runs of glyphs as operands of {@code TJ} (ISO 32000-1, 9.4.3). An adjustment stands only
 * where a glyph is not where the widths of those before it put it, and is a whole number of
 * thousandths; what is lost by rounding is made good at the next.
 *
 * <p>A run is written once and kept: the compositor shapes a word once and places it many times.
 *
 * <p>Glyphs are shown in the order they are read (14.8.2.3.3): those of a run from right to left
 * from its last, each moved to its place. What a glyph stands for is told by its code. Where a
 * cluster has several glyphs and not one character for each, the cluster is a {@code Span} with
 * {@code ActualText} (14.9.4); for readers that do not know of that its first glyph stands for the
 * whole and the others for nothing, which ToUnicode can only say by a word joiner.
 */
final class RunEncoder {
  private static final String NOTHING = "\u2060";

  /** Beyond it the words are no longer those of a language, and what is kept is let go. */
  private static final int MOST_KEPT = 200_000;

  private final Map<GlyphRun, EncodedRun> kept = new IdentityHashMap<>();
  private final ContentStream out = new ContentStream(1024);

  /** Where the pen is, in thousandths of the type's size. */
  private double pen;

  private double rise;

  /** Writes a run, with the codes of its face. */
  EncodedRun encode(GlyphRun run, FontCodes codes) {
    EncodedRun known = kept.get(run);
    if (known != null) {
      return known;
    }
    if (kept.size() >= MOST_KEPT) {
      kept.clear();
    }
    EncodedRun made = write(run, codes);
    kept.put(run, made);
    return made;
  }

  private EncodedRun write(GlyphRun run, FontCodes codes) {
    out.clear();
    pen = 0;
    rise = 0;
    Clusters clusters = Clusters.of(run);
    double place = clusters.isBackward() ? run.width() : 0;
    for (int i = 0; i < clusters.count(); i++) {
      if (clusters.opensAt(i)) {
        String text = run.text().substring(clusters.from(i), clusters.to(i));
        out.put(")]TJ/Span<</ActualText").text(text).put(">>BDC[(");
      }
      int glyph = clusters.glyph(i);
      place -= clusters.isBackward() ? run.advances()[glyph] : 0;
      moveTo(run, glyph, place);
      show(code(run, i, clusters, codes), codes);
      place += clusters.isBackward() ? 0 : run.advances()[glyph];
      if (clusters.closesAfter(i)) {
        out.put(")]TJ EMC[(");
      }
    }
    raise(0);
    return new EncodedRun(out.copy(), pen);
  }

  private void moveTo(GlyphRun run, int glyph, double place) {
    raise(ContentStream.rounded(run.offsetsY()[glyph]));
    double wanted = (place + run.offsetsX()[glyph]) * 1000 / run.size();
    int adjustment = (int) Math.round(pen - wanted);
    if (adjustment != 0) {
      out.put(')').put(adjustment).put('(');
      pen -= adjustment;
    }
  }

  private void show(int code, FontCodes codes) {
    out.code(code);
    pen += codes.width(code);
  }

  private void raise(double to) {
    if (rise != to) {
      out.put(")]TJ ").put(to).put(" Ts[(");
      rise = to;
    }
  }

  private static int code(GlyphRun run, int i, Clusters clusters, FontCodes codes) {
    int glyph = run.glyphs()[clusters.glyph(i)];
    return clusters.from(i) == clusters.to(i)
        ? codes.code(glyph, NOTHING, 0, NOTHING.length())
        : codes.code(glyph, run.text(), clusters.from(i), clusters.to(i));
  }
}
