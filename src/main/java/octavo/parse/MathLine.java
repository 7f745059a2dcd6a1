package octavo.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import octavo.book.Attributes;
import octavo.book.Inline;
import octavo.book.InlineStyle;
import octavo.book.Styled;
import octavo.book.Text;
import org.jsoup.nodes.Element;

/**
 * A formula in a line of text: what is raised and lowered is so, a fraction has a slash, a root its
 * sign, a matrix commas and semicolons within its brackets; what these would tear apart stands in
 * parentheses. And the same in plain characters, where {@code ^} and {@code _} raise and lower.
 */
final class MathLine {
  private static final Set<String> TOKENS = Set.of("mi", "mn", "mo", "mtext", "ms");
  private static final String SPACED = "=+−±×÷<>≤≥≠≈≡∼→⇒⇔∈∉⊂⊆∪∩∧∨·∝≪≫";
  private static final String INVISIBLE = "[\u2061-\u2064]";

  private final List<Inline> content = new ArrayList<>();
  private final StringBuilder said = new StringBuilder();

  private MathLine() {}

  static MathLine of(Element math) {
    MathLine line = new MathLine();
    line.children(math);
    return line;
  }

  /** Whether an element holds characters. */
  static boolean isToken(Element element) {
    return TOKENS.contains(element.normalName());
  }

  List<Inline> content() {
    return joined(content);
  }

  String alternative() {
    return said.toString().replaceAll("\\s+", " ").strip();
  }

  private void children(Element element) {
    element.children().forEach(this::add);
  }

  private void add(Element element) {
    switch (element.normalName()) {
      case "mi", "mn", "mtext", "ms" -> sign(element);
      case "mo" -> operator(element);
      case "mspace" -> text(" ");
      case "annotation", "annotation-xml", "mphantom", "mprescripts", "none" -> {}
      case "msup", "mover" -> scripts(element, -1, 1);
      case "msub", "munder" -> scripts(element, 1, -1);
      case "msubsup", "munderover" -> scripts(element, 1, 2);
      case "mfrac" -> {
        group(element.child(0));
        text("/");
        group(element.child(1));
      }
      case "msqrt" -> {
        text("√");
        enclosed("(", element, ")", !isSimple(element));
      }
      case "mroot" -> {
        script(element.child(1), InlineStyle.SUPERSCRIPT);
        text("√");
        group(element.child(0));
      }
      case "mfenced" -> fenced(element);
      case "mtable" -> table(element);
      default -> children(element);
    }
  }

  private void text(String characters) {
    said.append(characters);
    content.add(new Text(characters));
  }

  private static String characters(Element sign) {
    return sign.text().replaceAll(INVISIBLE, "");
  }

  private void sign(Element sign) {
    String characters = characters(sign);
    Optional<InlineStyle> style = MathMarkup.style(sign);
    if (characters.isEmpty() || style.isEmpty()) {
      if (!characters.isEmpty()) {
        text(characters);
      }
      return;
    }
    said.append(characters);
    content.add(new Styled(style.get(), Attributes.NONE, List.of(new Text(characters))));
  }

  private void operator(Element operator) {
    String sign = characters(operator).replace('-', '−');
    boolean first = operator.elementSiblingIndex() == 0;
    boolean spaced = sign.length() == 1 && SPACED.contains(sign) && !first;
    if (!sign.isEmpty()) {
      text(spaced ? " " + sign + " " : sign.equals(",") ? ", " : sign);
    }
  }

  // The lowered and the raised sign of a base, by their places; a negative one is not there.
  private void scripts(Element element, int lower, int upper) {
    group(element.child(0));
    if (lower > 0) {
      script(element.child(lower), InlineStyle.SUBSCRIPT);
    }
    if (upper > 0) {
      script(element.child(upper), InlineStyle.SUPERSCRIPT);
    }
    // What a sum or limit is of stands apart from its bounds.
    if (element.normalName().matches("munder|munderover") && element.nextElementSibling() != null) {
      text(" ");
    }
  }

  private void script(Element element, InlineStyle style) {
    MathLine script = new MathLine();
    script.add(element);
    if (script.content.isEmpty()) {
      return;
    }
    String words = script.said.toString();
    said.append(style == InlineStyle.SUPERSCRIPT ? "^" : "_");
    said.append(words.codePointCount(0, words.length()) > 1 ? "(" + words + ")" : words);
    content.add(new Styled(style, Attributes.NONE, script.content()));
  }

  private void group(Element element) {
    enclosed("(", element, ")", !isSimple(element));
  }

  private void enclosed(String open, Element element, String close, boolean encloses) {
    text(encloses ? open : "");
    add(element, element.normalName().equals("msqrt"));
    text(encloses ? close : "");
  }

  private void add(Element element, boolean onlyChildren) {
    if (onlyChildren) {
      children(element);
    } else {
      add(element);
    }
  }

  // One sign, or signs that raise, lower or enclose something themselves.
  private static boolean isSimple(Element element) {
    Element inner = element;
    while (inner.childrenSize() == 1 && !isToken(inner)) {
      inner = inner.child(0);
    }
    return switch (inner.normalName()) {
      case "mi", "mn", "mo", "mtext", "ms", "mfenced", "mtable" -> true;
      case "msub", "msup", "msubsup" -> inner != element || isSimple(inner.child(0));
      default -> inner.childrenSize() == 0 || isBracketed(inner);
    };
  }

  private static boolean isBracketed(Element row) {
    int last = row.childrenSize() - 1;
    return row.normalName().equals("mrow")
        && "([{|".contains(row.child(0).text())
        && ")]}|".contains(row.child(last).text());
  }

  private void fenced(Element fenced) {
    text(fenced.hasAttr("open") ? fenced.attr("open") : "(");
    String separators = fenced.hasAttr("separators") ? fenced.attr("separators").strip() : ",";
    for (int i = 0; i < fenced.childrenSize(); i++) {
      if (i > 0 && !separators.isEmpty()) {
        text(separators.charAt(Math.min(i, separators.length()) - 1) + " ");
      }
      add(fenced.child(i));
    }
    text(fenced.hasAttr("close") ? fenced.attr("close") : ")");
  }

  private void table(Element table) {
    for (Element row : table.children()) {
      text(row.elementSiblingIndex() > 0 ? "; " : "");
      for (Element cell : row.children()) {
        text(cell.elementSiblingIndex() > 0 ? ", " : "");
        children(cell);
      }
    }
  }

  // Neighbouring texts are one, and none is empty.
  private static List<Inline> joined(List<Inline> pieces) {
    List<Inline> joined = new ArrayList<>();
    StringBuilder characters = new StringBuilder();
    for (Inline piece : pieces) {
      if (piece instanceof Text text) {
        characters.append(text.characters());
        continue;
      }
      flush(characters, joined);
      joined.add(piece);
    }
    flush(characters, joined);
    return joined;
  }

  private static void flush(StringBuilder characters, List<Inline> joined) {
    if (!characters.isEmpty()) {
      joined.add(new Text(characters.toString().replaceAll("\\s+", " ")));
      characters.setLength(0);
    }
  }
}
