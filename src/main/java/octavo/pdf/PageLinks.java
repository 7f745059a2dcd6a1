package octavo.pdf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * The links of the single document. Each gets a name for assistive technology (PDF/UA-1, 7.18.5),
 * and one that leads to a page numbered in roman says so, for a style sheet that prints the number.
 */
final class PageLinks {
  private static final int LONGEST_NAME = 200;

  private final List<Element> links = new ArrayList<>();
  private final Set<String> front = new HashSet<>();

  /** Adds a link, which may still be empty. */
  void add(Element link) {
    links.add(link);
  }

  /** Notes that an element stands on a page numbered in roman. */
  void front(String id) {
    front.add(id);
  }

  /** Finishes all links, once the document is whole. */
  void finish() {
    for (Element link : links) {
      String address = link.getAttribute("href");
      if (address.startsWith("#") && front.contains(address.substring(1))) {
        link.setAttribute("class", (link.getAttribute("class") + " octavo-roman").strip());
      }
      if (link.getAttribute("title").isEmpty()) {
        link.setAttribute("title", name(link));
      }
      boolean call =
          link.getParentNode() instanceof Element outer
              && outer.getAttribute("class").equals("note-call");
      if (call) {
        Mark mark = new Mark(Mark.Type.REFERENCE, link.getAttribute("title"));
        link.setAttribute("title", mark.encoded());
      }
    }
  }

  private static String name(Element link) {
    String words = link.getTextContent().replace("\u00AD", "").strip().replaceAll("\\s+", " ");
    if (words.isEmpty()) {
      return link.getAttribute("href");
    }
    return words.length() > LONGEST_NAME ? words.substring(0, LONGEST_NAME) : words;
  }
}
