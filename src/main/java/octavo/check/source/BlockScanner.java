package octavo.check.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a text into its leaves, line by line (CommonMark 0.31.2, appendix, phase 1), and accounts
 * for the signs that make blocks of lines.
 */
final class BlockScanner {
  /** How many blocks may lie in one another; what lies deeper is text of the innermost. */
  private static final int DEEPEST = 100;

  private static final int CODE_INDENT = 4;

  private final Content text;
  private final Ledger ledger;
  private final Definitions definitions;
  private final List<Leaf> leaves = new ArrayList<>();
  private final List<Container> open = new ArrayList<>();
  private OpenLeaf leaf = OpenLeaf.none();
  private boolean opened;

  private BlockScanner(Content text, Ledger ledger, Definitions definitions) {
    this.text = text;
    this.ledger = ledger;
    this.definitions = definitions;
  }

  /** The leaves of a text in order. */
  static List<Leaf> scan(Content text, Ledger ledger, Definitions definitions) {
    BlockScanner scanner = new BlockScanner(text, ledger, definitions);
    int from = 0;
    while (from < text.length()) {
      int end = from;
      while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      int next = end + (text.has("\r\n", end) ? 2 : end < text.length() ? 1 : 0);
      scanner.line(from, end);
      for (int i = end; i < next; i++) {
        ledger.mark(text.offset(i), Mark.SPACE);
      }
      scanner.leaf.lineEnds(end < text.length() ? text.offset(end) : Content.NOWHERE);
      from = next;
    }
    scanner.closeLeaf();
    scanner.closeTo(0);
    return scanner.leaves;
  }

  private void line(int from, int end) {
    Cursor line = new Cursor(text, ledger, from, end);
    int matched = 0;
    while (matched < open.size() && open.get(matched).continues(line)) {
      matched++;
    }
    boolean all = matched == open.size();
    if (all && leaf.goesOn(text, line)) {
      closeIfEnded();
      return;
    }
    if (leaf.isFixed()) {
      closeLeaf();
    }
    opened = false;
    while (open.size() < DEEPEST
        && !line.isBlank()
        && container(line, opened ? open.size() : matched)) {
      opened = true;
    }
    rest(line, opened ? open.size() : matched);
  }

  private boolean isParagraphHere(int matched) {
    return leaf.isParagraph() && matched == open.size();
  }

  // Opens a quotation, an item or a note.
  private boolean container(Cursor line, int matched) {
    if (line.indent() >= CODE_INDENT) {
      return false;
    }
    int next = line.next();
    Optional<NoteLabel> note = NoteLabel.definition(text, next, line.end());
    if (note.isPresent()) {
      closeTo(matched);
      line.skipIndent();
      leaves.add(new Leaf.NoteStart(note.get().key(), text.offset(next)));
      line.skip(note.get().end() + 1 - next, Mark.NOTE);
      line.skipIndent();
      push(new Container(Container.Kind.NOTE, Container.NOTE_INDENT));
      return true;
    }
    if (line.nextCharacter() == '>') {
      closeTo(matched);
      Container.quotation(line);
      push(new Container(Container.Kind.QUOTATION, 0));
      return true;
    }
    return !isLeafSign(line, matched) && item(line, matched);
  }

  // What is tried before the sign of a list.
  private boolean isLeafSign(Cursor line, int matched) {
    int next = line.next();
    boolean underline = isParagraphHere(matched) && LineSigns.isUnderline(text, next, line.end());
    return underline || LineSigns.isBreak(text, next, line.end()) || isPipes(line, matched);
  }

  private boolean item(Cursor line, int matched) {
    int next = line.next();
    int length = LineSigns.item(text, next, line.end());
    boolean here = isParagraphHere(matched);
    if (length == 0 || here && !LineSigns.interrupts(text, next, length, line.end())) {
      return false;
    }
    closeTo(matched);
    int before = line.indent();
    line.skipIndent();
    line.skip(length, Mark.BLOCK_SIGN);
    int space = line.indent();
    boolean code = space > CODE_INDENT;
    int taken = line.isBlank() || code ? 1 : space;
    line.skipColumns(Math.min(taken, space));
    push(new Container(Container.Kind.ITEM, before + length + taken));
    return true;
  }

  private void push(Container container) {
    open.forEach(Container::hold);
    open.add(container);
  }

  // What is left of a line when its containers are open.
  private void rest(Cursor line, int matched) {
    if (line.isBlank()) {
      blank(line, matched);
    } else if (!leafStarts(line, matched)) {
      if (!leaf.isParagraph() || opened) {
        closeTo(matched);
        start(OpenLeaf.paragraph());
      }
      line.skipIndent();
      leaf.add(line);
    }
  }

  private void blank(Cursor line, int matched) {
    line.skipRest(Mark.SPACE);
    if (leaf.isParagraph() || matched < open.size()) {
      closeTo(matched);
    }
  }

