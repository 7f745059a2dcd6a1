package octavo.typeset.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.SourceFile;
import octavo.manuscript.Edition.NotePlacement;
import octavo.measure.TrimSize;
import org.junit.jupiter.api.Test;

class SlipsTest {
  private static final String NONE = SheetReport.HINT;

  private static String hint(String css) {
    return only(css).hint();
  }

  /** The only thing that is wrong with a sheet. */
  private static Diagnostic only(String css) {
    Diagnostics diagnostics = new Diagnostics();
    StyleSheet sheet = new StyleSheet(TrimSize.mm(148, 210), NotePlacement.BOOK, diagnostics);
    sheet.read(new SourceFile("a.css", css));
    sheet.reportNames();
    List<Diagnostic> found = diagnostics.sorted();
    assertEquals(1, found.size(), found.toString());
    return found.getFirst();
  }

  @Test
  void aSlipInAPropertyIsTold() {
    assertEquals("did you mean 'color'?", hint("p { colr: red }"));
    assertEquals("did you mean 'margin-left'?", hint("p { margn-left: 0 }"));
    assertEquals("did you mean 'font-weight'?", hint("p { font-wieght: bold }"));
    assertEquals("did you mean '-octavo-looseness'?", hint("p { -octavo-losseness: 1 }"));
  }

  @Test
  void aSlipInASelectorIsTold() {
    assertEquals("did you mean 'first-child'?", hint("p:frist-child { margin: 0 }"));
    assertEquals("did you mean 'before'?", hint("p::befor { content: none }"));
    assertEquals("did you mean 'nth-child'?", hint("p:nth-chidl(2) { margin: 0 }"));
    assertEquals("did you mean 'hover'?", hint("a:hovr { margin: 0 }"));
    assertEquals("did you mean ':first'?", hint("@page :frist { margin: 0 }"));
  }

  @Test
  void aSlipInAnAtRuleIsTold() {
    assertEquals("did you mean '@media'?", hint("@medai print { p { margin: 0 } }"));
    assertEquals("did you mean '@import'?", hint("@improt 'x.css';"));
    assertEquals("did you mean '@page'?", hint("@paeg { margin: 0 }"));
  }

  @Test
  void whatThereIsInCssIsNoSlip() {
    for (String css :
        List.of(
            "p { float: left }",
            "p { margin-trim: block }",
            "p { inset: 0 }",
            "p { position: absolute }",
            "p { flaot: left }",
            "p:last-of-type { margin: 0 }",
            "p:nth-last-child(1) { margin: 0 }",
            "p:is(.x) { margin: 0 }",
            "@layer base;",
            "@property --x { inherits: false }")) {
      assertEquals(NONE, hint(css), css);
    }
  }

  @Test
  void aNameOfAnyLengthIsShownShort() {
    String name = "x".repeat(10_000);
    for (String css :
        List.of(
            "p { NAME: red }",
            "p { color: NAME }",
            "p { color: red NAME: red }",
            "p { *NAME: red }",
            "p:NAME { color: red }",
            "@NAME { }",
            "@page { NAME: red }",
            "@page { @NAME { color: red } }",
            "@page :NAME { margin: 0 }",
            "@page NAME { margin: 0 }",
            "@page { @top-left { content: string(NAME) } }",
            "@media (NAME) { p { color: red } }")) {
      Diagnostic found = only(css.replace("NAME", name));
      String said = found.message() + found.hint();
      assertTrue(said.length() < 400, () -> css + ": " + said);
    }
  }
}
