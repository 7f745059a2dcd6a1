package octavo.typeset.line;

import java.io.IOException;
import java.util.List;

/**
 * What the optimum fit makes of the paragraphs of a corpus book, beside what greedy lines make of
 * them: both judged by the same demerits, without any stretch that is only thought of.
 *
 * @param paragraphs how many there are
 * @param better of how many the optimum fit's lines have fewer demerits
 * @param worse of how many they have more, though the greedy lines keep to the rule that no three
 *     in a row end in a hyphen
 * @param best the sum of the optimum fit's demerits
 * @param greedy the sum of the greedy lines'
 */
public record CorpusDemerits(int paragraphs, int better, int worse, double best, double greedy) {
  private static final ParagraphStyle STYLE = ParagraphStyle.book(Measures.indented(288, 12), "en");

  /** What rounding may come to, in parts of the demerits. */
  private static final double ROUNDING = 1e-9;

  /** Sets a book, EB Garamond 10.5 pt on 288 pt. */
  public static CorpusDemerits of(String book) throws IOException {
    CorpusDemerits sum = new CorpusDemerits(0, 0, 0, 0, 0);
    try (TestType type = TestType.open()) {
      for (String paragraph : CorpusParagraphs.of(book)) {
        ParagraphSetter.Fitted fitted =
            type.setter().fit(List.of(type.text(paragraph)), STYLE, Division.READY);
        Problem problem = fitted.problem();
        Breaks best = Greedy.judge(fitted.breaks().items(), problem, new Nodes()).orElseThrow();
        Breaks greedy = Greedy.choose(problem, new Nodes()).orElseThrow();
        sum = sum.and(best, greedy, problem.items());
      }
    }
    return sum;
  }

  private CorpusDemerits and(Breaks one, Breaks other, Items items) {
    double rounding = ROUNDING * Math.max(1, other.demerits());
    boolean isBetter = one.demerits() < other.demerits() - rounding;
    boolean isWorse = one.demerits() > other.demerits() + rounding && !hasLadder(other, items);
    return new CorpusDemerits(
        paragraphs + 1,
        better + (isBetter ? 1 : 0),
        worse + (isWorse ? 1 : 0),
        best + one.demerits(),
        greedy + other.demerits());
  }

  private static boolean hasLadder(Breaks lines, Items items) {
    int run = 0;
    int longest = 0;
    for (int end : lines.items()) {
      run = items.isHyphen(end) ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest > 2;
  }
}
