package octavo.check.source;

/** A block that holds blocks and is open. */
final class Container {
  /** What it is. */
  enum Kind {
    QUOTATION,
    ITEM,
    NOTE
  }

  /** By how many columns the text of a note is indented. */
  static final int NOTE_INDENT = 4;

  private final Kind kind;
  private final int indent;
  private boolean holdsSomething;

  Container(Kind kind, int indent) {
    this.kind = kind;
    this.indent = indent;
  }

  Kind kind() {
    return kind;
  }

  void hold() {
    holdsSomething = true;
  }

  /** Whether a line goes on with it; passes over what says so. */
  boolean continues(Cursor line) {
    return switch (kind) {
      case QUOTATION -> quotation(line);
      case NOTE ->
          line.indent() >= NOTE_INDENT && !line.isBlank() ? indented(line) : line.isBlank();
      case ITEM -> {
        if (line.isBlank()) {
          yield holdsSomething;
        }
        yield line.indent() >= indent && indented(line);
      }
    };
  }

  private boolean indented(Cursor line) {
    line.skipColumns(indent);
    return true;
  }

  /** Passes over the sign of a quotation, if it stands there. */
  static boolean quotation(Cursor line) {
    if (line.indent() >= Container.NOTE_INDENT || line.nextCharacter() != '>') {
      return false;
    }
    line.skipIndent();
    line.skip(1, Mark.BLOCK_SIGN);
    if (line.indent() > 0) {
      line.skipColumns(1);
    }
    return true;
  }
}
