package octavo.check.source;

/** Says of every character of a text what it is. */
public final class Ledger {
  private static final Mark[] MARKS = Mark.values();

  private final byte[] marks;

  Ledger(int length) {
    marks = new byte[length];
  }

  void mark(int offset, Mark mark) {
    if (offset >= 0) {
      marks[offset] = (byte) mark.ordinal();
    }
  }

  void mark(int from, int to, Mark mark) {
    for (int i = from; i < to; i++) {
      mark(i, mark);
    }
  }

  /** What the character at an offset is. */
  public Mark at(int offset) {
    return MARKS[marks[offset]];
  }

  /** How many characters there are. */
  public int length() {
    return marks.length;
  }

  /** The offset of the first character at or after {@code from} of a kind; the length if none. */
  public int next(Mark mark, int from) {
    int i = from;
    while (i < marks.length && marks[i] != mark.ordinal()) {
      i++;
    }
    return i;
  }
}
