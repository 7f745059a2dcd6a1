package octavo.parse;

import java.util.LinkedHashSet;
import java.util.List;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** The block level: CommonMark as commonmark-java has it, with our own blocks before its. */
final class BlockGrammar {
  /**
   * How many blocks may lie in one another; what lies deeper is text of the innermost. Later stages
   * follow the nesting by recursion.
   */
  static final int DEEPEST = 100;

  // In the order they are tried: "* * *" is a break before it is a list.
  private static final List<Class<? extends Block>> CORE =
      List.of(
          BlockQuote.class,
          Heading.class,
          FencedCodeBlock.class,
          ThematicBreak.class,
          ListBlock.class,
          IndentedCodeBlock.class);

  private static final Parser PARSER =
      Parser.builder()
          .customBlockParserFactory(new NoteDefinitionParser.Factory())
          .customBlockParserFactory(new GridTableParser.Factory())
          .customBlockParserFactory(new PipeTableParser.Factory())
          .customBlockParserFactory(new RawHtmlParser.Factory())
          .enabledBlockTypes(new LinkedHashSet<>(CORE))
          .inlineParserFactory(InlineLines.Collector::new)
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .maxOpenBlockParsers(DEEPEST)
          .build();

  private BlockGrammar() {}

  /** The document; every paragraph, heading and cell holds its {@link InlineLines}. */
  static Node parse(String text) {
    return PARSER.parse(text);
  }
}
