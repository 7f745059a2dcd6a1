package octavo.importer.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** The styles of an OpenDocument text: those of its styles and those of its content. */
final class OdtStyles {
  private static final int LONGEST_CHAIN = 20;

  private final Map<String, Element> styles = new HashMap<>();
  private final Map<String, Element> lists = new HashMap<>();
  private final Map<String, String> fonts = new HashMap<>();

  OdtStyles(List<? extends Element> files) {
    for (Element file : files) {
      for (Element style : file.getElementsByTag("style:style")) {
        String key = style.attr("style:family") + " " + style.attr("style:name");
        styles.put(key, style);
      }
      for (Element list : file.getElementsByTag("text:list-style")) {
        lists.put(list.attr("style:name"), list);
      }
      for (Element font : file.getElementsByTag("style:font-face")) {
        fonts.put(font.attr("style:name"), font.attr("svg:font-family").replace("'", ""));
      }
    }
  }

  private List<Element> chain(String family, String name) {
    List<Element> chain = new ArrayList<>();
    Element style = styles.get(family + " " + name);
    while (style != null && chain.size() < LONGEST_CHAIN) {
      chain.add(style);
      style = styles.get(family + " " + style.attr("style:parent-style-name"));
    }
    return chain;
  }

  /** The names of a style and its bases, as people see them, the nearest first. */
  List<String> names(String family, String name) {
    List<Element> chain = chain(family, name);
    List<String> names = new ArrayList<>();
    names.add(plain(name));
    for (Element style : chain) {
      names.add(plain(style.attr("style:name")));
      names.add(plain(style.attr("style:parent-style-name")));
    }
    return names;
  }

  private static String plain(String name) {
    return name.replace("_20_", " ");
  }

  private Optional<String> said(String name, String attribute) {
    return chain("text", name).stream()
        .flatMap(style -> DocxStyles.child(style, "style:text-properties").stream())
        .map(it -> it.attr(attribute))
        .filter(it -> !it.isEmpty())
        .findFirst();
  }

  /** The elements of HTML that a style of characters amounts to. */
  List<String> elements(String name) {
    List<String> found = new ArrayList<>();
    if (said(name, "fo:font-weight").filter(it -> it.matches("bold|[6-9]00")).isPresent()) {
      found.add("strong");
    }
    if (said(name, "fo:font-style").filter(it -> it.matches("italic|oblique")).isPresent()) {
      found.add("em");
    }
    if (said(name, "style:text-line-through-style").filter(it -> !it.equals("none")).isPresent()) {
      found.add("s");
    }
    String position = said(name, "style:text-position").orElse("");
    if (position.matches("(?:super|[1-9]).*")) {
      found.add("sup");
    } else if (position.matches("(?:sub|-).*")) {
      found.add("sub");
    }
    if (said(name, "fo:font-variant").filter(it -> it.equals("small-caps")).isPresent()) {
      found.add("span class=smallcaps");
    }
    if (isCode(name)) {
      found.add("code");
    }
    return found;
  }

  private boolean isCode(String name) {
    boolean named =
        names("text", name).stream().anyMatch(it -> it.matches("(?i)source text|teletype|code"));
    String font = said(name, "style:font-name").orElse("");
    return named || OfficeKind.isCodeFont(fonts.getOrDefault(font, font));
  }

  /** Whether characters of a style are not shown. */
  boolean isHidden(String name) {
    return said(name, "text:display").filter(it -> it.equals("none")).isPresent();
  }

  /**
   * The number a list begins with.
   *
   * @param depth how many lists its items lie in, from 1
   * @return 0 for a list without numbers
   */
  int first(String list, int depth) {
    return level(list, depth)
        .map(level -> Math.max(1, number(level.attr("text:start-value"), 1)))
        .orElse(0);
  }

  // The level of a list with numbers. A list whose style tells of fewer levels goes on as the last.
  private Optional<Element> level(String list, int depth) {
    Optional<Element> level = Optional.empty();
    Element found = lists.get(list);
    for (Element child : found == null ? List.<Element>of() : found.children()) {
      boolean deeper = number(child.attr("text:level"), depth + 1) > depth;
      level = deeper ? level : Optional.of(child);
    }
    return level
        .filter(it -> it.normalName().equals("text:list-level-style-number"))
        .filter(it -> !it.attr("style:num-format").isEmpty());
  }

  /** The letters of an item as they are shown, such as {@code (iii)}; empty for other numbers. */
  String label(String list, int depth, int number) {
    Element level = level(list, depth).orElse(new Element("none"));
    return ListLabel.of(level.attr("style:num-format"), number)
        .map(it -> level.attr("style:num-prefix") + it + level.attr("style:num-suffix"))
        .orElse("");
  }

  private static int number(String said, int otherwise) {
    return said.matches("[0-9]{1,6}") ? Integer.parseInt(said) : otherwise;
  }
}
