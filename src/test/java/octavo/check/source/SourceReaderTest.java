package octavo.check.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import octavo.diagnostic.SourceFile;
import octavo.manuscript.ManuscriptText;
import org.junit.jupiter.api.Test;

/** What the reader makes of the markup that CommonMark does not know. */
class SourceReaderTest {
  private static SourceText read(String markdown, boolean numbered) {
    SourceFile file = new SourceFile("text.md", markdown);
    NoteRules rules = new NoteRules(Set.of("18"), numbered, false);
    SourceText read =
        SourceReader.read(ManuscriptText.of(file, numbered), rules, new Pictures(Map.of()));
    Ledger ledger = read.ledger();
    assertEquals(ledger.length(), ledger.next(Mark.UNREAD, 0), "every character is accounted for");
    return read;
  }

  private static String main(String markdown) {
    return print(read(markdown, true).main());
  }

  private static List<String> streams(List<SourceText.Stream> streams) {
    return streams.stream().map(stream -> stream.key() + "|" + print(stream.words())).toList();
  }

  // A mark as {key}, an inline note with its words.
  private static String print(Words<Reference> words) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      out.append(i == 0 ? "" : " ");
      if (words.isMark(i)) {
        Reference mark = words.mark(i);
        out.append('{')
            .append(mark.key())
            .append(mark.inline().map(SourceReaderTest::print).orElse(""));
        out.append('}');
      } else {
        out.append(words.word(i));
      }
    }
    return out.toString();
  }

  @Test
  void marksOfNotesStandBetweenWordsWhateverSpaceIsTyped() {
    assertEquals("One {18} two {^a} {^b} . word! {^c}", main("One [18] two[^A][^b]. word![^c]"));
    assertEquals("One {an inner {18} note} two", main("One^[an *inner*[18] note] two"));
  }

  @Test
  void numbersInBracketsAreTextWhereNoNoteIsMeant() {
    assertEquals("Line {18} and [19] .", print(read("Line [18] and [19] .", false).main()));
    assertEquals("[18] [1234] 18 18", main("\\[18\\] [1234] [18](a.md) `18`"));
  }

  @Test
  void definitionsOfNotesAreStreamsOfTheirOwn() {
    SourceText read =
        read(
            "Text[^a].\n\n"
                + "[^a]: First\n"
                + "lazy\n\n"
                + "    second *block*\n\n"
                + "[18]: x\n\n"
                + "[1]: http://x.org\n",
            true);
    assertEquals("Text {^a} .", print(read.main()));
    assertEquals(List.of("^a|First lazy second block", "18|x"), streams(read.notes()));
  }

  @Test
  void quotationMarksAreWordsAndApostrophesAreNot() {
    assertEquals("\" It's \" ' tis « mot »", main("\"It's\" 'tis « mot »"));
  }

  @Test
  void attributesAreNoText() {
    assertEquals(
        "Title text code a span",
        main("# Title {#t .k}\n\ntext `code`{.rust} [a span]{lang=de}\n{.x}\n"));
    assertEquals("{a, b} {.c", main("{a, b} {.c"));
  }

  @Test
  void captionsComeFromTitlesOrFromTheBrackets() {
    SourceText read =
        read(
            "![A *caption*[^1]](a.png)[^2]\n\n![said](b.png \"Printed\")\n\nin ![a](c.png) line\n",
            true);
    assertEquals(List.of("|A caption {^1} {^2}", "|Printed"), streams(read.captions()));
    assertEquals("in line", print(read.main()));
  }

  @Test
  void captionsMayStandInParagraphsOfTheirOwn() {
    SourceText read =
        read(
            "<img src=\"a.svg\" />\n\n<span class=\"caption\">Figure 1: `b` here</span>\n\n"
                + "![](b.png)\n\nBelow it\n{.caption}\n\n"
                + "[Above]{.caption}\n\n| a |\n|---|\n| b |\n",
            true);
    assertEquals(List.of("|Figure 1: b here", "|Below it"), streams(read.captions()));
    assertEquals(List.of("|Above a b"), streams(read.tables()));
    assertEquals("", print(read.main()));
  }

  @Test
  void aParagraphWithPandocsSignBesideATableIsItsCaption() {
    SourceText read =
        read(
            ": text\n\n: Above\n\n| a |\n|---|\n\n| b |\n|---|\n\nTable: *Below*[^1]\n{#id}\n\n"
                + ": far\n\n+---+\n| c |\n+---+\n\n: After\n",
            true);
    assertEquals(List.of("|Above a", "|Below {^1} b", "|far c"), streams(read.tables()));
    assertEquals(": text : After", print(read.main()));
  }

  @Test
  void cellsOfPipeTablesAreReadRowByRow() {
    SourceText read =
        read("Before\n\n| a | `b` |\n|---|:-:|\n| c \\| d | e[^1] |\nf | \n\nAfter", true);
    assertEquals(List.of("|a b c | d e {^1} f"), streams(read.tables()));
    assertEquals("Before After", print(read.main()));
  }

  @Test
  void aCellThatBelongsToTheOneAboveHasNoWords() {
    SourceText read =
        read("| a | b |\n|---|---|\n| c | d |\n| ^^ | e |\n| wide ||\n| \\^^ | `^^` |\n", true);
    assertEquals(List.of("|a b c d e wide ^^ ^^"), streams(read.tables()));
  }

  @Test
  void cellsOfGridTablesHoldBlocksAndReachOverOthers() {
    SourceText read =
        read(
            """
            +---------+-----+
            | Wide  across  |
            +====+====+=====+
            | a  | b  | - c |
            |    | b2 | - d |
            | a2 +----+-----+
            |    | e  | 漢字|
            +----+----+-----+
            """,
            true);
    assertEquals(List.of("|Wide across a a2 b b2 c d e 漢字"), streams(read.tables()));
  }

  @Test
  void linesThatMakeNoGridAreReadAsTyped() {
    assertEquals("+--+ | a b +--+", main("+--+\n| a b\n+--+\n").replaceAll(" +", " "));
  }

  @Test
  void listingsGiveTheirCodeANameAndACaption() {
    assertEquals(
        "src/main.rs let x = \" y \" ; 4-1 A caption After",
        main(
            "<Listing number=\"4-1\" caption=\"A *caption*\" file-name=\"src/main.rs\">\n\n"
                + "```rust\nlet x = \"y\";\n```\n\n</Listing>\n\nAfter"));
  }

  @Test
  void elementsNoBookCanUseAreDroppedWithWhatTheyHold() {
    SourceText read = read("A <b>bold</b><br>word <T> x\n\n<script>\nalert(1)\n</script>\n", true);
    assertEquals("A bold word <T> x", print(read.main()));
    int dropped = read.ledger().next(Mark.DROPPED, 0);
    assertEquals("alert(1)", read.text().text().substring(dropped, dropped + 8));
  }

  @Test
  void lineEndsAreNoSpacesWhereAScriptHasNone() {
    assertEquals("漢字仮名 and words", main("漢字\n仮名\nand\nwords"));
  }

  @Test
  void charactersTypedInTwoWaysAreOne() {
    assertEquals("é & <", main("e\u0301 &amp; &#60;"));
  }
}
