package octavo.typeset.line;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import octavo.typeset.font.GlyphRun;
import octavo.typeset.font.Shaped;

/** Puts the glyphs of a line together: what has one face, size and tag becomes one run. */
final class RunJoiner {
  /** Most glyphs are drawn where the pen is: their runs share one array of noughts. */
  private static final float[][] NO_OFFSETS = new float[160][];

  static {
    Arrays.setAll(NO_OFFSETS, float[]::new);
  }

  private final double expansion;
  private final List<Line.Content> content = new ArrayList<>();
  private final List<GlyphRun> parts = new ArrayList<>();
  private Object tag = this;
  private double x;
  private double pen;

  /** A line that begins at a place, its letters expanded. */
  RunJoiner(double x, double expansion) {
    this.expansion = expansion;
    this.x = x;
    this.pen = x;
  }

  /** Where the next thing stands. */
  double pen() {
    return pen;
  }

  /** Adds letters, or a space as wide as it is. */
  void add(Shaped shaped, Object tag) {
    if (shaped instanceof GlyphRun run) {
      if (!continues(run, tag)) {
        flush();
        this.tag = tag;
      }
      parts.add(run);
    } else {
      flush();
      content.add(new Line.Glyphs(shaped, pen, tag));
    }
    pen += shaped.width() * expansion;
    if (parts.isEmpty()) {
      x = pen;
    }
  }

  /** Adds a space that is drawn so wide. */
  void addSpace(Shaped space, double width, Object tag) {
    if (space instanceof GlyphRun run) {
      float[] advances = new float[run.advances().length];
      advances[0] = (float) (width / expansion);
      add(with(run, advances), tag);
    } else {
      flush();
      pen += width;
      x = pen;
    }
  }

  private static GlyphRun with(GlyphRun run, float[] advances) {
    return new GlyphRun(
        run.face(),
        run.size(),
        run.text(),
        run.glyphs(),
        advances,
        run.offsetsX(),
        run.offsetsY(),
        run.clusters(),
        advances[0]);
  }

  /** Adds a fixed piece. */
  void add(Piece.Fixed piece) {
    flush();
    content.add(new Line.FixedPiece(piece, pen));
    pen += piece.width();
    x = pen;
  }

  /** All that has been added. */
  List<Line.Content> content() {
    flush();
    return content;
  }

  private boolean continues(GlyphRun run, Object tag) {
    return !parts.isEmpty()
        && tag == this.tag
        && run.face() == parts.getFirst().face()
        && run.size() == parts.getFirst().size();
  }

  private void flush() {
    if (!parts.isEmpty()) {
      content.add(new Line.Glyphs(parts.size() == 1 ? parts.getFirst() : joined(), x, tag));
      parts.clear();
    }
    x = pen;
  }

  private GlyphRun joined() {
    int size = 0;
    boolean isOffset = false;
    for (GlyphRun part : parts) {
      size += part.glyphs().length;
      isOffset |= isOffset(part);
    }
    boolean isShared = !isOffset && size < NO_OFFSETS.length;
    GlyphRun run =
        new GlyphRun(
            parts.getFirst().face(),
            parts.getFirst().size(),
            text(),
            new int[size],
            new float[size],
            isShared ? NO_OFFSETS[size] : new float[size],
            isShared ? NO_OFFSETS[size] : new float[size],
            new int[size],
            width());
    copy(run, isOffset);
    return run;
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (GlyphRun part : parts) {
      text.append(part.text());
    }
    return text.toString();
  }

  private double width() {
    double width = 0;
    for (GlyphRun part : parts) {
      width += part.width();
    }
    return width;
  }

  private void copy(GlyphRun run, boolean isOffset) {
    int at = 0;
    int start = 0;
    for (GlyphRun part : parts) {
      int count = part.glyphs().length;
      System.arraycopy(part.glyphs(), 0, run.glyphs(), at, count);
      System.arraycopy(part.advances(), 0, run.advances(), at, count);
      if (isOffset) {
        System.arraycopy(part.offsetsX(), 0, run.offsetsX(), at, count);
        System.arraycopy(part.offsetsY(), 0, run.offsetsY(), at, count);
      }
      for (int i = 0; i < count; i++) {
        run.clusters()[at + i] = part.clusters()[i] + start;
      }
      at += count;
      start += part.text().length();
    }
  }

  private static boolean isOffset(GlyphRun run) {
    for (int i = 0; i < run.glyphs().length; i++) {
      if (run.offsetsX()[i] != 0 || run.offsetsY()[i] != 0) {
        return true;
      }
    }
    return false;
  }
}
