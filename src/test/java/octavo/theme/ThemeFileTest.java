package octavo.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.Diagnostics;
import octavo.manuscript.BookFolder;
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
  void theFontsOfTheProgramAreSoundAndNotExaminedAgain() throws IOException {
    List<FontFile> fonts = theme("extends: classic\n").orElseThrow().fonts();
    assertTrue(fonts.size() >= 8, fonts.toString());
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
