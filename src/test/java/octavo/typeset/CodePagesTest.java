package octavo.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import octavo.diagnostic.Diagnostics;
import octavo.typeset.font.GlyphRun;
import octavo.typeset.page.Edition;
import octavo.typeset.page.Ink;
import octavo.typeset.page.Placed;
import octavo.typeset.page.Slot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Code on pages: its lines, what stands beside them, and its tokens. */
class CodePagesTest {
  private static final String LONG =
      "one two three four five six seven eight nine ten eleven twelve";

  @TempDir private Path folder;

  private List<Placed> set(String code) throws IOException {
    Files.writeString(folder.resolve("book.yaml"), "title: T\nlanguage: en-GB\ndate: 2026-11-23\n");
    Files.writeString(folder.resolve("a.md"), "# One\n\nText.\n\n" + code + "\n");
    Edition edition = TypesetBook.of(folder, Map.of(), new Diagnostics());
    return edition.pages().stream().flatMap(page -> page.content().stream()).toList();
  }

  private static List<Placed.Shape> shapes(List<Placed> content) {
    return content.stream()
        .filter(Placed.Shape.class::isInstance)
        .map(Placed.Shape.class::cast)
        .toList();
  }

  private static List<Placed.Text> mono(List<Placed> content) {
    return content.stream()
        .filter(Placed.Text.class::isInstance)
        .map(Placed.Text.class::cast)
        .filter(text -> face(text).startsWith("JetBrainsMono"))
        .toList();
  }

  private static String face(Placed.Text text) {
    return text.shaped() instanceof GlyphRun run ? run.face().postScriptName() : "";
  }

  private static String words(List<Placed.Text> texts) {
    return texts.stream().map(text -> text.shaped().text()).collect(Collectors.joining("|"));
  }

  @Test
  void aLineThatIsTurnedHasAnArrowBeforeItThatIsNoText() throws IOException {
    List<Placed> content = set("```\nshort\n  " + LONG + "\nshort\n```");
    List<Placed.Shape> arrows = shapes(content);
    List<Placed.Text> texts = mono(content);
    assertEquals(1, arrows.size());
    assertEquals(Slot.LAYOUT, arrows.getFirst().slot());
    assertEquals(4, texts.size(), words(texts));
    Placed.Text turned = texts.get(2);
    assertEquals(turned.y(), arrows.getFirst().y(), 0.001);
    assertEquals(texts.get(1).x() + 2 * 0.6 * 7.8, arrows.getFirst().x(), 0.1);
    assertEquals(arrows.getFirst().x() + 1.2 * 7.8, turned.x(), 0.1);
  }

  @Test
  void tokensChangeNeitherWhereLinesEndNorWhereWordsStand() throws IOException {
    String code =
        "\nlet one = \"two three four\"; let five = f(a) + \"six seven eight\" - 9; // ten\n```";
    assertEquals(ends(set("```" + code)), ends(set("```rust" + code)));
  }

  // Where each line ends; the face has letters of one width in all its cuts.
  private static Map<Double, Double> ends(List<Placed> content) {
    return mono(content).stream()
        .collect(
            Collectors.toMap(
                text -> (double) Math.round(text.y()),
                text -> (double) Math.round((text.x() + text.shaped().width()) * 10),
                Math::max));
  }

  @Test
  void tokensAreToldByWeightSlantAndGrey() throws IOException {
    Map<String, Placed.Text> byWord =
        mono(set("```rust\nlet x = \"text\"; // why\n```")).stream()
            .collect(Collectors.toMap(text -> text.shaped().text().strip(), text -> text));
    assertEquals("JetBrainsMono-Bold", face(byWord.get("let")));
    assertEquals("JetBrainsMono-Italic", face(byWord.get("// why")));
    assertEquals(Ink.BLACK, byWord.get("let").ink());
    for (Placed.Text text : byWord.values()) {
      Ink ink = text.ink();
      assertTrue(contrastWithWhite(ink) >= 4.5, text.shaped().text() + ink);
      assertTrue(ink.red() == ink.green() && ink.green() == ink.blue());
    }
    assertTrue(contrastWithWhite(byWord.get("\"text\"").ink()) < 21);
    assertEquals(1, byWord.values().stream().map(Placed.Text::slot).distinct().count());
  }

  // WCAG 2.2, relative luminance.
  private static double contrastWithWhite(Ink grey) {
    double c = grey.red();
    double luminance = c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    return 1.05 / (luminance + 0.05);
  }

  @Test
  void numbersOfLinesAreDrawnBesideTheirLines() throws IOException {
    List<Placed> content = set("```{.numberLines startFrom=9}\na\n\n" + LONG + "\nb\n```");
    List<Placed.Text> texts = mono(content);
    assertTrue(texts.stream().noneMatch(text -> text.shaped().text().contains("9")));
    double left = texts.getFirst().x();
    Map<Long, Long> figures =
        shapes(content).stream()
            .filter(shape -> shape.size() < 7)
            .filter(shape -> shape.x() < left - 6)
            .collect(Collectors.groupingBy(shape -> Math.round(shape.y()), Collectors.counting()));
    // 9, 10 of the empty line, 11 of the long one, which has one number for its two lines, 12.
    assertEquals(
        List.of(1L, 2L, 2L, 2L), figures.keySet().stream().sorted().map(figures::get).toList());
  }
}
