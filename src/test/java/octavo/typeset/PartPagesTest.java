package octavo.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import octavo.diagnostic.Diagnostics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands on the page of a part, and below a preface. */
class PartPagesTest {
  private static final double LEFT = 21 * 72 / 25.4;

  private static final double MEASURE = 98 * 72 / 25.4;

  @TempDir private Path folder;

  @BeforeEach
  void writeBook() throws IOException {
    Files.writeString(folder.resolve("book.yaml"), "title: T\nlanguage: en-GB\ndate: 2026-11-23\n");
    Files.writeString(folder.resolve("Book.txt"), "preface.md\npart.md\nchapter.md\n");
    preface("A. B. Ferryman");
    part("This World\n\n> Be patient.\n");
    Files.writeString(folder.resolve("chapter.md"), "## One\n\nThe river rose.\n");
  }

  private void preface(String end) throws IOException {
    Files.writeString(
        folder.resolve("preface.md"), "# Preface\n\nThe river rose every summer.\n\n" + end);
  }

  private void part(String text) throws IOException {
    Files.writeString(folder.resolve("part.md"), "# Part I\n\n" + text);
  }

  private PageLine line(String words) throws IOException {
    List<PageLine> lines = PageLines.of(TypesetBook.of(folder, new Diagnostics()));
    return lines.stream().filter(it -> it.text().contains(words)).reduce((a, b) -> b).orElseThrow();
  }

  private static double middle(PageLine line) {
    return (line.place().left() + line.place().right()) / 2;
  }

  @Test
  void littleTextStandsInTheMiddleBelowTheTitleOfAPart() throws IOException {
    for (String words : List.of("This World", "Be patient.")) {
      assertEquals(LEFT + MEASURE / 2, middle(line(words)), 3, words);
    }
    assertTrue(line("This World").place().size() > line("Be patient.").place().size());
  }

  @Test
  void moreOfItIsText() throws IOException {
    part("Be patient, for the world is broad. ".repeat(20) + "\n");
    assertEquals(LEFT, line("Be patient").place().left(), 3);
  }

  @Test
  void aPrefaceIsSignedAtTheRight() throws IOException {
    assertEquals(LEFT + MEASURE, line("A. B. Ferryman").place().right(), 3);
  }

  @Test
  void aSentenceBelowItIsText() throws IOException {
    preface("Nobody crossed it.");
    assertEquals(LEFT, line("Nobody crossed it.").place().left(), 15);
  }
}
