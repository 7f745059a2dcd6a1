package octavo.epub;

import java.util.Arrays;

/**
 * A raster of one paper and two inks, each in shades of coverage.
 *
 * <p>Shapes are filled by signed areas: each edge adds to a cell of its row how much of it lies to
 * its right, and a running sum along the row is the coverage (Raph Levien, <em>Inside the fastest
 * font renderer in the world</em>, 2016). Java 2D does the same with more care, but to start it
 * takes longer than to make the rest of a book's EPUB: 0.9 s of processor time against 0.1 s.
 */
final class CoverCanvas {
  static final int WIDTH = 1600;
  static final int HEIGHT = 2400;

  /** Shades of each ink; 0 is the paper. */
  static final int SHADES = 100;

  /** A row with the byte before it that names its PNG filter, none: the file's own order. */
  static final int ROW = WIDTH + 1;

  private final byte[] rows = new byte[ROW * HEIGHT];
  private float[] area = new float[1 << 16];

  /** The inks. */
  enum Ink {
    TEXT,
    ACCENT
  }

  /** The rows as PNG packs them; a pixel is 0 for paper, else ink × {@link #SHADES} + shade. */
  byte[] rows() {
    return rows;
  }

  /** Fills outlines; where they wind twice around a place it is still filled. */
  void fill(CoverPath path, Ink ink) {
    path.close();
    int left = WIDTH;
    int right = 0;
    int top = HEIGHT;
    int bottom = 0;
    float[] s = path.segments();
    for (int i = 0; i < path.length(); i += 2) {
      left = Math.min(left, (int) Math.floor(s[i]));
      right = Math.max(right, (int) Math.ceil(s[i]) + 1);
      top = Math.min(top, (int) Math.floor(s[i + 1]));
      bottom = Math.max(bottom, (int) Math.ceil(s[i + 1]));
    }
    // What hangs over the edge of the paper is cut off by leaving the shape out: nothing should.
    if (left < 0 || right > WIDTH || top < 0 || bottom > HEIGHT || left >= right) {
      return;
    }
    int stride = right - left + 2;
    int cells = stride * (bottom - top);
    if (cells > area.length) {
      area = new float[cells];
    }
    Arrays.fill(area, 0, cells, 0);
    for (int i = 0; i < path.length(); i += 4) {
      edge(s[i] - left, s[i + 1] - top, s[i + 2] - left, s[i + 3] - top, stride);
    }
    blend(left, top, stride, bottom - top, ink);
  }

  /** Fills a rectangle whose edges lie on pixels. */
  void rectangle(int x, int y, int width, int height, Ink ink) {
    byte solid = (byte) (ink.ordinal() * SHADES + SHADES);
    for (int row = y; row < y + height; row++) {
      int start = row * ROW + 1 + x;
      Arrays.fill(rows, start, start + width, solid);
    }
  }

  private void blend(int left, int top, int stride, int height, Ink ink) {
    int base = ink.ordinal() * SHADES;
    for (int row = 0; row < height; row++) {
      float sum = 0;
      int cell = row * stride;
      int pixel = (top + row) * ROW + 1 + left;
      for (int column = 0; column < stride - 2; column++) {
        sum += area[cell + column];
        int shade = (int) (Math.min(Math.abs(sum), 1) * SHADES + 0.5f);
        // Kerned letters share pixels: the darker counts.
        if (shade > 0 && base + shade > (rows[pixel + column] & 0xff)) {
          rows[pixel + column] = (byte) (base + shade);
        }
      }
    }
  }

  private void edge(float fromX, float fromY, float toX, float toY, int stride) {
    if (fromY == toY) {
      return;
    }
    boolean down = fromY < toY;
    float direction = down ? 1 : -1;
    float y0 = down ? fromY : toY;
    float y1 = down ? toY : fromY;
    float x = down ? fromX : toX;
    float slope = (toX - fromX) / (toY - fromY);
    for (int row = (int) y0; row < y1; row++) {
      float height = Math.min(row + 1, y1) - Math.max(row, y0);
      float next = x + slope * height;
      cells(row * stride, Math.min(x, next), Math.max(x, next), height * direction);
      x = next;
    }
  }

  // A piece of an edge within one row, from x0 to x1, that accounts for so much height.
  private void cells(int row, float x0, float x1, float height) {
    int first = (int) x0;
    int last = (int) Math.ceil(x1);
    if (last <= first + 1) {
      float middle = 0.5f * (x0 + x1) - first;
      area[row + first] += height - height * middle;
      area[row + first + 1] += height * middle;
      return;
    }
    float perCell = 1 / (x1 - x0);
    float intoFirst = x0 - first;
    float intoLast = x1 - last + 1;
    float firstArea = 0.5f * perCell * (1 - intoFirst) * (1 - intoFirst);
    float lastArea = 0.5f * perCell * intoLast * intoLast;
    area[row + first] += height * firstArea;
    if (last == first + 2) {
      area[row + first + 1] += height * (1 - firstArea - lastArea);
    } else {
      float second = perCell * (1.5f - intoFirst);
      area[row + first + 1] += height * (second - firstArea);
      for (int cell = first + 2; cell < last - 1; cell++) {
        area[row + cell] += height * perCell;
      }
      float before = second + (last - first - 3) * perCell;
      area[row + last - 1] += height * (1 - before - lastArea);
    }
    area[row + last] += height * lastArea;
  }
}
