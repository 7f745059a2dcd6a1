package octavo.importer.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.importer.text.TextStyle;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Takes the running text of one block down: its words, styles, links and marks of notes. */
final class HtmlInlines {
  private static final Set<String> BROWSER_QUOTES = Set.of("q");
  private static final Pattern NUMBER =
      Pattern.compile("[\\[(]?([0-9]{1,4}|[a-z]|[*†‡§¶]{1,3})[\\])]?[.:]?");
  private static final Pattern HEAD_NUMBER =
      Pattern.compile("\\s*[\\[(]?([0-9]{1,4}|[a-z]|[*†‡§¶]{1,3})(?:[\\])]?[.:]|[\\])]|(?=\\s|$))");
  private static final Pattern WEB = Pattern.compile("(?:https?://|mailto:)[^\\s]+");
  private static final Set<String> SMALL_CAPS =
      Set.of("smallcaps", "small-caps", "smcap", "smcaps", "sc");

  private final HtmlDocument document;
  private final BlockText block;
  private final HtmlContext context;
  private final boolean plain;
  private final List<Element> pictures = new ArrayList<>();

  /**
   * @param context what the block is of
   * @param plain whether strong stress means nothing, as in headings
   */
  HtmlInlines(HtmlDocument document, BlockText block, HtmlContext context, boolean plain) {
    this.document = document;
    this.block = block;
    this.context = context;
    this.plain = plain;
  }

  /** The pictures that stand among the words. */
  List<Element> pictures() {
    return pictures;
  }

  /** Takes nodes down. */
  void add(List<? extends Node> nodes) {
    for (Node node : nodes) {
      if (node instanceof TextNode text) {
        text(text.getWholeText());
      } else if (node instanceof Element element) {
        add(element);
      }
    }
  }

  // Where a note begins with the number that its mark has, the number is no part of it.
  private void text(String words) {
    Optional<String> label = context.note().flatMap(document.notes()::label);
    Matcher number = HEAD_NUMBER.matcher(words);
    boolean printed =
        label.isPresent()
            && number.lookingAt()
            && (label.get() + "-").startsWith(number.group(1) + "-")
            && block.isBlank();
    if (!printed) {
      block.add(words);
      return;
    }
    int from = block.at();
    block.add(words.substring(0, number.end()));
    block.leaveOut(from, "the printed number of a note");
    block.add(words.substring(number.end()));
  }

  private void add(Element element) {
    if (HtmlFurniture.isUnread(element)) {
      return;
    }
    Optional<String> left = left(element);
    if (left.isPresent()) {
      leaveOut(element.text(), left.get());
      return;
    }
    switch (element.normalName()) {
      case "br" -> block.endLine();
      case "wbr" -> {}
      case "img" -> picture(element);
      case "math" -> math(element);
      case "rt" -> reading(element);
      case "input" -> block.add(element.hasAttr("checked") ? "[x] " : "[ ] ");
      default -> inline(element);
    }
  }

  private Optional<String> left(Element element) {
    Optional<String> furniture = HtmlFurniture.name(element);
    if (furniture.isPresent() && !isMath(element) && !isTask(element)) {
      return furniture;
    }
    return context.note().flatMap(note -> ofNote(element, note));
  }

  // What of a note is no part of its words.
  private Optional<String> ofNote(Element element, Element note) {
    boolean link = element.normalName().equals("a") && element.hasAttr("href");
    boolean back =
        element.hasClass("mw-cite-backlink") || link && document.notes().leadsBack(element, note);
    if (back) {
      return Optional.of("a link back from a note");
    }
    boolean number = isNumberOf(element, note) && block.isBlank();
    return number ? Optional.of("the printed number of a note") : Optional.empty();
  }

  // Where a book prints the numbers of its notes itself, as "18." before the words.
  private boolean isNumberOf(Element element, Element of) {
    Matcher number = NUMBER.matcher(element.text().strip());
    Optional<String> label = document.notes().label(of);
    return number.matches()
        && label.isPresent()
        && (label.get() + "-").startsWith(number.group(1) + "-");
  }

  // The box of an item that is done or to do.
  private static boolean isTask(Element element) {
    return element.normalName().equals("input")
        && element.attr("type").equals("checkbox")
        && ElementKin.isWithin(element, ElementKin.named("li"));
  }

  // Wikipedia hides its formulas, and shows pictures of them.
  private static boolean isMath(Element element) {
    return ElementKin.isWithin(element, it -> it.hasClass("mwe-math-element"));
  }

  private void picture(Element element) {
    if (isMath(element)) {
      return;
    }
    Optional<String> left = HtmlImages.left(element);
    if (left.isPresent()) {
      leaveOut(shown(element), left.get());
    } else if (document.images().isPicture(element)) {
      pictures.add(element);
    }
  }

  // What is told of a picture that is left out: its name, not the whole of one that is its address.
  private static String shown(Element image) {
    String address = image.attr("src");
    return image.attr("alt") + " (" + address.substring(0, Math.min(80, address.length())) + ")";
  }

