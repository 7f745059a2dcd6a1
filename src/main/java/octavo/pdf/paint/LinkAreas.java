package octavo.pdf.paint;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import octavo.typeset.page.StructureElement;

/** Where each link can be pressed: an area on each line it stands on. */
final class LinkAreas {
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
    texts.computeIfAbsent(link, key -> new StringBuilder()).append(text);
    if (!lines.isEmpty()) {
      Line last = lines.getLast();
      if (last.page == page && last.area.isBeside(area)) {
        lines.set(lines.size() - 1, new Line(page, last.area.around(area)));
        return;
      }
    }
    lines.add(new Line(page, area));
  }

  List<StructureElement> links() {
    return links;
  }

  /** The lines of a link in order. */
  List<Line> lines(StructureElement link) {
    return byLink.getOrDefault(link, List.of());
  }

  /** What is written in a link. */
  String text(StructureElement link) {
    return String.valueOf(texts.getOrDefault(link, new StringBuilder()));
  }
}
