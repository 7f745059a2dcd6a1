package octavo.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import octavo.reader.Chromium;
import octavo.reader.HtmlReader;
import octavo.reader.HtmlReader.Key;
import octavo.reader.HtmlReader.Screen;
import octavo.reader.NuChecker;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Books in one file of HTML, opened in Chromium and put to the validators. Skipped, with the
 * reason, where these are not installed.
 */
class HtmlEditionTest {
  private static final Path PLACEMENTS = Path.of("src/test/resources/books/placements");
  private static final Path QUIXOTE = Path.of("../shared/corpus/don-quixote");
  private static final String MARK = "#one .note-call a";

  @TempDir private static Path profile;
  private static Chromium chromium;

  @TempDir private Path folder;

  @BeforeAll
  static void start() throws IOException {
    if (Chromium.installed().isPresent()) {
      chromium = Chromium.start(Chromium.installed().get(), profile);
    }
  }

  @AfterAll
  static void stop() throws IOException {
    if (chromium != null) {
      chromium.close();
    }
  }

  private Path build(Path book, String... settings) {
    assumeTrue(Files.exists(book), book + " is not there");
    String[] arguments = new String[8 + 2 * settings.length];
    List<String> always = List.of("build", book.toString(), "-o", folder.toString());
    List<String> edition = List.of("--edition", "web", "--set", "editions.web.format=html");
    System.arraycopy(always.toArray(), 0, arguments, 0, 4);
    System.arraycopy(edition.toArray(), 0, arguments, 4, 4);
    for (int i = 0; i < settings.length; i++) {
      arguments[8 + 2 * i] = "--set";
      arguments[9 + 2 * i] = settings[i];
    }
    ProgramRun run = ProgramRun.of(arguments);
    assertEquals(ExitCode.DONE, run.code(), run.err());
    return Path.of(run.out().substring(0, run.out().indexOf('\t')));
  }

  private static HtmlReader open(Path html, Screen screen) throws IOException {
    assumeTrue(chromium != null, "no chromium is installed");
    return HtmlReader.open(chromium, html.toUri(), screen);
  }

  private static String text(HtmlReader reader, String selector) throws IOException {
    String found =
        reader.evaluate("document.querySelector('" + selector + "')?.innerText").asText();
    return found.replaceAll("[\\s\u00A0]+", " ").strip();
  }

  private static boolean isFocused(HtmlReader reader, String selector) throws IOException {
    return reader.evaluate("document.activeElement.matches('" + selector + "')").asBoolean();
  }

  private static void assertQuiet(HtmlReader reader) {
    assertEquals(List.of(), reader.errors());
    assertEquals(1, reader.requests().size(), reader.requests().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"book", "chapter", "popup"})
  void theMarkupIsValidAndEveryIdIsThereOnce(String placement) throws IOException {
    assumeTrue(NuChecker.missing().isEmpty(), NuChecker.missing().orElse(""));
    Path html = build(PLACEMENTS, "editions.web.notes.placement=" + placement);
    assertEquals(List.of(), NuChecker.findings(html, folder));
    assertEquals(ExitCode.DONE, ProgramRun.of("check", html.toString()).code());
  }

  @Test
  void aWholeRealBookIsValid() throws IOException {
    assumeTrue(NuChecker.missing().isEmpty(), NuChecker.missing().orElse(""));
    assertEquals(List.of(), NuChecker.findings(build(QUIXOTE), folder));
  }

  @Test
  void theHeadingsAreOneOutline() throws IOException {
    Document page = Jsoup.parse(Files.readString(build(PLACEMENTS)));
    assertEquals(1, page.select("h1").size());
    assertEquals("octavo-h1", page.select("#one h2").first().className().replaceAll(".* ", ""));
    assertEquals(1, page.select("#one h3.octavo-h2").size());
  }

