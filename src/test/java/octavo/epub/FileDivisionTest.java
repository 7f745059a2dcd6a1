package octavo.epub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import octavo.book.ComponentKind;
import octavo.diagnostic.SourceFile;
import octavo.xhtml.SourcePlaces;
import octavo.xhtml.XhtmlDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

class FileDivisionTest {
  private static XhtmlDocument document(String id, String content) {
    String body =
        "<section class=\"chapter\" id=\""
            + id
            + "\" epub:type=\"chapter\">\n"
            + content
            + "</section>\n";
    return new XhtmlDocument(id, ComponentKind.CHAPTER, id, 0, 1, body);
  }

  private static String sections(int count) {
    StringBuilder out = new StringBuilder("<div class=\"opener\"><h1>One</h1></div>\n");
    for (int i = 0; i < count; i++) {
      out.append("<h2 id=\"h").append(i).append("\">Section ").append(i).append("</h2>\n");
      out.append("<p id=\"ä").append(i).append("\">Text <a href=\"one.xhtml#h");
      out.append((i * 7) % count)
          .append("\">there</a> é.</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n");
    }
    return out.toString();
  }

  private static String list(int items) {
    StringBuilder out = new StringBuilder("<h2>Items</h2>\n<ol start=\"5\">\n");
    for (int i = 0; i < items; i++) {
      out.append("<li id=\"item-").append(i).append("\"><p>Item ").append(i).append("</p></li>\n");
    }
    return out.append("</ol>\n").toString();
  }

  private static List<XhtmlDocument> book() {
    String links = "<p><a href=\"one.xhtml#h9\">a</a> <a href=\"one.xhtml#%C3%A49\">b</a></p>\n";
    return List.of(
        document("one", sections(40) + list(60)),
        document("one-2", links),
        document("three", "<p>" + "word ".repeat(400) + "</p>\n<p>end</p>\n"));
  }

  private static String text(List<XhtmlDocument> documents) {
    StringBuilder out = new StringBuilder();
    documents.forEach(document -> out.append(document.body().replaceAll("<[^>]*>", "")));
    return out.toString().replaceAll("\\s+", " ");
  }

