package octavo.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import octavo.book.Table;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
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
 * Pipe tables (GFM 0.29, section 4.10). commonmark's extension drops the cells of a row that has
 * more of them than the head; a book may not lose words, so this one keeps them.
 */
final class PipeTableParser extends AbstractBlockParser {
  /** A table; its children are its rows, the first of them the head. */
  static final class Pipes extends CustomBlock {
    private final List<Table.Alignment> alignments;

    private Pipes(List<Table.Alignment> alignments) {
      this.alignments = alignments;
    }

    List<Table.Alignment> alignments() {
      return alignments;
    }
  }

  /** A row or a cell; a cell holds its line of text. */
  static final class Part extends CustomBlock {
    private final int columnSpan;

    private Part(int columnSpan) {
      this.columnSpan = columnSpan;
    }

    int columnSpan() {
      return columnSpan;
    }
  }

  /**
   * A cell in a line of source.
   *
   * @param columnSpan columns it covers
   */
  record Cut(SourceLine text, int columnSpan) {}

  private final Pipes block;
  private final List<SourceLine> rows = new ArrayList<>();
  private boolean separatorSeen;

  private PipeTableParser(List<Table.Alignment> alignments, SourceLine head) {
    block = new Pipes(alignments);
    rows.add(head);
  }

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    CharSequence line = state.getLine().getContent();
    int start = state.getNextNonSpaceIndex();
    boolean row = !state.isBlank() && indexOfPipe(line, start) >= 0;
    boolean lonely = row && line.charAt(start) == '|' && isBlankFrom(line, start + 1);
    return row && !lonely ? BlockContinue.atIndex(state.getIndex()) : BlockContinue.none();
  }

  private static int indexOfPipe(CharSequence line, int from) {
    for (int i = from; i < line.length(); i++) {
      if (line.charAt(i) == '|') {
        return i;
      }
    }
    return -1;
  }

  private static boolean isBlankFrom(CharSequence line, int from) {
    for (int i = from; i < line.length(); i++) {
      if (line.charAt(i) > ' ') {
        return false;
      }
    }
    return true;
  }

  @Override
  public void addLine(SourceLine line) {
    if (separatorSeen) {
      rows.add(line);
    }
    separatorSeen = true;
  }

  @Override
  public void parseInlines(InlineParser inlineParser) {
    for (SourceLine line : rows) {
      Part row = new Part(1);
      block.appendChild(row);
      for (Cut cut : split(line)) {
        Part cell = new Part(cut.columnSpan());
        row.appendChild(cell);
        inlineParser.parse(SourceLines.of(cut.text()), cell);
      }
    }
  }

  /**
   * The cells of a row, trimmed; a pipe after a backslash is part of its cell. Each further pipe
   * right after the one that ends a cell makes the cell a column wider, as in MultiMarkdown, if a
   * space is before the first: in {@code |a||b|}, which others write, an empty cell is meant.
   */
  static List<Cut> split(SourceLine line) {
    CharSequence row = line.getContent();
    int from = 0;
    int end = row.length();
    while (from < end && row.charAt(from) <= ' ') {
      from++;
    }
    while (end > from && row.charAt(end - 1) <= ' ') {
      end--;
    }
    if (from < end && row.charAt(from) == '|') {
      from++;
    }
    List<Cut> cells = new ArrayList<>();
    int cellFrom = from;
    boolean escaped = false;
    for (int i = from; i < end; i++) {
      char c = row.charAt(i);
      if (c == '|' && row.charAt(i - (i > 0 ? 1 : 0)) != '\\') {
        if (cellFrom == i && isSpaced(row, i, from)) {
          Cut wider = cells.removeLast();
          cells.add(new Cut(wider.text(), wider.columnSpan() + 1));
        } else {
          cells.add(new Cut(cell(line, cellFrom, i, escaped), 1));
        }
        cellFrom = i + 1;
        escaped = false;
      } else {
        escaped |= c == '|';
      }
    }
    if (cellFrom < end) {
      cells.add(new Cut(cell(line, cellFrom, end, escaped), 1));
    }
    return cells;
  }

  // Whether a space is before the pipes that end before an index.
  private static boolean isSpaced(CharSequence row, int end, int from) {
    int first = end;
    while (first > from && row.charAt(first - 1) == '|') {
      first--;
    }
    return first > from && row.charAt(first - 1) <= ' ';
  }

  private static SourceLine cell(SourceLine line, int from, int end, boolean escaped) {
    CharSequence row = line.getContent();
    int first = from;
    int last = end;
    while (first < last && row.charAt(first) <= ' ') {
      first++;
    }
    while (last > first && row.charAt(last - 1) <= ' ') {
      last--;
    }
    SourceLine cell = line.substring(first, last);
    return escaped
        ? SourceLine.of(cell.getContent().toString().replace("\\|", "|"), cell.getSourceSpan())
        : cell;
  }

  /** Recognises the line below the head. */
  static final class Factory extends AbstractBlockParserFactory {
    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      char first = state.getLine().getContent().charAt(state.getNextNonSpaceIndex());
      if (state.getIndent() >= 4 || first != '|' && first != '-' && first != ':') {
        return BlockStart.none();
      }
      List<SourceLine> paragraph = matched.getParagraphLines().getLines();
      if (paragraph.isEmpty() || indexOfPipe(paragraph.getLast().getContent(), 0) < 0) {
        return BlockStart.none();
      }
      String separator = state.getLine().getContent().toString().substring(state.getIndex());
      SourceLine head = paragraph.getLast();
      return alignments(separator)
          .filter(columns -> columns.size() >= width(split(head)))
          .map(columns -> BlockStart.of(new PipeTableParser(columns, head)))
          .map(start -> start.atIndex(state.getIndex()).replaceParagraphLines(1))
          .orElseGet(BlockStart::none);
    }

    private static int width(List<Cut> cells) {
      return cells.stream().mapToInt(Cut::columnSpan).sum();
    }

    // The columns of a line such as "|---|:-:|"; empty when it is none.
    private static Optional<List<Table.Alignment>> alignments(String separator) {
      if (separator.indexOf('|') < 0) {
        return Optional.empty();
      }
      String line = separator.strip();
      int end = line.length() > 1 && line.endsWith("|") ? line.length() - 1 : line.length();
      List<Table.Alignment> columns = new ArrayList<>();
      int from = line.startsWith("|") ? 1 : 0;
      while (from <= end) {
        int pipe = line.indexOf('|', from);
        int cellEnd = pipe < 0 || pipe > end ? end : pipe;
        String cell = line.substring(from, Math.max(from, cellEnd)).strip();
        if (!isDashes(cell)) {
          return Optional.empty();
        }
        columns.add(alignment(cell));
        from = cellEnd + 1;
      }
      return columns.isEmpty() ? Optional.empty() : Optional.of(columns);
    }

    private static boolean isDashes(String cell) {
      int from = cell.startsWith(":") ? 1 : 0;
      int end = cell.length() > 1 && cell.endsWith(":") ? cell.length() - 1 : cell.length();
      for (int i = from; i < end; i++) {
        if (cell.charAt(i) != '-') {
          return false;
        }
      }
      return end > from;
    }

    private static Table.Alignment alignment(String cell) {
      if (cell.startsWith(":")) {
        return cell.endsWith(":") ? Table.Alignment.CENTRE : Table.Alignment.LEFT;
      }
      return cell.endsWith(":") ? Table.Alignment.RIGHT : Table.Alignment.NONE;
    }
  }
}
