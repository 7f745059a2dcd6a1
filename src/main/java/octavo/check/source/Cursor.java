package octavo.check.source;

/** A place in a line, with the column it is at: a tab reaches to the next multiple of four. */
final class Cursor {
  private static final int TAB = 4;

  private final Content text;
  private final Ledger ledger;
  private final int end;
  private int at;
  private int column;

  /** Columns of a tab that have been reached into and not used. */
  private int spare;

  Cursor(Content text, Ledger ledger, int from, int end) {
    this.text = text;
    this.ledger = ledger;
    this.at = from;
    this.end = end;
  }

  int at() {
    return at;
  }

  int end() {
    return end;
  }

  int column() {
    return column;
  }

  /** The index of the next character that is no blank; the end of the line if there is none. */
  int next() {
    int next = at;
    while (next < end && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
      next++;
    }
    return next;
  }

  char nextCharacter() {
    return next() < end ? text.charAt(next()) : '\n';
  }

  boolean isBlank() {
    return text.isBlank(at, end);
  }

  /** How many columns of white space follow. */
  int indent() {
    int columns = column + spare;
    for (int i = at; i < next(); i++) {
      columns += text.charAt(i) == '\t' ? TAB - columns % TAB : 1;
    }
    return columns - column;
  }

  /** Passes over columns of white space. */
  void skipColumns(int count) {
    for (int left = count; left > 0; left--) {
      if (spare == 0) {
        if (at >= end) {
          return;
        }
        spare = text.charAt(at) == '\t' ? TAB - column % TAB : 1;
        ledger.mark(text.offset(at++), Mark.SPACE);
      }
      spare--;
      column++;
    }
  }

  /** Passes over the white space before the next character. */
  void skipIndent() {
    skipColumns(indent());
  }

  /** Passes over characters that are no tabs. */
  void skip(int count, Mark mark) {
    for (int i = 0; i < count && at < end; i++) {
      ledger.mark(text.offset(at++), mark);
      column++;
    }
  }

  /** Passes over the rest of the line. */
  void skipRest(Mark mark) {
    while (at < end) {
      ledger.mark(text.offset(at), text.charAt(at) <= ' ' ? Mark.SPACE : mark);
      at++;
    }
  }

  /** Adds the rest of the line to a content. */
  void rest(Content to) {
    to.add(text, at, end);
  }
}