  @Test
  void theMarkOfAPageGoesWithTheHeadingThatBeginsIt() {
    String mark = "<span role=\"doc-pagebreak\" id=\"page-7\"></span>";
    String content =
        "<p>" + "word ".repeat(60) + "</p>\n" + mark + "<h2>Two</h2>\n<p>" + "word ".repeat(60);
    List<XhtmlDocument> files =
        FileDivision.of(List.of(document("one", content + "</p>\n")), 600).files();
    assertEquals(2, files.size());
    assertTrue(files.get(1).body().contains(mark + "<h2>"), files.get(1).body());
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 700, 1500, 4000, 9000, 100_000})
  void noWordIsLostAndEveryLinkFollows(int largest)
      throws IOException, SAXException, ParserConfigurationException {
    FileDivision division = FileDivision.of(book(), largest);
    assertEquals(text(book()), text(division.files()));
    Set<String> places = new HashSet<>();
    for (XhtmlDocument file : division.files()) {
      assertTrue(places.add(file.id() + ".xhtml"), file.id());
      Matcher ids = Pattern.compile(" id=\"([^\"]*)\"").matcher(file.body());
      while (ids.find()) {
        assertTrue(places.add(file.id() + ".xhtml#" + Hrefs.encode(ids.group(1))), ids.group());
      }
      String whole = file.body().replace("epub:type", "type");
      DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(whole.getBytes(StandardCharsets.UTF_8)));
    }
    for (XhtmlDocument file : division.files()) {
      Matcher links = Pattern.compile("href=\"([^\"]*)\"").matcher(file.body());
      while (links.find()) {
        assertTrue(places.contains(links.group(1)), links.group());
      }
    }
  }

  @Test
  void aFileIsNoLargerThanItMayBeUnlessABlockIs() {
    // Links to other files of the same document have become longer by then.
    for (XhtmlDocument file : FileDivision.of(book(), 700).files()) {
      boolean block = file.body().contains("word word");
      assertTrue(block || FileDivision.bytes(file.body()) <= 770, file::body);
    }
  }

  @Test
  void whatFitsStaysAsItIs() {
    assertEquals(book(), FileDivision.of(book(), 100_000).files());
  }

  @Test
  void aFileBeginsWithASectionWhereThereIsOneAndIsMarkedAsContinuing() {
    FileDivision division = FileDivision.of(List.of(document("one", sections(40))), 4000);
    for (XhtmlDocument file : division.files().subList(1, division.files().size())) {
      assertTrue(division.isContinuation(file), file.id());
      assertTrue(
          file.body()
              .startsWith(
                  "<section class=\"chapter\" epub:type=\"chapter\" data-continues=\"one\">\n<h2"),
          file::body);
    }
    assertFalse(division.isContinuation(division.files().getFirst()));
  }

  /** A document of which every block, but no item of a list, is known by what it begins with. */
  private static XhtmlDocument placed(XhtmlDocument document) {
    SourceFile file = new SourceFile("one.md", document.body());
    Matcher blocks = Pattern.compile("<(?:h2|p|ul|ol)[ >]").matcher(document.body());
    List<Integer> offsets = new ArrayList<>();
    while (blocks.find()) {
      offsets.add(blocks.start());
    }
    return document.at(
        new SourcePlaces(
            offsets.stream().mapToInt(Integer::intValue).toArray(),
            offsets.stream().map(at -> file.span(at, at + 1)).toList()));
  }

  @ParameterizedTest
  @ValueSource(ints = {700, 1500, 4000})
  void whatStandsInAFileLeadsToWhereItLedInTheDocument(int largest) {
    XhtmlDocument whole = placed(document("one", sections(40) + list(60)));
    List<XhtmlDocument> files = FileDivision.of(List.of(whole), largest).files();
    assertTrue(files.size() > 1);
    int elements = 0;
    for (XhtmlDocument file : files) {
      Matcher ids = Pattern.compile("<\\w+ id=\"[^\"]*\"").matcher(file.body());
      while (ids.find()) {
        elements++;
        assertEquals(
            whole.places().at(whole.body().indexOf(ids.group())),
            file.places().at(ids.start()),
            ids.group());
      }
    }
    assertEquals(2 * 40 + 60, elements);
  }

  @Test
  void aListThatGoesOnLeadsToWhereItBegan() {
    XhtmlDocument whole = placed(document("one", list(60)));
    int list = whole.body().indexOf("<ol");
    List<XhtmlDocument> files = FileDivision.of(List.of(whole), 700).files();
    assertTrue(files.size() > 2);
    for (XhtmlDocument file : files) {
      int start = file.places().at(file.body().indexOf("<ol")).orElseThrow().start();
      assertEquals(list, start, file::body);
      assertEquals(Optional.empty(), file.places().at(0));
    }
  }

  @Test
  void aNameThatIsTakenIsNotGivenTwice() {
    List<String> ids =
        FileDivision.of(book(), 5000).files().stream().map(XhtmlDocument::id).toList();
    assertEquals(List.of("one", "one-3", "one-2", "three"), ids);
  }

  @Test
  void aListGoesOnCounting() {
    List<XhtmlDocument> files = FileDivision.of(List.of(document("one", list(60))), 700).files();
    int items = 0;
    for (XhtmlDocument file : files) {
      assertTrue(file.body().contains("<ol start=\"" + (5 + items) + "\">"), file::body);
      items += file.body().split("<li ").length - 1;
    }
    assertEquals(60, items);
    assertTrue(files.size() > 2);
  }

  @Test
  void anExtractGoesOnAndIsNotDividedWhereTextCanBe() {
    String paragraphs = "<p>" + "word ".repeat(20).strip() + "</p>\n";
    String extract = "<blockquote class=\"letter\">\n" + paragraphs.repeat(30) + "</blockquote>\n";
    String text = paragraphs.repeat(9);
    XhtmlDocument whole = document("one", text + extract + text);
    List<XhtmlDocument> files = FileDivision.of(List.of(whole), 1500).files();
    assertEquals(text(List.of(whole)).replace(" ", ""), text(files).replace(" ", ""));
    assertTrue(files.size() > 2);
    String begun = files.getFirst().body();
    assertTrue(begun.strip().endsWith("</p>\n</section>"), begun);
    assertFalse(begun.contains("<blockquote"), begun);
    for (XhtmlDocument file : files) {
      assertTrue(file.body().length() <= 1500, file.id());
      assertEquals(
          file.body().split("<blockquote class=\"letter\">").length,
          file.body().split("</blockquote>").length,
          file::body);
    }
  }
}
