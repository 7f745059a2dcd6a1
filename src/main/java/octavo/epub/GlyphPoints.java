package octavo.epub;

import java.nio.ByteBuffer;

/** The points of one glyph as the file packs them. */
final class GlyphPoints {
  private static final int ON_CURVE = 1;

  private final byte[] flags;
  private final int[] xs;
  private final int[] ys;

  GlyphPoints(int count) {
    flags = new byte[count];
    xs = new int[count];
    ys = new int[count];
  }

  void read(ByteBuffer font, int start) {
    int at = start;
    for (int i = 0; i < flags.length; i++) {
      byte flag = font.get(at++);
      flags[i] = flag;
      if ((flag & 8) != 0) {
        int repeat = font.get(at++) & 0xff;
        for (int r = 0; r < repeat && i + 1 < flags.length; r++) {
          flags[++i] = flag;
        }
      }
    }
    at = coordinates(font, at, xs, 2, 16);
    coordinates(font, at, ys, 4, 32);
  }

  private int coordinates(ByteBuffer font, int start, int[] values, int shortBit, int sameBit) {
    int at = start;
    int value = 0;
    for (int i = 0; i < flags.length; i++) {
      boolean same = (flags[i] & sameBit) != 0;
      if ((flags[i] & shortBit) != 0) {
        int step = font.get(at++) & 0xff;
        value += same ? step : -step;
      } else if (!same) {
        value += font.getShort(at);
        at += 2;
      }
      values[i] = value;
    }
    return at;
  }

  boolean on(int i) {
    return (flags[i] & ON_CURVE) != 0;
  }

  double x(int i) {
    return xs[i];
  }

  double y(int i) {
    return ys[i];
  }

  double middleX(int i, int j) {
    return (xs[i] + xs[j]) / 2.0;
  }

  double middleY(int i, int j) {
    return (ys[i] + ys[j]) / 2.0;
  }
}
