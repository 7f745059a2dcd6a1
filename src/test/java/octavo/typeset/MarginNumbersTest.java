package octavo.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.Diagnostics;
import octavo.typeset.page.Edition;
import octavo.typeset.page.Page;
import octavo.typeset.page.Placed;
import octavo.typeset.page.Slot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers of paragraphs and lines in the margins of pages of the theme classic. */
class MarginNumbersTest {
  private static final String SENTENCE =
      "One more sentence of a text that goes on over its lines. ";
  private static final String PARAGRAPH = SENTENCE.repeat(9) + "\n\n";

  /** The text of a page of A5 is so wide, in points. */
  private static final double MEASURE = 98 * 72 / 25.4;

  private static final double GAP = 10;

  @TempDir private Path folder;
  private final Diagnostics diagnostics = new Diagnostics();

  private Edition set(String text, String numbers, String more) throws IOException {
    Files.writeString(
        folder.resolve("book.yaml"),
        "title: T\nlanguage: en-GB\ndate: 2026-11-23\n"
            + ("editions: {print: {numbers: {" + numbers + "}" + more + "}}\n"));
    Files.writeString(folder.resolve("a.md"), text);
    return TypesetBook.of(folder, Map.of(), diagnostics);
  }

  private Edition set(String text, String numbers) throws IOException {
    Edition edition = set(text, numbers, "");
    assertEquals(List.of(), diagnostics.sorted().stream().map(Diagnostic::message).toList());
    return edition;
  }

  /**
   * Figures side by side in a margin.
   *
   * @param left their left side
   * @param y their baseline
   * @param figures how many they are
   */
  private record Number(double left, double y, int figures) {}

  // Nothing else is drawn on these pages.
  private static List<Number> numbers(Page page) {
    Map<Double, List<Placed.Shape>> byLine = new TreeMap<>();
    for (Placed placed : page.content()) {
      if (placed instanceof Placed.Shape shape) {
        assertEquals(Slot.LAYOUT, shape.slot());
        boolean right = shape.x() > page.width() / 2;
        byLine.computeIfAbsent(right ? shape.y() : -shape.y(), key -> new ArrayList<>()).add(shape);
      }
    }
    return byLine.values().stream()
        .map(all -> new Number(all.getFirst().x(), all.getFirst().y(), all.size()))
        .toList();
  }

  private static List<Number> numbers(Edition edition) {
    return edition.pages().stream().flatMap(page -> numbers(page).stream()).toList();
  }

  private static List<Placed.Text> texts(Edition edition) {
    return edition.pages().stream()
        .flatMap(page -> page.content().stream())
        .filter(Placed.Text.class::isInstance)
        .map(Placed.Text.class::cast)
        .toList();
  }

  private static List<String> places(Edition edition) {
    return texts(edition).stream()
        .map(text -> text.shaped().text() + " " + text.x() + " " + text.y())
        .toList();
  }

  private static double baselineOf(String words, Edition edition) {
    return texts(edition).stream()
        .filter(text -> text.shaped().text().contains(words))
        .findFirst()
        .orElseThrow()
        .y();
  }

  @Test
  void aParagraphHasItsNumberBesideItsFirstLineInTheOuterMargin() throws IOException {
    Edition edition = set("# One\n\nBegin here.\n\nGo on there.\n", "paragraphs: true");
    List<Number> numbers = numbers(edition);
    assertEquals(2, numbers.size());
    double right = 21 * 72 / 25.4 + MEASURE + GAP;
    assertEquals(right, numbers.getFirst().left(), 0.5);
    assertEquals(right, numbers.getLast().left(), 0.5);
    assertEquals(baselineOf("there", edition), numbers.getLast().y(), 0.01);
  }

  @Test
  void onLeftHandPagesItIsTheLeftMargin() throws IOException {
    Edition edition = set("# One\n\n" + PARAGRAPH.repeat(12), "paragraphs: true");
    List<Page> pages = edition.pages().stream().filter(page -> !numbers(page).isEmpty()).toList();
    assertTrue(pages.size() > 1);
    for (Page page : pages) {
      boolean recto = edition.pages().indexOf(page) % 2 == 0;
      for (Number number : numbers(page)) {
        assertEquals(recto, number.left() > page.width() / 2, page.label());
      }
    }
  }

  @Test
  void onlyBodyTextIsNumberedAndEachChapterBeginsAtOne() throws IOException {
    String text =
        "# One\n\n"
            + "Text.\n\n"
            + "> Quotation.\n\n"
            + "Text.\n\n"
            + "- Item\n\n"
            + "## Head\n\n"
            + "Text.[^1]\n\n"
            + "[^1]: Note.\n";
    assertEquals(3 + 1, numbers(set(text + "\n# Two\n\nText.\n", "paragraphs: true")).size());
  }

