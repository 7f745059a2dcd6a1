package octavo.importer.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.nodes.Element;

/** The styles of a Word document, with what they are based on. */
final class DocxStyles {
  private static final int LONGEST_CHAIN = 20;

  private final Map<String, Element> styles = new HashMap<>();

  DocxStyles(Element file) {
    for (Element style : file.getElementsByTag("w:style")) {
      styles.putIfAbsent(style.attr("w:styleId"), style);
    }
  }

  /** The first child of a name, where there is one. */
  static Optional<Element> child(Element element, String name) {
    for (Element child : element.children()) {
      if (child.normalName().equals(name)) {
        return Optional.of(child);
      }
    }
    return Optional.empty();
  }

  /** The value of a child of a name. */
  static Optional<String> value(Element element, String name) {
    return child(element, name).map(it -> it.attr("w:val"));
  }

  // The nearest first; a style that is based on itself ends somewhere all the same.
  private List<Element> chain(String id) {
    List<Element> chain = new ArrayList<>();
    Element style = styles.get(id);
    while (style != null && chain.size() < LONGEST_CHAIN) {
      chain.add(style);
      style = styles.get(value(style, "w:basedon").orElse(""));
    }
    return chain;
  }

  /** The names of a style and its bases; its identifier where there is no such style. */
  List<String> names(String id) {
    List<Element> chain = chain(id);
    return chain.isEmpty()
        ? List.of(id)
        : chain.stream().map(it -> value(it, "w:name").orElse("")).toList();
  }

  /** What a style or the nearest of its bases says within an element such as {@code w:rpr}. */
  <T> Optional<T> said(String id, String within, Function<Element, Optional<T>> question) {
    return chain(id).stream()
        .flatMap(style -> child(style, within).stream())
        .flatMap(it -> question.apply(it).stream())
        .findFirst();
  }

  /** The level of a heading, from 1; 0 for what is none. */
  int level(String id, Element properties) {
    Optional<String> outline =
        value(properties, "w:outlinelvl")
            .or(() -> said(id, "w:ppr", it -> value(it, "w:outlinelvl")));
    if (outline.isPresent()) {
      return outline.get().matches("[0-8]") ? Integer.parseInt(outline.get()) + 1 : 0;
    }
    for (String name : names(id)) {
      if (name.matches("(?i)heading ?[1-9]")) {
        return name.charAt(name.length() - 1) - '0';
      }
    }
    return 0;
  }
}
