package octavo.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import octavo.book.Formula;
import octavo.book.InlineStyle;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.SourceSpan;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Formulas written as {@code <math>}: presentation MathML (W3C, MathML 3, chapter 3). What is none
 * is refused whole, for a formula with a piece left out says something else.
 */
final class MathMarkup {
  private static final String NAMESPACE = "http://www.w3.org/1998/Math/MathML";
  private static final String END = "</math>";
  private static final int DEEPEST = 60;

  private static final Set<String> ELEMENTS =
      Set.of(
          ("math mi mn mo mtext mspace ms mrow mfrac msqrt mroot mstyle merror mpadded mphantom"
                  + " mfenced menclose msub msup msubsup munder mover munderover mmultiscripts"
                  + " mprescripts none mtable mlabeledtr mtr mtd semantics annotation")
              .split(" "));

  /** How many children those have whose children mean something by their order. */
  private static final Map<String, Integer> CHILDREN =
      Map.of(
          "mfrac",
          2,
          "mroot",
          2,
          "msub",
          2,
          "msup",
          2,
          "msubsup",
          3,
          "munder",
          2,
          "mover",
          2,
          "munderover",
          3);

  /** Without those that set colours, sizes of type and links: the reader is in charge of them. */
  private static final Set<String> ATTRIBUTES =
      Set.of(
          ("display dir mathvariant displaystyle scriptlevel form fence separator lspace rspace"
                  + " stretchy symmetric maxsize minsize largeop movablelimits accent accentunder"
                  + " linethickness numalign denomalign bevelled width height depth voffset open"
                  + " close separators notation align rowalign columnalign columnwidth rowspacing"
                  + " columnspacing rowlines columnlines frame framespacing equalrows equalcolumns"
                  + " side rowspan columnspan lquote rquote encoding")
              .split(" "));

  private final StringBuilder out = new StringBuilder();

  private MathMarkup() {}

  /**
   * Where the formula ends that a tag begins, the offset after its end tag; -1 where the tag begins
   * none.
   */
  static int end(HtmlTag tag, int afterTag, Closers closers) {
    boolean begins = tag.kind() == HtmlTag.Kind.START && tag.name().equals("math");
    int found = begins ? closers.find(END, afterTag) : -1;
    return found < 0 ? -1 : found + END.length();
  }

  /** The formula of an element as typed; empty, and named, where a book cannot use it. */
  static Optional<Formula> read(String source, SourceSpan at, Scope scope) {
    Document parsed = Jsoup.parse(source, "", Parser.xmlParser());
    Element math = parsed.firstElementChild();
    Optional<String> refused =
        math == null || parsed.childrenSize() != 1
            ? Optional.of("its tags do not match")
            : trouble(math, 0);
    if (refused.isPresent()) {
      scope.report(
          DiagnosticCode.TEXT_HTML_DROPPED,
          at,
          "the formula was dropped: " + refused.get(),
          "write presentation MathML, each element with its end tag");
      return Optional.empty();
    }
    MathLine line = MathLine.of(math);
    String given = math.attr("alttext").strip();
    String alternative = given.isEmpty() ? line.alternative() : given;
    scope.report(
        DiagnosticCode.TEXT_FORMULA,
        at,
        "an EPUB has this formula as MathML; a PDF prints it in a line: " + line.alternative(),
        "see that it can be read so, or give a picture of it as well");
    boolean display = math.attr("display").equals("block");
    return Optional.of(
        new Formula(markup(math, alternative), alternative, line.content(), display, at));
  }

  private static Optional<String> trouble(Element element, int depth) {
    String name = element.normalName();
    if (depth > DEEPEST) {
      return Optional.of("it is nested more than " + DEEPEST + " levels deep");
    }
    if (!ELEMENTS.contains(name) && !name.equals("annotation-xml")) {
      return Optional.of("<" + name + "> is no element of presentation MathML");
    }
    if (CHILDREN.containsKey(name) && element.childrenSize() != CHILDREN.get(name)) {
      return Optional.of(
          "<" + name + "> has " + element.childrenSize() + " children, not " + CHILDREN.get(name));
    }
    boolean holdsText = MathLine.isToken(element) || name.startsWith("annotation");
    if (!holdsText && !element.ownText().isBlank()) {
      return Optional.of("“" + element.ownText() + "” stands outside of mi, mn, mo, mtext and ms");
    }
    if (name.equals("math") && element.text().isBlank()) {
      return Optional.of("it is empty");
    }
    return name.startsWith("annotation")
        ? Optional.empty()
        : element.children().stream()
            .flatMap(child -> trouble(child, depth + 1).stream())
            .findFirst();
  }

  private static String markup(Element math, String alternative) {
    MathMarkup markup = new MathMarkup();
    markup.out.append("<math xmlns=\"").append(NAMESPACE).append('"');
    markup.attributes(math);
    markup.attribute("alttext", alternative);
    markup.out.append('>');
    markup.children(math);
    return markup.out.append(END).toString();
  }

  private void element(Element element) {
    String name = element.normalName();
    if (name.equals("annotation-xml")) {
      return;
    }
    out.append('<').append(name);
    attributes(element);
    if (element.childNodeSize() == 0) {
      out.append("/>");
      return;
    }
    out.append('>');
    children(element);
    out.append("</").append(name).append('>');
  }

  private void children(Element element) {
    boolean holdsText = MathLine.isToken(element) || element.normalName().equals("annotation");
    for (Node child : element.childNodes()) {
      if (child instanceof Element inner && !holdsText) {
        element(inner);
      } else if (child instanceof TextNode words && holdsText) {
        out.append(
            Entities.escape(
                words.text(),
                new Document.OutputSettings().syntax(Document.OutputSettings.Syntax.xml)));
      }
    }
  }

  private void attributes(Element element) {
    List<Attribute> known = new ArrayList<>();
    element.attributes().forEach(known::add);
    for (Attribute attribute : known) {
      if (ATTRIBUTES.contains(attribute.getKey())) {
        attribute(attribute.getKey(), attribute.getValue());
      }
    }
  }

  private void attribute(String name, String value) {
    out.append(' ').append(name).append("=\"");
    out.append(value.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;"));
    out.append('"');
  }

  /** The style of a sign that stands for something. */
  static Optional<InlineStyle> style(Element sign) {
    boolean single = sign.text().codePointCount(0, sign.text().length()) == 1;
    boolean upright = sign.attr("mathvariant").equals("normal");
    return sign.normalName().equals("mi") && single && !upright
        ? Optional.of(InlineStyle.ITALIC)
        : Optional.empty();
  }
}
