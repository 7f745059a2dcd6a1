package octavo.importer.read;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import octavo.diagnostic.Diagnostics;
import octavo.importer.Importer;
import octavo.importer.text.Passage;
import octavo.importer.text.Passage.Table.CellSpan;
import octavo.importer.text.SourceText;
import octavo.importer.text.TextStyle;
import org.junit.jupiter.api.Test;

/** Pages as browsers save them. */
class HtmlReaderTest {
  private static final String WIKIPEDIA =
      """
      <!DOCTYPE html><html lang="en"><head><meta charset="UTF-8"><title>Ash - Wikipedia</title>
      <script type="application/ld+json">{"@type":"Article","author":{"name":"Ann"},\
      "datePublished":"2004-01-02T03:04:05Z","publisher":{"name":"A House"}}</script>
      <link rel="license" href="https://example.org/by-sa"></head><body>
      <nav>Main menu</nav><h1>Ash</h1><div id="mw-content-text"><div class="mw-parser-output">
      <div class="hatnote">Not the fish.</div>
      <p>Ash is a <b>tree</b>.<sup id="cite_ref-1" class="reference"><a href="#cite_note-1">[1]</a>\
      </sup><sup class="reference" id="cite_ref-2"><a href="#cite_note-2">[note 1]</a></sup>\
      <sup class="noprint Inline-Template">[<i>citation needed</i>]</sup> It grows.</p>
      <h2>Wood<span class="mw-editsection">[<a href="x">edit</a>]</span></h2>
      <figure><img src="Ash_files/a.png" alt="A tree"><figcaption>In May.</figcaption></figure>
      <table><tr><th>A</th><th>B</th></tr><tr><td rowspan="2">1</td><td>2</td></tr>
      <tr><td>3</td></tr><tr><td colspan="2">4</td></tr></table>
      <ul><li>one<ul><li>inner</li></ul></li><li>two</li></ul>
      <h2>References</h2><ol class="references">
      <li id="cite_note-1"><span class="mw-cite-backlink">^ </span><cite>First</cite> book.</li>
      <li id="cite_note-2"><span class="mw-cite-backlink">^ </span>Second.</li></ol>
      <div class="navbox">Trees</div></div></div><footer>Edited today</footer></body></html>
      """;

  private static SourceText read(String page, Neighbours neighbours) {
    byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
    return new HtmlReader().read("a.html", bytes, neighbours, new Diagnostics()).orElseThrow();
  }

  private static SourceText read(String page) {
    return read(page, Neighbours.NONE);
  }

  private static List<String> body(String body) {
    return SourceFiles.shown(read("<html><body>" + body + "</body></html>"));
  }

  @Test
  void anEncyclopaediaPageGivesItsTextWithNotesFiguresTablesAndLists() {
    assertEquals(
        List.of(
            "Paragraph [Ash is a tree.[1][note 1] It grows.]",
            "Heading [Wood]",
            "Figure [A tree, In May.]",
            "Table [A, B, 1, 2, 3, 4]",
            "Item [one]",
            "Item [inner]",
            "Item [two]",
            "NoteText [First book.]",
            "NoteText [Second.]"),
        SourceFiles.shown(read(WIKIPEDIA)));
  }

  @Test
  void whatBelongsToTheSiteIsToldByName() {
    SourceText source = read(WIKIPEDIA);
    List<String> dropped =
        source.dropped().stream()
            .map(
                it ->
                    it.what()
                        + ": "
                        + source.transcript().text().substring(it.start(), it.end()).strip())
            .toList();
    for (String part :
        List.of(
            "navigation: Main menu",
            "a hatnote: Not the fish.",
            "a link to edit: [edit]",
            "a navigation box: Trees",
            "the heading of the notes: References",
            "the foot of the page: Edited today")) {
      assertTrue(dropped.contains(part), part + " in " + dropped);
    }
  }

  @Test
  void aPageSaysItsTitleAuthorDateLicenceAndLanguage() {
    var said = read(WIKIPEDIA).particulars();
    assertEquals(Optional.of("Ash"), said.title());
    assertEquals(List.of("Ann"), said.authors());
    assertEquals(Optional.of("2004-01-02"), said.date());
    assertEquals(Optional.of("https://example.org/by-sa"), said.rights());
    assertEquals(Optional.of("A House"), said.publisher());
    assertEquals(Optional.of("en"), said.language());
  }

