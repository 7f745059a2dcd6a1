package octavo.importer.read;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Marks of notes in Markdown whose notes have no text: CommonMark leaves them as characters. */
final class MarkdownMarks {
  /** The attribute of an element that is such a mark: the label of its note. */
  static final String MARK = "data-octavo-mark";

  private static final Pattern UNTOLD = Pattern.compile("\\[\\^([^\\[\\]\\s]+)\\]");

  private MarkdownMarks() {}

  /** Makes elements of them. */
  static void read(Element body) {
    for (Element element : body.getAllElements()) {
      MarkdownWords.replace(element, UNTOLD, MarkdownMarks::mark);
    }
  }

  private static Element mark(MatchResult mark) {
    return new Element("span").attr(MARK, label(mark.group(1))).appendText(mark.group());
  }

  /** The label of a note of a name; numbers are those of the book's numbered notes. */
  static String label(String name) {
    return name.matches("[0-9]+") ? "fn-" + name : name;
  }
}
