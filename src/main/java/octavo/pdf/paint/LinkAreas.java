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

  /** What a link covers on a line of a page. */
  record Line(int page, Area area) {}

  /** Adds what is drawn of a link. */
  void add(StructureElement link, int page, Area area, String text) {
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
      if (last.page == page && last.area.isBeside(area)) {
        lines.set(lines.size() - 1, new Line(page, last.area.around(area)));
        words.append(text);
        return;
      }
      words.append(endsInHyphen(words) ? "" : " ");
    }
    words.append(text);
    lines.add(new Line(page, area));
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