  @Test
  void theTitlePageOfAPageIsThatOfTheBook() {
    SourceText source =
        read(
            "<html><body><header id='title-block-header'><h1>Ash</h1><p class='subtitle'>A"
                + " tree</p><p class='author'>Ann</p><p class='author'>Bob</p><p"
                + " class='date'>2024-03-01</p></header><p>Before.</p><h1>One</h1><p>Text.</p>"
                + "</body></html>");
    assertEquals(
        List.of("Paragraph [Before.]", "Heading [One]", "Paragraph [Text.]"),
        SourceFiles.shown(source));
    var said = source.particulars();
    assertEquals(Optional.of("Ash"), said.title());
    assertEquals(Optional.of("A tree"), said.subtitle());
    assertEquals(List.of("Ann", "Bob"), said.authors());
    assertEquals(Optional.of("2024-03-01"), said.date());
  }

  @Test
  void whatStandsBeforeTheFirstChapterIsAnIntroduction() {
    byte[] page =
        "<html><body><h1>Ash</h1><p>Lead.</p><h2>One</h2><p>Text.</p></body></html>"
            .getBytes(StandardCharsets.UTF_8);
    var files = Importer.run("a.html", page, new Diagnostics()).orElseThrow().files();
    String settings = new String(files.get("manuscript/book.yaml"), StandardCharsets.UTF_8);
    assertTrue(
        settings.contains("- kind: introduction\n  file: 01-introduction.md\n- 02-one.md"),
        settings);
  }

  @Test
  void marksLeadToTheNotesTheirLinksLeadTo() {
    Passage paragraph = read(WIKIPEDIA).passages().getFirst();
    assertEquals(
        List.of(new TextStyle.NoteMark("1"), new TextStyle.NoteMark("note 1")),
        paragraph.texts().getFirst().spans().stream()
            .map(it -> it.style())
            .filter(TextStyle.NoteMark.class::isInstance)
            .toList());
  }

  @Test
  void cellsThatCoverMoreThanOnePlaceAreKnown() {
    for (Passage passage : read(WIKIPEDIA).passages()) {
      if (passage instanceof Passage.Table table) {
        assertEquals(1, table.heads());
        assertEquals(List.of(new CellSpan(1, 0, 1, 2), new CellSpan(3, 0, 2, 1)), table.spans());
      }
    }
  }

  @Test
  void picturesSavedBesideThePageAreTaken() {
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
    SourceText source =
        read(
            WIKIPEDIA,
            path -> path.equals("Ash_files/a.png") ? Optional.of(png) : Optional.empty());
    assertArrayEquals(png, source.images().get("a.png"));
  }

  @Test
  void noFileOutsideTheFolderIsAskedFor() {
    read(
        "<p>a</p><img src='../../secret.png'><img src='/etc/x.png'><img"
            + " src='b/%2e%2e/%2e%2e/x.png'>",
        path -> {
          throw new AssertionError("asked for " + path);
        });
  }

  @Test
  void notesOfWordProcessorsAreFoundByLinksThatLeadBack() {
    assertEquals(
        List.of("Paragraph [Words[1] more.]", "NoteText [The note.]"),
        body(
            "<p>Words<sup><a href='#ftnt1' id='ftnt_ref1'>[1]</a></sup> more.</p><hr>"
                + "<div><p><a href='#ftnt_ref1' id='ftnt1'>[1]</a> The note.</p></div>"));
    assertEquals(
        List.of("Paragraph [Words[1] more.]", "NoteText [The note.]"),
        body(
            "<p>Words<a href='#_ftn1' name='_ftnref1'><span>[1]</span></a> more.</p>"
                + "<div><div id='ftn1'><p><a href='#_ftnref1' name='_ftn1'><span>[1]</span></a>"
                + " The note.</p></div></div>"));
    assertEquals(
        List.of("Paragraph [Words1 more.]", "NoteText [The note.]", "NoteText [Its end.]"),
        body(
            "<p>Words<a href='#fn1' id='fnref1' role='doc-noteref'><sup>1</sup></a> more.</p>"
                + "<section class='footnotes'><hr><ol><li id='fn1'><p>The note.</p><p>Its end."
                + "<a href='#fnref1' role='doc-backlink'>↩︎</a></p></li></ol></section>"));
  }

