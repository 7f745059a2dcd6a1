package octavo.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be set as it should be is said at its place in the manuscript. */
class FindingsTest {
  private static final String LONG = "a".repeat(150);

  @TempDir private Path folder;

  private List<String> found(DiagnosticCode code, String text) throws IOException {
    return found(code, "T", text);
  }

  private List<String> found(DiagnosticCode code, String title, String text) throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    Files.writeString(
        folder.resolve("book.yaml"), "title: " + title + "\nlanguage: en\ndate: 2026-11-23\n");
    Files.writeString(folder.resolve("a.md"), text);
    TypesetBook.of(folder, diagnostics);
    return diagnostics.sorted().stream()
        .filter(one -> one.code() == code)
        .map(one -> one.place() + " " + one.message())
        .toList();
  }

  @Test
  void aWordLongerThanItsLineIsToldWhereverItStands() throws IOException {
    String divided = " a word here is longer than its line and is divided without a hyphen";
    assertEquals(
        List.of("a.md:5:1", "a.md:7:3", "a.md:8:3", "a.md:10:7").stream()
            .map(place -> place + divided)
            .toList(),
        found(
            DiagnosticCode.PDF_OVERFULL,
            ("# One\n\nShort.[^1]\n\nHere LONG and LONG.\n\n> LONG\n- LONG\n\n[^1]: A LONG note.\n")
                .replace("LONG", LONG)));
  }

  @Test
  void aPlaceIsRightFarInALongDocument() throws IOException {
    assertEquals(
        List.of("a.md:6003:1 a word here is longer than its line and is divided without a hyphen"),
        found(
            DiagnosticCode.PDF_OVERFULL,
            "# One\n\n" + "Some *words* & “more” — é水.\n\n".repeat(3000) + LONG + "\n"));
  }

  @Test
  void codeThatIsTurnedOverIsNoFault() throws IOException {
    assertEquals(
        List.of(), found(DiagnosticCode.PDF_OVERFULL, "# One\n\n```\n" + LONG + "\n```\n"));
  }

  @Test
  void aTableTooWideIsToldOnce() throws IOException {
    String cells = "| extraordinarily ".repeat(12) + "|\n";
    assertEquals(
        List.of(
            "a.md:5:1 this table has more columns than fit side by side on the page: it is"
                + " printed in parts, one below the other, each of which repeats the first column"),
        found(
            DiagnosticCode.PDF_OVERFULL,
            "# One\n\nText.\n\n" + cells + "|---".repeat(12) + "|\n" + cells.repeat(3)));
  }

  @Test
  void ofATableInPartsItIsToldWhetherItsWordsAreDividedToo() throws IOException {
    String cells = ("| " + "extraordinarily".repeat(5)).repeat(8) + "|\n";
    assertEquals(
        List.of(
            "a.md:5:1 this table has more columns than fit side by side on the page: it is"
                + " printed in parts, one below the other, each of which repeats the first column;"
                + " words of it are divided without hyphens"),
        found(
            DiagnosticCode.PDF_OVERFULL,
            "# One\n\nText.\n\n" + cells + "|---".repeat(8) + "|\n" + cells.repeat(3)));
  }

  @Test
  void aRowHigherThanAPageIsNoFault() throws IOException {
    assertEquals(
        List.of(),
        found(
            DiagnosticCode.PDF_OVERFULL,
            "# One\n\n| a | b |\n|---|---|\n| x | " + "many words ".repeat(1500) + "|\n"));
  }

  @Test
  void charactersNoFontHasAreToldOnceForEachScript() throws IOException {
    assertEquals(
        List.of(
            "a.md:3:6 no font has 水 (U+6C34), 火 (U+706B), 木 (U+6728), 金 (U+91D1), 土 (U+571F) and"
                + " 2 more characters of the script Han; their code points are printed in a box",
            "a.md:5:6 no font has ☃ (U+2603); its code point is printed in a box"),
        found(DiagnosticCode.STYLE_NO_GLYPH, "# One\n\nText 水火木金土日月水.\n\nText ☃☃.\n"));
  }

  @Test
  void aTextThatNoFontHasIsToldOnce() throws IOException {
    String text = "# 一\n\n" + "水火木金土日月水 of 水火木金土日月水, נו. ".repeat(50) + "\n";
    assertEquals(
        List.of(
            "the book no font has most letters of this book, above all of the script Han: boxes"
                + " with their numbers are printed, which nobody can read"),
        found(DiagnosticCode.STYLE_NO_FONT, text).stream()
            .map(told -> told.replaceFirst("^.*?\\] ", "the book "))
            .toList());
    assertEquals(List.of(), found(DiagnosticCode.STYLE_NO_GLYPH, text));
  }

  @Test
  void foreignWordsThatNoFontHasAreNoTextThatNoFontHas() throws IOException {
    assertEquals(
        List.of(),
        found(
            DiagnosticCode.STYLE_NO_FONT,
            "# One\n\nSome words of a text with 水火木金土日月水 in it, and נו.\n"));
  }

  @Test
  void whatPagesMadeOfSettingsHaveIsToldOfThePageWhereTheSettingsStand() throws IOException {
    String divided = ": a word here is longer than its line and is divided without a hyphen";
    assertEquals(
        List.of("Half title" + divided, "Title page" + divided).stream()
            .map(told -> new FilePlace("book.yaml") + " " + told)
            .toList(),
        found(DiagnosticCode.PDF_OVERFULL, LONG, "# One\n\nText.\n"));
  }

  @Test
  void aCharacterOfTheTitleThatNoFontHasIsToldWhereItStands() throws IOException {
    assertEquals(
        List.of("book.yaml:1:11 no font has ☃ (U+2603); its code point is printed in a box"),
        found(DiagnosticCode.STYLE_NO_GLYPH, "Of ☃", "# One\n\nText.\n"));
  }

  @Test
  void aCharacterOfAHeadingIsToldInItsFileThoughTheContentsHaveItFirst() throws IOException {
    assertEquals(
        List.of("a.md:7:7 no font has ☃ (U+2603); its code point is printed in a box"),
        found(DiagnosticCode.STYLE_NO_GLYPH, "# One\n\nText.\n\n# Two\n\n## Of ☃\n\nText.\n"));
  }

  @Test
  void aCharacterOfAChaptersTitleIsToldWhereItStands() throws IOException {
    assertEquals(
        List.of("a.md:3:7 no font has ☃ (U+2603); its code point is printed in a box"),
        found(DiagnosticCode.STYLE_NO_GLYPH, "\n\n# One ☃\n\nText.\n"));
  }
}
