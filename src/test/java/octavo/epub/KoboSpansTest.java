package octavo.epub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import octavo.book.ComponentKind;
import octavo.diagnostic.SourceFile;
import octavo.xhtml.SourcePlaces;
import octavo.xhtml.XhtmlDocument;
import org.junit.jupiter.api.Test;

class KoboSpansTest {
  private static String spanned(String body) {
    return KoboSpans.of(new XhtmlDocument("one", ComponentKind.CHAPTER, "One", 0, 1, body)).body();
  }

  private static String span(String id, String text) {
    return "<span class=\"koboSpan\" id=\"kobo." + id + "\">" + text + "</span>";
  }

  @Test
  void eachSentenceOfEachParagraphHasASpan() {
    assertEquals(
        "<h1>"
            + span("1.1", "One")
            + "</h1>\n<p>"
            + span("2.1", "It rained. ")
            + span("2.2", "“Did it?” ")
            + span("2.3", "It did.")
            + "</p>\n<p>"
            + span("3.1", "Again")
            + "</p>",
        spanned("<h1>One</h1>\n<p>It rained. “Did it?” It did.</p>\n<p>Again</p>"));
  }

  @Test
  void aTagWithinASentenceIsNotTorn() {
    assertEquals(
        "<p>"
            + span("1.1", "It ")
            + "<em>"
            + span("1.2", "did. ")
            + "</em>"
            + span("1.3", " ")
            + "<a href=\"x\">"
            + span("1.4", "1")
            + "</a><br/>"
            + span("1.5", "rain")
            + "</p>",
        spanned("<p>It <em>did. </em> <a href=\"x\">1</a><br/>rain</p>"));
  }

  @Test
  void aStopWithinAWordOrNumberEndsNoSentence() {
    assertEquals(
        "<p>" + span("1.1", "At 3.5 on example.org/a.b it &amp; he stayed.") + "</p>",
        spanned("<p>At 3.5 on example.org/a.b it &amp; he stayed.</p>"));
  }

  @Test
  void chineseSentencesEndWithoutASpace() {
    assertEquals(
        "<p>" + span("1.1", "雨。") + span("1.2", "「停了吗？」") + span("1.3", "停了") + "</p>",
        spanned("<p>雨。「停了吗？」停了</p>"));
  }

  @Test
  void codeStaysAsItIsAndImagesHaveASpanOfTheirOwn() {
    String code = "<pre><code><span>a. b</span>\n</code></pre>";
    assertEquals(code, spanned(code));
    assertEquals(
        "<figure>\n"
            + span("1.1", "<img src=\"a.png\" alt=\"A.\"/>")
            + "\n<figcaption>"
            + span("2.1", "A")
            + "</figcaption></figure>",
        spanned("<figure>\n<img src=\"a.png\" alt=\"A.\"/>\n<figcaption>A</figcaption></figure>"));
  }

  @Test
  void noIdIsGivenTwice() {
    assertEquals(
        "<p id=\"kobo.1.1\">" + span("1.2", "A. ") + span("1.3", "B") + "</p>",
        spanned("<p id=\"kobo.1.1\">A. B</p>"));
    assertTrue(KoboSpans.framed("<p/>").startsWith("<div id=\"book-columns\"><div id=\"book-in"));
    assertEquals("<p id=\"book-inner\"/>", KoboSpans.framed("<p id=\"book-inner\"/>"));
  }

  @Test
  void whiteSpaceBetweenBlocksIsNoText() {
    assertEquals(
        "<ul>\n<li>" + span("1.1", "A") + "</li>\n</ul>", spanned("<ul>\n<li>A</li>\n</ul>"));
  }

  @Test
  void blocksAreKnownWhereTheyBeginWithSpans() {
    String body = "<p>It rained. It did.</p><p>Again.</p>";
    SourceFile file = new SourceFile("one.md", "It rained. It did.\n\nAgain.\n");
    SourcePlaces places =
        new SourcePlaces(
            new int[] {0, body.lastIndexOf("<p>")}, List.of(file.span(0, 18), file.span(20, 26)));
    XhtmlDocument spanned =
        KoboSpans.of(new XhtmlDocument("one", ComponentKind.CHAPTER, "One", 0, 1, body).at(places));
    int again = spanned.body().lastIndexOf("<p>");
    assertEquals("It rained. It did.", spanned.places().at(again - 1).orElseThrow().text());
    assertEquals("Again.", spanned.places().at(again).orElseThrow().text());
  }
}
