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
 * <p>What a glyph stands for is told by its code. Where a cluster has several glyphs and not one
 * character for each, the cluster is a {@code Span} with {@code ActualText} (14.9.4); for readers
 * that do not know of that its first glyph stands for the whole and the others for nothing, which
 * ToUnicode can only say by a word joiner.
 */
final class RunEncoder {
  private static final String NOTHING = "\u2060";

  /** Beyond it the words are no longer those of a language, and what is kept is let go. */
  private static final int MOST_KEPT = 200_000;

  private final Map<GlyphRun, EncodedRun> kept = new IdentityHashMap<>();
  private final ContentStream out = new ContentStream(1024);

  /** Where the pen is, and how far it should be moved: thousandths of the type's size. */
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
    double place = 0;
    Clusters clusters = Clusters.of(run);
    for (int i = 0; i < run.glyphs().length; i++) {
      if (clusters.opensAt(i)) {
        out.put(")]TJ/Span<</ActualText").text(clusters.actualText(i)).put(">>BDC[(");
      }
      moveTo(run, i, place);
      int code = code(run, i, clusters, codes);
      out.code(code);
      pen += codes.width(code);
      place += run.advances()[i] * 1000.0 / run.size();
      if (clusters.closesAfter(i)) {
        out.put(")]TJ EMC[(");
      }
    }
    raise(0);
    return new EncodedRun(out.copy(), pen);
  }

  private void moveTo(GlyphRun run, int i, double place) {
    raise(ContentStream.rounded(run.offsetsY()[i]));
    int adjustment = (int) Math.round(pen - place - run.offsetsX()[i] * 1000.0 / run.size());
    if (adjustment != 0) {
      out.put(')').put(adjustment).put('(');
      pen -= adjustment;
    }
  }

  private void raise(double to) {
    if (rise != to) {
      out.put(")]TJ ").put(to).put(" Ts[(");
      rise = to;
    }
  }

  private static int code(GlyphRun run, int i, Clusters clusters, FontCodes codes) {
    int glyph = run.glyphs()[i];
    return clusters.from(i) == clusters.to(i)
        ? codes.code(glyph, NOTHING, 0, NOTHING.length())
        : codes.code(glyph, run.text(), clusters.from(i), clusters.to(i));
  }
}
