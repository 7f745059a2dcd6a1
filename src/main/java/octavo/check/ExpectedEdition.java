package octavo.check;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The author's words as far as an edition is concerned.
 *
 * @param texts the pieces it must print
 * @param leftOut the pieces of the book it must not print, since only some chapters were asked for
 */
record ExpectedEdition(List<ExpectedText> texts, List<ExpectedText> leftOut) {
  /** An edition of a whole book. */
  static ExpectedEdition whole(List<ExpectedText> texts) {
    return new ExpectedEdition(texts, List.of());
  }

  /** An edition of some chapters; both sides keep their author's words. */
  static ExpectedEdition selection(List<ExpectedText> texts, List<ExpectedText> whole) {
    Set<String> printed = new TreeSet<>();
    texts.forEach(text -> printed.add(component(text)));
    // The notes at the book's end are of no component: some of them are printed.
    printed.add("");
    return new ExpectedEdition(
        texts, whole.stream().filter(text -> !printed.contains(component(text))).toList());
  }

  private static String component(ExpectedText text) {
    return text.author().orElseThrow().component();
  }
}
