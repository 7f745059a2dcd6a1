package octavo.typeset;

import java.util.List;
import octavo.typeset.page.Page;
import octavo.typeset.page.Placed;

/** The texts that are placed on a page. */
final class PlacedTexts {
  private PlacedTexts() {}

  /**
   * Those that show something.
   *
   * @param furniture whether heads and folios are wanted, or what is read
   */
  static List<Placed.Text> of(Page page, boolean furniture) {
    return page.content().stream()
        .filter(Placed.Text.class::isInstance)
        .map(Placed.Text.class::cast)
        .filter(text -> text.slot().isArtifact() == furniture)
        .filter(text -> !text.shaped().text().isBlank())
        .toList();
  }
}
