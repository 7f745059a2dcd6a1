package octavo.parse;

import java.util.ArrayList;
import java.util.List;

/**
 * One stream of running text: its white space becomes single spaces, none at its ends and none
 * between Chinese or Japanese lines, and its typewriter marks become a printer's.
 */
final class TextStream {
  /** Stands for an image, code or the like. */
  static final char OBJECT = '\ufffc';

  /** Stands for a note mark, which quotation marks look through. */
  static final char MARK = '\ufff9';

  /** Stands for the end of a line the author set. */
  static final char BREAK = '\u2028';

  private static final int NONE = -1;

  /** A stretch with the words to be replaced, or with what only stands for something. */
  private record Piece(Token.Words words, int start, String language) {}

  private final Scope scope;
  private final StringBuilder raw = new StringBuilder();
  private final List<Piece> pieces = new ArrayList<>();
  private final StringBuilder out = new StringBuilder();
  private boolean begun;
  private int pending = NONE;
  private boolean pendingLine;
  private char last;

  TextStream(Scope scope) {
    this.scope = scope;
  }

  void add(Token.Words words, String language) {
    pieces.add(new Piece(words, raw.length(), language));
    raw.append(words.characters);
  }

  void addObject() {
    stand(OBJECT);
  }

  void addMark() {
    stand(MARK);
  }

  void addBreak() {
    stand(BREAK);
  }

  private void stand(char c) {
    add(new Token.Words(String.valueOf(c), 0, true), "");
  }

  /** Sets all words. */
  void set() {
    SmartPunctuation marks = new SmartPunctuation(raw, scope);
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      if (piece.language().isEmpty()) {
        pass(raw.charAt(piece.start()));
      } else {
        set(i, piece, marks);
      }
    }
    marks.finish();
  }

  private void pass(char c) {
    if (c == BREAK) {
      pending = NONE;
      begun = false;
    } else {
      settleSpace(NONE, c);
      begun = true;
    }
    last = c;
  }

  private void set(int index, Piece piece, SmartPunctuation marks) {
    Token.Words words = piece.words();
    out.setLength(0);
    marks.enter(words, piece.start(), piece.language(), out);
    int end = piece.start() + words.characters.length();
    int at = piece.start();
    while (at < end) {
      char c = raw.charAt(at);
      if (isSpace(c)) {
        space(index, c);
        at++;
        continue;
      }
      if (pending != NONE) {
        settleSpace(index, c);
      }
      begun = true;
      last = c;
      at = words.literal || c > '.' ? copy(c, at) : marks.take(at, end);
    }
    words.characters = out.toString();
  }

  private int copy(char c, int at) {
    out.append(c);
    return at + 1;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\u000b';
  }

  private void space(int index, char c) {
    if (!begun) {
      return;
    }
    if (pending == NONE) {
      pending = index;
      pendingLine = false;
    }
    pendingLine |= c == '\n';
  }

  // A space is set only when something follows it, and in the piece it was typed in.
  private void settleSpace(int index, char next) {
    if (pending == NONE) {
      return;
    }
    boolean dropped = pendingLine && isUnspaced(last) && isUnspaced(next);
    if (!dropped) {
      char space = Spaces.before(next, last, pieces.get(pending).language());
      if (pending == index) {
        out.append(space);
      } else {
        Token.Words words = pieces.get(pending).words();
        words.characters = words.characters + space;
      }
    }
    pending = NONE;
  }

  /** Whether the character is of a script written without spaces: a line end there is no space. */
  private static boolean isUnspaced(char c) {
    return c >= '\u2e80' && c <= '\u9fff'
        || c >= '\uf900' && c <= '\ufaff'
        || c >= '\uff00' && c <= '\uffef'
        || c >= '\ud840' && c <= '\ud8bf';
  }
}
