import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import octavo.typeset.line.Line;

/**
 * How even the word spaces of paragraphs are and how often lines end in a hyphen. A gap is the word
 * space of a justified line of four words or more, in ems.
 */
final class Gaps {
  /** The words of the shortest line that counts, less one. */
  private static final int SPACES = 3;

  /** What is seen as loose, in ems. */
  private static final double LOOSE = 0.45;

  private final double size;
  private final List<Double> gaps = new ArrayList<>();
  private int lines;
  private int hyphens;
  private int longestRun;
  private int overfull;
  private int loose;

  /** Of type of a size in points. */
  Gaps(double size) {
    this.size = size;
  }

  void count(List<Line> paragraph) {
    int run = 0;
    for (Line line : paragraph) {
      lines++;
      overfull += line.end() == Line.End.OVERFULL ? 1 : 0;
      boolean isHyphen = line.end() == Line.End.HYPHEN;
      hyphens += isHyphen ? 1 : 0;
      run = isHyphen ? run + 1 : 0;
      longestRun = Math.max(longestRun, run);
      if (line.end() != Line.End.LAST && spaces(line) >= SPACES) {
        double gap = line.spacing().actual() / size;
        gaps.add(gap);
        loose += gap > LOOSE ? 1 : 0;
      }
    }
  }

  // The space in which a line has ended stands on it, without a width.
  private static int spaces(Line line) {
    int spaces = -1;
    for (Line.Content content : line.content()) {
      if (content instanceof Line.Glyphs glyphs) {
        spaces += (int) glyphs.shaped().text().chars().filter(c -> c == ' ').count();
      }
    }
    return spaces;
  }

  @Override
  public String toString() {
    double[] sorted = gaps.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    double mean = Arrays.stream(sorted).average().orElse(0);
    double variance =
        Arrays.stream(sorted).map(gap -> (gap - mean) * (gap - mean)).average().orElse(0);
    return String.format(
        Locale.ROOT,
        "%d lines, %d justified; gap in em: mean %.3f, standard deviation %.4f, 95 %% %.3f,"
            + " most %.3f, over 0.45 %.3f %%; hyphens %.2f %%, at most %d in a row; overfull %d",
        lines,
        sorted.length,
        mean,
        Math.sqrt(variance),
        sorted[sorted.length * 95 / 100],
        sorted[sorted.length - 1],
        100.0 * loose / sorted.length,
        100.0 * hyphens / lines,
        longestRun,
        overfull);
  }
}