  @Test
  void notesThatNoLinkLeadsBackFromAreFoundByWhereTheyStandAndHowTheyBegin() {
    String words = "<p>Words<sup><a href='#a'>1</a></sup>, more.<sup><a href='#b'>2</a></sup></p>";
    for (String notes :
        List.of(
            "<h2>Notes</h2><ol><li id='a'>The note.</li><li id='b'>Another.</li></ol>",
            "<h2>Anmerkungen</h2><p id='a'>The note.</p><p id='b'>Another.</p>",
            "<hr><ol><li id='a'>The note.</li><li id='b'>Another.</li></ol>",
            "<hr><p><a id='a'></a>1. The note.</p><p><a id='b'></a>[2] Another.</p>",
            "<section role='doc-endnotes'><p id='a'>The note.</p><p id='b'>Another.</p></section>",
            "<table><tr><td id='a'>1</td><td>The note.</td></tr><tr><td id='b'>2.</td>"
                + "<td>Another.</td></tr></table>")) {
      assertEquals(
          List.of("Paragraph [Words1, more.2]", "NoteText [The note.]", "NoteText [Another.]"),
          body(words + notes),
          notes);
    }
  }

  @Test
  void linksToChaptersByTheirNumbersAreNoMarks() {
    assertEquals(
        List.of("Paragraph [1, 2]", "Heading [1 One]", "Paragraph [1 word.]", "Paragraph [Two]"),
        body(
            "<p><a href='#c1'>1</a>, <a href='#c2'>2</a></p><div id='c1'><h2>1 One</h2>"
                + "<p>1 word.</p></div><p id='c2'>Two</p>"));
  }

  private static List<String> styles(Passage passage) {
    return passage.texts().stream()
        .flatMap(text -> text.spans().stream())
        .map(span -> span.style().toString())
        .toList();
  }

  @Test
  void linksWithinATextLeadToTheBlocksTheyName() {
    SourceText source =
        read(
            "<html><body><p>See <a href='#s2'>section 2</a>, <a href='#fig'>it</a>, <a"
                + " href='#none'>no</a>.</p><a name='s2'></a><h2>Two</h2><figure id='fig'><img"
                + " src='a.png'><figcaption>A tree</figcaption></figure></body></html>");
    assertEquals(
        List.of("Link[address=#s2]", "Link[address=#fig]"), styles(source.passages().get(0)));
    assertEquals(List.of("Anchor[id=s2]"), styles(source.passages().get(1)));
    assertEquals(List.of("Anchor[id=fig]"), styles(source.passages().get(2)));
  }

  @Test
  void aNoteMayLeadToASectionWithoutLeadingBack() {
    assertEquals(
        List.of("Heading [S]", "Paragraph [Words1]", "NoteText [See the section first.]"),
        body(
            "<h2 id='s'>S</h2><p>Words<sup><a id='r' href='#n'>1</a></sup></p><ol"
                + " class='references'><li id='n'>See the <a href='#s'>section</a> first. <a"
                + " href='#r'>↩</a></li></ol>"));
  }

  @Test
  void notesThatAreCountedAnewAllHaveLabelsOfTheirOwn() {
    String chapter =
        "<h2>C</h2><p>A<sup><a href='#Xa'>1</a></sup></p><ol class='footnotes'><li"
            + " id='Xa'>Note X</li></ol>";
    SourceText source =
        read("<html><body>" + chapter + chapter.replace('X', 'Y') + "</body></html>");
    assertEquals(
        List.of("1-1 Note X", "1-2 Note Y"),
        source.passages().stream()
            .filter(Passage.NoteText.class::isInstance)
            .map(Passage.NoteText.class::cast)
            .map(it -> it.label() + " " + it.text())
            .toList());
  }

  @Test
  void aLinkToAPlaceThatIsNoPartOfTheTextIsNone() {
    SourceText source =
        read(
            "<html><body><p>See <a href='#x'>x</a>.</p><form><p id='x'>X</p></form></body></html>");
    assertEquals(List.of(), styles(source.passages().getFirst()));
  }

  @Test
  void languagesDirectionsAndSmallCapitalsAreKeptOnBlocksAndWords() {
    SourceText source =
        read(
            "<html lang='en-GB'><body lang='en'><div lang='de'><p>Ein Absatz.</p></div><p"
                + " dir='rtl'>x</p><p>a <i lang='fr'>b</i> <span class='smallcaps'>c</span> <bdo"
                + " dir='rtl'>d</bdo></p></body></html>");
    assertEquals(List.of("Foreign[language=de]"), styles(source.passages().get(0)));
    assertEquals(List.of("Directed[direction=rtl]"), styles(source.passages().get(1)));
    assertEquals(
        List.of("EMPHASIS", "Foreign[language=fr]", "SMALL_CAPS", "Directed[direction=rtl]"),
        styles(source.passages().get(2)));
  }

