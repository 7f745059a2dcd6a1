package octavo.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import octavo.typeset.page.Edition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What leads to something else does not end a page, wherever pages end. */
class LeadPagesTest extends ChapterPages {
  private static final String SENTENCE = "The lamp stood upon the table and the rain ran down. ";

  /** Below a heading so far down that no page but the first begins with what it ends. */
  private static String repeated(String what) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 80; i++) {
      text.append(SENTENCE.repeat(1 + i * i * 7 % 11)).append("\n\n").append(what).append("\n\n");
    }
    return text.append("The end.\n").toString();
  }

  /** Below so many lines that each may end a page, with more text below it. */
  private static String below(int lines, String what) {
    return "The lamp went out.\n\n".repeat(lines)
        + what
        + "\n\n"
        + (SENTENCE.repeat(9) + "\n\n").repeat(9)
        + "The end.\n";
  }

  private record Ends(List<String> last, List<String> first) {
    long lastOf(String line) {
      return last.stream().filter(line::equals).count();
    }

    long firstOf(String line) {
      return first.stream().filter(line::equals).count();
    }
  }

  /** The last and the first lines of pages of the chapter. */
  private Ends ends(String text) throws IOException {
    List<List<PageLine>> pages = pages(text);
    return new Ends(
        pages.stream().map(page -> page.getLast().text().strip()).toList(),
        pages.stream().map(page -> page.getFirst().text().strip()).toList());
  }

  private List<List<PageLine>> pages(String text) throws IOException {
    Edition edition = set(text, "page");
    List<PageLine> lines =
        PageLines.of(edition).stream()
            .filter(line -> line.part() == PageLine.Part.TEXT || line.part() == PageLine.Part.CODE)
            .toList();
    int first =
        lines.stream()
            .filter(line -> line.text().startsWith("The lamp"))
            .findFirst()
            .orElseThrow()
            .page();
    int last =
        lines.stream()
            .filter(line -> line.text().startsWith("The end."))
            .findFirst()
            .orElseThrow()
            .page();
    List<List<PageLine>> pages =
        IntStream.range(first, last)
            .mapToObj(page -> lines.stream().filter(line -> line.page() == page).toList())
            .toList();
    assertTrue(pages.size() > 2, "it has many pages: " + pages.size());
    return pages;
  }

  @Test
  void whoSpeaksStandsAboveTheVerse() throws IOException {
    String verse = "> Spirit of the Air\n>\n> The wind came up,\\\n> the leaves fell down.\n>\n";
    for (int lines = 8; lines < 16; lines++) {
      assertEquals(0, ends(below(lines, verse.repeat(3))).lastOf("Spirit of the Air"));
    }
  }

  @Test
  void aLetterIsSignedOnOnePage() throws IOException {
    String letter =
        "> " + SENTENCE.repeat(3) + "\n>\n> Signed,\n>\n> The Council of the Town,\n>\n> A. Baker.";
    Ends ends = ends(repeated(letter));
    assertEquals(0, ends.lastOf("Signed,"));
    assertEquals(0, ends.lastOf("The Council of the Town,"));
    assertEquals(0, ends.firstOf("A. Baker."));
  }

  @Test
  void theNameOfAFileStandsAboveItsCode() throws IOException {
    String listing =
        "Filename: src/main.rs\n\n```rust\nfn main() {\n    one();\n    two();\n}\n```";
    assertEquals(0, ends(repeated(listing)).lastOf("Filename: src/main.rs"));
  }

  @Test
  void aLineThatReadsAsAHeadingStandsAboveItsText() throws IOException {
    assertEquals(0, ends(repeated("The settlement of debts")).lastOf("The settlement of debts"));
  }

  @Test
  void anAddressOfTwoLinesStandsAboveItsText() throws IOException {
    String address =
        "To all the councils of the towns upon the river and of those upon the hills "
            + "and to their clerks and";
    Ends ends = ends(repeated("> " + address + "\n>\n> " + SENTENCE.repeat(5)));
    assertEquals(0, ends.last().stream().filter(line -> line.endsWith("their clerks and")).count());
  }

  /** The last lines of full pages, wherever they end above or below what a paragraph leads to. */
  private List<String> lastAbove(String end, String next) throws IOException {
    writeTheme("body { -octavo-facing: uneven; }");
    String lead = SENTENCE.repeat(4) + "What comes " + end;
    String more = (SENTENCE.repeat(9) + "\n\n").repeat(9);
    List<String> last = new ArrayList<>();
    for (int lines = 4; lines < 24; lines += 2) {
      last.addAll(full(pages(below(lines, lead + "\n\n" + next + "\n\n" + more))));
    }
    return last;
  }

  private static List<String> full(List<List<PageLine>> pages) {
    List<PageLine> last = pages.stream().map(List::getLast).toList();
    double foot = last.stream().mapToDouble(line -> line.place().baseline()).max().orElseThrow();
    return last.stream()
        .filter(line -> line.place().baseline() > foot - 1)
        .map(line -> line.text().strip())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "```\none\ntwo\nthree\n```",
        "> So it was said\n> and so it was written.",
        "- one\n- two\n- three",
        "| a | b |\n|---|---|\n| c | d |\n| e | f |\n| g | h |"
      })
  void theLastLinesOfAParagraphGoAlongWithWhatItsColonLeadsTo(String next) throws IOException {
    List<String> last = lastAbove("is this:", next);
    assertEquals(List.of(), last.stream().filter(line -> line.endsWith("this:")).toList());
  }

  @Test
  void aDashLeadsToAnExtractAsAColonDoes() throws IOException {
    for (String end : List.of("is this—", "is this:—", "is this:\u2060—")) {
      List<String> last = lastAbove(end, "> So it was said\n> and so it was written.");
      assertEquals(List.of(), last.stream().filter(line -> line.contains("this")).toList());
    }
  }

  @Test
  void aColonThatOpensSpeechMayEndAPage() throws IOException {
    List<String> last = lastAbove("is this:", "“" + SENTENCE.strip() + "”");
    assertTrue(last.stream().anyMatch(line -> line.endsWith("this:")), last.toString());
  }

  @Test
  void aSentenceMayEndAPage() throws IOException {
    assertTrue(ends(repeated("“So it was (or is.)”")).lastOf("“So it was (or is.)”") > 0);
  }

  @Test
  void noLineOfCodeStandsAloneBetweenABlankOneAndThePagesEnd() throws IOException {
    String function = "fn %s() {\n    one();\n    two();\n    three();\n}\n";
    String code = "```rust\n" + function.formatted("a") + "\n" + function.formatted("b") + "```";
    Ends ends = ends(repeated(code));
    assertEquals(0, ends.lastOf("fn b() {"));
    assertEquals(0, ends.firstOf("}"));
  }

  @Test
  void anOrnamentMayStandAtAPagesEndRatherThanAboveAHole() throws IOException {
    writeTheme("body { -octavo-facing: uneven; }");
    for (int lines = 10; lines < 20; lines++) {
      Edition edition = set(below(lines, SENTENCE.repeat(4) + "\n\n* * *"), "page");
      List<PageHoles.Hole> holes = PageHoles.of(edition, PageLines.of(edition));
      assertEquals(List.of(), holes.stream().filter(hole -> hole.lines() > 4.5).toList());
    }
  }
}
