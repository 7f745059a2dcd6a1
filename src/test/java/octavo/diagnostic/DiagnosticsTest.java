package octavo.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosticsTest {
  @Test
  void findingsComeInTheOrderInWhichPeopleNumberFiles() {
    Diagnostics diagnostics = new Diagnostics();
    for (String path : List.of("chapter-13.md", "chapter-2.md", "chapter-1.md")) {
      diagnostics.report(DiagnosticCode.FILE_EMPTY, new FilePlace(path), "empty", "write");
    }
    assertEquals(
        List.of("chapter-1.md", "chapter-2.md", "chapter-13.md"),
        diagnostics.sorted().stream().map(found -> found.place().path()).toList());
  }

  @Test
  void whatTwoEditionsFindInTheFileThatEachHasReadIsOneFinding() {
    Diagnostics diagnostics = new Diagnostics();
    for (int edition = 0; edition < 2; edition++) {
      SourceFile file = new SourceFile("theme.yaml", "extends: nope and nope");
      for (int start : List.of(9, 18)) {
        diagnostics.report(
            DiagnosticCode.STYLE_THEME_UNKNOWN, file.span(start, start + 4), "no theme", "hint");
      }
    }
    assertEquals(
        List.of(9, 18),
        diagnostics.sorted().stream().map(found -> ((SourceSpan) found.place()).start()).toList());
  }
}
