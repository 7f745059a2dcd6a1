package octavo.typeset.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class DivisionBudgetTest {
  private static final String TEXT =
      "The importance of money essentially flows from its being a link between the present and the"
          + " future, and we consider what distribution of resources between different uses will be"
          + " consistent with equilibrium under the influence of normal economic motives in a world"
          + " in which our views concerning the future are fixed and reliable in all respects";

  @Test
  void wordsAreDividedSparinglyOnceTooManyLinesEndInAHyphen() {
    DivisionBudget budget = new DivisionBudget();
    assertEquals(Division.READY, budget.division());
    budget.count(List.of(line(Line.End.HYPHEN), line(Line.End.LAST)));
    assertEquals(Division.SPARING, budget.division());
    for (int i = 0; i < 40; i++) {
      budget.count(List.of(line(Line.End.LAST)));
    }
    assertEquals(Division.READY, budget.division());
    budget.count(List.of(line(Line.End.HYPHEN), line(Line.End.LAST)));
    budget.reset();
    assertEquals(Division.READY, budget.division());
  }

  @Test
  void aTextWhoseWordsAreOftenDividedIsDividedLess() throws IOException {
    try (TestType type = TestType.open()) {
      int alone = 0;
      int together = 0;
      for (int width = 150; width < 250; width++) {
        type.setter().begin();
        alone += hyphens(type, width);
      }
      type.setter().begin();
      for (int width = 150; width < 250; width++) {
        together += hyphens(type, width);
      }
      assertTrue(together < alone, together + " hyphens, each alone " + alone);
    }
  }

  private static int hyphens(TestType type, double width) {
    ParagraphStyle style = ParagraphStyle.book(Measures.of(width), "en-US");
    List<Line> lines = type.setter().set(List.of(type.text(TEXT)), style).lines();
    return (int) lines.stream().filter(line -> line.end() == Line.End.HYPHEN).count();
  }

  private static Line line(Line.End end) {
    return new Line(List.of(), 0, 0, 0, new Line.Spacing(0, 0, 0, 1), end);
  }
}
