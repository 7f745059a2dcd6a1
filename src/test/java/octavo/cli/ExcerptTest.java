package octavo.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import octavo.diagnostic.SourceFile;
import octavo.diagnostic.SourceSpan;
import org.junit.jupiter.api.Test;

class ExcerptTest {
  @Test
  void theCaretStandsUnderTheFirstCharacterAndTildesUnderTheOthers() {
    Excerpt excerpt = of("one\nHe wrote [18] to her.\nthree", "[18]");
    assertEquals("He wrote [18] to her.", excerpt.line());
    assertEquals("         ^~~~", excerpt.marks());
  }

  @Test
  void aTabBeforeTheCaretStaysATab() {
    assertEquals("\t  \t^", of("\t a\t[", "[").marks());
  }

  @Test
  void aWideCharacterTakesTwoColumnsAndACombiningOneNone() {
    assertEquals("    ^~~~", of("本文[文]x", "[文]").marks());
    assertEquals("  ^", of("e\u0301 [", "[").marks());
  }

  @Test
  void aSpanOverSeveralLinesShowsItsFirst() {
    Excerpt excerpt = of("ab cd\nef", "cd\nef");
    assertEquals("ab cd", excerpt.line());
    assertEquals("   ^~", excerpt.marks());
  }

  @Test
  void aPointAtTheEndOfTheTextHasACaretAfterTheLine() {
    SourceFile file = new SourceFile("a.md", "abc");
    assertEquals("   ^", Excerpt.of(file.span(3, 3)).marks());
    assertEquals("", Excerpt.of(new SourceFile("a.md", "abc\n").span(4, 4)).line());
  }

  @Test
  void ofALongLineTheColumnsAroundTheCaretAreShown() {
    String text = "x".repeat(3_000_000) + "[18]" + "y".repeat(3_000_000);
    Excerpt excerpt = of(text, "[18]");
    assertEquals("…" + "x".repeat(40) + "[18]" + "y".repeat(56) + "…", excerpt.line());
    assertEquals(" ".repeat(41) + "^~~~", excerpt.marks());
  }

  @Test
  void aLongLineIsShownFromItsStartWhenTheCaretIsThere() {
    Excerpt excerpt = of("[18]" + "y".repeat(200), "[18]");
    assertEquals("[18]" + "y".repeat(96) + "…", excerpt.line());
    assertEquals("^~~~", excerpt.marks());
  }

  @Test
  void aSpanLongerThanTheLineShownIsMarkedToItsEnd() {
    Excerpt excerpt = of("y".repeat(500), "y".repeat(500));
    assertEquals(100, excerpt.marks().length());
    assertTrue(excerpt.line().endsWith("…"));
  }

  @Test
  void controlCharactersCannotReachTheTerminal() {
    assertEquals("a␀␛[31mb\ufffdc", of("a\0\u001b[31mb\u202ec", "c").line());
    assertEquals("␍␊", Columns.visible("\r\n"));
    assertEquals("a\ufffdb", Columns.visible("a\ud83db"));
    assertEquals("\ud83d\ude00", Columns.visible("\ud83d\ude00"));
  }

  private static Excerpt of(String text, String marked) {
    SourceFile file = new SourceFile("a.md", text);
    int start = text.indexOf(marked);
    return Excerpt.of(new SourceSpan(file, start, start + marked.length()));
  }
}
