package octavo.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.Diagnostics;
import octavo.manuscript.BookFolder;
import octavo.manuscript.Edition.NotePlacement;
import octavo.manuscript.Edition.Openers;
import octavo.manuscript.EditionDefaults;
import octavo.measure.Length;
import octavo.theme.sfnt.FontCheck;
import octavo.theme.sfnt.FontException;
import octavo.theme.sfnt.FontTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThemeFileTest {
  @TempDir private Path folder;

  private final Diagnostics diagnostics = new Diagnostics();

  private Optional<Theme> theme(String yaml) throws IOException {
    Path styles = Files.createDirectories(folder.resolve("styles/mine"));
    Files.writeString(styles.resolve("theme.yaml"), yaml);
    Files.writeString(styles.resolve("own.css"), "p { color: red }");
    Files.writeString(
        styles.resolve("latin.css"), "p { content: \"\u00E9\" }", StandardCharsets.ISO_8859_1);
    Files.writeString(styles.resolve("none.ttf"), "no font");
    return new ThemeFile(new BookFolder(folder), diagnostics).read("mine");
  }

  @Test
  void aThemeKeepsWhatItDoesNotSayOfTheOneItExtends() throws IOException {
    Theme theme = theme("extends: classic\nmargins: {inner: 12mm}\n").orElseThrow();
    assertEquals(List.of(), diagnostics.sorted());
    assertEquals(Length.mm(12), theme.margins().inner());
    assertEquals(Length.mm(29), theme.margins().outer());
    assertTrue(theme.fonts().stream().anyMatch(font -> font.family().equals("EB Garamond")));
  }

  @Test
  void aThemeLeavesOutPagesThatAreMadeAndMakesThemAgain() throws IOException {
    assertEquals(
        List.of("half-title", "title-page-of-one", "colophon", "contents-of-one"),
        theme("extends: handout\n").orElseThrow().omitted());
    assertEquals(List.of(), theme("extends: handout\nomit: []\n").orElseThrow().omitted());
    assertEquals(
        List.of("imprint"), theme("extends: handout\nomit: [imprint]\n").orElseThrow().omitted());
    assertEquals(List.of(), diagnostics.sorted());
  }

  @Test
  void whatAThemeSaysOfEditionsHoldsForThoseThatExtendItUntilTheySayOtherwise() throws IOException {
    EditionDefaults handout = theme("extends: handout\n").orElseThrow().editions();
    assertEquals(
        new EditionDefaults(Optional.of(Openers.ANY), Optional.of(NotePlacement.CHAPTER)), handout);
    EditionDefaults scholar = theme("extends: scholar\nopeners: recto\n").orElseThrow().editions();
    assertEquals(
        new EditionDefaults(Optional.of(Openers.RECTO), Optional.of(NotePlacement.PAGE)), scholar);
    assertEquals(
        Optional.of(NotePlacement.BOOK),
        theme("extends: scholar\nnotes: {placement: book}\n").orElseThrow().editions().placement());
    assertEquals(List.of(), diagnostics.sorted());
  }

  @Test
  void aPageThatIsNotMadeCannotBeLeftOut() throws IOException {
    theme("extends: classic\nomit: [contents, colofon]\n");
    List<Diagnostic> found = diagnostics.sorted();
    assertEquals(2, found.size(), found.toString());
    assertTrue(found.getLast().hint().contains("colophon"), found.toString());
  }

  private void write(String theme, String yaml) throws IOException {
    Path styles = Files.createDirectories(folder.resolve("styles").resolve(theme));
    Files.writeString(styles.resolve("theme.yaml"), yaml);
  }

  @Test
  void aChainOfThemesGivesTheNearestOfEachThingAndTheSheetsOfAll() throws IOException {
    write("below", "extends: handout\nmargins: {inner: 11mm, outer: 12mm}\n");
    Theme theme = theme("extends: below\nmargins: {inner: 13mm}\n").orElseThrow();
    assertEquals(List.of(), diagnostics.sorted());
    assertEquals(Length.mm(13), theme.margins().inner());
    assertEquals(Length.mm(12), theme.margins().outer());
    assertEquals(Length.mm(28), theme.margins().foot());
    assertEquals("Atkinson Hyperlegible Next", theme.fonts().getFirst().family());
    int classic = theme.printStyle().indexOf("line-height: 13.5pt");
    assertTrue(classic >= 0 && classic < theme.printStyle().indexOf("line-height: 15pt"));
  }

  @Test
  void themesInACircleAreToldWithAllThatAreInIt() throws IOException {
    write("below", "extends: further\n");
    write("further", "extends: below\n");
    assertEquals(Optional.empty(), theme("extends: below\n"));
    assertEquals(
        List.of("styles/further/theme.yaml:1:10: error[SET-004]"),
        diagnostics.sorted().stream()
            .map(found -> found.place() + ": error[" + found.code().id() + "]")
            .toList());
    assertTrue(
        diagnostics.sorted().getFirst().message().endsWith("circle: below, further, below"),
        diagnostics.sorted().toString());
  }

  @Test
  void aThemeThatIsNotThereIsToldWithTheNearestThatIs() throws IOException {
    assertEquals(Optional.empty(), theme("extends: scolar\n"));
    assertEquals("did you mean 'scholar'?", diagnostics.sorted().getFirst().hint());
  }

  @Test
  void theThemesThatAreNamedAsShippedAreThoseThatAre() throws IOException {
    try (Stream<Path> shipped = Files.list(Path.of("styles"))) {
      assertEquals(
          new TreeSet<>(ThemeLoader.SHIPPED),
          shipped
              .filter(Files::isDirectory)
              .map(theme -> String.valueOf(theme.getFileName()))
              .collect(Collectors.toCollection(TreeSet::new)));
    }
  }

  @Test
  void theFontsOfTheProgramAreSoundAndNotExaminedAgain() throws IOException {
    List<FontFile> fonts = new ArrayList<>();
    for (String theme : ThemeLoader.SHIPPED) {
      fonts.addAll(theme("extends: " + theme + "\n").orElseThrow().fonts());
    }
    assertTrue(fonts.size() >= 40, fonts.toString());
    for (FontFile font : fonts) {
      assertEquals(FontFile.Origin.PROGRAM, font.origin(), font.name());
      FontTables tables = FontTables.of(font.bytes().read(), 0);
      assertEquals(List.of(), FontCheck.faults(tables), font.name());
    }
  }

  @Test
  void aFontOfTheBookIsExamined() throws IOException {
    String yaml = "fonts: {text: {family: X, regular: zeros.ttf}}\n";
    Path styles = Files.createDirectories(folder.resolve("styles/mine"));
    Files.write(styles.resolve("zeros.ttf"), new byte[] {0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    FontFile font = theme(yaml).orElseThrow().fonts().getFirst();
    assertEquals(FontFile.Origin.USER, font.origin());
    assertThrows(FontException.class, font::faults);
  }

  @Test
  void theStyleSheetsOfAThemeComeAfterThoseItExtends() throws IOException {
    Theme theme = theme("extends: classic\nstyles: {print: own.css}\n").orElseThrow();
    assertTrue(theme.printStyle().strip().endsWith("p { color: red }"), theme.printStyle());
    assertTrue(theme.printStyle().contains("text-align: justify"));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = ';',
      value = {
        "margins: 21mm; 2:10",
        "styles: print.css; 2:9",
        "styles: {print: absent.css}; 2:17",
        "styles: {compositor: latin.css}; 2:22",
        "fonts: {text: {family: X, regular: none.ttf}}; 2:36",
        "fonts: {text: EB Garamond}; 2:15",
        "fonts: {text: {family: X, regular: absent.ttf}}; 2:36",
        "margins: {inner: -1mm}; 2:18",
        "margins: {top: 1mm}; 2:11",
        "trim: huge; 2:7",
        "trim: 3mm 4mm; 2:7",
        "extends: mine; 2:10",
        "colour: red; 2:1",
      })
  void whatAThemeCannotMeanIsSaidWithItsPlace(String line, String place) throws IOException {
    theme("name: mine\n" + line + "\n");
    List<String> places =
        diagnostics.sorted().stream().map(Diagnostic::place).map(Object::toString).toList();
    assertTrue(
        places.stream().anyMatch(at -> at.equals("styles/mine/theme.yaml:" + place)),
        places.toString());
  }
}