  private boolean leafStarts(Cursor line, int matched) {
    if (line.indent() >= CODE_INDENT) {
      if (leaf.isParagraph()) {
        return false;
      }
      closeTo(matched);
      if (!leaf.isIndented()) {
        start(OpenLeaf.indented());
      }
      line.skipColumns(CODE_INDENT);
      leaf.add(line);
      return true;
    }
    return grid(line, matched)
        || pipes(line, matched)
        || html(line, matched)
        || heading(line, matched)
        || fence(line, matched)
        || underlineOrBreak(line, matched);
  }

  private boolean grid(Cursor line, int matched) {
    if (isParagraphHere(matched) || !GridLines.isBorder(text.text(line.next(), line.end()))) {
      return false;
    }
    closeTo(matched);
    start(OpenLeaf.grid());
    line.skipIndent();
    leaf.add(line);
    return true;
  }

  private boolean isPipes(Cursor line, int matched) {
    return isParagraphHere(matched)
        && "|-:".indexOf(line.nextCharacter()) >= 0
        && PipeRows.isHead(leaf.lastLine(), text, line.next(), line.end());
  }

  private boolean pipes(Cursor line, int matched) {
    if (!isPipes(line, matched)) {
      return false;
    }
    Content head = leaf.takeLastLine();
    closeLeaf();
    start(OpenLeaf.pipes(head));
    line.skipRest(Mark.BLOCK_SIGN);
    return true;
  }

  private boolean html(Cursor line, int matched) {
    Optional<HtmlStart> html =
        HtmlStart.at(text, line.next(), line.end(), leaf.isParagraph() && !opened);
    if (html.isEmpty()) {
      return false;
    }
    closeTo(matched);
    start(OpenLeaf.html(html.get()));
    leaf.goesOn(text, line);
    closeIfEnded();
    return true;
  }

  private boolean heading(Cursor line, int matched) {
    int hashes = LineSigns.heading(text, line.next(), line.end());
    if (hashes == 0) {
      return false;
    }
    closeTo(matched);
    open.forEach(Container::hold);
    line.skipIndent();
    line.skip(hashes, Mark.BLOCK_SIGN);
    line.skipIndent();
    Content content = new Content();
    line.rest(content);
    leaves.add(new Leaf.Prose(withoutHashes(content), true));
    return true;
  }

  private Content withoutHashes(Content content) {
    int end = content.length();
    while (end > 0 && content.charAt(end - 1) <= ' ') {
      end--;
    }
    int hashes = end;
    while (hashes > 0 && content.charAt(hashes - 1) == '#') {
      hashes--;
    }
    boolean closed = hashes < end && (hashes == 0 || content.charAt(hashes - 1) <= ' ');
    for (int i = closed ? hashes : end; i < content.length(); i++) {
      ledger.mark(content.offset(i), i < end ? Mark.BLOCK_SIGN : Mark.SPACE);
    }
    return content.slice(0, closed ? hashes : end);
  }

  private boolean fence(Cursor line, int matched) {
    int length = LineSigns.fence(text, line.next(), line.end());
    if (length == 0) {
      return false;
    }
    closeTo(matched);
    start(OpenLeaf.fence(text.charAt(line.next()), length));
    line.skipIndent();
    line.skip(length, Mark.BLOCK_SIGN);
    line.skipRest(Mark.INFO);
    return true;
  }

  private boolean underlineOrBreak(Cursor line, int matched) {
    boolean here = isParagraphHere(matched);
    if (here && LineSigns.isUnderline(text, line.next(), line.end())) {
      Content content = withoutDefinitions(leaf.content());
      if (content.length() > 0) {
        leaf = OpenLeaf.none();
        leaves.add(new Leaf.Prose(content, true));
        line.skipRest(Mark.BLOCK_SIGN);
        return true;
      }
    }
    if (!LineSigns.isBreak(text, line.next(), line.end())) {
      return false;
    }
    closeTo(matched);
    open.forEach(Container::hold);
    line.skipRest(Mark.BLOCK_SIGN);
    return true;
  }

  private void start(OpenLeaf started) {
    closeLeaf();
    open.forEach(Container::hold);
    leaf = started;
  }

  private void closeIfEnded() {
    if (leaf.hasEnded()) {
      closeLeaf();
    }
  }

  private void closeTo(int count) {
    if (count < open.size() || leaf.isParagraph()) {
      closeLeaf();
    }
    while (open.size() > count) {
      if (open.removeLast().kind() == Container.Kind.NOTE) {
        leaves.add(new Leaf.NoteEnd());
      }
    }
  }

  private void closeLeaf() {
    OpenLeaf ended = leaf;
    leaf = OpenLeaf.none();
    if (ended.isParagraph()) {
      Content content = withoutDefinitions(ended.content());
      if (content.length() > 0) {
        leaves.add(new Leaf.Prose(content, false));
      }
    } else {
      ended.leaf().ifPresent(leaves::add);
    }
  }

  private Content withoutDefinitions(Content paragraph) {
    int from = definitions.take(paragraph);
    return from == 0 ? paragraph : paragraph.slice(from, paragraph.length());
  }
}
