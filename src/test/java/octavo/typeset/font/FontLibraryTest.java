package octavo.typeset.font;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.theme.FontFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Finding the faces of a style among a theme's fonts. */
class FontLibraryTest {
  private static final List<String> GARAMOND = List.of("EB Garamond");

  private final Diagnostics diagnostics = new Diagnostics();
  private final List<String> read = new ArrayList<>();

  private FontFile file(String family, int weight, boolean italic, Path path) {
    return file(family, weight, italic, TestFonts.bytes(path));
  }

  private FontFile file(String family, int weight, boolean italic, byte[] bytes) {
    String name = family + " " + weight + (italic ? " italic" : "");
    return new FontFile(
        family,
        weight,
        italic,
        name,
        () -> {
          read.add(name);
          return bytes;
        });
  }

  private FontLibrary classic() throws IOException {
    return FontLibrary.open(
        List.of(
            file("EB Garamond", 400, false, TestFonts.GARAMOND),
            file("EB Garamond", 400, true, TestFonts.GARAMOND_ITALIC),
            file("EB Garamond", 700, false, TestFonts.GARAMOND_BOLD),
            file("Alegreya Sans", 400, false, TestFonts.SANS),
            file("JetBrains Mono", 400, false, TestFonts.MONO)),
        diagnostics);
  }

  private List<String> messages() {
    return diagnostics.sorted().stream().map(Diagnostic::message).toList();
  }

  @Test
  void theNearestStyleOfAFamilyIsFirst() throws IOException {
    try (FontLibrary library = classic()) {
      assertEquals("EBGaramond-Regular", library.stack(GARAMOND, 400, false).first().toString());
      assertEquals("EBGaramond-Bold", library.stack(GARAMOND, 600, false).first().toString());
      assertEquals("EBGaramond-Italic", library.stack(GARAMOND, 700, true).first().toString());
      List<String> sans = List.of("alegreya SANS");
      assertEquals("AlegreyaSans-Regular", library.stack(sans, 700, true).first().toString());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "400, 300 400 500, 400",
    "400, 300 500 600, 500",
    "400, 300 600, 300",
    "450, 400 500 700, 500",
    "450, 400 600, 400",
    "500, 300 400 600, 400",
    "500, 600 700, 600",
    "300, 100 200 400, 200",
    "300, 400 700, 400",
    "600, 400 500 900, 900",
    "600, 700 900, 700",
    "700, 300 400, 400"
  })
  void weightsAreMatchedAsInCss(int wanted, String weights, int found) throws IOException {
    List<FontSource> family = new ArrayList<>();
    for (String weight : weights.split(" ")) {
      FontFile file = file("Family", Integer.parseInt(weight), false, new byte[0]);
      family.add(new FontSource(file, diagnostics));
    }
    assertEquals(found, FontMatch.nearest(family, wanted, true).getFirst().file().weight());
  }

  @Test
  void allFamiliesStandBehindTheNamedOnes() throws IOException {
    try (FontLibrary library = classic()) {
      FontStack stack = library.stack(List.of("Nowhere", "JetBrains Mono"), 700, false);
      List<String> names = new ArrayList<>();
      for (int i = 0; i < stack.size(); i++) {
        names.add(stack.face(i).orElseThrow().toString());
      }
      assertEquals(
          List.of(
              "JetBrainsMono-Regular",
              "EBGaramond-Bold",
              "AlegreyaSans-Regular",
              "EBGaramond-Regular",
              "EBGaramond-Italic"),
          names);
    }
  }

  @Test
  void aFontIsReadWhenItIsNeededAndOnce() throws IOException {
    try (FontLibrary library = classic()) {
      assertEquals(List.of(), read);
      FontStack stack = library.stack(GARAMOND, 400, false);
      assertEquals(List.of("EB Garamond 400"), read);
      Setting setting = new Setting(stack, 10, List.of(), 0, "");
      assertEquals(1, library.shaper().shape("┐", setting).size());
      library.stack(List.of("JetBrains Mono"), 400, false);
      assertEquals(List.of("EB Garamond 400", "Alegreya Sans 400", "JetBrains Mono 400"), read);
    }
  }