  @Test
  void picturesThatAreLeftOutAreTold() {
    List<String> dropped =
        OfficeFiles.dropped(
            read(
                "<html><body><p>a <img src='i.gif' width='12' alt='icon'> <img src='d.png'"
                    + " role='presentation'> b</p><p><img"
                    + " src='https://a.org/x.png'></p></body></html>"));
    assertEquals(
        List.of(
            "a picture as small as an icon: icon (i.gif)",
            "a picture that only decorates: (d.png)",
            "the address of a picture that did not come with it: https://a.org/x.png"),
        dropped.stream().map(it -> it.replaceAll(" +", " ").strip()).toList());
  }

  @Test
  void formulasAreRunningTextWhereThatSaysAllAndElseTheirTex() {
    String head = "<p>A <math alttext='{\\displaystyle TEX}'><semantics>";
    String tail =
        "<annotation encoding='application/x-tex'>{\\displaystyle TEX}</annotation>"
            + "</semantics></math>.</p>";
    SourceText plain =
        read(
            "<html><body>"
                + (head
                        + "<mrow><mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup>"
                        + "<mo>-</mo><mfrac><mi>a</mi><mrow><mi>b</mi><mo>+</mo><mn>1</mn></mrow>"
                        + "</mfrac></mrow>"
                        + tail)
                    .replace("TEX", "E=mc^{2}"));
    assertEquals(List.of("Paragraph [A E = mc2 − a/(b + 1).]"), SourceFiles.shown(plain));
    assertEquals(List.of("SUPERSCRIPT"), styles(plain.passages().getFirst()));
    assertEquals(
        List.of("the TeX of a formula, of which the signs are kept: E=mc^{2}"),
        OfficeFiles.dropped(plain));
    SourceText grid =
        read(
            "<html><body>"
                + (head + "<mtable><mtr><mtd><mi>a</mi></mtd></mtr></mtable>" + tail)
                    .replace("TEX", "\\matrix a"));
    assertEquals(List.of("Paragraph [A \\matrix a.]"), SourceFiles.shown(grid));
    assertEquals(List.of("CODE"), styles(grid.passages().getFirst()));
  }

  @Test
  void readingsQuotationsAndTermsAreTold() {
    assertEquals(
        List.of("Paragraph [漢(kan), “a ‘b’ c”]", "Paragraph [Term]", "Paragraph [What it is]"),
        body(
            "<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>, <q>a <q>b</q> c</q></p>"
                + "<dl><dt>Term</dt><dd>What it is</dd></dl>"));
  }

  @Test
  void theMarkOfANoteIsNoPartOfATitle() {
    SourceText source =
        read(
            "<html><body><h1>Ash<sup><a href='#n'>1</a></sup></h1><p>Text</p><h2>Notes</h2><ol>"
                + "<li id='n'>On ash.</li></ol></body></html>");
    assertEquals(Optional.of("Ash"), source.particulars().title());
  }

  @Test
  void labelsThatDifferInLetterCaseOnlyAreTwo() {
    byte[] page =
        ("<html><body><p>x<sup><a href='#n'>a</a></sup> y<sup><a href='#m'>A</a></sup> z<sup><a"
                + " href='#o'>n 1</a></sup> z<sup><a href='#q'>n-1</a></sup></p><h2>Notes</h2><p"
                + " id='n'>One</p><p id='m'>Two</p><p id='o'>Three</p><p"
                + " id='q'>Four</p></body></html>")
            .getBytes(StandardCharsets.UTF_8);
    var files = Importer.run("a.html", page, new Diagnostics()).orElseThrow().files();
    assertEquals(
        "[^a]: One\n\n[^A-2]: Two\n\n[^n-1]: Three\n\n[^n-1-2]: Four\n\n",
        new String(files.get("manuscript/notes.md"), StandardCharsets.UTF_8));
  }

  @Test
  void aBrowserThatSavesAPageMayWriteItsAddressBeforeFragments() {
    SourceText source =
        read(
            "<html><head><link rel='canonical' href='https://a.org/p'></head><body><p>A<sup><a"
                + " href='https://a.org/p#n'>1</a></sup> <a href='https://a.org/p#s'>s</a></p>"
                + "<h2 id='s'>S</h2><p>B</p><h2>Notes</h2><p id='n'>N</p></body></html>");
    assertEquals(
        List.of("NoteMark[label=1]", "Link[address=#s]"), styles(source.passages().getFirst()));
  }

