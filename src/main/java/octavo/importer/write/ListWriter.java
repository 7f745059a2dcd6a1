package octavo.importer.write;

import java.util.ArrayList;
import java.util.List;
import octavo.importer.text.Passage.Item;

/** Writes the items of lists that lie in one another. */
final class ListWriter {
  private final MarkdownText markdown;
  private final StringBuilder out = new StringBuilder();
  // Of each list that is open: the number of its last item, and the columns its items' text is in.
  private final List<Level> levels = new ArrayList<>();

  private record Level(int number, int column) {}

  ListWriter(MarkdownText markdown) {
    this.markdown = markdown;
  }

  /** The lists written so far. */
  String text() {
    return out.toString();
  }

  /** Adds an item, or a further paragraph of the one before. */
  void add(Item item) {
    int depth = Math.clamp(item.depth(), 1, levels.size() + 1);
    if (isFurther(item, depth)) {
      while (levels.size() > depth) {
        levels.removeLast();
      }
      int column = levels.getLast().column();
      out.append("\n\n").repeat(' ', column).append(paragraph(item, column));
      return;
    }
    boolean again = levels.size() >= depth && !follows(levels.get(depth - 1).number(), item);
    while (levels.size() >= depth) {
      levels.removeLast();
    }
    int indent = levels.isEmpty() ? 0 : levels.getLast().column();
    if (again) {
      out.append("\n\n").repeat(' ', indent).append("<!-- -->\n");
    }
    String marker = item.number() <= 0 ? "- " : item.number() + ". ";
    int column = indent + marker.length();
    out.append(out.isEmpty() ? "" : "\n").repeat(' ', indent).append(marker);
    out.append(paragraph(item, column));
    levels.add(new Level(Math.max(0, item.number()), column));
  }

  private boolean isFurther(Item item, int depth) {
    return levels.size() >= depth
        && (item.number() == Item.FURTHER
            || item.number() > 0 && item.number() == levels.get(depth - 1).number());
  }

  // Whether the item is the next of the same list; if not, something must part the lists.
  private static boolean follows(int before, Item item) {
    return before == 0 ? item.number() <= 0 : item.number() == before + 1 || item.number() <= 0;
  }

  private String paragraph(Item item, int column) {
    return markdown.lines(item.text()).replace("\n", "\n" + " ".repeat(column));
  }
}
