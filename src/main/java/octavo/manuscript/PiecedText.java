package octavo.manuscript;

import java.util.Arrays;

/**
 * A text put together from pieces, and where each came from. A piece is either copied, its
 * characters standing in the author's file as they stand here, or brought in, all of it leading
 * back to the one place that asked for it.
 *
 * <p>The origin of an offset is found by binary search over the pieces' starts.
 */
final class PiecedText {
  private final StringBuilder text = new StringBuilder();
  private int[] starts = new int[16];
  private int[] origins = new int[16];
  private boolean[] copied = new boolean[16];
  private int pieces;

  /** Adds characters that stand in the author's file from {@code origin} on. */
  void copy(CharSequence source, int start, int end, int origin) {
    begin(origin, true);
    text.append(source, start, end);
  }

  /** Adds characters brought in by what stands at {@code origin}. */
  void bring(CharSequence brought, int origin) {
    begin(origin, false);
    text.append(brought);
  }

  private void begin(int origin, boolean copy) {
    if (pieces == starts.length) {
      starts = Arrays.copyOf(starts, pieces * 2);
      origins = Arrays.copyOf(origins, pieces * 2);
      copied = Arrays.copyOf(copied, pieces * 2);
    }
    starts[pieces] = text.length();
    origins[pieces] = origin;
    copied[pieces] = copy;
    pieces++;
  }

  int length() {
    return text.length();
  }

  @Override
  public String toString() {
    return text.toString();
  }

  /** How its offsets lead back. Nothing may be added afterwards. */
  Origins origins() {
    int[] from = Arrays.copyOf(starts, pieces);
    return offset -> original(from, offset);
  }

  private int original(int[] from, int offset) {
    int found = Arrays.binarySearch(from, offset);
    int piece = found >= 0 ? found : -found - 2;
    // Of several pieces that begin here all but the last are empty.
    while (piece + 1 < from.length && from[piece + 1] == offset) {
      piece++;
    }
    if (piece < 0) {
      return 0;
    }
    return copied[piece] ? origins[piece] + offset - from[piece] : origins[piece];
  }
}
