package octavo.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import octavo.diagnostic.Diagnostics;
import octavo.typeset.font.GlyphRun;
import octavo.typeset.page.Edition;
import octavo.typeset.page.Page;
import octavo.typeset.page.Placed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the theme classic makes of pages, as a reader sees them. */
class ClassicPagesTest {
  private static final String SENTENCE = "The lamp stood upon the table and the rain ran down. ";

  private static final String CHAPTER = "# One\n\n" + SENTENCE + "\n";

  @TempDir private Path folder;

  /** The pages of a file of a kind and of a chapter after it. */
  private Edition set(String kind, String text) throws IOException {
    Files.writeString(
        folder.resolve("book.yaml"),
        """
        title: A Small Book
        language: en-GB
        date: 2026-11-23
        contents: [{kind: %s, file: a.md}, b.md]
        """
            .formatted(kind));
    Files.writeString(folder.resolve("a.md"), text);
    Files.writeString(folder.resolve("b.md"), CHAPTER);
    return TypesetBook.of(folder, new Diagnostics());
  }

  private static List<String> furniture(Page page) {
    return PlacedTexts.of(page, true).stream().map(text -> text.shaped().text()).toList();
  }

  private static List<Page> pages(Edition edition, String from, String to) {
    return edition
        .pages()
        .subList(edition.destinations().get(from).page(), edition.destinations().get(to).page());
  }

  @Test
  void whatRunsOnAfterAPageOfDisplayHasHeadAndFolio() throws IOException {
    List<Page> pages = pages(set("epigraph", (SENTENCE.repeat(30) + "\n\n").repeat(3)), "a", "b");
    assertEquals(List.of(), furniture(pages.getFirst()));
    for (Page page : pages.subList(1, 3)) {
      assertTrue(furniture(page).contains(page.label()), furniture(page).toString());
      assertEquals(2, furniture(page).size(), furniture(page).toString());
    }
  }

  @Test
  void figuresOfATableAreOtherOnesThanThoseOfTextAndEquallyWide() throws IOException {
    String table = "# Two\n\n| Year |\n|---|\n| 1111 |\n| 2037 |\n\n1111\n";
    List<GlyphRun> figures =
        PlacedTexts.of(pages(set("preface", table), "a", "b").getFirst(), false).stream()
            .map(text -> (GlyphRun) text.shaped())
            .filter(run -> run.text().matches("1111|2037"))
            .toList();
    assertEquals(3, figures.size());
    assertEquals(figures.get(0).width(), figures.get(1).width(), 0.001, "equally wide in a table");
    assertNotEquals(figures.get(0).glyphs()[0], figures.get(2).glyphs()[0], "lining in a table");
  }

  @Test
  void aDedicationOfSomeLengthIsSetAsTextAndAShortOneAtTheMiddle() throws IOException {
    Edition letter = set("dedication", "# To You\n\n" + SENTENCE.repeat(30) + "\n");
    List<Placed.Text> text = PlacedTexts.of(pages(letter, "a", "b").getFirst(), false);
    double left = text.stream().mapToDouble(Placed.Text::x).min().orElseThrow();
    long flush = text.stream().filter(word -> word.x() < left + 0.5).count();
    assertTrue(flush > 10, flush + " lines begin at the left");
    assertEquals(List.of("v"), furniture(pages(letter, "a", "b").getFirst()));
    Edition brief = set("dedication", SENTENCE + "\n");
    Page page = pages(brief, "a", "b").getFirst();
    assertTrue(PlacedTexts.of(page, false).getFirst().x() > left + 20, "it is centred");
    assertEquals(List.of(), furniture(page));
  }

  /** The baselines of the lines on a page from the second on, in tenths of a line. */
  private List<Long> leading(String text) throws IOException {
    double[] lines =
        PlacedTexts.of(pages(set("preface", text), "a", "b").getFirst(), false).stream()
            .mapToDouble(Placed.Text::y)
            .distinct()
            .skip(1)
            .toArray();
    List<Long> between = new ArrayList<>();
    for (int i = 1; i < lines.length; i++) {
      between.add(Math.round(10 * (lines[i] - lines[i - 1]) / 13.5));
    }
    return between;
  }

  @Test
  void aBlankLineStandsOnEitherSideOfQuotationsListsAndHeadings() throws IOException {
    String quoted = "# Two\n\nText.\n\n> Quoted.\n\nText.\n\n- One\n- Two\n\nText.\n\n";
    assertEquals(List.of(20L, 20L, 20L, 10L, 20L), leading(quoted), "quotations and lists");
    String headed = "# Two\n\nText.\n\n> Quoted.\n\n## A\n\n- One\n\n## B\n\n> Quoted.\n\nText.\n";
    assertEquals(List.of(20L, 20L, 20L, 20L, 20L, 20L), leading(headed), "headings");
    String third = "# Two\n\nText.\n\n## A\n\nText.\n\n### B\n\n- One\n\nText.\n";
    assertEquals(List.of(20L, 20L, 20L, 10L, 20L), leading(third), "lesser headings");
  }

  @Test
  void codeHasAsMuchSpaceAboveAsBelow() throws IOException {
    for (int lines = 1; lines < 5; lines++) {
      String code = "```\n" + "x\n".repeat(lines) + "```\n\n";
      double[] y =
          PlacedTexts.of(
                  pages(set("preface", "# Two\n\nText.\n\n" + code + "Text.\n"), "a", "b")
                      .getFirst(),
                  false)
              .stream()
              .mapToDouble(Placed.Text::y)
              .toArray();
      double above = y[y.length - 1 - lines] - y[y.length - 2 - lines];
      double below = y[y.length - 1] - y[y.length - 2];
      assertEquals(above, below, 2, lines + " lines");
    }
  }
}
