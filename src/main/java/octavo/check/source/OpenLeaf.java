package octavo.check.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A leaf that may get more lines. */
final class OpenLeaf {
  private enum Kind {
    NONE,
    PARAGRAPH,
    INDENTED,
    FENCE,
    HTML,
    PIPES,
    GRID
  }

  private final Kind kind;
  private final Content content = new Content();
  private final List<Content> lines = new ArrayList<>();
  private char fence;
  private int fenceLength;
  private HtmlStart html = HtmlStart.BLANK_LINE;
  private int lastLine;
  private boolean lineAdded;
  private boolean ended;

  private OpenLeaf(Kind kind) {
    this.kind = kind;
  }

  static OpenLeaf none() {
    return new OpenLeaf(Kind.NONE);
  }

  static OpenLeaf paragraph() {
    return new OpenLeaf(Kind.PARAGRAPH);
  }

  static OpenLeaf indented() {
    return new OpenLeaf(Kind.INDENTED);
  }

  static OpenLeaf grid() {
    return new OpenLeaf(Kind.GRID);
  }

  static OpenLeaf fence(char mark, int length) {
    OpenLeaf leaf = new OpenLeaf(Kind.FENCE);
    leaf.fence = mark;
    leaf.fenceLength = length;
    return leaf;
  }

  static OpenLeaf html(HtmlStart start) {
    OpenLeaf leaf = new OpenLeaf(Kind.HTML);
    leaf.html = start;
    return leaf;
  }

  static OpenLeaf pipes(Content head) {
    OpenLeaf leaf = new OpenLeaf(Kind.PIPES);
    leaf.lines.add(head);
    return leaf;
  }

  boolean isParagraph() {
    return kind == Kind.PARAGRAPH;
  }

  boolean isIndented() {
    return kind == Kind.INDENTED;
  }

  /** Whether only {@link #goesOn} gives it more lines. */
  boolean isFixed() {
    return switch (kind) {
      case FENCE, HTML, PIPES, GRID, INDENTED -> true;
      case NONE, PARAGRAPH -> false;
    };
  }

  boolean hasEnded() {
    return ended;
  }

  Content content() {
    return content;
  }

  /** Takes a line that belongs to the leaf whatever it holds; false when it does not. */
  boolean goesOn(Content text, Cursor line) {
    return switch (kind) {
      case NONE, PARAGRAPH -> false;
      case INDENTED -> indented(line);
      case FENCE -> fenced(text, line);
      case HTML -> html(text, line);
      case PIPES -> row(PipeRows.isRow(text, line.at(), line.end()), line);
      case GRID -> {
        char first = line.nextCharacter();
        boolean row = line.indent() < Container.NOTE_INDENT && (first == '+' || first == '|');
        if (row) {
          line.skipIndent();
        }
        yield row(row, line);
      }
    };
  }

  private boolean indented(Cursor line) {
    if (!line.isBlank() && line.indent() < Container.NOTE_INDENT) {
      return false;
    }
    line.skipColumns(Math.min(line.indent(), Container.NOTE_INDENT));
    add(line);
    return true;
  }

  private boolean fenced(Content text, Cursor line) {
    int next = line.next();
    int run = LineSigns.run(text, next, line.end(), fence);
    boolean closes =
        line.indent() < Container.NOTE_INDENT
            && run - next >= fenceLength
            && text.isBlank(run, line.end());
    if (closes) {
      line.skipRest(Mark.BLOCK_SIGN);
      ended = true;
    } else {
      add(line);
    }
    return true;
  }

  private boolean html(Content text, Cursor line) {
    if (html == HtmlStart.BLANK_LINE && line.isBlank()) {
      return false;
    }
    ended = html.endsWith(text, line.at(), line.end());
    add(line);
    return true;
  }

  private boolean row(boolean isRow, Cursor line) {
    if (isRow && !line.isBlank()) {
      add(line);
      return true;
    }
    return false;
  }

  /** Adds what is left of a line. */
  void add(Cursor line) {
    if (kind == Kind.PIPES || kind == Kind.GRID) {
      Content added = new Content();
      line.rest(added);
      lines.add(added);
    } else {
      lastLine = content.length();
      line.rest(content);
      lineAdded = true;
    }
  }

  /** Adds the line's end, which has an offset of its own, when the line was added. */
  void lineEnds(int offset) {
    if (lineAdded) {
      content.add('\n', offset);
      lineAdded = false;
    }
  }

  /** The last line of a paragraph. */
  Content lastLine() {
    return content.slice(lastLine, content.length());
  }

  /** Takes the last line of a paragraph from it. */
  Content takeLastLine() {
    Content last = lastLine();
    content.truncate(lastLine);
    return last;
  }

  /** What it has become; a paragraph is its owner's to make. */
  Optional<Leaf> leaf() {
    return switch (kind) {
      case NONE, PARAGRAPH -> Optional.empty();
      case INDENTED, FENCE -> Optional.of(new Leaf.Code(content));
      case HTML -> Optional.of(new Leaf.Html(content));
      case PIPES -> Optional.of(new Leaf.Pipes(lines));
      case GRID -> Optional.of(new Leaf.Grid(lines));
    };
  }
}
