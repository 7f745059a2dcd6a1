package octavo.book;

import java.util.List;

/**
 * Whether a book's chapters are numbered by the edition. They are where there are at least two and
 * the author numbers none in its title: a number printed over "3. The Front" would double it.
 */
public final class ChapterNumbers {
  private static final int LONGEST_NUMBER = 3;

  private ChapterNumbers() {}

  /** Whether each {@link Chapter#ordinal()} is printed over its chapter's title. */
  public static boolean arePrinted(Book book) {
    String word = Labels.of(book.metadata().language()).kind(ComponentKind.CHAPTER);
    int[] count = new int[1];
    return noneNumbered(book.contents(), word, count) && count[0] > 1;
  }

  private static boolean noneNumbered(
      List<? extends Component> components, String word, int[] count) {
    for (Component component : components) {
      if (component instanceof Chapter chapter && chapter.ordinal() > 0) {
        count[0]++;
        if (isNumbered(chapter.label(), word)) {
          return false;
        }
      }
      if (!noneNumbered(component.components(), word, count)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a title begins with a number, a Roman numeral and a stop, or the word for a chapter.
   */
  static boolean isNumbered(String title, String word) {
    int end = 0;
    while (end < title.length() && Character.isLetterOrDigit(title.charAt(end))) {
      end++;
    }
    String first = title.substring(0, end);
    if (first.isEmpty()) {
      return false;
    }
    boolean alone = end == title.length();
    boolean stopped = !alone && ".:)–—".indexOf(title.charAt(end)) >= 0;
    return first.equalsIgnoreCase(word)
        || first.length() <= LONGEST_NUMBER && first.chars().allMatch(Character::isDigit)
        || (alone || stopped) && first.chars().allMatch(c -> "IVXLC".indexOf(c) >= 0);
  }
}
