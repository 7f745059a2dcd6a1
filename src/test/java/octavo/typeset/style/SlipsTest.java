package octavo.typeset.style;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.SourceFile;
import octavo.manuscript.Edition.NotePlacement;
import octavo.measure.TrimSize;
import org.junit.jupiter.api.Test;

class SlipsTest {
  private static final String NONE = SheetReport.HINT;

  /** What is to be done about the only thing that is wrong with a sheet. */
  private static String hint(String css) {
    Diagnostics diagnostics = new Diagnostics();
    new StyleSheet(TrimSize.mm(148, 210), NotePlacement.BOOK, diagnostics)
        .read(new SourceFile("a.css", css));
    List<Diagnostic> found = diagnostics.sorted();
    assertEquals(1, found.size(), found.toString());
    return found.getFirst().hint();
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
}
