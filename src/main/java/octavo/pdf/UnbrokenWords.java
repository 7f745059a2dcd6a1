package octavo.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Keeps a word whole across the edge of an element. The css engine breaks lines at every such edge:
 * after the opening quotation mark of {@code “<em>Ave</em>,”}, before its comma. So the word on
 * either side goes into a box of one piece, and the element is split where it has more words.
 */
final class UnbrokenWords {
  private static final Set<String> ELEMENTS =
      Set.of(
          "em", "i", "strong", "b", "cite", "dfn", "var", "small", "span", "a", "code", "q", "s",
          "u", "mark", "abbr", "kbd", "samp", "ins", "del");

  /** A longer piece would leave a hole at the end of the line before. */
  private static final int LONGEST = 40;

  private static final String BREAKS_AFTER = "—–/-";

  private final List<Element> elements = new ArrayList<>();

  /** Adds an element whose edges may have to be mended. */
  void add(Element element) {
    String name = element.getTagName();
    String given = element.getAttribute("class");
    boolean plain = !name.equals("span") || given.isEmpty() || given.equals("small-caps");
    if (plain && ELEMENTS.contains(name) && element.getAttribute("id").isEmpty()) {
      elements.add(element);
    }
  }

  /** Mends them all, once the document is whole. */
  void mend() {
    elements.forEach(UnbrokenWords::mend);
  }

  private static void mend(Element element) {
    Node parent = element.getParentNode();
    Node content = element.getFirstChild();
    boolean simple =
        parent instanceof Element outer
            && !outer.getAttribute("class").equals("unbroken")
            && content != null
            && content.getNextSibling() == null
            && content.getNodeType() == Node.TEXT_NODE;
    if (!simple) {
      return;
    }
    String before = text(element.getPreviousSibling()).map(UnbrokenWords::tail).orElse("");
    String after = text(element.getNextSibling()).map(UnbrokenWords::head).orElse("");
    boolean call = isCall(element.getNextSibling());
    String words = content.getNodeValue();
    String first = head(words);
    String last = tail(words);
    boolean front = !before.isEmpty() && !first.isEmpty() && fits(before, first);
    boolean back = (call || !after.isEmpty()) && !last.isEmpty() && fits(after, last);
    if (!front && !back || beginsInline(element, front ? before : "")) {
      return;
    }
    if (first.length() == words.length()) {
      String tail = front ? before : "";
      cut(element.getPreviousSibling(), tail, true);
      Element piece = back ? pieceAfter(element) : pieceBefore(element);
      piece.insertBefore(element, piece.getFirstChild());
      insert(piece, tail);
      plain(element);
      return;
    }
    if (front) {
      first(element, before, first);
    }
    if (back) {
      last(element, last);
    }
  }

  // The engine tags a box that an inline element, such as a link, begins with after the text that
  // follows it: there the order in which it is read counts for more than where its lines end.
  private static boolean beginsInline(Element element, String before) {
    Node previous = element.getPreviousSibling();
    boolean first =
        previous == null
            || previous.getPreviousSibling() == null
                && text(previous).filter(it -> it.equals(before)).isPresent();
    return first && ELEMENTS.contains(((Element) element.getParentNode()).getTagName());
  }

  // The box that ends with what follows the element.
  private static Element pieceAfter(Element element) {
    Node next = element.getNextSibling();
    if (isCall(next)) {
      return (Element) next;
    }
    String after = head(next.getNodeValue());
    Element piece = pieceBefore(element);
    element.getParentNode().insertBefore(piece, next);
    piece.appendChild(piece.getOwnerDocument().createTextNode(plain(after)));
    cut(next, after, false);
    return piece;
  }

  private static Element pieceBefore(Element element) {
    Element piece = element.getOwnerDocument().createElement("span");
    piece.setAttribute("class", "unbroken");
    element.getParentNode().insertBefore(piece, element);
    return piece;
  }

  private static void first(Element element, String before, String word) {
    Node content = element.getFirstChild();
    cut(element.getPreviousSibling(), before, true);
    Element piece = pieceBefore(element);
    Element part = part(element, word);
    piece.appendChild(part);
    insert(piece, before);
    cut(content, word, false);
  }

  private static void last(Element element, String word) {
    Element piece = pieceAfter(element);
    if (piece.getPreviousSibling() != element) {
      element.getParentNode().insertBefore(element, piece);
    }
    piece.insertBefore(part(element, word), piece.getFirstChild());
    cut(element.getFirstChild(), word, true);
  }

  private static Element part(Element element, String word) {
    Element part = (Element) element.cloneNode(false);
    part.appendChild(element.getOwnerDocument().createTextNode(plain(word)));
    return part;
  }

  private static void insert(Element piece, String text) {
    if (!text.isEmpty()) {
      Node node = piece.getOwnerDocument().createTextNode(plain(text));
      piece.insertBefore(node, piece.getFirstChild());
    }
  }

  private static void cut(@Nullable Node text, String words, boolean fromEnd) {
    if (text == null || words.isEmpty()) {
      return;
    }
    String value = text.getNodeValue();
    int rest = value.length() - words.length();
    text.setNodeValue(fromEnd ? value.substring(0, rest) : value.substring(words.length()));
  }

  private static void plain(Element element) {
    Node content = element.getFirstChild();
    content.setNodeValue(plain(content.getNodeValue()));
  }

  // A box of note marks alone: what it follows is an element.
  private static boolean isCall(@Nullable Node node) {
    return node instanceof Element piece
        && piece.getAttribute("class").equals("unbroken")
        && piece.getFirstChild() instanceof Element first
        && first.getTagName().equals("sup");
  }

  private static boolean fits(String outside, String inside) {
    return outside.length() + inside.length() <= LONGEST;
  }

  private static Optional<String> text(@Nullable Node node) {
    boolean isText = node != null && node.getNodeType() == Node.TEXT_NODE;
    return isText ? Optional.of(node.getNodeValue()) : Optional.empty();
  }

  /** What follows the last place where a line may end. */
  private static String tail(String text) {
    int start = text.length();
    while (start > 0 && !isBreak(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start);
  }

  /** What comes before the first place where a line may end. */
  private static String head(String text) {
    int end = 0;
    while (end < text.length() && !isBreak(text.charAt(end))) {
      end++;
    }
    boolean mark = end < text.length() && BREAKS_AFTER.indexOf(text.charAt(end)) >= 0;
    return text.substring(0, mark ? end + 1 : end);
  }

  private static boolean isBreak(char c) {
    return Character.isWhitespace(c) || BREAKS_AFTER.indexOf(c) >= 0;
  }

  private static String plain(String text) {
    return text.replace("\u00AD", "");
  }
}
