package octavo.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.manuscript.BookFolder;
import octavo.measure.TrimSize;
import octavo.resolve.Resolving;
import octavo.theme.Theme;
import octavo.theme.ThemeLoader;
import octavo.typeset.font.GlyphRun;
import octavo.typeset.page.Edition;
import octavo.typeset.page.Page;
import octavo.typeset.page.Placed;
import octavo.typeset.page.Slot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A book with a sheet of its author's: its pages are what the sheet says. */
class AuthorsPagesTest {
  private static final String WORDS =
      "the lamp stood on the table by the window and the rain ran down the panes while nobody"
          + " remembered extraordinary constitutional circumstances ";

  /** The first page of the chapter: half-title, title page, imprint and contents come before. */
  private static final int OPENER = 6;

  private static final double MM = 72 / 25.4;

  @TempDir private Path folder;

  private final Diagnostics diagnostics = new Diagnostics();

  private Edition set(String print, String sheet) throws IOException {
    Path theme = Files.createDirectories(folder.resolve("styles/mine"));
    Files.writeString(
        theme.resolve("theme.yaml"), "extends: classic\nstyles: {compositor: mine.css}\n");
    Files.writeString(theme.resolve("mine.css"), sheet);
    Files.writeString(
        folder.resolve("book.yaml"),
        "title: A Small Book\nlanguage: en-GB\ndate: 2026-11-23\ntheme: mine\neditions: {print: {"
            + print
            + "}}\n");
    StringBuilder text = new StringBuilder("# One\n\n");
    for (int i = 0; i < 40; i++) {
      text.append(i % 9 == 5 ? "## Section " + i + "\n\n" : "").append(WORDS.repeat(3));
      text.append("\n\n");
    }
    Files.writeString(folder.resolve("a.md"), text);
    return TypesetBook.of(folder, diagnostics);
  }

  private static List<Placed.Text> texts(Page page, boolean furniture) {
    return page.content().stream()
        .filter(Placed.Text.class::isInstance)
        .map(Placed.Text.class::cast)
        .filter(text -> (text.slot() == Slot.PAGINATION) == furniture)
        .toList();
  }

  private static String furniture(Page page) {
    return texts(page, true).stream()
        .map(text -> text.shaped().text())
        .collect(Collectors.joining("|"));
  }

  private static double left(Page page) {
    return texts(page, false).stream().mapToDouble(Placed.Text::x).min().orElseThrow();
  }

  @Test
  void marginsOfTheSheetWinOverTheThemes() throws IOException {
    Edition edition =
        set(
            "",
            "@page { margin: 30mm 20mm 40mm; } @page :left { margin-left: 25mm; margin-right: 15mm"
                + " } @page :right { margin-inside: 12%; margin-outside: 22.24mm } body {"
                + " hanging-punctuation: none } p { text-indent: 0 }");
    assertEquals(List.of(), diagnostics.sorted());
    Page recto = edition.pages().get(OPENER + 2);
    Page verso = edition.pages().get(OPENER + 1);
    assertEquals(0.12 * 148 * MM, left(recto), 0.01);
    assertEquals(25 * MM, left(verso), 0.01);
    double first = texts(recto, false).stream().mapToDouble(Placed.Text::y).min().orElseThrow();
    double last = texts(recto, false).stream().mapToDouble(Placed.Text::y).max().orElseThrow();
    assertTrue(first > 30 * MM && first < 30 * MM + 13.5, "first line at " + first);
    assertTrue(last < (210 - 40) * MM, "last line at " + last);
  }

  @Test
  void theEditionsTrimWinsOverTheSheetAndTheSheetOverTheTheme() throws IOException {
    String sheet = "@page { size: 120mm 180mm }";
    Page own = set("", sheet).pages().getFirst();
    assertEquals(120 * MM, own.width(), 0.01);
    assertEquals(180 * MM, own.height(), 0.01);
    Page ordered = set("trim: B5", sheet).pages().getFirst();
    assertEquals(176 * MM, ordered.width(), 0.01);
  }

