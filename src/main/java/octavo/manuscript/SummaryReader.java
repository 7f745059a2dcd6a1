package octavo.manuscript;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import octavo.diagnostic.SourceFile;
import octavo.manuscript.SummaryItem.Sort;

/**
 * Reads {@code SUMMARY.md} (mdBook guide, "SUMMARY.md"): links outside of lists, nested lists of
 * links, and headings that title the lists after them. Anything else is passed over, as in mdBook.
 */
final class SummaryReader {
  /** Lists within lists beyond this lie side by side: no book goes so deep. */
  private static final int MAX_DEPTH = 50;

  private final SourceFile file;
  private final List<SummaryItem> items = new ArrayList<>();

  /** The list items the next line may lie under, the innermost first, with their indents. */
  private final Deque<Level> levels = new ArrayDeque<>();

  private boolean comment;
  private boolean begun;

  private SummaryReader(SourceFile file) {
    this.file = file;
  }

  private record Level(int indent, List<SummaryItem> items) {}

  /** The items in order; a part is followed by what it holds. */
  static List<SummaryItem> read(SourceFile file) {
    SummaryReader reader = new SummaryReader(file);
    String text = file.text();
    for (int start = 0; start < text.length(); ) {
      int end = Lines.end(text, start);
      reader.line(start, end);
      start = Lines.next(text, end);
    }
    return reader.items;
  }

  private void line(int start, int end) {
    String raw = file.text().substring(start, end);
    String line = raw.strip();
    if (comment || line.startsWith("<!--")) {
      comment = !line.contains("-->");
      return;
    }
    if (line.isEmpty()) {
      return;
    }
    int first = start + raw.indexOf(line);
    int mark = listMark(line);
    if (line.startsWith("# ")) {
      part(line.substring(2).replaceAll("\\s#+$", "").strip(), first, line.length());
    } else if (mark > 0) {
      String rest = line.substring(mark).strip();
      int at = file.text().indexOf(rest, first + mark);
      listed(indent(raw), Link.parse(rest), at, rest.length());
    } else if (line.startsWith("[")) {
      levels.clear();
      Link link = Link.parse(line);
      add(
          items,
          new SummaryItem(
              Sort.FREE,
              link.title,
              link.path,
              file.span(first, first + line.length()),
              new ArrayList<>()));
    }
    begun = true;
  }

  private void part(String title, int at, int length) {
    levels.clear();
    // The first line of the file is the title of the summary itself.
    if (begun && !title.isEmpty()) {
      items.add(
          new SummaryItem(Sort.PART, title, "", file.span(at, at + length), new ArrayList<>()));
    }
  }

  private void listed(int indent, Link link, int at, int length) {
    while (!levels.isEmpty() && (levels.peek().indent >= indent || levels.size() >= MAX_DEPTH)) {
      levels.pop();
    }
    SummaryItem item =
        new SummaryItem(
            Sort.LISTED, link.title, link.path, file.span(at, at + length), new ArrayList<>());
    add(levels.isEmpty() ? items : levels.peek().items, item);
    levels.push(new Level(indent, item.items()));
  }

  private static void add(List<SummaryItem> list, SummaryItem item) {
    if (!item.title().isEmpty() || !item.path().isEmpty()) {
      list.add(item);
    }
  }

  /** The length of a list mark with the blank after it; 0 when the line begins with none. */
  private static int listMark(String line) {
    int i = 0;
    while (i < line.length() && line.charAt(i) >= '0' && line.charAt(i) <= '9') {
      i++;
    }
    if (i >= line.length()) {
      return 0;
    }
    char c = line.charAt(i);
    boolean mark = i > 0 ? c == '.' || c == ')' : c == '-' || c == '*' || c == '+';
    boolean blank = i + 1 < line.length() && Character.isWhitespace(line.charAt(i + 1));
    return mark && blank ? i + 2 : 0;
  }

  private static int indent(String line) {
    int columns = 0;
    for (int i = 0; i < line.length() && Character.isWhitespace(line.charAt(i)); i++) {
      columns = line.charAt(i) == '\t' ? (columns / 4 + 1) * 4 : columns + 1;
    }
    return columns;
  }

  /** A link's text and target; a line without a link is all text. */
  private record Link(String title, String path) {
    static Link parse(String text) {
      int close = text.startsWith("[") ? closing(text, 0, '[', ']') : -1;
      if (close < 0 || close + 1 >= text.length() || text.charAt(close + 1) != '(') {
        return new Link(text, "");
      }
      int end = closing(text, close + 1, '(', ')');
      String target = end < 0 ? text.substring(close + 2) : text.substring(close + 2, end);
      return new Link(text.substring(1, close), decode(destination(target.strip())));
    }

    private static int closing(String text, int from, char open, char close) {
      int depth = 0;
      for (int i = from; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == '\\') {
          i++;
        } else if (c == open) {
          depth++;
        } else if (c == close && --depth == 0) {
          return i;
        }
      }
      return -1;
    }

    /** The target without angle brackets, a title in quotation marks, or a fragment. */
    private static String destination(String target) {
      if (target.startsWith("<") && target.indexOf('>') > 0) {
        return target.substring(1, target.indexOf('>'));
      }
      int end = 0;
      while (end < target.length() && !Character.isWhitespace(target.charAt(end))) {
        end++;
      }
      int hash = target.indexOf('#');
      return target.substring(0, hash >= 0 && hash < end ? hash : end);
    }

    private static String decode(String path) {
      try {
        // URLDecoder is made for forms, where a plus is a blank.
        return path.contains("%")
            ? URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8)
            : path;
      } catch (IllegalArgumentException e) {
        // A lone percent sign: the file is called so.
        return path;
      }
    }
  }
}
