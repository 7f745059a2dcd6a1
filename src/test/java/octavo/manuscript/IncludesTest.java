package octavo.manuscript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import octavo.diagnostic.SourceSpan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncludesTest {
  @TempDir Path folder;
  private Reading reading;

  @BeforeEach
  void makeBook() throws IOException {
    reading = new Reading(folder);
    reading
        .with("book.toml", "[book]\ntitle = \"T\"\nlanguage = \"en\"\n")
        .with("src/SUMMARY.md", "- [A](a.md)\n")
        .with(
            "code/main.rs",
            "use x;\n// ANCHOR: all\nfn main() {\n    // ANCHOR: here\n    go();\n"
                + "    // ANCHOR_END: here\n}\n// ANCHOR_END: all\n");
  }

  private ManuscriptText chapter(String text) throws IOException {
    reading.with("src/a.md", text);
    return reading.read().orElseThrow().entries().getFirst().text().orElseThrow();
  }

  private String resolved(String text) throws IOException {
    return chapter(text).text();
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "{{#include ../code/l.txt}} | 1,2,3,4,5",
        "{{#include ../code/l.txt:2}} | 2",
        "{{#include ../code/l.txt:2:3}} | 2,3",
        "{{#include ../code/l.txt::2}} | 1,2",
        "{{#include ../code/l.txt:4:}} | 4,5",
        "{{#include ../code/l.txt:0:1}} | 1",
        "{{ #include ../code/l.txt:5:99 }} | 5",
        "{{#rustdoc_include ../code/l.txt:3}} | 3",
      },
      delimiter = '|')
  void rangesOfLinesAreIncluded(String directive, String lines) throws IOException {
    reading.with("code/l.txt", "1\n2\n3\n4\n5\n");
    assertEquals("x " + lines.replace(',', '\n') + " y\n", resolved("x " + directive + " y\n"));
    assertEquals(List.of(), reading.troubles());
  }

  @Test
  void anchorsAreIncludedWithoutTheLinesThatSetThem() throws IOException {
    assertEquals("    go();\n", resolved("{{#include ../code/main.rs:here}}\n"));
    assertEquals(
        "fn main() {\n    go();\n}\n", resolved("{{#rustdoc_include ../code/main.rs:all}}\n"));
    assertEquals("use x;\nfn main() {\n    go();\n}\n", resolved("{{#include ../code/main.rs}}\n"));
  }

  @Test
  void hiddenLinesOfRustAreLeftOutAndTheirEscapeIsShown() throws IOException {
    reading.with("code/h.rs", "# extern crate x;\n#\n#[derive(A)]\n## b\n  # c\nd();\n");
    assertEquals(
        "```rust,ignore\n#[derive(A)]\n# b\nd();\n```\n# Heading\n",
        resolved("```rust,ignore\n{{#rustdoc_include ../code/h.rs}}\n```\n# Heading\n"));
    assertEquals("```sh\n# a comment\n```\n", resolved("```sh\n# a comment\n```\n"));
  }

  @Test
  void aPlaygroundIsACodeBlockAndATitleIsNothing() throws IOException {
    reading.with("code/d.rs", "d();\n");
    assertEquals(
        "```rust,editable\nd();\n```\n",
        resolved("{{#title X}}{{#playground ../code/d.rs editable}}\n"));
  }

  @Test
  void anEscapedDirectiveIsText() throws IOException {
    assertEquals("a {{#include x}} b\n", resolved("a \\{{#include x}} b\n"));
    assertEquals(List.of(), reading.troubles());
  }

  @Test
  void aMissingFileIsAWarningAtTheDirectiveWhichStays() throws IOException {
    assertEquals("a\n\n{{#include no.rs}}\n", resolved("a\n\n{{#include no.rs}}\n"));
    assertEquals(
        List.of("src/a.md:3:1 BOOK_INCLUDE there is no file 'src/no.rs'"), reading.troubles());
  }

  @Test
  void aMissingAnchorIsAWarning() throws IOException {
    resolved("{{#include ../code/main.rs:there}}\n");
    assertEquals(
        List.of("src/a.md:1:1 BOOK_INCLUDE 'code/main.rs' has no part 'there'"),
        reading.troubles());
  }

  @Test
  void aFileOutsideTheBookIsRefused() throws IOException {
    resolved("{{#include ../../../etc/passwd}}\n");
    assertEquals(
        List.of("src/a.md:1:1 FILE_OUTSIDE '../../../etc/passwd' leads out of the book folder"),
        reading.troubles());
  }

  @Test
  void includesWithinIncludesAreRelativeToTheirFile() throws IOException {
    reading.with("code/outer.md", "o {{#include inner/i.md}} o").with("code/inner/i.md", "i");
    assertEquals("o i o\n", resolved("{{#include ../code/outer.md}}\n"));
  }

  @Test
  void aFileThatIncludesItselfEndsInAWarning() throws IOException {
    reading.with("code/self.md", "s {{#include self.md}}\n");
    assertTrue(resolved("{{#include ../code/self.md}}\n").startsWith("s s s"));
    assertEquals(1, reading.troubles().size());
  }

  @Test
  void aFileThatIncludesItselfTenTimesOverIsBounded() throws IOException {
    reading.with("code/bomb.md", ("x".repeat(1000) + " {{#include bomb.md}}\n").repeat(10));
    assertTrue(resolved("{{#include ../code/bomb.md}}\n").length() < 100_000_000);
    assertTrue(reading.troubles().toString().contains("come to more than"));
  }

  @Test
  void everyPositionLeadsBackToTheChapter() throws IOException {
    reading.with("code/l.txt", "one\ntwo\n");
    ManuscriptText text = chapter("a\n{{#include ../code/l.txt}}\nb \\{{#include z}} c\n");
    assertEquals("a\none\ntwo\nb {{#include z}} c\n", text.text());
    SourceSpan a = text.span(0, 1);
    assertEquals("a", a.text());
    SourceSpan two = text.span(text.text().indexOf("two"), text.text().indexOf("two") + 3);
    assertEquals("src/a.md:2:1", two.toString());
    int b = text.text().indexOf('b');
    assertEquals("b", text.span(b, b + 1).text());
    int c = text.text().indexOf(" c") + 1;
    assertEquals("c", text.span(c, c + 1).text());
    assertEquals(text.file().text().length(), text.origins().original(text.text().length()));
  }

  @Test
  void positionsAfterHiddenLinesLeadBackToo() throws IOException {
    reading.with("code/h.rs", "# hidden\nshown();\n");
    ManuscriptText text = chapter("```rust\n# x\ny();\n{{#include ../code/h.rs}}\n```\n\nEnd.\n");
    assertEquals("```rust\ny();\nshown();\n```\n\nEnd.\n", text.text());
    int y = text.text().indexOf("y();");
    assertEquals("y();", text.span(y, y + 4).text());
    assertEquals(4, text.span(text.text().indexOf("shown"), text.text().length()).line());
    int end = text.text().indexOf("End.");
    assertEquals("End.", text.span(end, end + 4).text());
  }

  @Test
  void fiveMegabytesOfOpenBracesOnOneLineAreRead() throws IOException {
    String line = "{{#a ".repeat(1_000_000);
    assertEquals(line, resolved(line));
  }
}
