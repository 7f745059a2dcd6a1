package octavo.manuscript;

/**
 * Leaves out the lines of Rust code blocks that mdBook hides: those that begin with {@code # }, or
 * hold only {@code #}. {@code ##} stands for a {@code #} to be shown (mdBook guide, "Hiding code
 * lines").
 */
final class HiddenLines {
  private HiddenLines() {}

  /** The text without them; the same text when there are none. */
  static ManuscriptText without(ManuscriptText source) {
    String text = source.text();
    if (!text.contains("```rust") && !text.contains("~~~rust")) {
      return source;
    }
    PiecedText out = new PiecedText();
    Fence fence = Fence.NONE;
    int done = 0;
    for (int start = 0; start < text.length(); ) {
      int feed = text.indexOf('\n', start);
      int end = feed < 0 ? text.length() : feed + 1;
      int hash = skipBlanks(text, start, end);
      if (fence.rust() && hash < end && text.charAt(hash) == '#') {
        boolean escape = text.startsWith("##", hash);
        if (escape || isHidden(text, hash + 1, end)) {
          out.copy(text, done, escape ? hash : start, done);
          done = escape ? hash + 1 : end;
        }
      }
      fence = fence.after(text, hash, end);
      start = end;
    }
    if (done == 0) {
      return source;
    }
    out.copy(text, done, text.length(), done);
    Origins first = source.origins();
    Origins second = out.origins();
    return new ManuscriptText(
        source.file(),
        out.toString(),
        offset -> first.original(second.original(offset)),
        source.numbered());
  }

  private static boolean isHidden(String text, int afterHash, int end) {
    if (afterHash >= end) {
      return true;
    }
    char c = text.charAt(afterHash);
    return c == ' ' || c == '\n' || c == '\r';
  }

  private static int skipBlanks(String text, int start, int end) {
    int i = start;
    while (i < end && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i++;
    }
    return i;
  }

  /**
   * The code fence a line stands in.
   *
   * @param mark its character, or a blank outside of any
   * @param length how many of them open it
   * @param rust whether its language is Rust
   */
  private record Fence(char mark, int length, boolean rust) {
    static final Fence NONE = new Fence(' ', 0, false);

    /** The fence of the next line, after a line whose first character is at {@code first}. */
    Fence after(String text, int first, int end) {
      char c = first < end ? text.charAt(first) : ' ';
      if (c != '`' && c != '~' || mark != ' ' && mark != c) {
        return this;
      }
      int run = first;
      while (run < end && text.charAt(run) == c) {
        run++;
      }
      if (run - first < Math.max(3, length)) {
        return this;
      }
      String word = text.substring(run, end).strip();
      if (mark == ' ') {
        return new Fence(c, run - first, word.startsWith("rust"));
      }
      return word.isEmpty() ? NONE : this;
    }
  }
}
