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
}
