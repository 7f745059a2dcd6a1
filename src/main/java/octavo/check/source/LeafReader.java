package octavo.check.source;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.manuscript.ManuscriptText;

/** Hands the words of a file's leaves to their streams. */
final class LeafReader {
  private static final String CAPTION = "caption";

  /** What a cell of a pipe table holds that is part of the one above it. */
  private static final String ROW_SPAN = "^^";

  /** With what a paragraph begins that is the caption of a table beside it, as Pandoc has it. */
  private static final Pattern TABLE_CAPTION = Pattern.compile("(?:[Tt]able)?:\\s+(?=[^\\s{])");

  private final ManuscriptText source;
  private final Streams streams;
  private final InlineReader inlines;
  private final FigureReader figures;
  private final HtmlReader html;

  LeafReader(
      ManuscriptText source,
      Streams streams,
      Definitions definitions,
      NoteRules rules,
      Pictures pictures) {
    this.source = source;
    this.streams = streams;
    this.inlines = new InlineReader(streams, definitions, rules);
    this.figures = new FigureReader(source.file().path(), streams, inlines, rules, pictures);
    this.html = new HtmlReader(streams, inlines, figures);
  }

  void read(List<Leaf> leaves) {
    for (int i = 0; i < leaves.size(); i++) {
      boolean beforeTable = isTable(leaves, i + 1);
      Leaf leaf = leaves.get(i);
      if (beforeTable && isTableCaption(leaves, i)) {
        tableCaption((Leaf.Prose) leaf);
      } else if (isTable(leaves, i)
          && !figures.hasCaptionOfTable()
          && isTableCaption(leaves, i + 1)) {
        tableCaption((Leaf.Prose) leaves.get(++i));
        read(leaf, false);
      } else {
        read(leaf, beforeTable);
      }
    }
    html.finish();
  }

  // What is drawn like a grid and is none has no caption.
  private static boolean isTable(List<Leaf> leaves, int at) {
    Leaf leaf = at < leaves.size() ? leaves.get(at) : new Leaf.NoteEnd();
    return leaf instanceof Leaf.Pipes
        || leaf instanceof Leaf.Grid grid && new GridLines(grid.lines()).isTable();
  }

  private static boolean isTableCaption(List<Leaf> leaves, int at) {
    return at < leaves.size()
        && leaves.get(at) instanceof Leaf.Prose prose
        && !prose.isHeading()
        && TABLE_CAPTION.matcher(prose.content().toString()).lookingAt();
  }

  // The attributes on its last line are the table's.
  private void tableCaption(Leaf.Prose prose) {
    Content text = prose.content();
    Matcher sign = TABLE_CAPTION.matcher(text.toString());
    int from = sign.lookingAt() ? sign.end() : 0;
    streams.mark(text, 0, from, Mark.BLOCK_SIGN);
    figures.beginCaptionOfTable();
    read(new Leaf.Prose(text.slice(from, text.length()), false), false);
    streams.pop();
  }

  private void read(Leaf leaf, boolean beforeTable) {
    switch (leaf) {
      case Leaf.Prose prose -> prose(prose, beforeTable);
      case Leaf.Code code -> html.code(code.content());
      case Leaf.Html raw -> html.read(raw.content());
      case Leaf.Pipes pipes -> pipes(pipes);
      case Leaf.Grid grid -> grid(grid);
      case Leaf.NoteStart note -> streams.note(note.key(), note.offset());
      case Leaf.NoteEnd _ -> streams.pop();
    }
    if (!(leaf instanceof Leaf.Prose || leaf instanceof Leaf.Html)) {
      figures.noCaptionFollows();
    }
  }

