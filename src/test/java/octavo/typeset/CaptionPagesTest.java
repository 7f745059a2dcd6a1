package octavo.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import octavo.typeset.font.GlyphRun;
import octavo.typeset.page.Edition;
import octavo.typeset.page.Placed;
import org.junit.jupiter.api.Test;

/** Captions of figures. */
class CaptionPagesTest extends ChapterPages {
  private static List<Placed.Text> caption(Edition edition) {
    return edition.pages().stream()
        .flatMap(page -> PlacedTexts.of(page, false).stream())
        .filter(text -> text.shaped().size() == 9)
        .toList();
  }

  private static String face(Placed.Text text) {
    return ((GlyphRun) text.shaped()).face().postScriptName();
  }

  @Test
  void aShortOneIsALineInItalicsInTheMiddle() throws IOException {
    List<Placed.Text> lines = caption(set("![The ferry.](a.png){alt=x}\n", "book"));
    assertTrue(face(lines.getFirst()).contains("Italic"), lines.toString());
  }

  @Test
  void aLongOneIsATextWithEvenLines() throws IOException {
    String words = "The ferry at the bank of the river, seen from the other one. ".repeat(8);
    List<Placed.Text> all = caption(set("![" + words.strip() + "](a.png){alt=x}\n", "book"));
    List<Placed.Text> lines =
        all.stream().filter(text -> text.shaped().text().length() > 20).toList();
    assertTrue(lines.size() > 4, lines.toString());
    for (Placed.Text line : lines) {
      assertTrue(!face(line).contains("Italic"), line.toString());
      assertEquals(lines.getFirst().x(), line.x(), 1.5, line.toString());
    }
  }
}
