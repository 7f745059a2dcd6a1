package octavo.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.typeset.page.Edition;
import octavo.typeset.page.Page;
import octavo.typeset.page.Placed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of a book that is read from right to left: the mirror image of what its sheets say. */
class RightToLeftPagesTest {
  private static final double INNER = 21 * 72 / 25.4;
  private static final double OUTER = 29 * 72 / 25.4;

  /** Digits, which the fonts have, for words: how they stand is what is looked at. */
  private static final String TEXT = "\u05D0\u05D1 1234 \u05D2 5678 9 \u05D3\u05D4, ".repeat(160);

  @TempDir private Path folder;
  private final Diagnostics diagnostics = new Diagnostics();

  private Edition set(String text) throws IOException {
    Files.writeString(
        folder.resolve("book.yaml"),
        "title: 1\nlanguage: he\ndate: 2026-11-23\ncontents: [a.md]\n");
    Files.writeString(folder.resolve("a.md"), text);
    return TypesetBook.of(folder, diagnostics);
  }

  /** The index of page 1. */
  private static int first(Edition edition) {
    return edition.pages().stream().map(Page::label).toList().indexOf("1");
  }

  private static double left(List<Placed.Text> texts) {
    return texts.stream().mapToDouble(Placed.Text::x).min().orElseThrow();
  }

  private static double right(List<Placed.Text> texts) {
    return texts.stream()
        .mapToDouble(text -> text.x() + text.shaped().width() * text.expansion())
        .max()
        .orElseThrow();
  }

  private static Placed.Text found(Page page, boolean furniture, String text) {
    return PlacedTexts.of(page, furniture).stream()
        .filter(placed -> placed.shaped().text().equals(text))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aPageKeepsItsDirectionTurnedOrLower() {
    PageShape page = new PageShape("auto", 200, 400, 10, 30, 20, 160, 300, 10, true);
    assertTrue(page.deep(100).rightToLeft());
    assertTrue(page.turned().rightToLeft());
    assertEquals(300, page.turned().measure());
    assertEquals(160, page.turned().depth());
  }

  @Test
  void pagesAreBoundAtTheRightAndFoliosStandOutside() throws IOException {
    Edition edition = set("# 1\n\n" + TEXT + "\n\n" + TEXT + "\n");
    int first = first(edition);
    for (int number : new int[] {first + 1, first + 2}) {
      Page page = edition.pages().get(number);
      boolean recto = number % 2 == 0;
      double inner = recto ? right(PlacedTexts.of(page, false)) : left(PlacedTexts.of(page, false));
      assertEquals(recto ? page.width() - INNER : INNER, inner, 0.1);
      double outer = recto ? left(PlacedTexts.of(page, false)) : right(PlacedTexts.of(page, false));
      assertEquals(recto ? OUTER : page.width() - OUTER, outer, 0.1);
      Placed.Text folio = found(page, true, String.valueOf(number - first + 1));
      assertEquals(recto, folio.x() < page.width() / 2, "folio of " + number);
    }
  }

  @Test
  void linesBeginAtTheRightAndLabelsAndColumnsStandThere() throws IOException {
    Edition edition =
        set("# 1\n\n0\n\n- 2 3\n\n> 4\n\n| 5 | 6 |\n|:--|:--|\n| 7 | 8 |\n\n``` c\n9\n```\n");
    Page page = edition.pages().get(first(edition));
    double start = page.width() - INNER;
    assertEquals(start, end(found(page, false, "0")), 0.5);
    assertTrue(found(page, false, "\u2022").x() > found(page, false, "2").x());
    assertTrue(found(page, false, "2").x() > found(page, false, "3").x());
    assertTrue(end(found(page, false, "4")) < start - 5);
    assertTrue(found(page, false, "5").x() > found(page, false, "6").x());
    assertTrue(found(page, false, "7").x() > found(page, false, "8").x());
    assertTrue(found(page, false, "9").x() < page.width() / 2, "code begins at the left");
  }

  private static double end(Placed.Text text) {
    return text.x() + text.shaped().width();
  }

  @Test
  void codeAndMarksOfNotesAreOneThingToTheWordsAroundThem() throws IOException {
    Edition edition = set("# 1\n\n\u05D0 `a -b` \u05D1[^1] \u05D2\n\n[^1]: c\n");
    Page page = edition.pages().get(first(edition));
    double before = found(page, false, "\u05D0").x();
    double code = found(page, false, "a -b").x();
    double after = found(page, false, "\u05D1").x();
    double mark = found(page, false, "1").x();
    assertTrue(before > code && code > after, before + " " + code + " " + after);
    assertTrue(found(page, false, "\u05D2").x() < after && mark > 0);
  }

  @Test
  void aCapitalOpensNoParagraphFromTheRightAndThatIsTold() throws IOException {
    set("# 1\n\nA " + TEXT + "\n");
    assertEquals(
        1,
        diagnostics.sorted().stream()
            .filter(found -> found.code() == DiagnosticCode.STYLE_INITIAL)
            .count());
  }

  @Test
  void lettersFromTheRightOpenWithoutAWord() throws IOException {
    set("# 1\n\n" + TEXT + "\n");
    assertTrue(
        diagnostics.sorted().stream()
            .noneMatch(found -> found.code() == DiagnosticCode.STYLE_INITIAL));
    assertEquals(
        1,
        diagnostics.sorted().stream()
            .filter(found -> found.code() == DiagnosticCode.STYLE_NO_FONT)
            .count());
  }
}
