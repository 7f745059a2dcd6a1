package octavo.importer.read;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Makes elements of signs among words that CommonMark leaves as they are. */
final class MarkdownWords {
  private MarkdownWords() {}

  /** Puts an element in the place of each match in the words of an element that is no code. */
  static void replace(Element element, Pattern sign, Function<MatchResult, ? extends Node> made) {
    if (ElementKin.isWithin(element, MarkdownWords::isCode)) {
      return;
    }
    for (TextNode words : element.textNodes()) {
      String all = words.getWholeText();
      List<MatchResult> found = sign.matcher(all).results().toList();
      int from = 0;
      for (MatchResult each : found) {
        words.before(new TextNode(all.substring(from, each.start()))).before(made.apply(each));
        from = each.end();
      }
      if (from > 0) {
        words.text(all.substring(from));
      }
    }
  }

  private static boolean isCode(Element element) {
    return element.normalName().equals("pre") || element.normalName().equals("code");
  }
}