  @Test
  void aPageOfAnyEncodingIsRead() {
    for (String encoding :
        List.of("UTF-8", "windows-1252", "ISO-8859-1", "windows-1251", "UTF-16")) {
      String words = encoding.equals("windows-1251") ? "Река" : "Größe";
      String page = "<html><head><meta charset='" + encoding + "'></head><body><p>" + words;
      byte[] bytes = page.getBytes(Charset.forName(encoding));
      assertTrue(new HtmlReader().reads("a.htm", bytes), encoding);
      SourceText source = new HtmlReader().read("a.htm", bytes, new Diagnostics()).orElseThrow();
      assertEquals(List.of("Paragraph [" + words + "]"), SourceFiles.shown(source), encoding);
    }
    byte[] unsaid = "<html><body><p>Größe".getBytes(Charset.forName("windows-1252"));
    SourceText source = new HtmlReader().read("a.htm", unsaid, new Diagnostics()).orElseThrow();
    assertEquals(List.of("Paragraph [Größe]"), SourceFiles.shown(source));
  }

  @Test
  void setLineEndsStayInTheirParagraphAndThoseOfLongLinesPartParagraphs() {
    String line =
        "A long line of words that goes on and on until nobody would take it for verse any more, ";
    assertEquals(
        List.of(
            "Paragraph [a short line\nand another]",
            "Paragraph [" + (line + line).strip() + "]",
            "Paragraph [" + (line + line).strip() + "]",
            "Paragraph [one]",
            "Paragraph [two]"),
        body(
            ("<p>a short line<br>and another</p><p>L<br>L</p>one<br><br>two")
                .replace("L", line + line)));
  }

  @Test
  void linesOfAPoemAreVerse() {
    assertEquals(
        List.of("Verse [a\nb]", "Verse [c\nd]", "Quotation [e]"),
        body(
            "<div class='poem'><p>a<br>b</p></div><p class='verse'>c<br>d</p>"
                + "<blockquote><p>e</p></blockquote>"));
  }

  @Test
  void aTableHasTheCaptionThatIsItsOwn() {
    assertEquals(
        List.of("Table [Of trees, A, B]", "Table [Of woods, C, D]", "Paragraph [end]"),
        body(
            "<table><caption>Of <i>trees</i></caption><tr><td>A</td><td>B</td></tr></table>"
                + "<figure class='wp-block-table'><table><tr><td>C</td><td>D</td></tr></table>"
                + "<figcaption>Of woods</figcaption></figure><p>end</p>"));
  }

  @Test
  void importProvesThatNoWordOfThePageIsLost() {
    byte[] bytes = WIKIPEDIA.getBytes(StandardCharsets.UTF_8);
    assertTrue(Importer.run("a.html", bytes, new Diagnostics()).isPresent());
  }

  @Test
  void notesBesideTheMainTextAreReadWhereItsMarksLeadToThem() {
    String words =
        "<p>" + "Words of the text ".repeat(20) + "end.<sup><a href='#n1'>[1]</a></sup></p>";
    String list = "<ol><li id='n1'>Archiv, 3.</li><li id='n2'>Of no mark.</li></ol>";
    for (String page :
        List.of(
            "<article>" + words + "</article><section><h2>Anmerkungen</h2>" + list + "</section>",
            "<main>" + words + "</main><footer class='footnotes'>" + list + "</footer>")) {
      List<String> shown = body(page);
      assertEquals(List.of("NoteText [Archiv, 3.]"), shown.subList(1, shown.size()), page);
      assertTrue(shown.getFirst().endsWith("end.[1]]"), shown.getFirst());
    }
  }

  @Test
  void theLanguageOfCodeIsReadAsPandocNamesIt() {
    SourceText source =
        read(
            "<body><div class='sourceCode'><pre class='sourceCode numberSource rust'><code"
                + " class='sourceCode rust'>fn a() {}</code></pre></div></body>");
    assertEquals("rust", ((Passage.Code) source.passages().getFirst()).language());
  }

  @Test
  void lettersOfItemsAreWordsAtTheirHead() {
    SourceText source =
        read(
            "<body><ol type='a' start='4'><li>One<ol style='list-style-type: upper-roman'><li><p>In"
                + "</p></li></ol></li><li><p>Two</p></li></ol><ol><li>Three</li></ol></body>");
    assertEquals(
        List.of("Item [d. One]", "Item [I. In]", "Item [e. Two]", "Item [Three]"),
        SourceFiles.shown(source));
    assertEquals(
        List.of(0, 0, 0, 1),
        source.passages().stream().map(it -> ((Passage.Item) it).number()).toList());
    assertTrue(OfficeFiles.dropped(source).getFirst().startsWith("the kind of a list"));
  }

  @Test
  void boxesOfTasksBecomeWhatIsTypedForThem() {
    assertEquals(
        List.of("Item [[x] Done]", "Item [[ ] to do]"),
        body(
            "<ul><li><label><input type='checkbox' checked=''>Done</label></li><li><input"
                + " type='checkbox'> to do</li></ul>"));
  }
}
