package octavo.check.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import octavo.check.SampleEpub;
import octavo.diagnostic.Severity;
import octavo.manuscript.Certification;
import octavo.manuscript.CheckPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule, kept and broken, in a small EPUB written by hand. */
class AccessibilityCheckTest {
  private static final String METADATA =
      """
      <meta property="schema:accessMode">textual</meta>
      <meta property="schema:accessModeSufficient">textual</meta>
      <meta property="schema:accessibilityFeature">tableOfContents</meta>
      <meta property="schema:accessibilityHazard">none</meta>
      <meta property="schema:accessibilitySummary">Plain text.</meta>
      """;

  private static String document(String head, String body) {
    return SampleEpub.document(body)
        .replace("<html ", "<html lang=\"en\" xml:lang=\"en\" ")
        .replace("</head>", head + "</head>");
  }

  private static String packaged(String metadata) {
    return """
    <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">
    <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
    <dc:title>Sample</dc:title><dc:language>en</dc:language>
    """
        + metadata
        + """
        </metadata>
        <manifest>
        <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
        <item id="chapter" href="chapter.xhtml" media-type="application/xhtml+xml"/>
        <item id="style" href="style.css" media-type="text/css"/>
        </manifest><spine><itemref idref="chapter"/></spine></package>
        """;
  }

  private static SampleEpub sample() {
    return new SampleEpub()
        .with("OEBPS/package.opf", packaged(METADATA))
        .with("OEBPS/chapter.xhtml", document("", "<h1>Chapter</h1><p>Text.</p>"));
  }

  private static AccessibilityReport examined(SampleEpub epub) throws IOException {
    return AccessibilityCheck.examine(epub.bytes()).orElseThrow();
  }

  private static List<String> found(SampleEpub epub) throws IOException {
    return examined(epub).breaches().stream()
        .map(it -> it.rule() + " " + it.place().line() + " " + it.message())
        .toList();
  }

  private static List<String> inBody(String body) throws IOException {
    return found(sample().with("OEBPS/chapter.xhtml", document("", body)));
  }

  private static List<String> styled(String css, String body) throws IOException {
    String link = "<link rel=\"stylesheet\" type=\"text/css\" href=\"style.css\"/>";
    return found(
        sample().with("OEBPS/style.css", css).with("OEBPS/chapter.xhtml", document(link, body)));
  }

  @Test
  void anEpubThatKeepsAllRulesHasNoFindings() throws IOException {
    assertEquals(List.of(), found(sample()));
    assertTrue(examined(sample()).holds());
  }

