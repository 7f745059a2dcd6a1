package octavo.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import octavo.diagnostic.Diagnostics;
import octavo.typeset.page.Edition;
import octavo.typeset.page.Page;
import octavo.typeset.page.Placed;
import octavo.typeset.page.Slot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompositorTest {
  private static final String WORDS =
      "the lamp stood on the table by the window and the rain ran down the panes while nobody"
          + " remembered extraordinary constitutional circumstances ";

  private static final double TEXT = 10.5;

  @TempDir private Path folder;

  private final Diagnostics diagnostics = new Diagnostics();

  private Edition set(String text) throws IOException {
    Files.writeString(
        folder.resolve("book.yaml"), "title: A Small Book\nlanguage: en-GB\ndate: 2026-11-23\n");
    Files.writeString(folder.resolve("a.md"), text);
    return TypesetBook.of(folder, diagnostics);
  }

  private static String paragraphs(int count) {
    StringBuilder text = new StringBuilder("# One\n\n");
    for (int i = 0; i < count; i++) {
      text.append(WORDS.repeat(1 + i * 7 % 5)).append("\n\n");
    }
    return text.toString();
  }

  /** The baselines of the lines of main text, by page and by what they belong to. */
  private static List<Map<Slot, TreeSet<Double>>> lines(Edition edition) {
    return edition.pages().stream().map(CompositorTest::lines).toList();
  }

  private static Map<Slot, TreeSet<Double>> lines(Page page) {
    Map<Slot, TreeSet<Double>> lines = new HashMap<>();
    for (Placed placed : page.content()) {
      if (placed instanceof Placed.Text text
          && !text.slot().isArtifact()
          && text.shaped().size() == TEXT) {
        lines.computeIfAbsent(text.slot(), key -> new TreeSet<>()).add(text.y());
      }
    }
    return lines;
  }

  private static List<String> texts(Page page) {
    return page.content().stream()
        .filter(Placed.Text.class::isInstance)
        .map(placed -> ((Placed.Text) placed).shaped().text())
        .toList();
  }

  @Test
  void noLineOfAParagraphStandsAloneOnAPage() throws IOException {
    Edition edition = set(paragraphs(120));
    Map<Slot, Integer> all = new HashMap<>();
    lines(edition)
        .forEach(
            page -> page.forEach((slot, lines) -> all.merge(slot, lines.size(), Integer::sum)));
    assertTrue(edition.pages().size() > 10);
    for (Map<Slot, TreeSet<Double>> page : lines(edition)) {
      page.forEach(
          (slot, lines) ->
              assertFalse(lines.size() == 1 && all.get(slot) > 1, "a line stands alone"));
    }
  }

  @Test
  void noPageOfTextEndsInAHyphen() throws IOException {
    for (Page page : set(paragraphs(120)).pages()) {
      List<Placed.Text> texts =
          page.content().stream()
              .filter(Placed.Text.class::isInstance)
              .map(Placed.Text.class::cast)
              .filter(text -> !text.slot().isArtifact())
              .toList();
      assertFalse(!texts.isEmpty() && texts.getLast().shaped().text().endsWith("\u00AD"));
    }
  }

  @Test
  void linesOfTextStandOnOneGridOnEveryPage() throws IOException {
    Edition edition = set(paragraphs(30) + "\n> " + WORDS + "\n\n" + WORDS.repeat(9));
    double first = lines(edition).get(6).values().iterator().next().first();
    for (Map<Slot, TreeSet<Double>> page : lines(edition)) {
      page.values()
          .forEach(
              lines -> {
                for (double y : lines) {
                  double off = (y - first) / 13.5;
                  assertEquals(Math.rint(off), off, 0.01, "off the grid: " + y);
                }
              });
    }
  }

  @Test
  void referencesLeadToTheirLineAndNotToTheirParagraph() throws IOException {
    Edition edition =
        set("# One\n\n" + WORDS.repeat(60) + "end.[^1] " + WORDS.repeat(3) + "\n\n[^1]: Note.\n");
    int page = edition.destinations().get("ref-1").page();
    assertTrue(texts(edition.pages().get(page)).stream().anyMatch(text -> text.contains("end.")));
    assertTrue(page > edition.destinations().get("a").page(), "the paragraph is long");
  }

  @Test
  void theHeadsOfPagesOfNotesNameThePagesTheyServe() throws IOException {
    StringBuilder text = new StringBuilder("# One\n\n");
    for (int i = 1; i <= 200; i++) {
      text.append(WORDS).append("[^").append(i).append("]\n\n");
    }
    for (int i = 1; i <= 200; i++) {
      text.append("[^").append(i).append("]: Short.\n\n");
    }
    Edition edition = set(text.toString());
    int headed = 0;
    for (int number = 0; number < edition.pages().size(); number++) {
      Page page = edition.pages().get(number);
      List<String> served = new ArrayList<>();
      for (int i = 1; i <= 200; i++) {
        if (edition.destinations().get("note-" + i).page() == number) {
          served.add(edition.pages().get(edition.destinations().get("ref-" + i).page()).label());
        }
      }
      if (served.isEmpty()) {
        continue;
      }
      String expected = "Notes to pages " + served.getFirst() + "\u2013" + served.getLast();
      headed += texts(page).contains(expected) ? 1 : 0;
    }
    assertTrue(headed > 2, headed + " pages");
  }

  @Test
  void theHeadOfATableIsDrawnAgainAsAnArtifact() throws IOException {
    StringBuilder table = new StringBuilder("# One\n\n| Place | Year |\n|---|---|\n");
    for (int i = 0; i < 60; i++) {
      table.append("| Riga | ").append(1900 + i).append(" |\n");
    }
    Edition edition = set(table.toString());
    long heads = 0;
    long artifacts = 0;
    for (Page page : edition.pages()) {
      for (Placed placed : page.content()) {
        boolean head =
            placed instanceof Placed.Text text && text.shaped().text().strip().equals("Place");
        heads += head ? 1 : 0;
        artifacts += head && placed.slot().isArtifact() ? 1 : 0;
      }
    }
    assertTrue(heads > 1, "the table goes over pages");
    assertEquals(heads - 1, artifacts);
  }

  @Test
  void codeKeepsTheIndentsOfItsLines() throws IOException {
    Edition edition = set("# One\n\n```\nif x:\n    y()\n```\n");
    List<String> texts = edition.pages().stream().flatMap(page -> texts(page).stream()).toList();
    assertTrue(texts.contains("    y()"), texts.toString());
  }

  @Test
  void noPageBeginsWithABlankLineOfCodeOrWithinALineOfIt() throws IOException {
    StringBuilder text = new StringBuilder("# One\n\n" + WORDS.repeat(3) + "\n\n```\n");
    for (int i = 0; i < 120; i++) {
      text.append(
          i % 7 == 3 ? "\n" : "line_" + i + "_with_a_name(" + "argument, ".repeat(i % 9) + ");\n");
    }
    Edition edition = set(text + "```\n");
    assertTrue(edition.pages().size() > 5);
    int continued = 0;
    for (Page page : edition.pages()) {
      List<String> texts = texts(page).stream().filter(it -> !it.isBlank()).toList();
      List<String> code =
          texts.stream().filter(it -> it.contains("argument") || it.contains("line_")).toList();
      if (!code.isEmpty() && page.content().stream().noneMatch(CompositorTest::isProse)) {
        continued++;
        assertTrue(code.getFirst().startsWith("line_"), code.toString());
      }
    }
    assertTrue(continued > 2, "the code goes over pages");
  }

  private static boolean isProse(Placed placed) {
    return placed instanceof Placed.Text text && text.shaped().text().contains("lamp");
  }

  @Test
  void theStyleSheetsOfTheBuiltInThemeAreHonouredWhole() throws IOException {
    set("# One\n\nText.\n");
    assertEquals(List.of(), diagnostics.sorted());
  }
}
