package octavo.typeset;

import java.util.ArrayList;
import java.util.List;
import octavo.typeset.page.Placed;

/** A page while it is being filled. */
final class Sheet {
  private final int number;
  private final List<Placed> content = new ArrayList<>();

  /**
   * An empty page.
   *
   * @param number counted from 0; even ones are rectos, which are right-hand pages, but for a book
   *     that is read from right to left
   */
  Sheet(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  boolean isRecto() {
    return number % 2 == 0;
  }

  void add(Placed placed) {
    content.add(placed);
  }

  List<Placed> content() {
    return content;
  }
}