  @Test
  void theSameStyleHasTheSameStack() throws IOException {
    try (FontLibrary library = classic()) {
      FontStack stack = library.stack(GARAMOND, 400, false);
      assertSame(stack, library.stack(new ArrayList<>(GARAMOND), 400, false));
      assertNotSame(stack, library.stack(GARAMOND, 400, true));
    }
  }

  @Test
  void familiesAreKnownByName() throws IOException {
    try (FontLibrary library = classic()) {
      assertTrue(library.has("eb garamond"));
      assertFalse(library.has("serif"));
    }
  }

  @Test
  void aBrokenFontIsReportedOnceAndLeftOut() throws IOException {
    List<FontFile> fonts =
        List.of(
            file("Broken", 400, false, new byte[200]), file("Mono", 400, false, TestFonts.MONO));
    try (FontLibrary library = FontLibrary.open(fonts, diagnostics)) {
      assertEquals(
          "JetBrainsMono-Regular", library.stack(List.of("Broken"), 400, false).first().toString());
      library.stack(List.of("Broken"), 700, true);
      assertEquals(
          List.of(
              "type cannot be set from the font Broken 400: it is no TrueType or OpenType font"),
          messages());
      assertEquals(DiagnosticCode.STYLE_FONT_UNUSABLE, diagnostics.sorted().getFirst().code());
      assertEquals("Broken 400", diagnostics.sorted().getFirst().place().path());
    }
  }

  @Test
  void uprightTypeThatIsBrokenIsNotReplacedByItalics() throws IOException {
    List<FontFile> fonts =
        List.of(
            file("Mine", 400, false, new byte[200]),
            file("Mine", 400, true, TestFonts.GARAMOND_ITALIC),
            file("Other", 400, false, TestFonts.GARAMOND));
    try (FontLibrary library = FontLibrary.open(fonts, diagnostics)) {
      List<String> mine = List.of("Mine");
      assertEquals("EBGaramond-Regular", library.stack(mine, 400, false).first().toString());
      assertEquals("EBGaramond-Italic", library.stack(mine, 400, true).first().toString());
    }
  }

  @Test
  void aFontThatMayNotBeEmbeddedIsReportedAndLeftOut() throws IOException {
    byte[] restricted = TestFonts.patched(TestFonts.bytes(TestFonts.SANS), "OS/2", 8, 2);
    List<FontFile> fonts =
        List.of(file("Sans", 400, false, restricted), file("Mono", 400, false, TestFonts.MONO));
    try (FontLibrary library = FontLibrary.open(fonts, diagnostics)) {
      assertEquals(
          "JetBrainsMono-Regular", library.stack(List.of("Sans"), 400, false).first().toString());
      assertEquals(
          List.of("the licence bits of the font Sans 400 forbid embedding it"), messages());
    }
  }

  @Test
  void aFontThatCannotBeReadIsReportedAndLeftOut() throws IOException {
    FontFile gone =
        new FontFile(
            "Gone",
            400,
            false,
            "gone.ttf",
            () -> {
              throw new IOException("no such file");
            });
    List<FontFile> fonts = List.of(gone, file("Mono", 400, false, TestFonts.MONO));
    try (FontLibrary library = FontLibrary.open(fonts, diagnostics)) {
      library.stack(List.of("Gone"), 400, false);
      assertEquals(List.of("the font gone.ttf cannot be read: no such file"), messages());
    }
  }

  @Test
  void withoutAnyFontThereIsNoStack() throws IOException {
    List<FontFile> fonts = List.of(file("Broken", 400, false, new byte[200]));
    try (FontLibrary library = FontLibrary.open(fonts, diagnostics)) {
      IOException e = assertThrows(IOException.class, () -> library.stack(GARAMOND, 400, false));
      assertTrue(e.getMessage().startsWith("no usable font"), e.getMessage());
    }
  }

  @Test
  void facesAreClosedWithTheLibrary() throws IOException {
    FontLibrary library = classic();
    Face face = library.stack(GARAMOND, 400, false).first();
    library.close();
    assertThrows(IllegalStateException.class, () -> face.glyph('a'));
  }
}