  @Test
  void theLinesOfAnAuthorsVerseCountAndNotWhatIsTurnedUnder() throws IOException {
    String turned =
        "A line that is much too long for the measure and goes on and on below it ".repeat(2);
    String verse = "> a\\\n> " + turned + "\\\n> c\\\n> d\\\n> the fifth\\\n> f\n{.verse}\n";
    Edition edition = set("# One\n\n" + verse, "lines: 5");
    List<Number> numbers = numbers(edition);
    assertEquals(1, numbers.size());
    assertEquals(baselineOf("fifth", edition), numbers.getFirst().y(), 0.01);
  }

  @Test
  void everyFifthLineOfAChapterIsNumberedAcrossItsPages() throws IOException {
    Edition edition = set("# One\n\n" + PARAGRAPH.repeat(12), "lines: 5");
    long lines =
        texts(edition).stream()
            .filter(text -> text.shaped().text().contains("sentence") || isTail(text))
            .mapToDouble(Placed.Text::y)
            .count();
    List<Number> numbers = numbers(edition);
    assertTrue(lines > 50);
    assertTrue(numbers.size() > 9);
    assertTrue(numbers.stream().allMatch(number -> number.figures() <= 3));
    for (Page page : edition.pages()) {
      List<Double> sorted = numbers(page).stream().map(Number::y).sorted().toList();
      for (int i = 1; i < sorted.size(); i++) {
        assertEquals(5 * 13.5, sorted.get(i) - sorted.get(i - 1), 0.01);
      }
    }
  }

  private static boolean isTail(Placed.Text text) {
    return text.shaped().text().contains("lines.");
  }

  @Test
  void whereBothAreWishedLinesHaveTheInnerMargin() throws IOException {
    Edition edition = set("# One\n\n" + PARAGRAPH, "paragraphs: true, lines: 2");
    Page page =
        edition.pages().stream().filter(it -> !numbers(it).isEmpty()).findFirst().orElseThrow();
    boolean recto = edition.pages().indexOf(page) % 2 == 0;
    List<Number> outside =
        numbers(page).stream().filter(it -> it.left() > page.width() / 2 == recto).toList();
    assertEquals(1, outside.size());
    assertTrue(numbers(page).size() > 2);
  }

  @Test
  void besideNotesInTheMarginNumbersHaveTheInnerOne() throws IOException {
    String text = "# One\n\nText.[^1]\n\nText.\n\n[^1]: A note.\n";
    for (String numbers : List.of("paragraphs: true", "lines: 1")) {
      Edition edition = set(text, numbers, ", notes: {placement: margin}");
      assertEquals(2, numbers(edition).size());
      assertTrue(numbers(edition).stream().allMatch(it -> it.left() < 210), numbers);
    }
  }

  @Test
  void inABookFromRightToLeftTheFirstPageHasThemAtTheLeft() throws IOException {
    Files.writeString(
        folder.resolve("book.yaml"),
        "title: T\nlanguage: ar\ndate: 2026-11-23\neditions: {print: {numbers: {lines: 1}}}\n");
    Files.writeString(folder.resolve("a.md"), "# One\n\nText.\n");
    Edition edition = TypesetBook.of(folder, Map.of(), diagnostics);
    List<Number> numbers = numbers(edition);
    assertEquals(1, numbers.size());
    double left = (148 - 21) * 72 / 25.4 - MEASURE;
    assertTrue(numbers.getFirst().left() < left - GAP);
    assertTrue(numbers.getFirst().left() > left - GAP - 8);
  }

  @Test
  void numbersInMarginsMoveNoWord() throws IOException {
    String text = "# One\n\n" + PARAGRAPH.repeat(9) + "> " + PARAGRAPH + "- " + PARAGRAPH;
    assertEquals(
        places(set(text, "paragraphs: false")), places(set(text, "paragraphs: true, lines: 5")));
  }

  @Test
  void aMarginWithoutRoomIsToldOnce() throws IOException {
    Path styles = Files.createDirectories(folder.resolve("styles/narrow"));
    Files.writeString(
        styles.resolve("theme.yaml"), "extends: classic\nmargins: {inner: 5mm, outer: 5mm}\n");
    Edition edition = set("# One\n\n" + PARAGRAPH.repeat(3), "paragraphs: true", ", theme: narrow");
    assertEquals(List.of(), numbers(edition));
    assertEquals(
        List.of(
            "'numbers': the margin has no room for the numbers of paragraphs; some are left out"),
        diagnostics.sorted().stream().map(Diagnostic::message).toList());
  }
}
