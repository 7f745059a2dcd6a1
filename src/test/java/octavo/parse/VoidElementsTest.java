package octavo.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.SourceFile;
import octavo.manuscript.ManuscriptText;
import org.junit.jupiter.api.Test;

class VoidElementsTest {
  private final Diagnostics diagnostics = new Diagnostics();

  private void parse(String text) {
    ManuscriptText whole = ManuscriptText.of(new SourceFile("a.md", text), false);
    new MarkdownParser("en", diagnostics).parse(whole);
  }

  @Test
  void anElementWithoutContentNeedsNoEnd() {
    parse("<img src=\"x.jpg\" alt=\"x\">\n\nOr <img src=\"x.jpg\" alt=\"x\"> in a line.\n");
    parse("<div>\nOne<br>two <img src=\"x.jpg\" alt=\"x\">\n</div>\n");
    assertEquals(List.of(), diagnostics.sorted());
  }
}
