package octavo.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlStyleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "h1 { margin: 0; }|.octavo-h1 { margin: 0; }",
        "h1, section > h2.title { }|.octavo-h1, section > .octavo-h2.title { }",
        ".opener h1:first-child{x:y}|.opener .octavo-h1:first-child{x:y}",
        "@media print { h3 { color: red } }|@media print { .octavo-h3 { color: red } }"
      })
  void headingsGoByTheLevelInTheirOwnDocument(String sheet, String expected) {
    assertEquals(expected, HtmlStyle.headings(sheet));
  }

  @Test
  void whatIsNoSelectorStays() {
    String sheet =
        "/* h1 */ .h1 #h2 .x-h3 h10 { content: \"h1 { }\"; font-family: h1 } a[href='h1'] { }";
    assertEquals(sheet, HtmlStyle.headings(sheet));
  }
}
