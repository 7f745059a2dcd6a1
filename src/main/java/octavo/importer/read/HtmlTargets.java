package octavo.importer.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Where the links of some documents lead that lead to a place in one of them. */
final class HtmlTargets {
  private final Map<String, Element> places = new HashMap<>();
  private final Map<String, Element> documents = new HashMap<>();
  private final Map<Element, String> files = new IdentityHashMap<>();
  private final List<String> order = new ArrayList<>();
  private final Set<String> own;

  /**
   * Finds the places.
   *
   * @param documents the bodies of documents by the paths links name them by
   * @param own the addresses the document at the empty path is known by: browsers that save a page
   *     write them before its fragments
   */
  HtmlTargets(Map<String, Element> documents, Set<String> own) {
    this.own = new HashSet<>(own);
    documents.forEach(this::enter);
  }

  private void enter(String file, Element body) {
    documents.put(file, body);
    files.put(body, file);
    order.add(file);
    for (Element element : body.select("[id], a[name]")) {
      if (!element.id().isEmpty()) {
        places.putIfAbsent(file + "#" + element.id(), element);
      }
      if (element.hasAttr("name")) {
        places.putIfAbsent(file + "#" + element.attr("name"), element);
      }
    }
  }

  /** The bodies of the documents. */
  Map<String, Element> documents() {
    return documents;
  }

  /** What a link of a document leads to. */
  Optional<Element> of(String file, Element link) {
    String address = link.attr("href");
    int fragment = address.indexOf('#');
    String path = fragment < 0 ? address : address.substring(0, fragment);
    String there = path.isEmpty() || own.contains(path) ? file : EntryPath.resolve(file, path);
    if (fragment < 0 || fragment == address.length() - 1) {
      return there.equals(file) ? Optional.empty() : Optional.ofNullable(documents.get(there));
    }
    String id = address.substring(fragment + 1);
    Element exact = places.get(there + "#" + id);
    return Optional.ofNullable(
        exact == null ? places.get(there + "#" + EntryPath.decode(id)) : exact);
  }

  /** The path of the document an element is of. */
  String file(Element element) {
    Element root = element;
    while (root.parent() != null && !files.containsKey(root)) {
      root = root.parent();
    }
    return files.getOrDefault(root, "");
  }

  /** Whether an element comes after another in the order of reading. */
  boolean comesAfter(Element later, Element earlier) {
    int behind = order.indexOf(file(later)) - order.indexOf(file(earlier));
    return behind > 0
        || behind == 0 && later.sourceRange().startPos() > earlier.sourceRange().startPos();
  }
}
