package octavo.importer.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.importer.text.NoteTitles;
import org.jsoup.nodes.Element;

/** Tells notes that no link leads back from by where they stand and how they begin. */
final class HtmlNoteLists {
  /** A note is shorter, in characters: what is longer is a chapter. */
  private static final int LONGEST = 20_000;

  private static final String HEADINGS = "h1, h2, h3, h4, h5, h6";

  private static final Pattern TYPE = Pattern.compile("\\b(?:end|foot|rear)notes\\b");
  private static final Pattern NUMBER = Pattern.compile("[\\[(]?([0-9]{1,4})[\\])]?\\.?");
  private static final Pattern SIGN =
      Pattern.compile("\\s*[\\[(]?([0-9]{1,4}|[a-z]|[*†‡§¶]{1,3})[\\])]?(?:[.:)]|\\s|$).*");

  private HtmlNoteLists() {}

  /** Whether an element holds nothing but notes, as it says itself. */
  static boolean holdsNotes(Element element) {
    return element.normalName().equals("ol") && element.hasClass("references")
        || element.hasClass("footnotes")
        || element.hasClass("endnotes")
        || element.attr("role").equals("doc-endnotes")
        || TYPE.matcher(element.attr("epub:type")).find();
  }

  /**
   * Whether a block is a note that a link with the looks of a mark leads to, judged without a link
   * back: in a list that says so, below a heading that does, or with the mark at its head.
   */
  static boolean lists(Element block, Element link) {
    boolean wide = block.text().length() > LONGEST || block.selectFirst(HEADINGS) != null;
    String mark = link.text().strip();
    boolean raised = HtmlNotes.isRaised(link);
    if (wide || !raised && !NUMBER.matcher(mark).matches()) {
      return false;
    }
    return ElementKin.isWithin(block, HtmlNoteLists::holdsNotes)
        || NoteTitles.heads(heading(block))
        || raised && (isItem(block, mark) || beginsWith(block, mark));
  }

  // The words of the heading a block stands under.
  private static String heading(Element block) {
    for (Element at = block; at != null; at = at.parent()) {
      for (Element before = at; before != null; before = before.previousElementSibling()) {
        boolean is = before.normalName().matches("h[1-6]");
        if (is || before != at && before.selectFirst(HEADINGS) != null) {
          return is ? before.text() : before.select(HEADINGS).getLast().text();
        }
      }
    }
    return "";
  }

  // Whether a block is the item of a numbered list whose number is the mark.
  private static boolean isItem(Element block, String mark) {
    Matcher number = NUMBER.matcher(mark);
    Element list = block.parent();
    if (list == null || !list.normalName().equals("ol") || !number.matches()) {
      return false;
    }
    String start = list.attr("start");
    int first = start.matches("[0-9]{1,4}") ? Integer.parseInt(start) : 1;
    return first + block.elementSiblingIndex() == Integer.parseInt(number.group(1));
  }

  private static boolean beginsWith(Element block, String mark) {
    Matcher sign = SIGN.matcher(block.text());
    return sign.matches() && mark.replaceAll("[\\[\\]().]", "").equals(sign.group(1));
  }
}
