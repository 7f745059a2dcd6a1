package octavo.pdf.paint;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import octavo.typeset.page.StructureElement;

/** Where each link can be pressed: an area on each line it stands on. */
final class LinkAreas {
  /** The hyphen of a broken word. */
  private static final char HYPHEN = '\u00AD';

  private final Map<StructureElement, List<Line>> byLink = new IdentityHashMap<>();

  /** The links in the order they are met. */
  private final List<StructureElement> links = new ArrayList<>();

  private final Map<StructureElement, StringBuilder> texts = new IdentityHashMap<>();

  /**
   * What a link covers on a line of a page.
   *
   * @param space what the page's line is set in
   * @param own its area there
   */
  record Line(int page, PageSpace space, Area own) {
    /** The area on the page. */
    Area area() {
      return space.onPage(own);
    }

    boolean isBeside(Line other) {
      return page == other.page && space.equals(other.space) && own.isBeside(other.own);
    }
  }

  /** Adds what is drawn of a link. */
  void add(StructureElement link, int page, PageSpace space, Area area, String text) {
    Line line = new Line(page, space, area);
    List<Line> lines =
        byLink.computeIfAbsent(
            link,
            key -> {
              links.add(key);
              return new ArrayList<>();
            });
    StringBuilder words = texts.computeIfAbsent(link, key -> new StringBuilder());
    if (!lines.isEmpty()) {
      Line last = lines.getLast();
      if (last.isBeside(line)) {
        lines.set(lines.size() - 1, new Line(page, space, last.own.around(area)));
        words.append(text);
        return;
      }
      words.append(endsInHyphen(words) ? "" : " ");
    }
    words.append(text);
    lines.add(line);
  }

  private static boolean endsInHyphen(StringBuilder words) {
    return !words.isEmpty() && words.charAt(words.length() - 1) == HYPHEN;
  }

  List<StructureElement> links() {
    return links;
  }

  /** The lines of a link in order. */
  List<Line> lines(StructureElement link) {
    return byLink.getOrDefault(link, List.of());
  }

  /** What is written in a link, broken words put together again. */
  String text(StructureElement link) {
    String text = String.valueOf(texts.getOrDefault(link, new StringBuilder()));
    return text.replace(String.valueOf(HYPHEN), "").replaceAll("\\s+", " ").strip();
  }
}
