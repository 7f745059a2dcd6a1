package octavo.parse;

import java.util.Optional;
import octavo.book.NoteSpace;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * The definition of a note, {@code [^id]: text} or {@code [18]: text}, with further blocks indented
 * by four columns. {@code [18]: https://…} stays a link reference definition.
 */
final class NoteDefinitionParser extends AbstractBlockParser {
  private static final int INDENT = 4;

  /** A definition with its blocks. */
  static final class Definition extends CustomBlock {
    private final NoteSpace space;
    private final String label;

    private Definition(NoteSpace space, String label) {
      this.space = space;
      this.label = label;
    }

    NoteSpace space() {
      return space;
    }

    String label() {
      return label;
    }
  }

  private final Definition block;

  private NoteDefinitionParser(Definition block) {
    this.block = block;
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public boolean isContainer() {
    return true;
  }

  @Override
  public boolean canContain(Block child) {
    return true;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    if (state.getIndent() >= INDENT) {
      return BlockContinue.atColumn(state.getColumn() + INDENT);
    }
    // Whether the definition goes on after a blank line, the next line says.
    return state.isBlank() ? BlockContinue.atIndex(state.getIndex()) : BlockContinue.none();
  }

  /** Recognises the first line. */
  static final class Factory extends AbstractBlockParserFactory {
    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      if (state.getIndent() >= INDENT) {
        return BlockStart.none();
      }
      int start = state.getNextNonSpaceIndex();
      CharSequence line = state.getLine().getContent();
      if (line.charAt(start) != '[') {
        return BlockStart.none();
      }
      return start(line.toString(), start);
    }

    private static BlockStart start(String line, int start) {
      int labelEnd = LinkSyntax.labelEnd(line, start);
      if (labelEnd < 0 || labelEnd + 1 >= line.length() || line.charAt(labelEnd + 1) != ':') {
        return BlockStart.none();
      }
      int textFrom = labelEnd + 2;
      while (textFrom < line.length() && line.charAt(textFrom) <= ' ') {
        textFrom++;
      }
      Optional<Definition> definition =
          definition(line.substring(start + 1, labelEnd), line, textFrom);
      return definition
          .map(it -> new NoteDefinitionParser(it))
          .map(BlockStart::of)
          .map(it -> it.atIndex(skip(line, labelEnd + 2)))
          .orElseGet(BlockStart::none);
    }

    private static int skip(String line, int from) {
      int at = from;
      while (at < line.length() && line.charAt(at) <= ' ') {
        at++;
      }
      return at;
    }

    private static Optional<Definition> definition(String label, String line, int textFrom) {
      if (Brackets.isFootnote(label)) {
        return Optional.of(new Definition(NoteSpace.FOOTNOTE, label.substring(1)));
      }
      boolean note = Brackets.isNumber(label) && !isAddress(line, textFrom);
      return note ? Optional.of(new Definition(NoteSpace.NUMBERED, label)) : Optional.empty();
    }

    // Whether a link's destination stands there, and nothing but a title after it.
    private static boolean isAddress(String line, int from) {
      int end = from;
      while (end < line.length() && line.charAt(end) > ' ') {
        end++;
      }
      int next = skip(line, end);
      boolean alone = next == line.length() || "\"'(".indexOf(line.charAt(next)) >= 0;
      return alone && end > from && looksLikeAddress(line, from, end);
    }

    private static boolean looksLikeAddress(String line, int from, int end) {
      if ("<#/.".indexOf(line.charAt(from)) >= 0 && end > from + 1) {
        return true;
      }
      int colon = LinkSyntax.schemeEnd(line, from);
      if (colon >= 0 && colon + 1 < end) {
        return true;
      }
      String word = line.substring(from, end);
      int fragment = word.indexOf('#');
      String path = fragment < 0 ? word : word.substring(0, fragment);
      return path.endsWith(".md") || path.endsWith("html") && path.indexOf('.') > 0;
    }
  }
}