  @Test
  void theColophonNamesTheSizeOfTheSheet() throws IOException {
    set("", "@page { size: 120mm 180mm }");
    Resolving resolving = new Resolving(folder);
    octavo.manuscript.Edition edition = resolving.edition("print");
    Theme theme =
        ThemeLoader.load(new BookFolder(folder), edition, List.of(), diagnostics).orElseThrow();
    assertEquals(
        TrimSize.mm(120, 180).toString(),
        PrintStyles.read(edition, theme, diagnostics).trim().toString());
    set("trim: B5", "@page { size: 120mm 180mm }");
    edition = new Resolving(folder).edition("print");
    assertEquals(TrimSize.mm(176, 250), PrintStyles.read(edition, theme, diagnostics).trim());
  }

  @Test
  void headsAndFoliosAreThoseOfTheSheet() throws IOException {
    Edition edition =
        set(
            "",
            "h2 { string-set: section content() }"
                + " @page :left { @top-center { content: none }"
                + " @bottom-left { content: counter(page, upper-roman) \"/\" counter(pages) } }"
                + " @page :right { @top-center { content: string(section, last) } }"
                + " @page :first { @bottom-center { content: \"first\" } }");
    assertEquals(List.of(), diagnostics.sorted());
    List<Page> pages = edition.pages();
    assertEquals("first", furniture(pages.get(OPENER)));
    int last = pages.size() - 1;
    String total = pages.get(last).label();
    assertEquals("2|II/" + total, furniture(pages.get(OPENER + 1)));
    assertEquals("Section 5|3", furniture(pages.get(OPENER + 2)));
    assertEquals("", furniture(pages.get(0)), "display pages have none");
  }

  @Test
  void classicsHeadsStandWhereTheThemeWantsThem() throws IOException {
    Page recto = set("", "").pages().get(OPENER + 2);
    List<Placed.Text> head = texts(recto, true);
    assertEquals("One|3", furniture(recto));
    double measure = 98 * MM;
    Placed.Text folio = head.getLast();
    assertEquals(21 * MM + measure, folio.x() + folio.shaped().width(), 0.01);
    Placed.Text title = head.getFirst();
    assertEquals(21 * MM + measure / 2, title.x() + title.shaped().width() / 2, 0.01);
    assertTrue(folio.y() < 17 * MM - 13.5, "a line's space below the head");
  }

  @Test
  void aTitleThatIsTooLongGivesWayToTheFolio() throws IOException {
    Page recto =
        set("", "@page :right { @top-center { content: \"" + "words and ".repeat(20) + "\" } }")
            .pages()
            .get(OPENER + 2);
    List<Placed.Text> head = texts(recto, true);
    Placed.Text title = head.getFirst();
    assertTrue(title.shaped().text().endsWith("\u2026"), title.shaped().text());
    assertTrue(title.x() + title.shaped().width() + 30 <= head.getLast().x() + 0.1);
  }

  @Test
  void fontAndLettersAreThoseOfTheSheet() throws IOException {
    Edition edition =
        set(
            "",
            "body { font-family: \"Alegreya Sans\"; font-size: 12pt } h2 { text-transform:"
                + " uppercase; font-variant: normal } p { hyphens: none; -octavo-expansion: 0 }");
    assertEquals(List.of(), diagnostics.sorted());
    int heading = -1;
    int body = -1;
    for (Page page : edition.pages().subList(OPENER + 1, OPENER + 4)) {
      for (Placed.Text text : texts(page, false)) {
        GlyphRun run = (GlyphRun) text.shaped();
        assertTrue(run.face().postScriptName().startsWith("AlegreyaSans"));
        assertFalse(run.text().endsWith("\u00AD"), "no word is divided");
        assertEquals(1, text.expansion());
        boolean section = run.text().contains("Section");
        heading = section ? glyphOfE(run) : heading;
        body = section || run.text().indexOf('e') < 0 ? body : glyphOfE(run);
      }
    }
    assertTrue(heading > 0 && body > 0, "both are there");
    assertNotEquals(body, heading, "a capital is drawn for the small e");
  }

  private static int glyphOfE(GlyphRun run) {
    int glyph = 0;
    while (run.clusters()[glyph] < run.text().indexOf('e')) {
      glyph++;
    }
    return run.glyphs()[glyph];
  }

  @Test
  void pagesOfANameHaveASizeOfTheirOwn() throws IOException {
    Edition edition =
        set("", "section.chapter { page: wide } @page wide { size: A5 landscape; margin: 20mm }");
    Page chapter = edition.pages().get(OPENER);
    assertEquals(210 * MM, chapter.width(), 0.01);
    assertEquals(148 * MM, edition.pages().getFirst().width(), 0.01);
  }

