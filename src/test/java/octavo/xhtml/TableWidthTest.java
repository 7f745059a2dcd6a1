package octavo.xhtml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import octavo.book.Attributes;
import octavo.book.Block;
import octavo.book.CellPlace;
import octavo.book.Paragraph;
import octavo.book.Table;
import octavo.book.Text;
import octavo.diagnostic.SourceFile;
import org.junit.jupiter.api.Test;

/** How wide a table has to be, in steps of the style sheet. */
class TableWidthTest {
  @Test
  void aTableOfLittleWordsFitsTheSmallestPhone() {
    assertEquals("needs-12", needs("en", row("Day", "Cups"), row("Monday", "3")));
  }

  @Test
  void theLongestWordOfEachColumnCountsAndNotItsText() {
    assertEquals(
        "needs-18",
        needs(
            "en",
            row("Commissariat", "It is a long story, of which every word is short", "1917"),
            row("of", "nationalities", "to")));
  }

  @Test
  void aWordMayBeDividedAtItsHyphenAndAnAddressAtItsStrokes() {
    assertEquals(
        needs("en", row("twenty-", "x", "octavo")), needs("en", row("twenty-one", "x", "octavo")));
    assertEquals("needs-12", needs("en", row("https://one/two/three/four/five/six/seven")));
  }

  @Test
  void textWithoutSpacesIsDividedAsItsLanguageDividesIt() {
    assertEquals("needs-12", needs("ja", row("日本語の文章は空白なしで書かれる", "表")));
  }

  @Test
  void aCellOverSeveralColumnsWidensThemTogether() {
    Table.Cell wide = cell("Donaudampfschifffahrtsgesellschaft", 2);
    assertEquals(
        "needs-20",
        new TableWidth("de")
            .needs(
                CellPlace.of(List.of(new Table.Row(List.of(wide)))),
                CellPlace.of(List.of(row("a", "b")))));
  }

  @Test
  void aTableWiderThanAnyScreenForReadingNeedsMore() {
    String[] words = new String[12];
    Arrays.fill(words, "Extraordinary");
    assertEquals("needs-more", needs("en", row(words)));
  }

  private static String needs(String language, Table.Row... rows) {
    return new TableWidth(language)
        .needs(CellPlace.of(List.of()), CellPlace.of(Arrays.asList(rows)));
  }

  private static Table.Row row(String... texts) {
    return new Table.Row(Arrays.stream(texts).map(text -> cell(text, 1)).toList());
  }

  private static Table.Cell cell(String text, int columns) {
    Block paragraph =
        new Paragraph(
            Attributes.NONE, List.of(new Text(text)), new SourceFile("sample.md", "").span(0, 0));
    return new Table.Cell(List.of(paragraph), columns, 1, false);
  }
}
