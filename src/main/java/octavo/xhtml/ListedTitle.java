package octavo.xhtml;

import java.util.List;
import octavo.book.Inline;

/**
 * A title as the contents show it.
 *
 * @param kind the class of its entry: the key of a kind, or {@code section} for a heading
 * @param title as printed, or empty
 * @param number printed before it, or empty
 * @param entry what lists say of it that show plain text
 */
record ListedTitle(String kind, List<Inline> title, String number, ContentsEntry entry) {
  ListedTitle {
    title = List.copyOf(title);
  }
}
