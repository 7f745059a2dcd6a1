package octavo.importer.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import octavo.book.TextDirection;
import octavo.importer.text.TextStyle;
import org.jsoup.nodes.Element;

/** The language of elements, and the direction they are read in, where the book has others. */
final class HtmlLanguage {
  private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*");

  private HtmlLanguage() {}

  /**
   * What an element says itself.
   *
   * @param book the language of the book, or empty
   */
  static List<TextStyle> of(Element element, String book) {
    List<TextStyle> styles = new ArrayList<>();
    String tag = tag(element);
    if (TAG.matcher(tag).matches() && !tag.equalsIgnoreCase(book)) {
      styles.add(new TextStyle.Foreign(tag));
    }
    String direction = element.attr("dir").toLowerCase(Locale.ROOT);
    String language = tag.isEmpty() ? book : tag;
    if (direction.matches("ltr|rtl") && !TextDirection.of(language).attribute().equals(direction)) {
      styles.add(new TextStyle.Directed(direction));
    }
    return styles;
  }

  /**
   * What the nearest element says that a block lies in. That it is of the book's language in
   * another country is said of whole books, and is nothing to tell a block by.
   */
  static List<TextStyle> around(Element block, String book) {
    if (book.isEmpty()) {
      return List.of();
    }
    for (Element at = block; at != null; at = at.parent()) {
      if (!tag(at).isEmpty() || at.attr("dir").matches("(?i)ltr|rtl")) {
        return isSame(tag(at), book) && at.attr("dir").isEmpty()
            ? List.of()
            : of(at, base(at, book));
      }
    }
    return List.of();
  }

  private static String base(Element element, String book) {
    return isSame(tag(element), book) ? tag(element) : book;
  }

  private static boolean isSame(String tag, String book) {
    return primary(tag).equals(primary(book));
  }

  private static String primary(String tag) {
    return tag.toLowerCase(Locale.ROOT).replaceAll("-.*", "");
  }

  private static String tag(Element element) {
    return element.hasAttr("lang") ? element.attr("lang") : element.attr("xml:lang");
  }
}
