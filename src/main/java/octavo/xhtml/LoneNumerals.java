package octavo.xhtml;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import octavo.book.Subtitle;

/**
 * Chapters whose title is nothing but a numeral: several of them in a row may stand in one line of
 * the contents, where a line each would be a column of lone figures, over pages of a long book.
 */
final class LoneNumerals {
  /** Fewer in a row have a line each, as other chapters have. */
  private static final int FEWEST = 3;

  /** The classes of one that another follows. */
  static final String FOLLOWED = " numeral followed";

  private static final String LAST = " numeral";

  private LoneNumerals() {}

  /** The classes of the entries of those that stand in a row. */
  static Map<ListedTitle, String> classes(List<ListedTitle> listed) {
    Map<ListedTitle, String> found = new IdentityHashMap<>();
    int from = 0;
    while (from < listed.size()) {
      int to = from;
      while (to < listed.size()
          && listed.get(to).entry().depth() == listed.get(from).entry().depth()
          && isNumeral(listed, to)) {
        to++;
      }
      if (to - from >= FEWEST) {
        listed.subList(from, to - 1).forEach(title -> found.put(title, FOLLOWED));
        found.put(listed.get(to - 1), LAST);
      }
      from = Math.max(from + 1, to);
    }
    return found;
  }

  // A chapter with sections below it in the contents has a line of its own.
  private static boolean isNumeral(List<ListedTitle> listed, int at) {
    ListedTitle title = listed.get(at);
    boolean leads =
        at + 1 < listed.size() && listed.get(at + 1).entry().depth() > title.entry().depth();
    return !leads && title.number().isEmpty() && Subtitle.isNumeral(title.title());
  }
}
