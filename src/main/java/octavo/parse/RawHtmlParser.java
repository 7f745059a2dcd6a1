package octavo.parse;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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

/**
 * HTML blocks (CommonMark 0.31.2, section 4.6). commonmark-java's own parser looks for them with
 * regular expressions whose stack grows with the line; this one reads each line once.
 */
final class RawHtmlParser extends AbstractBlockParser {
  /** A block; its only child holds its lines. */
  static final class RawHtml extends CustomBlock {}

  private static final Set<String> BLOCK_ELEMENTS =
      Set.of(
          "address",
          "article",
          "aside",
          "base",
          "basefont",
          "blockquote",
          "body",
          "caption",
          "center",
          "col",
          "colgroup",
          "dd",
          "details",
          "dialog",
          "dir",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "frame",
          "frameset",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "head",
          "header",
          "hr",
          "html",
          "iframe",
          "legend",
          "li",
          "link",
          "main",
          "menu",
          "menuitem",
          "nav",
          "noframes",
          "ol",
          "optgroup",
          "option",
          "p",
          "param",
          "search",
          "section",
          "summary",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "title",
          "tr",
          "track",
          "ul",
          // Not in the specification, but mdBook's books mean it as a block everywhere.
          "listing");

  private static final Set<String> VERBATIM = Set.of("script", "pre", "style", "textarea");

  /** What ends a block. */
  private enum End {
    BLANK_LINE,
    VERBATIM_TAG,
    COMMENT,
    INSTRUCTION,
    DECLARATION,
    CDATA;

    boolean isIn(String line) {
      return switch (this) {
        case BLANK_LINE -> false;
        case VERBATIM_TAG -> endsVerbatim(line);
        case COMMENT -> line.contains("-->");
        case INSTRUCTION -> line.contains("?>");
        case DECLARATION -> line.indexOf('>') >= 0;
        case CDATA -> line.contains("]]>");
      };
    }

    private static boolean endsVerbatim(String line) {
      int at = line.indexOf("</");
      while (at >= 0) {
        int end = nameEnd(line, at + 2);
        if (end < line.length()
            && line.charAt(end) == '>'
            && VERBATIM.contains(line.substring(at + 2, end).toLowerCase(Locale.ROOT))) {
          return true;
        }
        at = line.indexOf("</", at + 2);
      }
      return false;
    }
  }

  private final RawHtml block = new RawHtml();
  private final SourceLines lines = SourceLines.empty();
  private final End end;
  private boolean finished;

  private RawHtmlParser(End end) {
    this.end = end;
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    boolean over = finished || end == End.BLANK_LINE && state.isBlank();
    return over ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
  }

  @Override
  public void addLine(SourceLine line) {
    lines.addLine(line);
    finished = end.isIn(line.getContent().toString());
  }

  @Override
  public void parseInlines(InlineParser inlineParser) {
    inlineParser.parse(lines, block);
  }

  private static int nameEnd(String line, int from) {
    int at = from;
    while (at < line.length() && (isLetter(line.charAt(at)) || at > from && isRest(line, at))) {
      at++;
    }
    return at;
  }

  private static boolean isRest(String line, int at) {
    return line.charAt(at) == '-' || line.charAt(at) >= '0' && line.charAt(at) <= '9';
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  /** Recognises the first line. */
  static final class Factory extends AbstractBlockParserFactory {
    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      int start = state.getNextNonSpaceIndex();
      if (state.getIndent() >= 4 || state.getLine().getContent().charAt(start) != '<') {
        return BlockStart.none();
      }
      boolean inParagraph =
          matched.getMatchedBlockParser().getBlock() instanceof Paragraph
              || state.getActiveBlockParser().canHaveLazyContinuationLines();
      Optional<End> end = end(state.getLine().getContent().toString(), start, inParagraph);
      return end.map(it -> BlockStart.of(new RawHtmlParser(it)).atIndex(state.getIndex()))
          .orElseGet(BlockStart::none);
    }

    private static Optional<End> end(String line, int start, boolean inParagraph) {
      if (line.startsWith("<!--", start)) {
        return Optional.of(End.COMMENT);
      }
      if (line.startsWith("<![CDATA[", start)) {
        return Optional.of(End.CDATA);
      }
      if (line.startsWith("<?", start)) {
        return Optional.of(End.INSTRUCTION);
      }
      boolean named = start + 2 < line.length() && isLetter(line.charAt(start + 2));
      if (named && line.charAt(start + 1) == '!') {
        return Optional.of(End.DECLARATION);
      }
      return tagEnd(line, start, inParagraph);
    }

    private static Optional<End> tagEnd(String line, int start, boolean inParagraph) {
      boolean closing = line.startsWith("</", start);
      int nameFrom = start + (closing ? 2 : 1);
      int nameEnd = nameEnd(line, nameFrom);
      if (nameEnd == nameFrom) {
        return Optional.empty();
      }
      String name = line.substring(nameFrom, nameEnd).toLowerCase(Locale.ROOT);
      char next = nameEnd < line.length() ? line.charAt(nameEnd) : ' ';
      boolean ended = next == ' ' || next == '\t' || next == '>';
      if (!closing && ended && VERBATIM.contains(name)) {
        return Optional.of(End.VERBATIM_TAG);
      }
      if (BLOCK_ELEMENTS.contains(name) && (ended || line.startsWith("/>", nameEnd))) {
        return Optional.of(End.BLANK_LINE);
      }
      boolean alone = !inParagraph && !VERBATIM.contains(name) && isAlone(line, start);
      return alone ? Optional.of(End.BLANK_LINE) : Optional.empty();
    }

    private static boolean isAlone(String line, int start) {
      return new HtmlTagScanner(line, new Closers(line))
          .at(start)
          .map(tag -> line.substring(start + tag.source().length()).isBlank())
          .orElse(false);
    }
  }
}
