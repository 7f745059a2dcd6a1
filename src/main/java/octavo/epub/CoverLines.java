package octavo.epub;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Breaks a display line into as few lines as fit, and those as even as can be: every way to break
 * it is weighed (Knuth and Plass's sum of squares without hyphens), never greedily from the first.
 */
final class CoverLines {
  /** A line that ends in a word this short, such as an article, reads badly. */
  private static final int SHORT_WORD = 3;

  private static final double SHORT_WORD_COST = 0.03;

  private final List<String> pieces;

  /** Where each piece begins on one endless line, in ems; one more for its end. */
  private final double[] starts;

  /** Where each piece ends without its space, in ems. */
  private final double[] ends;

  /**
   * A text to break.
   *
   * @param tracking added between letters, in ems
   */
  CoverLines(String text, CoverFace face, double tracking) {
    this.pieces = pieces(text);
    this.starts = new double[pieces.size() + 1];
    this.ends = new double[pieces.size()];
    double space = face.width("n n", 1, tracking) - face.width("nn", 1, tracking);
    for (int i = 0; i < ends.length; i++) {
      String piece = pieces.get(i);
      ends[i] = starts[i] + face.width(piece.strip(), 1, tracking);
      starts[i + 1] = ends[i] + tracking + (piece.endsWith(" ") ? space : 0);
    }
  }

  // Words with the space after them; ideographs one by one.
  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      boolean after = i + 1 < text.length() && breaksBetween(text.charAt(i), text.charAt(i + 1));
      if (text.charAt(i) == ' ' || after || i + 1 == text.length()) {
        pieces.add(text.substring(start, i + 1));
        start = i + 1;
      }
    }
    return pieces;
  }

  private static boolean breaksBetween(char left, char right) {
    return (isIdeograph(left) || isIdeograph(right))
        && left != ' '
        && right != ' '
        && "、。，．」』）〕】》〉！？ー…ぁぃぅぇぉっゃゅょァィゥェォッャュョ".indexOf(right) < 0
        && "「『（〔【《〈".indexOf(left) < 0
        && !Character.isSurrogate(right);
  }

  private static boolean isIdeograph(char c) {
    return c >= 0x2e80 && c <= 0xa4cf || c >= 0xf900 && c <= 0xfaff || c >= 0xff00 && c <= 0xffef;
  }

  /** The lines at a size; empty when a single word is wider than the measure. */
  List<String> at(double size, double measure) {
    int n = pieces.size();
    double[] cost = new double[n + 1];
    int[] from = new int[n + 1];
    Arrays.fill(cost, Double.POSITIVE_INFINITY);
    cost[0] = 0;
    for (int end = 1; end <= n; end++) {
      boolean fits = true;
      for (int start = end - 1; start >= 0 && fits; start--) {
        double slack = 1 - (ends[end - 1] - starts[start]) * size / measure;
        fits = slack >= 0;
        // A line more weighs more than any unevenness.
        double sum = cost[start] + 1 + slack * slack * 0.5 + endCost(end);
        if (fits && sum < cost[end]) {
          cost[end] = sum;
          from[end] = start;
        }
      }
    }
    return Double.isInfinite(cost[n]) ? List.of() : lines(from);
  }

  private double endCost(int end) {
    boolean last = end == pieces.size();
    return !last && pieces.get(end - 1).strip().length() <= SHORT_WORD ? SHORT_WORD_COST : 0;
  }

  private List<String> lines(int[] from) {
    List<String> lines = new ArrayList<>();
    for (int end = from.length - 1; end > 0; end = from[end]) {
      lines.add(line(from[end], end));
    }
    return lines.reversed();
  }

  private String line(int start, int end) {
    return String.join("", pieces.subList(start, end)).strip();
  }
}
