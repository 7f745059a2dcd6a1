package octavo.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import octavo.book.Block;
import octavo.book.BlockQuote;
import octavo.book.DefinitionList;
import octavo.book.Division;
import octavo.book.ListBlock;
import octavo.book.PlainText;
import octavo.book.Table;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.SourceFile;
import octavo.manuscript.ManuscriptText;
import org.junit.jupiter.api.Test;

class NestingLimitTest {
  private static final int MOST = NestingLimit.LEVELS;

  private final Diagnostics diagnostics = new Diagnostics();

  private Draft parse(String text) {
    ManuscriptText whole = ManuscriptText.of(new SourceFile("a.md", text), false);
    return new MarkdownParser("en", diagnostics).parse(whole);
  }

  /** How many blocks that take width lie in one another along the first of each. */
  private static int levels(List<Block> blocks) {
    int most = 0;
    for (Block block : blocks) {
      int levels =
          switch (block) {
            case BlockQuote it -> 1 + levels(it.content());
            case ListBlock it -> 1 + it.items().stream().mapToInt(i -> levels(i)).max().orElse(0);
            case Division it -> (it.aside() ? 1 : 0) + levels(it.content());
            case DefinitionList it ->
                1
                    + levels(
                        it.entries().stream()
                            .flatMap(e -> e.definitions().stream())
                            .flatMap(List::stream)
                            .toList());
            case Table it ->
                1
                    + levels(
                        it.body().stream()
                            .flatMap(row -> row.cells().stream())
                            .flatMap(cell -> cell.content().stream())
                            .toList());
            default -> 0;
          };
      most = Math.max(most, levels);
    }
    return most;
  }

  private List<DiagnosticCode> codes() {
    return diagnostics.sorted().stream().map(Diagnostic::code).toList();
  }

  @Test
  void whatAPageCanShowIsLeftAsItIs() {
    Draft draft = parse(">".repeat(MOST) + " x\n");
    assertEquals(MOST, levels(draft.blocks()));
    assertEquals(List.of(), codes());
  }

  @Test
  void aDeeperQuotationGivesItsTextToTheOneAroundIt() {
    Draft draft =
        parse(">".repeat(MOST + 3) + " x\n" + ">".repeat(MOST) + "\n" + ">".repeat(MOST) + " y\n");
    assertEquals(MOST, levels(draft.blocks()));
    assertEquals("x y", PlainText.ofBlocks(draft.blocks()).strip().replaceAll("\\s+", " "));
    assertEquals(List.of(DiagnosticCode.TEXT_NESTING), codes());
  }

  @Test
  void deeperListsKeepTheirItemsInOrder() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < MOST + 5; i++) {
      text.append(" ".repeat(2 * i)).append("- i").append(i).append('\n');
    }
    Draft draft = parse(text.toString());
    assertEquals(MOST, levels(draft.blocks()));
    assertEquals(
        "i0 i1 i2 i3 i4 i5 i6 i7 i8 i9 i10 i11 i12 i13 i14",
        PlainText.ofBlocks(draft.blocks()).strip().replaceAll("\\s+", " "));
    assertEquals(List.of(DiagnosticCode.TEXT_NESTING), codes());
  }

  @Test
  void htmlIsLimitedToo() {
    String open = "<blockquote><table><tr><td><dl><dd><aside>";
    String close = "</aside></dd></dl></td></tr></table></blockquote>";
    Draft draft = parse(open.repeat(6) + "<p>deep</p>" + close.repeat(6) + "\n");
    assertEquals(MOST, levels(draft.blocks()));
    assertEquals("deep", PlainText.ofBlocks(draft.blocks()).strip());
  }

  @Test
  void textInANoteIsLimitedToo() {
    Draft draft = parse("a[^1]\n\n[^1]: " + "> ".repeat(MOST + 1) + "x\n");
    assertEquals(MOST, levels(draft.notes().getFirst().content()));
    assertEquals(List.of(DiagnosticCode.TEXT_NESTING), codes());
  }

  @Test
  void anIdOfABlockGivenUpStaysWhereLinksMayLead() {
    Draft draft =
        parse(
            "<aside>".repeat(MOST) + "<blockquote id='q'>x</blockquote>" + "</aside>".repeat(MOST));
    List<Block> blocks = draft.blocks();
    while (blocks.getFirst() instanceof Division division && division.aside()) {
      blocks = division.content();
    }
    assertEquals("q", blocks.getFirst().attributes().id());
  }
}
