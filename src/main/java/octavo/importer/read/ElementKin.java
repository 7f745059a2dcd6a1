package octavo.importer.read;

import java.util.Optional;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * The elements an element stands in and those that stand in it. What is asked of each of a page's
 * thousands of links is asked so: a query would be parsed each time.
 */
final class ElementKin {
  private ElementKin() {}

  /** Whether an element, or one that it stands in, is such. */
  static boolean isWithin(Element element, Predicate<Element> such) {
    for (Element at = element; at != null; at = at.parent()) {
      if (such.test(at)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an element is another one, or stands around it. */
  static boolean holds(Element outer, Element inner) {
    return isWithin(inner, it -> it == outer);
  }

  /** The first such element, in the order of reading, of an element and those that stand in it. */
  static Optional<Element> first(Element element, Predicate<Element> such) {
    if (such.test(element)) {
      return Optional.of(element);
    }
    for (Node node = element.firstChild(); node != null; node = node.nextSibling()) {
      Optional<Element> found = node instanceof Element it ? first(it, such) : Optional.empty();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Whether an element is called so. */
  static Predicate<Element> named(String name) {
    return element -> element.normalName().equals(name);
  }

  /** Whether an element leads anywhere. */
  static boolean isLink(Element element) {
    return element.normalName().equals("a") && element.hasAttr("href");
  }
}
