package octavo.typeset.page;

import java.util.List;

/**
 * A page.
 *
 * @param width of the trimmed page
 * @param height of the trimmed page
 * @param label its number as it is or would be printed: {@code ii}, {@code 37}
 * @param content in the order it is drawn, which is the order it is read where both agree
 */
public record Page(double width, double height, String label, List<Placed> content) {
  /** Copies the content. */
  public Page {
    content = List.copyOf(content);
  }
}