  private void prose(Leaf.Prose prose, boolean beforeTable) {
    streams.target().end();
    Content text = trimmed(prose.content());
    int attributes = Braces.trailing(text);
    boolean isCaption = false;
    if (attributes >= 0 && (prose.isHeading() || standsAlone(text, attributes))) {
      streams.mark(text, attributes, text.length(), Mark.ATTRIBUTES);
      isCaption =
          !prose.isHeading()
              && Braces.at(text, attributes).orElseThrow().classes().contains(CAPTION);
      text = trimmed(text.slice(0, attributes));
      text = prose.isHeading() ? withoutHashes(text) : text;
    }
    if (text.length() > 0) {
      List<Token> tokens = inlines.scan(text);
      boolean taken = !prose.isHeading() && figures.take(text, tokens, isCaption, beforeTable);
      if (!taken) {
        inlines.read(text, tokens);
        figures.noCaptionFollows();
      }
    }
    streams.target().end();
  }

  private Content trimmed(Content content) {
    int end = content.length();
    while (end > 0 && content.charAt(end - 1) <= ' ') {
      end--;
    }
    streams.mark(content, end, content.length(), Mark.SPACE);
    return content.slice(0, end);
  }

  // Attributes on a line of their own; a whole paragraph of them belongs to the block it touches.
  private boolean standsAlone(Content text, int attributes) {
    int line = attributes;
    while (line > 0 && text.charAt(line - 1) != '\n') {
      line--;
    }
    if (!text.isBlank(line, attributes)) {
      return false;
    }
    return line > 0
        || text.offset(0) < 0
        || touches(text.offset(0), text.offset(text.length() - 1));
  }

  private boolean touches(int first, int last) {
    String all = source.text();
    int lineStart = all.lastIndexOf('\n', first) + 1;
    int above = lineStart == 0 ? 0 : all.lastIndexOf('\n', lineStart - 2) + 1;
    int lineEnd = all.indexOf('\n', last);
    int below = lineEnd < 0 ? all.length() : all.indexOf('\n', lineEnd + 1);
    boolean touchesAbove = lineStart > 0 && !all.substring(above, lineStart).isBlank();
    boolean touchesBelow =
        lineEnd >= 0 && !all.substring(lineEnd, below < 0 ? all.length() : below).isBlank();
    return touchesAbove || touchesBelow;
  }

  private Content withoutHashes(Content text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '#') {
      end--;
    }
    boolean hashes = end < text.length() && (end == 0 || text.charAt(end - 1) == ' ');
    if (!hashes) {
      return text;
    }
    streams.mark(text, end, text.length(), Mark.BLOCK_SIGN);
    return trimmed(text.slice(0, end));
  }

  private void pipes(Leaf.Pipes pipes) {
    streams.table(pipes.rows().getFirst().offset(0));
    figures.captionOfTable();
    for (Content row : pipes.rows()) {
      streams.mark(row, 0, row.length(), Mark.BLOCK_SIGN);
      for (int[] cell : PipeRows.cells(row)) {
        if (!row.text(cell[0], cell[1]).equals(ROW_SPAN)) {
          inlines.read(cell(row, cell[0], cell[1]));
        }
        streams.target().end();
      }
    }
    streams.tableEnds();
  }

  // A bar that is text stands behind a backslash.
  private static Content cell(Content row, int from, int to) {
    Content cell = new Content();
    for (int i = from; i < to; i++) {
      if (row.charAt(i) != '\\' || row.peek(i + 1) != '|') {
        cell.add(row.charAt(i), row.offset(i));
      }
    }
    return cell;
  }

  private void grid(Leaf.Grid grid) {
    Content first = grid.lines().getFirst();
    GridLines lines = new GridLines(grid.lines());
    if (!lines.isTable()) {
      streams.literal(true);
      for (Content line : grid.lines()) {
        streams.target().end();
        streams.add(line, 0, line.length());
      }
      streams.literal(false);
      streams.target().end();
      return;
    }
    streams.table(first.offset(0));
    figures.captionOfTable();
    for (Content line : grid.lines()) {
      streams.mark(line, 0, line.length(), Mark.BLOCK_SIGN);
    }
    for (Content cell : lines.cells()) {
      cell(cell);
    }
    streams.tableEnds();
  }

  private void cell(Content cell) {
    String text = cell.toString().strip();
    if (text.isEmpty() || text.equals("\\")) {
      return;
    }
    for (Leaf leaf : BlockScanner.scan(cell, streams.ledger(), inlines.definitions())) {
      read(leaf, false);
      streams.target().end();
    }
  }
}
