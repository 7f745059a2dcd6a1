package octavo.xhtml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import octavo.book.ComponentKind;
import octavo.book.PageMap;
import org.junit.jupiter.api.Test;

class PageMarkersTest {
  private static final String CALL =
      "<sup class=\"note-call\" id=\"call\"><a href=\"#note\">1</a></sup>";

  @Test
  void aMarkStandsBeforeTheFirstCharacterOfThePage() {
    assertEquals("<p>One two [7]three.</p>", marked("<p>One two three.</p>", at(6, "three.")));
  }

  @Test
  void neitherTagsNorSpacesNorSoftHyphensCount() {
    assertEquals(
        "<p>A<em>b</em> c\u00ADd\u2060e\u00A0<b title=\"x &gt; y\">[7]fg</b></p>",
        marked(
            "<p>A<em>b</em> c\u00ADd\u2060e\u00A0<b title=\"x &gt; y\">fg</b></p>", at(5, "fg")));
  }

  @Test
  void aReferenceIsOneCharacterAndIsNotDivided() {
    assertEquals("<p>a&amp;[7]&lt;b</p>", marked("<p>a&amp;&lt;b</p>", at(2, "<b")));
    assertEquals("<p>&gt;&quot;&#13; [7]b</p>", marked("<p>&gt;&quot;&#13; b</p>", at(2, "b")));
  }

  @Test
  void aCharacterBeyondTheBasicPlaneCountsAsTwoAndIsNotDivided() {
    String fish = "\uD83D\uDC1F";
    assertEquals(
        "<p>" + fish + " [7]" + fish + "b</p>",
        marked("<p>" + fish + " " + fish + "b</p>", at(2, fish + "b")));
  }

  @Test
  void theMarkOfANoteDoesNotCountAndIsLeftOnThePageBefore() {
    assertEquals(
        "<p>Cited" + CALL + " [7]and so on.</p>",
        marked("<p>Cited" + CALL + " and so on.</p>", at(5, "andsoon.")));
  }

  @Test
  void theNumberOfASectionDoesNotCountAndStandsBelowTheMark() {
    String number = "<span class=\"section-number\">1.2</span>";
    assertEquals(
        "<p>One.</p>[7]<h2>" + number + " Two</h2><p>[8]Three.</p>",
        marked(
            "<p>One.</p><h2>" + number + " Two</h2><p>Three.</p>",
            at(4, "TwoThree."),
            at(7, "Three.")));
  }

  @Test
  void aPageThatBeginsWithAHeadingIsMarkedBeforeIt() {
    assertEquals(
        "<p>One.</p>[7]<h2 id=\"a\"><em>Two</em> [8]three</h2><p>[9]Four.</p>",
        marked(
            "<p>One.</p><h2 id=\"a\"><em>Two</em> three</h2><p>Four.</p>",
            at(4, "Two"),
            at(7, "three"),
            at(12, "Four.")));
  }

  @Test
  void aPageThatBeginsWithTheHeadOfAChapterIsMarkedBeforeAllOfIt() {
    assertEquals(
        "[7]<div class=\"opener\"><p>Chapter 1</p><h1>Two</h1></div><p>[8]Three.</p>",
        marked(
            "<div class=\"opener\"><p>Chapter 1</p><h1>Two</h1></div><p>Three.</p>",
            at(0, "Chapter1Two"),
            at(11, "Three.")));
  }

  @Test
  void aHeadingWithoutWordsLeavesTheMarkInTheParagraph() {
    assertEquals(
        "<h2><img src=\"a.png\"/></h2><p>[7]One.</p>",
        marked("<h2><img src=\"a.png\"/></h2><p>One.</p>", at(0, "One.")));
  }

  @Test
  void notesDoNotCount() {
    String notes = "<section class=\"notes-group popup-notes\"><p>Two</p></section>";
    assertEquals(
        "<p>One</p>" + notes + "<p>[7]Two</p>",
        marked("<p>One</p>" + notes + "<p>Two</p>", at(3, "Two")));
  }

  @Test
  void aPageOfAFigureOnlyBeginsAtThePicture() {
    String figure = "<figure class=\"figure\"><img src=\"a.png\"/></figure>";
    assertEquals(
        "<p>One.</p>[7]" + figure + "<p>[8]Two.</p>",
        marked("<p>One.</p>" + figure + "<p>Two.</p>", picture(4, "Two."), at(4, "Two.")));
    assertEquals("<p>One.</p>[7]" + figure, marked("<p>One.</p>" + figure, picture(4, "")));
  }

  @Test
  void whereTextIsMissingTheNearestPlaceThatReadsTheSameIsTaken() {
    assertEquals("<p>a</p><p>b [7]a c</p>", marked("<p>a</p><p>b a c</p>", at(3, "a")));
    assertEquals("<p>One [7]two.</p>", marked("<p>One two.</p>", at(40, "two.")));
  }

  @Test
  void aPageThatIsNotFoundIsLeftOut() {
    String body = "<p><img src=\"a.png\"/>One two.</p>";
    assertEquals(body, marked(body, at(3, "three")));
    assertEquals(body, marked(body, at(8, "")));
    assertEquals(body, marked(body, picture(3, "two.")));
    String far = "<p>One.</p><p>" + "m".repeat(3_000) + "</p>";
    assertEquals(far, marked(far, at(2_900, "One.")));
  }

  @Test
  void aPictureThatIsNotFoundIsNotTakenForTheFirstOne() {
    String body = "<p><img src=\"a.png\"/>One.</p>";
    assertEquals(body, marked(body, picture(300, "words that are not there")));
  }

  @Test
  void marksStandInTheOrderOfThePages() {
    String body = "<p>One two three.</p>";
    assertEquals("<p>One two [7]three.</p>", marked(body, at(6, "three."), at(3, "twothree.")));
  }

  private static PageMap.Start at(int offset, String text) {
    return new PageMap.Start("", "one", offset, false, text);
  }

  private static PageMap.Start picture(int offset, String text) {
    return new PageMap.Start("", "one", offset, true, text);
  }

  /** The body with {@code [7]} where page 7 is marked, and so on. */
  private static String marked(String body, PageMap.Start... starts) {
    List<PageMarkers.Mark> marks = new ArrayList<>();
    for (PageMap.Start start : Arrays.asList(starts)) {
      int page = 7 + marks.size();
      marks.add(new PageMarkers.Mark(start, "page-" + page, "page " + page));
    }
    XhtmlDocument document = new XhtmlDocument("one", ComponentKind.CHAPTER, "One", 0, 1, body);
    PageMarkers.Marked marked = PageMarkers.mark(document, marks);
    String shown =
        marked
            .document()
            .body()
            .replaceAll(
                "<span epub:type=\"pagebreak\" role=\"doc-pagebreak\" id=\"page-(\\d+)\""
                    + " aria-label=\"page \\1\"></span>",
                "[$1]");
    long placed = shown.chars().filter(c -> c == '[').count();
    assertEquals(placed, marked.marks().size(), "those said to be placed");
    return shown;
  }
}
