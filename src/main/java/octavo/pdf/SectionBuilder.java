package octavo.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import octavo.book.ComponentKind;
import octavo.typeset.line.Hyphenator;
import octavo.xhtml.XhtmlDocument;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Turns the XHTML of a section into the elements of the single document, and on the way does what
 * the css engine cannot: divides words by language, and marks elements for the structure tree.
 */
final class SectionBuilder extends DefaultHandler {
  /** A text longer than this is handed over in pieces: the engine copies the rest at each line. */
  private static final int LONGEST_TEXT = 2000;

  /** An imprint with more characters than this is no foot of a page. */
  private static final int LONGEST_FOOT = 3000;

  /** With a caption longer than this a figure may not fit a page in one piece. */
  private static final int LONG_CAPTION = 500;

  /** With so many rows at most a table is not divided between pages. */
  private static final int SHORT_TABLE = 10;

  /** With more characters even a table of few rows may be longer than a page. */
  private static final int SHORT_TABLE_TEXT = 800;

  private static final Set<String> WHOLE_WORDS =
      Set.of("h1", "h2", "h3", "h4", "h5", "h6", "pre", "code", "kbd", "samp", "var");

  private final Setting setting;
  private final XhtmlDocument part;
  private final Document document;
  private final boolean isFront;
  private final Deque<Frame> frames = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();

  /**
   * What is the same for all sections.
   *
   * @param classes where sections begin
   * @param hyphenator divides words
   * @param missing told of every character of text
   * @param later what is done once all sections are there
   */
  record Setting(
      SectionClasses classes, Hyphenator hyphenator, MissingCharacters missing, Later later) {}

  /**
   * What is done once all sections are there.
   *
   * @param links told of every link
   * @param words told of every element within a line
   */
  record Later(PageLinks links, UnbrokenWords words) {
    /** Does it; links are named before they may be split. */
    void finish() {
      links.finish();
      words.mend();
    }
  }

  /**
   * What is known inside an element.
   *
   * @param element where content goes
   * @param language of its text
   * @param whole whether words stay undivided
   */
  private record Frame(Element element, String language, boolean whole) {}

  SectionBuilder(Setting setting, XhtmlDocument part, Element body) {
    this.setting = setting;
    this.part = part;
    this.document = body.getOwnerDocument();
    this.isFront = setting.classes.isFront(part);
    String language = document.getDocumentElement().getAttribute("lang");
    frames.push(new Frame(body, language, false));
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes) {
    flush();
    Frame outer = frames.element();
    Element element = document.createElement(name);
    for (int i = 0; i < attributes.getLength(); i++) {
      element.setAttribute(attributes.getQName(i), attributes.getValue(i));
    }
    if (frames.size() == 1) {
      String given = element.getAttribute("class");
      element.setAttribute("class", (given + " " + setting.classes.of(part)).strip());
    }
    parent(element, outer.element).appendChild(element);
    if (isFront && !element.getAttribute("id").isEmpty()) {
      setting.later.links.front(element.getAttribute("id"));
    }
    mark(element);
    String language = element.getAttribute("lang");
    boolean whole = outer.whole || WHOLE_WORDS.contains(name) || is(element, "verse");
    frames.push(new Frame(inner(element), language.isEmpty() ? outer.language : language, whole));
  }

  // What stands at the foot of its page needs a box that can be placed there. Not by position:
  // the engine tags what is positioned after the end of the document.
  private Element inner(Element element) {
    if (element.getTagName().equals("li")
        && element.getParentNode() instanceof Element list
        && list.getTagName().equals("ul")) {
      return box(element, "octavo-item");
    }
    boolean isFoot = part.kind() == ComponentKind.IMPRINT && part.body().length() < LONGEST_FOOT;
    if (frames.size() > 1 || !isFoot && part.kind() != ComponentKind.TITLE_PAGE) {
      return element;
    }
    return box(element, isFoot ? "octavo-foot" : "octavo-head");
  }

  // On the title page publisher and year stand below the box of the rest.
  private static Node parent(Element element, Element outer) {
    boolean below = is(outer, "octavo-head") && (is(element, "publisher") || is(element, "year"));
    return below ? outer.getParentNode() : outer;
  }

  private Element box(Element parent, String name) {
    Element box = document.createElement("div");
    box.setAttribute("class", name);
    parent.appendChild(box);
    return box;
  }

  private void mark(Element element) {
    String name = element.getTagName();
    Optional<Mark.Type> type =
        switch (name) {
          case "figure" -> Optional.of(Mark.Type.FIGURE);
          case "figcaption" -> Optional.of(Mark.Type.CAPTION);
          case "code" -> Optional.of(Mark.Type.CODE);
          case "ol" -> list(element);
          case "ul" -> Optional.of(Mark.Type.BULLETS);
          case "li" -> is(element, "note") ? Optional.of(Mark.Type.NOTE) : Optional.empty();
          case "img" ->
              element.getAttribute("alt").isEmpty()
                  ? Optional.of(Mark.Type.DECORATION)
                  : Optional.empty();
          default -> Optional.empty();
        };
    type.ifPresent(
        found -> {
          String attribute = found == Mark.Type.DECORATION ? "alt" : "title";
          element.setAttribute(attribute, new Mark(found, element.getAttribute("id")).encoded());
        });
    if (name.equals("a")) {
      setting.later.links.add(element);
    }
    setting.later.words.add(element);
  }

  private static Optional<Mark.Type> list(Element element) {
    if (is(element, "entries")) {
      return Optional.of(Mark.Type.CONTENTS);
    }
    return is(element, "notes") ? Optional.of(Mark.Type.NOTES) : Optional.empty();
  }

  private static boolean is(Element element, String name) {
    return (" " + element.getAttribute("class") + " ").contains(" " + name + " ");
  }

  @Override
  public void endElement(String uri, String local, String name) {
    flush();
    Element element = frames.pop().element;
    if (name.equals("figcaption") && element.getTextContent().length() > LONG_CAPTION) {
      addClass(element.getParentNode(), "octavo-long");
    }
    if (name.equals("table")
        && is((Element) element.getParentNode(), "table")
        && isShort(element)) {
      addClass(element.getParentNode(), "octavo-whole");
    }
  }

  private static boolean isShort(Element table) {
    return table.getElementsByTagName("tr").getLength() <= SHORT_TABLE
        && table.getTextContent().length() <= SHORT_TABLE_TEXT;
  }

  private static void addClass(Node node, String name) {
    if (node instanceof Element element) {
      element.setAttribute("class", (element.getAttribute("class") + " " + name).strip());
    }
  }

  @Override
  public void characters(char[] buffer, int start, int length) {
    text.append(buffer, start, length);
  }

  private void flush() {
    if (text.isEmpty()) {
      return;
    }
    Frame frame = frames.element();
    String plain = text.toString();
    text.setLength(0);
    setting.missing.read(plain, part.id());
    String set = frame.whole ? plain : setting.hyphenator.withSoftHyphens(plain, frame.language);
    int from = 0;
    while (set.length() - from > LONGEST_TEXT) {
      int space = set.lastIndexOf(' ', from + LONGEST_TEXT);
      int to = space > from ? space + 1 : from + LONGEST_TEXT;
      frame.element.appendChild(document.createTextNode(set.substring(from, to)));
      from = to;
    }
    frame.element.appendChild(document.createTextNode(set.substring(from)));
  }
}