  @Test
  void aPageTooSmallForItsMarginsGetsSmallerOnes() throws IOException {
    Edition edition = set("trim: 40mm x 40mm", "@page { margin: 30mm }");
    List<Diagnostic> small =
        diagnostics.sorted().stream()
            .filter(one -> one.code() == DiagnosticCode.STYLE_PAGE_SMALL)
            .toList();
    assertEquals(1, small.stream().map(Diagnostic::place).distinct().count());
    assertEquals("styles/mine/mine.css:1:9", small.getFirst().place().toString());
    for (Placed.Text text : texts(edition.pages().get(OPENER), false)) {
      assertTrue(text.x() >= 0 && text.x() < 40 * MM && text.y() < 40 * MM + 13.5);
    }
  }

  @Test
  void marginsThatDifferFromPageToPageAreTold() throws IOException {
    set("", "@page :left { margin-left: 60mm }\n@page :first { margin-top: 60mm }");
    assertEquals(
        List.of("styles/mine/mine.css:1:15", "styles/mine/mine.css:2:16"),
        diagnostics.sorted().stream().map(one -> one.place().toString()).distinct().toList());
  }

  private List<String> told(DiagnosticCode code) {
    return diagnostics.sorted().stream()
        .filter(one -> one.code() == code)
        .map(one -> one.place() + " " + one.message())
        .toList();
  }

  @Test
  void headsThatDoNotFitTheirMarginAreToldWhereTheSizeIsSet() throws IOException {
    set("trim: 90mm x 70mm", "");
    assertEquals(
        List.of(
            "book.yaml:5:26 heads do not fit in a margin of 5.7 mm and may touch the edge of the"
                + " page",
            "book.yaml:5:26 what stands at the foot does not fit in a margin of 8.7 mm and may"
                + " touch the edge of the page"),
        told(DiagnosticCode.STYLE_PAGE_SMALL));
  }

  @Test
  void aPageWithoutRoomIsToldInMillimetresWhereItsSizeIsSet() throws IOException {
    set("trim: 15mm x 20mm", "");
    assertEquals(
        "book.yaml:5:26 a page of 15 mm by 20 mm leaves no room for text between its margins; they"
            + " are made smaller",
        told(DiagnosticCode.STYLE_PAGE_SMALL).getFirst());
  }

  @Test
  void aFamilyTheThemeHasNotIsToldWhereTextAsksForIt() throws IOException {
    set("", "p { font-family: \"Minion Pro\", serif }\nh3 { font-family: Unused }");
    assertEquals(
        List.of(
            "styles/mine/mine.css:1:18 the theme has no family 'Minion Pro', which text asks for;"
                + " another is set"),
        told(DiagnosticCode.STYLE_CSS));
  }

  @Test
  void aFamilyThatAThemeTakesAwayIsToldAtTheTheme() throws IOException {
    Path mono = Path.of("styles/classic/fonts/jetbrains-mono/JetBrainsMono_400Regular.ttf");
    Files.createDirectories(folder.resolve("styles/mine"));
    Files.copy(mono, folder.resolve("styles/mine/own.ttf"));
    set("", "");
    Files.writeString(
        folder.resolve("styles/mine/theme.yaml"),
        "extends: classic\nfonts: {text: {family: Own, regular: own.ttf}}\n");
    TypesetBook.of(folder, diagnostics);
    assertEquals(
        List.of(
            "FilePlace[path=styles/mine/theme.yaml, line=0, column=0] the theme has no family 'EB"
                + " Garamond', which text asks for; another is set"),
        told(DiagnosticCode.STYLE_CSS));
  }

  @Test
  void aMisspeltMarginBoxTakesNoOtherRuleWithIt() throws IOException {
    Edition edition =
        set(
            "",
            "@page { @top-lefft { content: \"x\" } }\n@page { @top-right { content: \"kept\" } }");
    assertEquals(
        List.of("styles/mine/mine.css:1:9 there is no margin box '@top-lefft'"),
        told(DiagnosticCode.STYLE_CSS));
    assertTrue(furniture(edition.pages().get(OPENER + 1)).contains("kept"));
  }
}
