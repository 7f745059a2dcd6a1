package octavo.check;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/**
 * What a formula shows, read from its MathML (W3C, MathML 3, chapter 3): its elements with the
 * signs in them, each between parentheses, without annotations, which nobody sees. Two formulas of
 * the same text show the same, whatever their attributes and white space.
 */
final class FormulaText {
  static final String ROOT = "math";

  private static final Set<String> UNSEEN = Set.of("annotation", "annotation-xml");

  private final String alternative;
  private final StringBuilder out = new StringBuilder();
  private int depth;

  /** So many elements are open that nobody sees. */
  private int unseen;

  /**
   * None yet.
   *
   * @param alternative what the file says in its place, which is what of it is in the text
   */
  FormulaText(String alternative) {
    this.alternative = alternative;
  }

  /** The formula of an element. */
  static FormulaText of(Element math) {
    FormulaText text = new FormulaText(math.attr("alttext"));
    math.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof Element element) {
              text.begin(element.normalName());
            } else if (node instanceof TextNode signs) {
              text.add(signs.getWholeText());
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element) {
              text.end();
            }
          }
        });
    return text;
  }

  /** The formula of markup; nothing where that holds no element. */
  static FormulaText of(String markup) {
    Element math = Jsoup.parse(markup, "", Parser.xmlParser()).firstElementChild();
    return math == null ? new FormulaText("") : of(math);
  }

  void begin(String element) {
    depth++;
    if (unseen > 0 || UNSEEN.contains(element)) {
      unseen++;
    } else {
      out.append('(').append(element).append(' ');
    }
  }

  void add(String characters) {
    if (unseen == 0) {
      out.append(characters);
    }
  }

  void end() {
    depth--;
    if (unseen > 0) {
      unseen--;
    } else {
      out.append(')');
    }
  }

  /** Whether the element it began with has ended. */
  boolean isWhole() {
    return depth == 0;
  }

  /** What is said in its place. */
  String alternative() {
    return alternative;
  }

  /** What it shows. */
  String shown() {
    return out.toString().replaceAll("\\s+", " ").replaceAll(" ?([()]) ?", "$1").strip();
  }
}
