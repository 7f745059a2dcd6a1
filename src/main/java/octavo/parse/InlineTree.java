package octavo.parse;

import java.util.ArrayList;
import java.util.List;
import octavo.book.CodeText;
import octavo.book.DraftMark;
import octavo.book.Inline;
import octavo.book.Styled;
import octavo.book.Text;

/** Builds the tree of inlines from properly nested pieces, with a stack of its own. */
final class InlineTree {
  /**
   * More levels are not built: every later stage may follow the nesting by recursion, and each
   * superscript within another is smaller and higher, until none can read it or tell its line.
   */
  static final int DEEPEST = 16;

  private record Level(Token.Frame frame, List<Inline> content) {}

  private final List<Token> tokens;
  private final List<Level> levels = new ArrayList<>();
  private final StringBuilder words = new StringBuilder();
  private List<Inline> content = new ArrayList<>();
  private int skipped;
  private int code;
  private boolean tooDeep;

  InlineTree(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** Whether levels were left out. */
  boolean isTooDeep() {
    return tooDeep;
  }

  List<Inline> build() {
    for (Token token : tokens) {
      switch (token) {
        case Token.Words piece -> words.append(piece.characters);
        case Token.Atom atom -> add(atom.inline());
        case Token.Open open -> open(open.frame());
        case Token.Close _ -> close();
        case Token.Run _ -> throw new IllegalStateException("a run of delimiters was left");
        case Token.Tag _ -> throw new IllegalStateException("a tag was left");
      }
    }
    endWords();
    return content;
  }

  private void add(Inline inline) {
    endWords();
    content.add(inline);
  }

  private void endWords() {
    if (!words.isEmpty()) {
      String characters = words.toString();
      content.add(
          code > 0 ? new CodeText(codeFrame().attributes(), characters) : new Text(characters));
      words.setLength(0);
    }
  }

  private Token.Frame codeFrame() {
    for (int i = levels.size() - 1; i >= 0; i--) {
      if (levels.get(i).frame() instanceof Token.Frame.Code frame) {
        return frame;
      }
    }
    throw new IllegalStateException("no code is open");
  }

  private void open(Token.Frame frame) {
    endWords();
    if (levels.size() >= DEEPEST) {
      tooDeep = true;
      skipped++;
      return;
    }
    levels.add(new Level(frame, content));
    content = new ArrayList<>();
    code += frame instanceof Token.Frame.Code ? 1 : 0;
  }

  private void close() {
    endWords();
    if (skipped > 0) {
      skipped--;
      return;
    }
    Level level = levels.removeLast();
    List<Inline> inner = content;
    content = level.content();
    switch (level.frame()) {
      case Token.Frame.Style style ->
          content.add(new Styled(style.style(), style.attributes(), inner));
      case Token.Frame.Link link ->
          content.add(
              new DraftMark.DraftLink(
                  link.destination(), link.title(), link.attributes(), inner, link.at()));
      case Token.Frame.Image image ->
          content.add(
              new DraftMark.DraftImage(
                  image.destination(), image.title(), inner, image.attributes(), image.at()));
      case Token.Frame.Note note -> content.add(new DraftMark.InlineNote(inner, note.at()));
      case Token.Frame.Code _ -> {
        code--;
        content.addAll(inner);
      }
    }
  }
}
