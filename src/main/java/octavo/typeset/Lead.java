package octavo.typeset;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import octavo.typeset.style.Element;
import octavo.typeset.style.Node;

/**
 * A paragraph that ends no sentence and leads to what stands below it. A short one, such as who
 * speaks in verse, the name of a file above its code, a heading that its author wrote as a
 * paragraph, each line but the last of how a letter begins and of how it is signed, should not
 * stand without that at the foot of a page, unless a hole would be the price. Of a longer one,
 * above a list, an extract, a table or code, the last two lines go along where that leaves no hole.
 * It is told by how it ends, never by its words.
 */
final class Lead {
  /** One that is longer is a paragraph as any other: two lines of it may end a page. */
  private static final int MOST = 2;

  private static final String PARAGRAPH = "p";

  /** What is below it may be any of these. */
  private static final Set<String> FOLLOWING =
      Set.of(PARAGRAPH, "blockquote", "pre", "figure", "ul", "ol", "dl", "table", "div", "aside");

  /** What leads to verse or an extract in old books, and elsewhere ends what is broken off. */
  private static final String DASHES = "\u2013\u2014-";

  /** Ends of sentences that Unicode does not say are such, and of what is broken off. */
  private static final String ENDS = ";\u2026\u00B7" + DASHES;

  private Lead() {}

  /**
   * Holds what comes next in a column to a paragraph that leads to it.
   *
   * @param paragraph that has been set
   * @param mark its first line in the column
   */
  static void hold(Element paragraph, Column column, int mark) {
    int lines = column.size() - mark;
    if (lines > 0 && !paragraph.is("signature")) {
      next(paragraph)
          .filter(element -> FOLLOWING.contains(element.name()))
          .ifPresent(next -> column.hold(before(next, paragraph, lines)));
    }
  }

  // How bad it is where a page ends between both. Two lines of verse, or that a colon ends, are
  // enough at the foot of a page.
  private static Strip.Break before(Element next, Element paragraph, int lines) {
    boolean apart = !next.name().equals(PARAGRAPH);
    if (lines > MOST && !apart) {
      return Strip.Break.FREE;
    }
    int last = last(paragraph.words());
    boolean dash = isDash(last);
    if (last < 0 || (dash ? !apart : isEnd(last)) || lines > 1 && isVerse(paragraph)) {
      return Strip.Break.FREE;
    }
    if (lines == 1 || lines <= MOST && !dash && !isColon(last)) {
      return Strip.Break.STRANDED;
    }
    return apart ? Strip.Break.LED : Strip.Break.FREE;
  }

  private static boolean isVerse(Element paragraph) {
    return paragraph.parent().map(parent -> parent.is("verse")).orElse(false);
  }

  // The last character that is neither a quotation mark nor a bracket, nor a dash behind a colon;
  // -1 where there is none.
  private static int last(String words) {
    int last = -1;
    for (int end = words.length(); end > 0; end -= Character.charCount(last)) {
      last = words.codePointBefore(end);
      if (isDash(last) && isBehindColon(words, end - 1)) {
        return ':';
      }
      if (!isClosing(last)) {
        return last;
      }
    }
    return -1;
  }

  // A word joiner may stand between both.
  private static boolean isBehindColon(String words, int dash) {
    int end = dash;
    while (end > 0 && Character.getType(words.charAt(end - 1)) == Character.FORMAT) {
      end--;
    }
    return end > 0 && isColon(words.charAt(end - 1));
  }

  private static boolean isDash(int character) {
    return DASHES.indexOf(character) >= 0;
  }

  private static boolean isClosing(int character) {
    return switch (Character.getType(character)) {
      case Character.END_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FORMAT,
          Character.SPACE_SEPARATOR ->
          true;
      default -> character == '"' || character == '\'' || Character.isWhitespace(character);
    };
  }

  private static boolean isEnd(int character) {
    return ENDS.indexOf(character) >= 0
        || UCharacter.hasBinaryProperty(character, UProperty.S_TERM);
  }

  private static boolean isColon(int character) {
    return character == ':' || character == '\uFF1A';
  }

  private static Optional<Element> next(Element paragraph) {
    List<Node> all = paragraph.parent().map(Element::children).orElse(List.of());
    return all.subList(all.indexOf(paragraph) + 1, all.size()).stream()
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .findFirst();
  }
}