  private void leaveOut(String words, String what) {
    int from = block.at();
    block.add(words);
    block.leaveOut(from, what);
  }

  // As running text where that says all, else as TeX, of which browsers have shown the signs.
  private void math(Element element) {
    String tex = MathTex.of(element);
    if (tex.isEmpty() || MathText.isPlain(element)) {
      new MathText(block).add(element);
      leaveOut(tex, "the TeX of a formula, of which the signs are kept");
      return;
    }
    int from = block.at();
    block.add(tex);
    block.style(from, TextStyle.Plain.CODE);
    leaveOut(MathTex.signs(element), "the signs of a formula, of which the TeX is kept");
  }

  // What browsers print above a word.
  private void reading(Element element) {
    block.add("(");
    add(element.childNodes());
    block.add(")");
  }

  private void inline(Element element) {
    Optional<String> mark = mark(element);
    boolean quoted = BROWSER_QUOTES.contains(element.normalName());
    int from = block.at();
    boolean inner = quoted && isInner(element);
    block.add(quoted ? inner ? "‘" : "“" : "");
    if (mark.isPresent()) {
      block.addExactly(printed(element));
      block.style(from, new TextStyle.NoteMark(mark.get()));
      return;
    }
    add(element.childNodes());
    block.add(quoted ? inner ? "’" : "”" : "");
    style(element).ifPresent(style -> block.style(from, style));
    HtmlLanguage.of(element, document.language()).forEach(style -> block.style(from, style));
  }

  private static boolean isInner(Element quotation) {
    Element around = quotation.parent();
    boolean outer = true;
    for (; around != null; around = around.parent()) {
      outer ^= around.normalName().equals("q");
    }
    return !outer;
  }

  private static String printed(Element element) {
    String words = element.text().strip();
    return words.isEmpty() ? "*" : words;
  }

  // A mark is the link, or the raised element of which it is the only one.
  private Optional<String> mark(Element element) {
    if (element.hasAttr(MarkdownMarks.MARK)) {
      return Optional.of(element.attr(MarkdownMarks.MARK));
    }
    if (element.normalName().equals("a")) {
      return document.notes().marked(element);
    }
    boolean raised = element.normalName().equals("sup") || element.normalName().equals("span");
    if (!raised || element.childNodeSize() > 3) {
      return Optional.empty();
    }
    Optional<Element> link = ElementKin.first(element, ElementKin::isLink);
    Optional<String> label = link.flatMap(document.notes()::marked);
    boolean only =
        label.isPresent() && element.text().strip().length() <= link.get().text().length() + 2;
    return only ? label : Optional.empty();
  }

  private Optional<TextStyle> style(Element element) {
    if (element.hasAttr(MarkdownEscapes.LITERAL)) {
      return Optional.of(TextStyle.Plain.LITERAL);
    }
    return switch (element.normalName()) {
      case "em", "i", "var", "dfn" -> Optional.of(TextStyle.Plain.EMPHASIS);
      case "cite" ->
          // Wikipedia's hold whole references, and its style sheet sets them upright.
          element.hasClass("citation") ? Optional.empty() : Optional.of(TextStyle.Plain.EMPHASIS);
      case "b", "strong" -> plain ? Optional.empty() : Optional.of(TextStyle.Plain.STRONG);
      case "code", "kbd", "samp", "tt" -> Optional.of(TextStyle.Plain.CODE);
      case "sup" -> Optional.of(TextStyle.Plain.SUPERSCRIPT);
      case "sub" -> Optional.of(TextStyle.Plain.SUBSCRIPT);
      case "s", "strike", "del" -> Optional.of(TextStyle.Plain.STRUCK);
      case "a" -> link(element);
      case "span", "font" -> css(element);
      default -> Optional.empty();
    };
  }

  private Optional<TextStyle> css(Element element) {
    String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
    if (style.contains("font-style:italic")) {
      return Optional.of(TextStyle.Plain.EMPHASIS);
    }
    boolean capitals = style.matches("(?s).*font-variant(?:-caps)?:[^;]*small-caps.*");
    if (capitals || element.classNames().stream().anyMatch(SMALL_CAPS::contains)) {
      return Optional.of(TextStyle.Plain.SMALL_CAPS);
    }
    boolean bold = style.contains("font-weight:bold") || style.contains("font-weight:700");
    return bold && !plain ? Optional.of(TextStyle.Plain.STRONG) : Optional.empty();
  }

  private Optional<TextStyle> link(Element element) {
    Optional<String> place = plain ? Optional.empty() : document.places().id(element);
    if (place.isPresent()) {
      return Optional.of(new TextStyle.Link("#" + place.get()));
    }
    String address = plain ? "" : element.absUrl("href");
    return WEB.matcher(address).matches()
        ? Optional.of(new TextStyle.Link(address))
        : Optional.empty();
  }
}
