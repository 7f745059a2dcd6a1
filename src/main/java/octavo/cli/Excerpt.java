package octavo.cli;

import octavo.diagnostic.SourceFile;
import octavo.diagnostic.SourceSpan;

/**
 * The source line of a finding and the line of marks under it.
 *
 * @param line the line, or the part of a long one around the finding
 * @param marks a caret under the first character and tildes under the others; tabs of the line
 *     stand in it as tabs, so that the marks fit at any tab width
 */
record Excerpt(String line, String marks) {
  /** The columns shown of a long line. */
  static final int WIDTH = 100;

  /** How many columns before the finding are kept when a line is cut. */
  private static final int BEFORE = 40;

  private static final String CUT = "…";

  /** The excerpt of a span; of one over several lines, its first. */
  static Excerpt of(SourceSpan span) {
    SourceFile file = span.file();
    int lineStart = file.lineStart(span.line());
    int lineEnd = lineEnd(file.text(), span.start());
    // Of a line of millions of characters only what can be shown is looked at.
    int from = Math.max(lineStart, span.start() - 2 * WIDTH);
    int to = Math.min(lineEnd, span.start() + 2 * WIDTH);
    String text = Columns.visible(file.text().substring(from, to));
    int caret = span.start() - from;
    int end = Math.max(caret, Math.min(span.end(), to) - from);
    int first = width(text, 0, text.length()) > WIDTH ? backward(text, caret, BEFORE) : 0;
    int last = forward(text, first, WIDTH);
    boolean cutBefore = first > 0 || from > lineStart;
    boolean cutAfter = last < text.length() || to < lineEnd;
    String line = (cutBefore ? CUT : "") + text.substring(first, last) + (cutAfter ? CUT : "");
    return new Excerpt(
        line, (cutBefore ? " " : "") + marks(text, first, caret, Math.min(end, last)));
  }

  private static String marks(String text, int first, int caret, int end) {
    StringBuilder marks = new StringBuilder();
    for (int i = first; i < caret; i = next(text, i)) {
      if (text.charAt(i) == '\t') {
        marks.append('\t');
      } else {
        marks.repeat(' ', Columns.of(text.codePointAt(i)));
      }
    }
    return marks.append('^').repeat('~', Math.max(0, width(text, caret, end) - 1)).toString();
  }

  private static int lineEnd(String text, int from) {
    int end = from;
    int limit = Math.min(text.length(), from + 4 * WIDTH);
    while (end < limit && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private static int width(String text, int from, int to) {
    int width = 0;
    for (int i = from; i < to; i = next(text, i)) {
      width += Columns.of(text.codePointAt(i));
    }
    return width;
  }

  private static int forward(String text, int from, int columns) {
    int at = from;
    int width = 0;
    while (at < text.length()) {
      width += Columns.of(text.codePointAt(at));
      if (width > columns) {
        break;
      }
      at = next(text, at);
    }
    return at;
  }

  private static int backward(String text, int from, int columns) {
    int at = from;
    int width = 0;
    while (at > 0) {
      int before = text.offsetByCodePoints(at, -1);
      width += Columns.of(text.codePointAt(before));
      if (width > columns) {
        break;
      }
      at = before;
    }
    return at;
  }

  private static int next(String text, int at) {
    return at + Character.charCount(text.codePointAt(at));
  }
}
