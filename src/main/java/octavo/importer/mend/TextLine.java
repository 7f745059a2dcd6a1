package octavo.importer.mend;

import java.util.ArrayList;
import java.util.List;
import octavo.importer.text.TracedText;

/**
 * A line of a passage whose line ends nobody has judged yet.
 *
 * @param start where its first character that is no white space stands in the passage's text
 * @param end the offset after its last
 * @param indent how many columns of white space stand before it; a tab counts for four
 * @param words the characters between
 */
record TextLine(int start, int end, int indent, String words) {
  private static final int TAB = 4;

  /** The lines of a text that hold more than white space. */
  static List<TextLine> of(TracedText text) {
    List<TextLine> lines = new ArrayList<>();
    String value = text.value();
    for (int from = 0; from <= value.length(); ) {
      int to = value.indexOf('\n', from);
      to = to < 0 ? value.length() : to;
      add(value, from, to, lines);
      from = to + 1;
    }
    return lines;
  }

  private static void add(String value, int from, int to, List<TextLine> lines) {
    int start = from;
    int indent = 0;
    while (start < to && Character.isWhitespace(value.charAt(start))) {
      indent += value.charAt(start) == '\t' ? TAB : value.charAt(start) == '\f' ? 0 : 1;
      start++;
    }
    int end = to;
    while (end > start && Character.isWhitespace(value.charAt(end - 1))) {
      end--;
    }
    if (end > start) {
      lines.add(new TextLine(start, end, indent, value.substring(start, end)));
    }
  }

  /** The columns it takes up. */
  int width() {
    return indent + words.length();
  }

  /** The length of its first word. */
  int firstWord() {
    int space = words.indexOf(' ');
    return space < 0 ? words.length() : space;
  }

  /** Whether the first word of another line would not have fitted on it. */
  boolean isFull(TextLine next, int columns) {
    return width() + 1 + next.firstWord() > columns;
  }
}
