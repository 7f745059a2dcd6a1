package octavo.importer.read;

import java.util.List;
import java.util.Set;
import octavo.importer.text.TextStyle;
import org.jsoup.nodes.Element;

/**
 * Takes formulas of MathML (W3C, MathML 3, chapter 3) down as running text: raised and lowered
 * signs are so, fractions have a slash, roots a sign before them.
 */
final class MathText {
  private static final Set<String> SIGNS = Set.of("mi", "mn", "mo", "mtext", "ms");
  private static final Set<String> ROWS =
      Set.of("math", "mrow", "mstyle", "mpadded", "semantics", "mfenced", "mspace");
  private static final Set<String> SCRIPTS =
      Set.of("msup", "msub", "msubsup", "munder", "mover", "munderover");
  private static final Set<String> FRACTIONS = Set.of("mfrac", "msqrt", "mroot");
  private static final String OPERATORS = "=+−±×÷<>≤≥≠≈≡∼→⇒⇔∈∉⊂⊆∪∩∧∨·";
  private static final String INVISIBLE = "[\u2061-\u2064]";

  private final BlockText out;

  MathText(BlockText out) {
    this.out = out;
  }

  /** Whether running text says all that a formula does: it has no grid, accent or script of two. */
  static boolean isPlain(Element element) {
    return isPlain(element, false);
  }

  private static boolean isPlain(Element element, boolean inScript) {
    String name = element.normalName();
    boolean script = SCRIPTS.contains(name);
    if (name.startsWith("annotation") || SIGNS.contains(name)) {
      return true;
    }
    boolean over = name.startsWith("mo") || name.startsWith("mu");
    boolean known = ROWS.contains(name) || FRACTIONS.contains(name) || script;
    if (!known || script && (inScript || over && isAccented(element))) {
      return false;
    }
    return element.children().stream().allMatch(it -> isPlain(it, inScript || script));
  }

  // Over and under sums and limits stand their bounds; over letters stand accents.
  private static boolean isAccented(Element element) {
    boolean limits = element.normalName().matches("munder|mover|munderover");
    return limits && !child(element, 0).text().matches("[∑∏∫∮⋃⋂]|lim|max|min|sup|inf");
  }

  /** Takes an element down. */
  void add(Element element) {
    switch (element.normalName()) {
      case "mi", "mn", "mtext", "ms" -> out.add(signs(element));
      case "mo" -> operator(element);
      case "mspace" -> out.add(" ");
      case "annotation", "annotation-xml", "mphantom" -> {}
      case "msup", "mover" -> scripts(element, -1, 1);
      case "msub", "munder" -> scripts(element, 1, -1);
      case "msubsup", "munderover" -> scripts(element, 1, 2);
      case "mfrac" -> {
        group(child(element, 0));
        out.add("/");
        group(child(element, 1));
      }
      case "msqrt" -> {
        out.add("√");
        parentheses(element.children(), element.childrenSize() > 1 || isLong(child(element, 0)));
      }
      case "mroot" -> {
        raised(child(element, 1), TextStyle.Plain.SUPERSCRIPT);
        out.add("√");
        group(child(element, 0));
      }
      case "mfenced" -> parentheses(element.children(), true);
      default -> rest(element);
    }
  }

  private void rest(Element element) {
    if (element.childrenSize() == 0) {
      out.add(element.text());
    }
    element.children().forEach(this::add);
  }

  private static String signs(Element element) {
    return element.text().replaceAll(INVISIBLE, "");
  }

  private void operator(Element operator) {
    String sign = signs(operator).strip().replace('-', '−');
    boolean first = operator.elementSiblingIndex() == 0;
    boolean spaced = sign.length() == 1 && OPERATORS.contains(sign) && !first;
    out.add(spaced ? " " + sign + " " : sign.equals(",") ? ", " : sign);
  }

  private static Element child(Element element, int index) {
    return index < element.childrenSize() ? element.child(index) : new Element("mrow");
  }

  // The lowered and the raised sign of a base, by their places; a negative one is not there.
  private void scripts(Element element, int lower, int upper) {
    Element base = child(element, 0);
    parentheses(List.of(base), isLong(base) && base.normalName().matches("mrow|mfrac"));
    if (lower > 0) {
      raised(child(element, lower), TextStyle.Plain.SUBSCRIPT);
    }
    if (upper > 0) {
      raised(child(element, upper), TextStyle.Plain.SUPERSCRIPT);
    }
  }

  private void raised(Element script, TextStyle style) {
    int from = out.at();
    add(script);
    out.style(from, style);
  }

  private void group(Element element) {
    parentheses(List.of(element), isLong(element));
  }

  private void parentheses(List<Element> elements, boolean needed) {
    out.add(needed ? "(" : "");
    elements.forEach(this::add);
    out.add(needed ? ")" : "");
  }

  // Whether what it says is more than one sign or number, and not fenced itself.
  private static boolean isLong(Element element) {
    String words = element.text().strip();
    boolean fenced = words.startsWith("(") && words.indexOf(')') == words.length() - 1;
    return element.select("mi, mn, mo, mtext").size() > 1 && !fenced;
  }
}
