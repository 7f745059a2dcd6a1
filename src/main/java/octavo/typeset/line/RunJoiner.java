package octavo.typeset.line;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import octavo.typeset.font.Face;
import octavo.typeset.font.GlyphRun;
import octavo.typeset.font.Shaped;
import org.jspecify.annotations.Nullable;

/**
 * Puts the glyphs of a line together: what has one face, size and tag becomes one run. Serves one
 * line after the other, so that its arrays are made once.
 */
final class RunJoiner {
  /** Most glyphs are drawn where the pen is: their runs share one array of noughts. */
  private static final float[][] NO_OFFSETS = new float[160][];

  static {
    Arrays.setAll(NO_OFFSETS, float[]::new);
  }

  private double expansion;
  private List<Line.Content> content = new ArrayList<>();
  private double x;
  private double pen;

  // The run at hand; one may have text and no glyph, such as a soft hyphen.
  private boolean isOpen;
  private @Nullable GlyphRun only;
  private @Nullable Face face;
  private @Nullable Object tag;
  private double size;
  private double width;
  private int count;
  private final StringBuilder text = new StringBuilder();
  private int[] glyphs = new int[160];
  private float[] advances = new float[160];
  private int[] clusters = new int[160];
  private float[] offsetsX = new float[160];
  private float[] offsetsY = new float[160];
  private boolean isOffset;

  /** Begins a line at a place, its letters expanded. */
  void begin(double x, double expansion) {
    this.expansion = expansion;
    this.content = new ArrayList<>();
    this.x = x;
    this.pen = x;
  }

  /** Where the next thing stands. */
  double pen() {
    return pen;
  }

  /** Adds letters. */
  void add(Shaped shaped, Object tag) {
    if (shaped instanceof GlyphRun run) {
      only = meet(run, tag) ? run : null;
      int more = run.advances().length;
      append(run);
      System.arraycopy(run.advances(), 0, advances, count - more, more);
      width += run.width();
    } else {
      flush();
      content.add(new Line.Glyphs(shaped, pen, tag));
    }
    pen += shaped.width() * expansion;
    x = isOpen ? x : pen;
  }

  /** Adds a space that is drawn so wide. */
  void addSpace(Shaped space, double drawn, Object tag) {
    if (space instanceof GlyphRun run) {
      meet(run, tag);
      only = null;
      int first = count;
      append(run);
      Arrays.fill(advances, first, count, 0);
      float advance = (float) (drawn / expansion);
      advances[first] = advance;
      width += advance;
      pen += advance * expansion;
    } else {
      flush();
      pen += drawn;
      x = pen;
    }
  }

  /** Adds white that no character stands for: it is part of what is before it. */
  void addWhite(double drawn) {
    if (isOpen && count > 0) {
      only = null;
      float more = (float) (drawn / expansion);
      float advance = advances[count - 1] + more;
      width += advance - advances[count - 1];
      pen += (advance - advances[count - 1]) * expansion;
      advances[count - 1] = advance;
    } else {
      flush();
      pen += drawn;
      x = pen;
    }
  }

  /** Adds a fixed piece. */
  void add(Piece.Fixed piece) {
    flush();
    content.add(new Line.FixedPiece(piece, pen));
    pen += piece.width();
    x = pen;
  }

  /** All that has been added to the line. */
  List<Line.Content> content() {
    flush();
    return content;
  }

  /** Ends the run at hand where this does not continue it; whether it begins another. */
  private boolean meet(GlyphRun run, Object next) {
    if (isOpen && next == tag && run.face() == face && run.size() == size) {
      return false;
    }
    flush();
    isOpen = true;
    tag = next;
    face = run.face();
    size = run.size();
    return true;
  }

  // All but the advances.
  private void append(GlyphRun run) {
    int more = run.glyphs().length;
    int start = text.length();
    reserve(count + more);
    System.arraycopy(run.glyphs(), 0, glyphs, count, more);
    for (int i = 0; i < more; i++) {
      clusters[count + i] = run.clusters()[i] + start;
      offsetsX[count + i] = run.offsetsX()[i];
      offsetsY[count + i] = run.offsetsY()[i];
      isOffset |= run.offsetsX()[i] != 0 || run.offsetsY()[i] != 0;
    }
    text.append(run.text());
    count += more;
  }

  private void reserve(int needed) {
    if (needed > glyphs.length) {
      int more = 2 * needed;
      glyphs = Arrays.copyOf(glyphs, more);
      advances = Arrays.copyOf(advances, more);
      clusters = Arrays.copyOf(clusters, more);
      offsetsX = Arrays.copyOf(offsetsX, more);
      offsetsY = Arrays.copyOf(offsetsY, more);
    }
  }

  private void flush() {
    if (isOpen && face != null && tag != null) {
      content.add(new Line.Glyphs(only != null ? only : joined(face), x, tag));
      text.setLength(0);
      count = 0;
      width = 0;
      isOffset = false;
      isOpen = false;
    }
    x = pen;
  }

  private GlyphRun joined(Face of) {
    boolean isShared = !isOffset && count < NO_OFFSETS.length;
    return new GlyphRun(
        of,
        size,
        text.toString(),
        Arrays.copyOf(glyphs, count),
        Arrays.copyOf(advances, count),
        isShared ? NO_OFFSETS[count] : Arrays.copyOf(offsetsX, count),
        isShared ? NO_OFFSETS[count] : Arrays.copyOf(offsetsY, count),
        Arrays.copyOf(clusters, count),
        width);
  }
}
