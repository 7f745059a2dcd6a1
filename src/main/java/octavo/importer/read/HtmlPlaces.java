package octavo.importer.read;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import octavo.importer.text.FileName;
import org.jsoup.nodes.Element;

/**
 * The blocks that links within the text lead to, and the ids they have in the book. What a link
 * names may be an empty element before a heading, or a division around it: the place is the first
 * block of text there.
 */
final class HtmlPlaces {
  private final HtmlTargets targets;
  private final HtmlNotes notes;
  private final Map<Element, String> ids = new IdentityHashMap<>();
  private final Map<Element, String> links = new IdentityHashMap<>();
  private final Set<String> taken = new HashSet<>();

  private HtmlPlaces(HtmlTargets targets, HtmlNotes notes) {
    this.targets = targets;
    this.notes = notes;
  }

  /**
   * Finds the places.
   *
   * @param documents the bodies whose links are followed, by their paths, in their order
   */
  static HtmlPlaces of(Map<String, Element> documents, HtmlTargets targets, HtmlNotes notes) {
    HtmlPlaces places = new HtmlPlaces(targets, notes);
    documents.forEach(
        (file, body) -> {
          for (Element link : body.select(Queries.LINKS)) {
            places.enter(file, link);
          }
        });
    return places;
  }

  private void enter(String file, Element link) {
    Optional<Element> target = notes.marked(link).isPresent() ? Optional.empty() : find(file, link);
    if (target.isEmpty()
        || ElementKin.isWithin(link, it -> HtmlFurniture.name(it).isPresent())
        || ElementKin.isWithin(link, it -> it == target.get() || notes.leadsBackFrom(link, it))
        || ElementKin.isWithin(target.get(), it -> notes.label(it).isPresent())) {
      return;
    }
    String id = ids.computeIfAbsent(target.get(), _ -> free(link.attr("href")));
    links.put(link, id);
  }

  private Optional<Element> find(String file, Element link) {
    return targets.of(file, link).flatMap(HtmlPlaces::block);
  }

  private String free(String address) {
    int fragment = address.indexOf('#');
    String name = fragment < 0 ? address.replaceFirst("\\.x?html?$", "") : address;
    String id = FileName.of(EntryPath.decode(name.substring(fragment + 1)));
    String wanted = Character.isDigit(id.charAt(0)) ? "p-" + id : id;
    String free = wanted;
    for (int number = 2; !taken.add(free); number++) {
      free = wanted + "-" + number;
    }
    return free;
  }

  /** The id of the place a link leads to. */
  Optional<String> id(Element link) {
    return Optional.ofNullable(links.get(link));
  }

  /** The id of a block that links lead to; asked for once. */
  Optional<String> take(Element block) {
    return Optional.ofNullable(ids.remove(block));
  }

  // The block of text in which a place lies, or which follows it.
  private static Optional<Element> block(Element target) {
    if (target.normalName().equals("body")) {
      return first(target);
    }
    Element cell = target.closest(Queries.CELLS);
    if (cell != null) {
      return Optional.of(cell);
    }
    Element frame = target.closest(Queries.FIGURES);
    if (frame != null) {
      return Optional.of(frame);
    }
    Element at = target;
    while (!HtmlPassages.isNamedBlock(at) && at.parent() != null) {
      at = at.parent();
    }
    if (at != target && holdsBlocks(at)) {
      return after(target);
    }
    return first(at).or(() -> after(target));
  }

  private static boolean holdsBlocks(Element element) {
    for (Element child = element.firstElementChild();
        child != null;
        child = child.nextElementSibling()) {
      if (HtmlPassages.isNamedBlock(child) || holdsBlocks(child)) {
        return true;
      }
    }
    return false;
  }

  // The first block of text in an element.
  private static Optional<Element> first(Element element) {
    if (HtmlFurniture.isUnread(element) || HtmlFurniture.name(element).isPresent()) {
      return Optional.empty();
    }
    String name = element.normalName();
    boolean framed = name.equals("figure") || name.equals("td") || name.equals("th");
    if (framed || HtmlPassages.isNamedBlock(element) && !holdsBlocks(element)) {
      return Optional.of(element).filter(it -> !it.text().isBlank() || framed);
    }
    for (Element child : element.children()) {
      Optional<Element> found = first(child);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<Element> after(Element element) {
    for (Element at = element; at != null; at = at.parent()) {
      for (Element next = at.nextElementSibling(); next != null; ) {
        Optional<Element> found = first(next);
        if (found.isPresent()) {
          return found;
        }
        next = next.nextElementSibling();
      }
    }
    return Optional.empty();
  }
}
