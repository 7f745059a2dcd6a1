package octavo.typeset.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import octavo.typeset.line.Line.Glyphs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CodeLinesTest {
  private static TestType type;

  @BeforeAll
  static void open() throws IOException {
    type = TestType.open();
  }

  @AfterAll
  static void close() {
    type.close();
  }

  private static Piece.Text code(String text) {
    return new Piece.Text(text, type.italic(10), "code", false, Piece.Manner.CODE);
  }

  private static List<Line> set(ParagraphStyle style, Piece... pieces) {
    type.setter().begin();
    return type.setter().set(List.of(pieces), style).lines();
  }

  private static List<String> texts(double width, Piece... pieces) {
    return TestType.texts(set(ParagraphStyle.book(Measures.of(width), "en"), pieces));
  }

  private static double width(Line line, String text) {
    for (Line.Content content : line.content()) {
      if (content instanceof Glyphs glyphs && glyphs.shaped().text().contains(text)) {
        return glyphs.shaped().width();
      }
    }
    throw new AssertionError(text + " is not in " + TestType.texts(List.of(line)));
  }

  @Test
  void aSpaceOfCodeIsAsWideOnALooseLineAsOnATightOne() {
    Piece words = type.text("whenever the sun shone in her face the king called out for ");
    Piece more = type.text(" and all his daughters came to see what there was to be seen");
    Piece prose = new Piece.Text("git status", type.italic(10), "prose", false);
    double natural = width(set(ragged(400), code("git status")).getFirst(), "git status");
    double space = set(ragged(400), prose).getFirst().spacing().natural();
    for (double measure = 180; measure < 330; measure += 7) {
      for (Line line :
          set(ParagraphStyle.book(Measures.of(measure), "en"), words, code("git status"), more)) {
        boolean whole = TestType.texts(List.of(line)).getFirst().contains("git status");
        if (whole) {
          double expansion = line.spacing().expansion();
          double letters = natural - space;
          assertEquals(
              letters + space / expansion, width(line, "git status"), 0.01, "at " + measure);
        }
      }
    }
  }

  private static ParagraphStyle ragged(double width) {
    return ParagraphStyle.ragged(Measures.of(width), Alignment.LEFT);
  }

  @Test
  void codeIsDividedWithoutAHyphen() {
    for (double measure = 60; measure < 200; measure += 3) {
      for (String line :
          texts(
              measure, type.text("If we call "), code("value_in_cents(Coin::Quarter(State::A))"))) {
        assertFalse(line.contains("\u00AD"), line);
      }
    }
  }

  @Test
  void codeIsPartedAfterTheMarksThatPartItsNames() {
    assertTrue(CodeBreaks.mayBreak("Coin::Quarter", 6));
    assertFalse(CodeBreaks.mayBreak("Coin::Quarter", 5));
    assertTrue(CodeBreaks.mayBreak("src/main/java", 4));
    assertTrue(CodeBreaks.mayBreak("from_millis", 5));
    assertTrue(CodeBreaks.mayBreak("handle.await", 6));
    assertFalse(CodeBreaks.mayBreak("handle.await", 7));
    assertFalse(CodeBreaks.mayBreak("3.14159", 1));
    assertFalse(CodeBreaks.mayBreak("a/main", 2), "a letter is not left behind");
    assertFalse(CodeBreaks.mayBreak("git a/main", 6), "nor after a space");
  }

  @Test
  void theHyphensOfAnOptionStayWithIt() {
    assertFalse(CodeBreaks.mayBreak("git config --global", 13));
    assertFalse(CodeBreaks.mayBreak("git config --global", 12));
    assertTrue(CodeBreaks.mayBreak("--dry-run", 6));
    List<String> lines = texts(60, code("git config --global core.editor"));
    assertTrue(lines.stream().noneMatch(line -> line.stripTrailing().endsWith("-")), "" + lines);
  }

  @Test
  void anIndentIsNotSqueezedWhereItsLineIsTooLong() {
    String indent = "\u00A0".repeat(8);
    Piece.Text piece = code(indent + "trpl::sleep(Duration::from_millis(500)).await;");
    double natural = set(ragged(400), code(indent + "x")).getFirst().content().getFirst().x();
    double first = set(ragged(400), piece).getFirst().right();
    for (double measure = first - 20; measure < first; measure += 1) {
      Line line = set(ragged(measure), piece).getFirst();
      assertTrue(line.right() <= measure + 0.02, "it fits " + measure);
      assertEquals(natural, line.content().getFirst().x(), 0.01);
      assertEquals(0, line.spacing().ratio(), 0.001);
    }
  }

  @Test
  void tokensOfOneWordArePartedBetweenThemOnlyWhereNothingElseHelps() {
    Piece[] tokens = {
      code("alpha"), code("("), code("beta"), code(")"), code(";"), code("gamma"), code("delta")
    };
    List<Line> lines = set(ragged(50), tokens);
    assertTrue(lines.size() > 1);
    lines.forEach(line -> assertTrue(line.right() <= 50.02, "" + TestType.texts(lines)));
  }
}
