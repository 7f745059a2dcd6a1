package octavo.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import octavo.book.Inline;
import octavo.book.Paragraph;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.SourceFile;
import octavo.diagnostic.SourceSpan;
import octavo.manuscript.ManuscriptText;
import org.junit.jupiter.api.Test;

/** What the inline level does beyond commonmark-java's own, which is why it is ours. */
class InlinesTest {
  private static final int MANY = 20_000;

  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void aMarkInTheTextOfALinkLeavesTheLink() {
    assertEquals("⟨link u|a ⟦18⟧ b⟩", printed("[a [18] b](u)"));
    assertEquals("⟨link u|a ⟦^n⟧⟩", printed("[a [^n]][ref]\n\n[ref]: u"));
  }

  @Test
  void aSpanHoldsLinksMarksAndEmphasis() {
    assertEquals("⟨span{.c}|a ⟨link u|l⟩ b⟩", printed("[a [l](u) b]{.c}"));
    assertEquals("⟨span{.c}|a ⟦18⟧ ⟨em|b⟩⟩", printed("[a [18] *b*]{.c}"));
  }

  @Test
  void aNoteHoldsLinksAndMarks() {
    assertEquals("a⟨note|b ⟨link u|l⟩ ⟦18⟧⟩", printed("a^[b [l](u) [18]]"));
  }

  @Test
  void anExclamationMarkBeforeAMarkStaysInTheText() {
    assertEquals("word!⟦^12⟧", printed("word![^12]"));
  }

  @Test
  void aFormulaInTexStaysAsTypedAndIsTold() {
    String text = "($a_1$), $e^{i\\pi}+1=0$; $$x^2\\,dx [1] *y*$$ $x$, “$\"a\"=b$”";
    assertEquals(text, printed(text));
    assertEquals(5, diagnostics.sorted().size(), diagnostics.sorted()::toString);
  }

  @Test
  void aLanguageThatDoesNotExistIsTold() {
    printed("[a]{lang=zz} [b]{lang=xq9notatag} [c]{lang=de-CH} [d]{lang=grc} `x`{lang=en_GB}");
    List<String> told = diagnostics.sorted().stream().map(Diagnostic::message).toList();
    assertEquals(
        List.of("'zz' is no language", "'xq9notatag' is no language", "'en_GB' is no language"),
        told);
  }

  @Test
  void pricesAndVariablesOfShellsAreNoFormulas() {
    for (String text :
        List.of("$5 and $6", "a $ b_1 $", "$HOME_DIR and $A", "$A_B/$C", "US$1=€1")) {
      assertEquals(text, printed(text));
    }
    assertEquals(List.of(), diagnostics.sorted());
  }

  @Test
  void aFormulaIsNoRunningText() {
    assertEquals(
        "a ⟨formula|[1]*y⟩ b",
        printed("a <math><mo>[</mo><mn>1</mn><mo>]</mo><mo>*</mo><mi>y</mi></math> b"));
  }

  @Test
  void aFindingAfterEscapesAndEntitiesNamesItsColumn() {
    printed("one\n&amp; \\* b\"c");
    List<Diagnostic> found = diagnostics.sorted();
    assertEquals(1, found.size(), found::toString);
    SourceSpan at = (SourceSpan) found.getFirst().place();
    assertEquals("2:11", at.line() + ":" + at.column());
  }

  @Test
  void nestingWithoutEndKeepsTheWords() {
    int half = MANY / 2;
    for (String markdown :
        List.of(
            "*a **b ".repeat(half) + "core" + " c** d*".repeat(half),
            "![".repeat(MANY) + "core" + "](u)".repeat(MANY),
            "^[".repeat(MANY) + "core" + "]".repeat(MANY),
            "[".repeat(MANY) + "core" + "]".repeat(MANY),
            "[".repeat(MANY) + "core" + "]{.c}".repeat(MANY))) {
      assertTrue(printed(markdown).contains("core"), () -> markdown.substring(0, 10));
    }
  }

  @Test
  void openersWithoutEndAreText() {
    for (String opener : List.of("[", "^[", "![", "*a ", "<a ", "<!-- ", "[a](<b ")) {
      String markdown = "x" + opener.repeat(2 * MANY).stripTrailing();
      assertEquals(markdown.replace("--", "–"), printed(markdown));
    }
  }

  @Test
  void runsOfBackticksOfDifferentLengthsAreText() {
    StringBuilder markdown = new StringBuilder();
    for (int length = 1; length <= 1_000; length++) {
      markdown.append('a').repeat('`', length);
    }
    assertEquals(markdown.toString(), printed(markdown.toString()));
  }

  @Test
  void manyLinksAfterManyOpenBracketsAreLinks() {
    String printed = printed("[".repeat(MANY) + "[a](b)".repeat(MANY));
    assertEquals("[".repeat(MANY) + "⟨link b|a⟩".repeat(MANY), printed);
  }

  private String printed(String markdown) {
    SourceFile file = new SourceFile("a.md", markdown);
    Draft draft = new MarkdownParser("en", diagnostics).parse(ManuscriptText.of(file, false));
    List<Inline> content = ((Paragraph) draft.blocks().getFirst()).content();
    return DraftPrinter.inlines(content);
  }
}
