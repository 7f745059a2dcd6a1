package octavo.pdf.document;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A glyph of rectangles, or of other glyphs, as the {@code glyf} table has it (OpenType 1.9,
 * "glyf"). Coordinates in font units.
 */
final class GlyphOutline {
  private static final int ON_CURVE = 1;
  private static final int WORDS_AND_OFFSETS = 3;
  private static final int MORE = 0x20;

  private final List<int[]> rectangles = new ArrayList<>();
  private final List<int[]> parts = new ArrayList<>();
  private int left;
  private int bottom;
  private int right;
  private int top;

  /** Adds a rectangle; a hole goes round the other way. */
  GlyphOutline rectangle(int x1, int y1, int x2, int y2, boolean hole) {
    grow(x1, y1, x2, y2);
    rectangles.add(
        hole
            ? new int[] {x1, y1, x2, y1, x2, y2, x1, y2}
            : new int[] {x1, y1, x1, y2, x2, y2, x2, y1});
    return this;
  }

  /** Adds another glyph at a place. */
  GlyphOutline part(int index, GlyphOutline glyph, int x, int y) {
    grow(glyph.left + x, glyph.bottom + y, glyph.right + x, glyph.top + y);
    parts.add(new int[] {index, x, y});
    return this;
  }

  private void grow(int x1, int y1, int x2, int y2) {
    boolean first = rectangles.isEmpty() && parts.isEmpty();
    left = first ? x1 : Math.min(left, x1);
    bottom = first ? y1 : Math.min(bottom, y1);
    right = first ? x2 : Math.max(right, x2);
    top = first ? y2 : Math.max(top, y2);
  }

  int left() {
    return left;
  }

  int parts() {
    return parts.size();
  }

  int points() {
    return rectangles.size() * 4;
  }

  int contours() {
    return rectangles.size();
  }

  /** The glyph's entry in the table, padded to four bytes; nothing for an empty glyph. */
  byte[] bytes() {
    if (rectangles.isEmpty() && parts.isEmpty()) {
      return new byte[0];
    }
    ByteBuffer out = ByteBuffer.allocate(32 + rectangles.size() * 24 + parts.size() * 8);
    out.putShort((short) (parts.isEmpty() ? rectangles.size() : -1));
    out.putShort((short) left).putShort((short) bottom);
    out.putShort((short) right).putShort((short) top);
    if (parts.isEmpty()) {
      simple(out);
    } else {
      composite(out);
    }
    return Arrays.copyOf(out.array(), (out.position() + 3) / 4 * 4);
  }

  private void simple(ByteBuffer out) {
    for (int i = 1; i <= rectangles.size(); i++) {
      out.putShort((short) (4 * i - 1));
    }
    out.putShort((short) 0);
    for (int i = 0; i < points(); i++) {
      out.put((byte) ON_CURVE);
    }
    for (int axis = 0; axis < 2; axis++) {
      int last = 0;
      for (int[] rectangle : rectangles) {
        for (int i = axis; i < 8; i += 2) {
          out.putShort((short) (rectangle[i] - last));
          last = rectangle[i];
        }
      }
    }
  }

  private void composite(ByteBuffer out) {
    for (int i = 0; i < parts.size(); i++) {
      int[] part = parts.get(i);
      out.putShort((short) (WORDS_AND_OFFSETS | (i + 1 < parts.size() ? MORE : 0)));
      out.putShort((short) part[0]).putShort((short) part[1]).putShort((short) part[2]);
    }
  }
}
