package octavo.typeset;

import java.util.List;
import octavo.typeset.style.Element;
import octavo.typeset.style.Node;

/**
 * Tables with captions one below the other, of which hardly any text stands between: what leads to
 * each of them. Were they to float, all of that would stand in one place and the tables on the
 * pages after it.
 */
final class TableRun {
  /** So many characters are some six lines. */
  private static final int MOST = 400;

  private TableRun() {}

  /** Whether a block is a table with a caption among others, and below text. */
  static boolean includes(Element block) {
    if (!isCaptioned(block)) {
      return false;
    }
    List<Node> all = block.parent().map(Element::children).orElse(List.of());
    int at = all.indexOf(block);
    List<Node> above = all.subList(0, Math.max(0, at)).reversed();
    return isBelowText(above) && (meetsTable(above) || meetsTable(all.subList(at + 1, all.size())));
  }

  private static boolean isCaptioned(Element block) {
    return block.is("table")
        && FloatWishes.child(block, "table")
            .flatMap(table -> FloatWishes.child(table, "caption"))
            .isPresent();
  }

  private static boolean isBelowText(List<Node> above) {
    for (Node node : above) {
      if (node instanceof Element element) {
        return element.name().equals("p");
      }
    }
    return false;
  }

  // Whether a table comes next but for little text.
  private static boolean meetsTable(List<Node> nodes) {
    int length = 0;
    for (Node node : nodes) {
      if (node instanceof Element element) {
        if (!element.name().equals("p")) {
          return length > 0 && isCaptioned(element);
        }
        length += element.words().length();
        if (length > MOST) {
          return false;
        }
      }
    }
    return false;
  }
}
