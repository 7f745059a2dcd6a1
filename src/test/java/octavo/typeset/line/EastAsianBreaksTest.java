package octavo.typeset.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import octavo.typeset.line.Line.End;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where lines of Japanese and Chinese may end and begin. */
class EastAsianBreaksTest {
  /** JLReq 3.1.7: what begins no line. */
  private static final String NO_HEAD = "」』）】〕〉》、。，．・：；！？ーゝゞヽヾ々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ〜";

  /** JLReq 3.1.8: what ends none. */
  private static final String NO_END = "「『（【〔〈《";

  /** Two characters that may be drawn apart, or a word space within a line. */
  private static final Pattern GIVES_WAY =
      Pattern.compile(
          "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー][\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー\\w]|\\w[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]|\\S"
              + " \\S");

  private final BreakOpportunities opportunities = new BreakOpportunities();

  @Test
  void noLineBeginsOrEndsWithWhatIsForbidden() {
    for (char c : NO_HEAD.toCharArray()) {
      assertFalse(opportunities.strict("漢" + c)[1], "before " + c);
    }
    for (char c : NO_END.toCharArray()) {
      assertFalse(opportunities.strict(c + "漢")[1], "after " + c);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "あ……い, あ……÷い",
    "あ――い, あ÷――÷い",
    "あ——い, あ÷——÷い",
    "値は1999年と3.14, 値÷は÷1999÷年÷と÷3.14",
    "組版Latinと漢字, 組÷版÷Latin÷と÷漢÷字",
    "キャッシュ, キャッ÷シュ",
    "人々の, 人々÷の",
    "“中文”和, “中÷文”÷和"
  })
  void aLineMayEndWhere(String text, String marked) {
    boolean[] found = opportunities.strict(text);
    StringBuilder shown = new StringBuilder();
    for (int at = 0; at < text.length(); at++) {
      shown.append(at > 0 && found[at] ? "÷" : "").append(text.charAt(at));
    }
    assertEquals(marked, shown.toString());
  }

  @Property(tries = 500)
  void theyAreThoseOfIcusStrictRulesButForDashesAndLeaders(@ForAll("texts") String text) {
    BreakIterator strict = BreakIterator.getLineInstance(new ULocale("ja@lb=strict"));
    strict.setText(text);
    boolean[] found = opportunities.strict(text);
    for (int at = 1; at < text.length(); at++) {
      boolean isOne = "…―—".indexOf(text.charAt(at)) >= 0 && text.charAt(at) == text.charAt(at - 1);
      assertEquals(strict.isBoundary(at) && !isOne, found[at], text + " at " + at);
    }
  }

  @Property(tries = 300)
  void linesAreFlushLoseNothingAndObeyTheRules(
      @ForAll("texts") String text, @ForAll @IntRange(min = 60, max = 300) int measure)
      throws IOException {
    EastAsianType type = Open.type();
    List<Line> lines = type.set(text, measure);
    List<String> texts = TestType.texts(lines);
    assertEquals(text.strip().replaceAll(" +", " "), String.join("", texts).replace("\u00AD", ""));
    for (int i = 0; i + 1 < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.end() == End.WORD) {
        assertTrue(line.right() <= measure + 0.02, () -> "too wide " + texts);
        assertTrue(
            line.right() > measure - 0.02 || !GIVES_WAY.matcher(texts.get(i)).find(),
            () -> "not flush: " + texts);
        String before = texts.get(i).strip();
        // What the author has put a space before begins a line if he wishes.
        boolean isSpaced = before.length() < texts.get(i).length();
        assertTrue(isSpaced || NO_HEAD.indexOf(texts.get(i + 1).charAt(0)) < 0, texts::toString);
        assertEquals(-1, NO_END.indexOf(before.charAt(before.length() - 1)), texts::toString);
      }
    }
    long torn = lines.stream().filter(line -> line.end() == End.TORN).count();
    assertTrue(torn == 0 || longest(text) > measure / EastAsianType.EM / 2, texts::toString);
  }

  /** The most characters between two places where a line may end. */
  private static int longest(String text) {
    boolean[] found = new BreakOpportunities().strict(text);
    int longest = 0;
    int from = 0;
    for (int at = 1; at <= text.length(); at++) {
      if (found[at]) {
        longest = Math.max(longest, at - from);
        from = at;
      }
    }
    return longest;
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> part =
        Arbitraries.of(
            "漢", "字", "組版", "かな", "カナ", "ー", "ッ", "ゃ", "々", "。", "、", "」", "「", "『", "』", "（", "）",
            "・", "！", "……", "――", "Git", "commit", "12", "3.5", " ", "あいうえお", "日本語文書処理", "：");
    return part.list().ofMinSize(1).ofMaxSize(80).map(EastAsianBreaksTest::opening);
  }

  // It begins with an ideograph: what is forbidden cannot be helped on a first line.
  private static String opening(List<String> parts) {
    List<String> all = new ArrayList<>(List.of("文"));
    all.addAll(parts);
    return String.join("", all).strip();
  }

  /** Opened once: a collection of fonts takes a second to read. */
  private static final class Open {
    private static EastAsianType type;

    static EastAsianType type() throws IOException {
      if (type == null) {
        type = EastAsianType.open("ja");
      }
      return type;
    }
  }
}