  @Test
  void whatHasNoPackageDocumentIsNotExamined() throws IOException {
    SampleEpub epub = sample().with("META-INF/container.xml", "<container/>");
    assertEquals(Optional.empty(), AccessibilityCheck.examine(epub.bytes()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p><img src='a.png'/></p>|ALTERNATIVES 3 the image a.png has no alternative text"
            + " & CLAIMS 0 text alone is claimed to be enough, and images have no alternative"
            + " texts",
        "<p><img src='a.png' class='undescribed' alt='Image, no description supplied'/></p>"
            + "|ALTERNATIVES 3 the image a.png has no alternative text"
            + " & CLAIMS 0 text alone is claimed to be enough, and images have no alternative"
            + " texts",
        "<p><img src='a/b.png' alt='b.png'/></p>"
            + "|ALTERNATIVES 3 the alternative text of the image b.png is the name of its file",
        "<svg xmlns='http://www.w3.org/2000/svg'><path d='M0 0'/></svg>"
            + "|ALTERNATIVES 3 a drawing has neither a title nor a label",
        "<div role='img'>x</div>|ALTERNATIVES 3 what is shown as an image has no label",
        "<table><tr><td>1</td></tr><tr><td>2</td></tr></table>"
            + "|TABLES 3 a table has no header cells",
        "<table><tr><th></th><th>A</th></tr><tr><td>2</td><td>3</td></tr></table>"
            + "|TABLES 3 a header cell is empty",
        "<h1>A</h1><h3>B</h3>|HEADINGS 3 a heading of level 3 follows one of level 1",
        "<h1> </h1>|HEADINGS 3 a heading is empty",
        "<p tabindex='2'>A</p>|ORDER 3 the focus comes here out of the order of reading",
        "<p>A <i>Война</i> и <b>μῆνις</b></p>"
            + "|LANGUAGE 3 “Война” in Cyrillic script: its language is not named"
            + " & LANGUAGE 3 “μῆνις” in Greek script: its language is not named",
        "<p lang='rus sian' xml:lang='rus sian'>A</p>"
            + "|LANGUAGE 3 'rus sian' is no language tag",
        "<p lang='fr' xml:lang='de'>A</p>"
            + "|LANGUAGE 3 lang and xml:lang name different languages",
        "<p><a href='nav.xhtml'></a></p>|NAMES 3 a link has no text",
        "<div role='region' aria-labelledby='gone'>A</div>"
            + "|NAMES 3 aria-labelledby names the id gone, which is not there",
        "<p><input type='text'/></p>|NAMES 3 a control has no label",
        "<p><audio src='a.mp3' autoplay=''/></p>|MEDIA 3 it begins to play by itself & MEDIA 3"
            + " there are no controls to stop it with",
        "<p><video src='a.mp4' controls=''/></p>|MEDIA 3 a film has no captions",
        "<p style='line-height: 1 !important'>A</p>"
            + "|RESTYLING 3 the spacing of text is fixed by !important",
        "<p><span epub:type='pagebreak' id='p1' aria-label='1'/>A</p>"
            + "|PAGES 3 a page is marked and not listed"
            + " & PAGES 0 it is not said of which printed edition the pages are"
      })
  void whatBreaksARuleIsFound(String body, String expected) throws IOException {
    assertEquals(
        Stream.of(expected.split(" & ")).sorted().toList(),
        inBody(body).stream().sorted().toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p><img src='a.png' alt=''/><img src='b.png' alt='A kettle'/></p>",
        "<table role='presentation'><tr><td>1</td></tr><tr><td>2</td></tr></table>",
        "<h2>A</h2><h3>B</h3><h1>C</h1><h2>D</h2>",
        "<p>The angle α, <i lang='el' xml:lang='el'>μῆνις</i>, <code>Война</code></p>",
        "<p lang='ja' xml:lang='ja'>東京とNew York</p>",
        "<p><a href='nav.xhtml'><img src='a.png' alt='Contents'/></a></p>",
        "<p><label>Name <input type='text'/></label></p>"
      })
  void whatIsAllowedIsNotFound(String body) throws IOException {
    assertEquals(List.of(), inBody(body));
  }

  @Test
  void aDocumentSaysItsTitleAndItsLanguage() throws IOException {
    String bare =
        SampleEpub.document("<p>A</p>").replace("<title>Sample</title>", "<title> </title>");
    assertEquals(
        List.of(
            "LANGUAGE 1 the document does not name its language",
            "TITLES 0 the document has no title"),
        found(sample().with("OEBPS/chapter.xhtml", bare)));
  }

  @Test
  void contrastIsJudgedInEverySchemeAndFoldedByWhatItIsOf() throws IOException {
    assertEquals(
        List.of(
            "CONTRAST 3 the text of p.pale has a contrast of 1.75 in sepia, 2 times; it takes"
                + " 4.50",
            "CONTRAST 3 the text of p.pale has a contrast of 1.98 in light, 2 times; it takes"
                + " 4.50"),
        styled(
            ".pale { color: #aaaaaa; } p { color: #b8b8b8 !important }",
            "<p class='pale'>A</p><p class='pale'>B</p>"));
    assertEquals(
        List.of("CONTRAST 3 the text of p has a contrast of 1.12 in dark; it takes 4.50"),
        styled("p { color: black }", "<p>A</p>"));
    assertEquals(
        List.of(),
        styled(
            "p { color: black } @media (prefers-color-scheme: dark) { p { color: #ddd } }"
                + " @media print { p { color: white } }",
            "<p>A</p>"));
  }

  @Test
  void aColourWithItsOwnGroundStandsOutInAllSchemes() throws IOException {
    assertEquals(
        List.of(), styled("div { color: #222; background: rgb(250, 250, 240) }", "<div>A</div>"));
  }

  @Test
  void whatIsFadedIsJudgedAsItIsSeen() throws IOException {
    assertEquals(
        List.of("CONTRAST 3 the text of p has a contrast of 3.97 in sepia; it takes 4.50"),
        styled("div { opacity: .75 }", "<div><p>A</p></div>"));
    assertEquals(List.of(), styled("div { opacity: .82 }", "<div><p>A</p></div>"));
  }

  @Test
  void contentsThatDoNotFollowTheTextAreFound() throws IOException {
    String list =
        "<nav epub:type='toc'><ol><li><a href='chapter.xhtml#b'>B</a></li>"
            + "<li><a href='chapter.xhtml#a'>A</a></li></ol></nav>";
    SampleEpub epub =
        sample()
            .with("OEBPS/nav.xhtml", document("", list))
            .with("OEBPS/chapter.xhtml", document("", "<p id='a'>A</p><p id='b'>B</p>"));
    assertEquals(List.of("ORDER 3 'A' stands after what comes later in the book"), found(epub));
  }

  @Test
  void metadataThatAreMissingOrUntrueAreFound() throws IOException {
    String untrue =
        METADATA.replace(">tableOfContents<", ">pageNavigation<")
            + "<meta property='dcterms:conformsTo'>EPUB Accessibility 1.1 - WCAG 2.2 Level AA"
            + "</meta>";
    assertEquals(
        List.of(
            "CLAIMS 0 conformance is claimed, and it is not said who certifies it",
            "CLAIMS 0 conformance is claimed, and rules are broken",
            "CLAIMS 0 pages of print are claimed, and none is marked or listed"),
        found(sample().with("OEBPS/package.opf", packaged(untrue))));
    List<Breach> missing = examined(sample().with("OEBPS/package.opf", packaged(""))).breaches();
    assertEquals(5, missing.size(), missing::toString);
    assertEquals(2, missing.stream().filter(it -> it.severity() == Severity.NOTE).count());
  }

  @Test
  void conformanceIsClaimedOnlyWhenAllHoldsAndAllIsChecked() throws IOException {
    AccessibilityReport report = examined(sample());
    Set<CheckPoint> needed = Set.copyOf(report.points());
    assertFalse(needed.contains(CheckPoint.ALTERNATIVE_TEXTS), needed::toString);
    Certification signed = new Certification("Jane", "", "", needed, Optional.empty());
    assertTrue(report.mayClaim(signed));
    assertFalse(report.mayClaim(new Certification("", "", "", needed, Optional.empty())));
    assertFalse(report.mayClaim(new Certification("Jane", "", "", Set.of(), Optional.empty())));
    SampleEpub broken = sample().with("OEBPS/chapter.xhtml", document("", "<h1></h1>"));
    assertFalse(examined(broken).mayClaim(signed));
  }

  @Test
  void booksellersAreToldWhatHolds() throws IOException {
    List<String> codes =
        examined(sample()).codes(Certification.NONE).stream().map(OnixCode::code).toList();
    assertEquals(List.of("00", "11", "22", "26", "52"), codes);
    assertEquals(
        "<ProductFormFeature>\n  <ProductFormFeatureType>09</ProductFormFeatureType>\n"
            + "  <ProductFormFeatureValue>00</ProductFormFeatureValue>\n"
            + "  <ProductFormFeatureDescription>Plain text.</ProductFormFeatureDescription>\n"
            + "</ProductFormFeature>\n",
        examined(sample()).codes(Certification.NONE).getFirst().xml());
  }

  @Test
  void everyPrefixOfADocumentAndOfAStyleSheetIsExamined() throws IOException {
    String css = "@media (prefers-color-scheme: dark) { p, a:hover { color: #123 } } q{opacity:.5";
    String page = document("<style>" + css + "</style>", "<table><tr><th>A</th></tr></table>");
    for (int i = 0; i < page.length(); i += 7) {
      examined(sample().with("OEBPS/chapter.xhtml", page.substring(0, i)));
    }
    for (int i = 0; i < css.length(); i++) {
      styled(css.substring(0, i), "<p>A</p>");
    }
    byte[] whole = page.getBytes(StandardCharsets.UTF_8);
    assertTrue(whole.length > 200);
  }
}