  @Test
  void fromAFileItIsWholeAndNoRequestLeaves() throws IOException {
    try (HtmlReader reader = open(build(PLACEMENTS), Screen.DESK)) {
      assertEquals("complete", reader.evaluate("document.readyState").asText());
      String fonts =
          "document.fonts.ready.then(() => [...document.fonts].filter(f => f.status ==="
              + " 'loaded').length)";
      assertTrue(reader.evaluate(fonts).asInt() > 0);
      String pictures = "[...document.images].every(i => i.complete && i.naturalWidth > 0)";
      assertTrue(reader.evaluate(pictures).asBoolean());
      assertTrue(reader.evaluate("document.images.length").asInt() > 0);
      assertQuiet(reader);
    }
  }

  @Test
  void fromAServerItAsksForNothingElse() throws IOException {
    byte[] bytes = Files.readAllBytes(build(PLACEMENTS));
    InetAddress here = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    HttpServer server = HttpServer.create(new InetSocketAddress(here, 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    assumeTrue(chromium != null, "no chromium is installed");
    URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/book.html");
    try (HtmlReader reader = HtmlReader.open(chromium, address, Screen.PHONE)) {
      reader.press(Key.SLASH);
      reader.type("bell");
      assertTrue(text(reader, ".octavo-found").startsWith("Found: "));
      assertQuiet(reader);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void aNoteOpensByKeyboardAndEscapeLeadsBack() throws IOException {
    try (HtmlReader reader = open(build(PLACEMENTS), Screen.DESK)) {
      reader.tabTo(MARK);
      double before = reader.evaluate("scrollY").asDouble();
      reader.press(Key.ENTER);
      assertTrue(isFocused(reader, ".octavo-note"));
      assertEquals("2. A flat boat on a rope. ×", text(reader, ".octavo-note"));
      assertEquals(
          "true", reader.evaluate("document.querySelector('" + MARK + "').ariaExpanded").asText());
      assertEquals(before, reader.evaluate("scrollY").asDouble());
      reader.press(Key.ESCAPE);
      assertTrue(isFocused(reader, MARK));
      assertEquals("", text(reader, ".octavo-note"));
      assertQuiet(reader);
    }
  }

  @Test
  void aMarkWithinANoteLeadsOnAndEscapeLeadsBackToTheText() throws IOException {
    try (HtmlReader reader = open(build(PLACEMENTS), Screen.PHONE)) {
      String cites =
          "[...document.querySelectorAll('.note-call a')].find(a =>"
              + " document.getElementById(a.hash.slice(1)).textContent.includes('Counted by"
              + " hand'))";
      reader.evaluate(cites + ".focus()");
      reader.press(Key.ENTER);
      assertTrue(text(reader, ".octavo-note").contains("tells of the bell again"));
      reader.tabTo(".octavo-note .note-call a");
      reader.press(Key.ENTER);
      assertTrue(text(reader, ".octavo-note").contains("cast in 1712"));
      reader.press(Key.ESCAPE);
      assertTrue(reader.evaluate("document.activeElement === " + cites).asBoolean());
      assertQuiet(reader);
    }
  }

  @Test
  void theContentsAreReachedByKeyboardFromEverywhere() throws IOException {
    try (HtmlReader reader = open(build(PLACEMENTS), Screen.DESK)) {
      reader.press(Key.TAB);
      assertTrue(isFocused(reader, ".octavo-skip"));
      reader.press(Key.TAB);
      assertTrue(isFocused(reader, ".octavo-contents"));
      reader.press(Key.ENTER);
      assertTrue(text(reader, "dialog.octavo-panel").contains("The Road"));
      reader.press(Key.ESCAPE);
      reader.evaluate("new Promise(done => setTimeout(done, 0))");
      assertTrue(isFocused(reader, ".octavo-contents"));
      reader.press(Key.ENTER);
      reader.tabTo("dialog.octavo-panel a[href=\"#three\"]");
      reader.press(Key.ENTER);
      assertTrue(isFocused(reader, "section.chapter"));
      assertTrue(reader.evaluate("document.activeElement.id === 'three'").asBoolean());
      assertTrue(
          reader
              .evaluate("Math.abs(document.activeElement.getBoundingClientRect().top) < 120")
              .asBoolean());
      assertQuiet(reader);
    }
  }

  @Test
  void whatIsSearchedIsFoundAcrossMarksOfNotesAndInAnyCase() throws IOException {
    try (HtmlReader reader = open(build(PLACEMENTS), Screen.DESK)) {
      reader.press(Key.SLASH);
      assertTrue(isFocused(reader, ".octavo-search input"));
      reader.type("BEFORE THE ROAD. IT cróssed");
      assertEquals("Found: 1", text(reader, ".octavo-found"));
      assertTrue(text(reader, ".octavo-results li").contains("crossed at noon, at dusk"));
      reader.press(Key.ENTER);
      reader.press(Key.ENTER);
      assertEquals(
          "before the road.40 It crossed",
          reader
              .evaluate("[...[...CSS.highlights.get('octavo-found')][0].toString()].join('')")
              .asText());
      assertTrue(isFocused(reader, "#one p"));
      reader.press(Key.SLASH);
      reader.type("no such words");
      assertEquals("Nothing found", text(reader, ".octavo-found"));
      reader.press(Key.ESCAPE);
      assertTrue(isFocused(reader, "#one p"));
      assertQuiet(reader);
    }
  }

  @Test
  void whatIsFoundIsShownAmongWholeWords() throws IOException {
    Path book = folder.resolve("words.md");
    StringBuilder text = new StringBuilder("# Words\n\nShort needle here.\n\n");
    for (int i = 10; i < 40; i++) {
      text.append(i == 25 ? "needle" : "considerable" + i).append(' ');
    }
    Files.writeString(
        book,
        text.append("\n\n")
            .append("長".repeat(90))
            .append("needle")
            .append("い".repeat(90))
            .append('\n'));
    try (HtmlReader reader = open(build(book), Screen.DESK)) {
      reader.press(Key.SLASH);
      reader.type("needle");
      String shown =
          reader
              .evaluate(
                  "[...document.querySelectorAll('.octavo-results li a')].map(a =>"
                      + " [...a.childNodes].slice(1).map(n => n.textContent).join('')).join('|')")
              .asText();
      assertEquals(
          "Short needle here.|…considerable22 considerable23 considerable24 needle considerable26"
              + " considerable27 considerable28 considerable29…|…"
              + "長".repeat(48)
              + "needle"
              + "い".repeat(64)
              + "…",
          shown);
      assertQuiet(reader);
    }
  }

  @Test
  void itMarksThePagesThatTheEpubOfTheSameBuildLists() throws IOException {
    assumeTrue(Files.exists(PLACEMENTS), PLACEMENTS + " is not there");
    ProgramRun run =
        ProgramRun.of(
            "build",
            PLACEMENTS.toString(),
            "-o",
            folder.toString(),
            "--check",
            "--set",
            "editions.web.format=html");
    assertEquals(ExitCode.DONE, run.code(), run.err());
    List<String> marked = new ArrayList<>();
    List<String> listed = new ArrayList<>();
    for (String line : run.out().lines().toList()) {
      Path file = Path.of(line.substring(0, line.indexOf('\t')));
      if (line.contains(".html")) {
        Document page = Jsoup.parse(Files.readString(file));
        page.select("[role=doc-pagebreak]").forEach(mark -> marked.add(mark.attr("aria-label")));
        assertEquals(marked.size(), page.select("[id^=page-][role=doc-pagebreak]").size());
      } else if (line.contains(".epub")) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
          ZipEntry entry =
              zip.stream()
                  .map(ZipEntry.class::cast)
                  .filter(it -> it.getName().endsWith("/contents.xhtml"))
                  .findFirst()
                  .orElseThrow();
          byte[] nav = zip.getInputStream(entry).readAllBytes();
          Jsoup.parse(new String(nav, StandardCharsets.UTF_8))
              .select("nav[role=doc-pagelist] a")
              .forEach(link -> listed.add("Page " + link.text()));
        }
      }
    }
    assertTrue(listed.size() > 3, listed.toString());
    assertEquals(listed, marked);
  }

  @Test
  void everyPlaceOfAWordInAWholeBookIsFound() throws IOException {
    Path html = build(QUIXOTE);
    Document page = Jsoup.parse(Files.readString(html));
    page.select("main > nav, .note-call, .note-comma, .backlink, .backlinks").remove();
    String all =
        page.selectFirst("main").wholeText().replaceAll("\\s", " ").toLowerCase(Locale.ROOT);
    int places = all.split("windmill", -1).length - 1;
    try (HtmlReader reader = open(html, Screen.DESK)) {
      reader.press(Key.SLASH);
      reader.type("windmill");
      assertTrue(places > 10);
      assertEquals("Found: " + places, text(reader, ".octavo-found"));
      assertQuiet(reader);
    }
  }

  @Test
  void withoutScriptsTextContentsAndNotesAreThere() throws IOException {
    Path html = build(PLACEMENTS);
    try (HtmlReader reader = open(html, new Screen(1300, 850, false, false))) {
      assertEquals(
          "true", reader.evaluate("document.querySelector('.octavo-search').hidden").asText());
      reader.tabTo(".octavo-contents");
      reader.press(Key.ENTER);
      assertEquals("#contents", reader.evaluate("location.hash").asText());
      reader.tabTo("#contents a[href=\"#one\"]");
      reader.press(Key.ENTER);
      assertEquals("#one", reader.evaluate("location.hash").asText());
      reader.tabTo(MARK);
      reader.press(Key.ENTER);
      assertTrue(
          reader
              .evaluate("document.querySelector(':target').textContent.includes('A flat boat')")
              .asBoolean());
      reader.tabTo(".note:target .backlink");
      reader.press(Key.ENTER);
      assertTrue(
          reader.evaluate("document.querySelector(':target').matches('" + MARK + "')").asBoolean());
      assertQuiet(reader);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whoeverHearsOrSeesLittleIsServed(boolean dark) throws IOException {
    assumeTrue(HtmlReader.missing().isEmpty(), HtmlReader.missing().orElse(""));
    try (HtmlReader reader = open(build(PLACEMENTS), new Screen(1300, 850, dark, true))) {
      assertEquals(List.of(), reader.accessibility());
      reader.tabTo(MARK);
      reader.press(Key.ENTER);
      assertEquals(List.of(), reader.accessibility());
      reader.press(Key.ESCAPE);
      reader.press(Key.SLASH);
      reader.type("the");
      assertEquals(List.of(), reader.accessibility());
      reader.press(Key.ESCAPE);
      reader.evaluate("document.querySelector('.octavo-contents').click()");
      assertEquals(List.of(), reader.accessibility());
    }
  }

  @Test
  void theSwitchOfColoursIsKeptByThePage() throws IOException {
    try (HtmlReader reader = open(build(PLACEMENTS), new Screen(1300, 850, true, true))) {
      String paper = "getComputedStyle(document.documentElement).backgroundColor";
      String dark = reader.evaluate(paper).asText();
      assertEquals(
          "true", reader.evaluate("document.querySelector('.octavo-dark').ariaPressed").asText());
      reader.tabTo(".octavo-dark");
      reader.press(Key.ENTER);
      assertEquals(
          "false", reader.evaluate("document.querySelector('.octavo-dark').ariaPressed").asText());
      String light = reader.evaluate(paper).asText();
      assertFalse(light.equals(dark), dark);
      reader.press(Key.ENTER);
      assertEquals(dark, reader.evaluate(paper).asText());
      assertQuiet(reader);
    }
  }

  @ParameterizedTest
  @CsvSource({"classic, en, false", "handout, en, true", "scholar, ar, false"})
  void onATelephoneLongEntriesOfTheContentsHang(String theme, String language, boolean dark)
      throws IOException {
    Path book = Files.createDirectories(folder.resolve("book"));
    String title = "# A title of a chapter that is longer than a telephone is wide\n\n";
    Files.writeString(
        book.resolve("1.md"), title + "Words.\n\n## " + title.substring(2) + "More.\n");
    Files.writeString(book.resolve("2.md"), title + "Words.\n");
    Path html = build(book, "theme=" + theme, "language=" + language, "title=Titles");
    try (HtmlReader reader = open(html, new Screen(320, 700, dark, true))) {
      String hanging =
          """
          [...document.querySelectorAll('.entry > a')].flatMap(entry => {
            const range = document.createRange();
            range.selectNodeContents(entry);
            const rtl = getComputedStyle(entry).direction == 'rtl';
            const start = it => rtl ? -it.right : it.left;
            const parts = [...range.getClientRects()];
            const first = parts[0];
            const below = parts.filter(it => it.top > first.top + first.height / 2);
            const tall = entry.getBoundingClientRect().height >= 24;
            return below.length ? [tall && below.every(it => start(it) > start(first) + 10)] : [];
          }).join()
          """;
      assertEquals("true,true,true", reader.evaluate(hanging).asText());
      String wide = "document.documentElement.scrollWidth <= 320";
      assertTrue(reader.evaluate(wide).asBoolean());
      assertQuiet(reader);
    }
  }

  @Test
  void onPaperItsTextIsThereAndNoBar() throws IOException {
    try (HtmlReader reader = open(build(PLACEMENTS), new Screen(1300, 850, true, true));
        PDDocument pdf = Loader.loadPDF(reader.print())) {
      String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
      assertTrue(text.contains("Nobody rings at the wharf now"), text);
      assertTrue(text.contains("A flat boat on a rope"), text);
      assertFalse(text.contains("Start of text"), text);
      assertTrue(pdf.getNumberOfPages() > 4);
    }
  }

  @Test
  void onPaperATableHasAllItsRows() throws IOException {
    Path book = folder.resolve("tall.md");
    StringBuilder rows = new StringBuilder("# Tall\n\n");
    rows.append("| a | b | c |").append(" |".repeat(9)).append("\n|---|---|---|");
    rows.append("---|".repeat(9)).append("\n");
    for (int row = 1; row <= 60; row++) {
      rows.append("| cell ").append(row).append(" | next | to |");
      rows.append(" widest |".repeat(9)).append("\n");
    }
    Files.writeString(book, rows.append("\nAfter it.\n"));
    try (HtmlReader reader = open(build(book), new Screen(1300, 850, true, true));
        PDDocument pdf = Loader.loadPDF(reader.print())) {
      String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
      for (int row = 1; row <= 60; row++) {
        assertTrue(text.contains("cell " + row + " next"), text);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"ar, 1400", "ar, 900", "ar, 390", "ja, 900", "en, 1400", "en, 390"})
  void aNoteStandsOnTheScreenWhicheverWayTheTextRuns(String language, int width)
      throws IOException {
    Path html = build(PLACEMENTS, "language=" + language);
    try (HtmlReader reader = open(html, new Screen(width, 800, false, true))) {
      reader.tabTo(MARK);
      reader.press(Key.ENTER);
      String box =
          "(({left, right, top, bottom}) => left >= 0 && right <= innerWidth && top >= 0"
              + " && bottom <= innerHeight && right - left > 150)"
              + "(document.querySelector('.octavo-note').getBoundingClientRect())";
      assertTrue(reader.evaluate(box).asBoolean());
      String wide = "document.documentElement.scrollWidth <= innerWidth";
      assertTrue(reader.evaluate(wide).asBoolean());
      assertQuiet(reader);
    }
  }
}
