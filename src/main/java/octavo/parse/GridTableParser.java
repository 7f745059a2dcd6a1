package octavo.parse;

import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/** The lines of a grid table, from {@code +---+---+} to the last line that begins as one. */
final class GridTableParser extends AbstractBlockParser {
  /** A table; its only child holds its lines. */
  static final class Grid extends CustomBlock {}

  private final Grid block = new Grid();
  private final SourceLines lines = SourceLines.empty();

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    if (state.isBlank() || state.getIndent() >= 4) {
      return BlockContinue.none();
    }
    int start = state.getNextNonSpaceIndex();
    char first = state.getLine().getContent().charAt(start);
    return first == '+' || first == '|' ? BlockContinue.atIndex(start) : BlockContinue.none();
  }

  @Override
  public void addLine(SourceLine line) {
    lines.addLine(line);
  }

  @Override
  public void parseInlines(InlineParser inlineParser) {
    inlineParser.parse(lines, block);
  }

  /** Recognises the upper border. */
  static final class Factory extends AbstractBlockParserFactory {
    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      int start = state.getNextNonSpaceIndex();
      CharSequence line = state.getLine().getContent();
      boolean first = state.getIndent() < 4 && line.charAt(start) == '+';
      boolean free = !(matched.getMatchedBlockParser().getBlock() instanceof Paragraph);
      return first && free && isBorder(line, start)
          ? BlockStart.of(new GridTableParser()).atIndex(start)
          : BlockStart.none();
    }

    private static boolean isBorder(CharSequence line, int start) {
      boolean dash = false;
      int end = line.length();
      while (end > start && line.charAt(end - 1) <= ' ') {
        end--;
      }
      for (int i = start; i < end; i++) {
        char c = line.charAt(i);
        if (c != '+' && c != '-' && c != '=' && c != ':') {
          return false;
        }
        dash |= c == '-' || c == '=';
      }
      return dash && end - start > 2 && line.charAt(end - 1) == '+';
    }
  }
}
