package octavo.importer.read;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** The numbers of the items of a Word document, which its paragraphs do not hold themselves. */
final class DocxNumbering {
  /** A paragraph of an item that has neither bullet nor number. */
  static final int WITHOUT = -1;

  private static final int LEVELS = 9;

  private final Map<String, Element> outlines = new HashMap<>();
  private final Map<String, Element> lists = new HashMap<>();
  private final Map<String, int[]> counters = new HashMap<>();

  DocxNumbering(Element file) {
    for (Element outline : file.getElementsByTag("w:abstractNum")) {
      outlines.put(outline.attr("w:abstractNumId"), outline);
    }
    for (Element list : file.getElementsByTag("w:num")) {
      lists.put(list.attr("w:numId"), list);
    }
  }

  /**
   * The number of the next item of a list.
   *
   * @param level how many lists it lies in, from 0
   * @return 0 for a bullet, {@link #WITHOUT} for a paragraph without either
   */
  int next(String list, int level) {
    Optional<Element> defined = level(list, level);
    String format = defined.flatMap(it -> DocxStyles.value(it, "w:numfmt")).orElse("bullet");
    String sign = defined.flatMap(it -> DocxStyles.value(it, "w:lvltext")).orElse("•");
    if (sign.isBlank() || format.equals("none")) {
      return WITHOUT;
    }
    if (format.equals("bullet")) {
      return 0;
    }
    int first = number(defined.flatMap(it -> DocxStyles.value(it, "w:start")).orElse("1"));
    int[] counts = counters.computeIfAbsent(counter(list), _ -> new int[LEVELS]);
    counts[level] =
        counts[level] == 0 ? Math.max(1, start(list, level).orElse(first)) : counts[level] + 1;
    for (int deeper = level + 1; deeper < LEVELS; deeper++) {
      counts[deeper] = 0;
    }
    return counts[level];
  }

  /** The letters of an item as Word shows them, such as {@code (iii)}; empty for other numbers. */
  Optional<String> label(String list, int level, int number) {
    Optional<Element> defined = level(list, level);
    String format = defined.flatMap(it -> DocxStyles.value(it, "w:numfmt")).orElse("");
    String sign = defined.flatMap(it -> DocxStyles.value(it, "w:lvltext")).orElse("");
    String own = "%" + (level + 1);
    boolean alone = sign.contains(own) && sign.indexOf('%') == sign.lastIndexOf('%');
    return ListLabel.of(format, number).map(it -> alone ? sign.replace(own, it) : it + ".");
  }

  private static int number(String said) {
    return said.matches("[0-9]{1,6}") ? Integer.parseInt(said) : 1;
  }

  // Lists of one outline go on counting, but for one that says where it starts.
  private String counter(String list) {
    Element found = lists.get(list);
    boolean own = found == null || !found.getElementsByTag("w:startOverride").isEmpty();
    return own ? "list " + list : "outline " + outline(list);
  }

  private String outline(String list) {
    Element found = lists.get(list);
    return found == null ? "" : DocxStyles.value(found, "w:abstractnumid").orElse("");
  }

  private Optional<Element> override(String list, int level) {
    Element found = lists.get(list);
    return found == null
        ? Optional.empty()
        : found.children().stream()
            .filter(it -> it.normalName().equals("w:lvloverride"))
            .filter(it -> it.attr("w:ilvl").equals(String.valueOf(level)))
            .findFirst();
  }

  private Optional<Integer> start(String list, int level) {
    return override(list, level)
        .flatMap(it -> DocxStyles.value(it, "w:startoverride"))
        .map(DocxNumbering::number);
  }

  private Optional<Element> level(String list, int level) {
    Optional<Element> own = override(list, level).flatMap(it -> DocxStyles.child(it, "w:lvl"));
    Element outline = outlines.get(outline(list));
    if (own.isPresent() || outline == null) {
      return own;
    }
    return outline.children().stream()
        .filter(it -> it.normalName().equals("w:lvl"))
        .filter(it -> it.attr("w:ilvl").equals(String.valueOf(level)))
        .findFirst();
  }
}
