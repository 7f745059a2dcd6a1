package octavo.typeset;

import java.util.List;
import java.util.Optional;
import octavo.typeset.Floating.Wish;
import octavo.typeset.InlineCollector.Around;
import octavo.typeset.style.Element;
import octavo.typeset.style.Node;

/**
 * Says which figures and tables of a document may leave their place in the text: those whose {@code
 * placement} is said to be {@code float} or {@code page}; of those of which nothing is said the
 * ones with a caption, by which they are known elsewhere, and each table that has to be turned,
 * since it cannot stand among lines. A table without a caption stays below what leads to it, and so
 * does a picture to which a colon does: any other may leave its place, for the hole that it makes
 * at the foot of a page is worse. Only what stands right in a section may leave it: not what is in
 * a list, a quotation or a note.
 */
final class FloatWishes {
  private final Workshop workshop;
  private final Column column;
  private final PageShape page;
  private final TurnedPages turned;

  /**
   * Wishes of what stands in a column.
   *
   * @param turned what turns tables
   */
  FloatWishes(Workshop workshop, Column column, PageShape page, TurnedPages turned) {
    this.workshop = workshop;
    this.column = column;
    this.page = page;
    this.turned = turned;
  }

  /** Where a block may stand besides its place; empty where it may not leave it. */
  Optional<Wish> of(Element block, Around around, Frame frame) {
    Optional<Element> table = block.is("table") ? child(block, "table") : Optional.empty();
    boolean figure = block.name().equals("figure") && block.is("figure");
    if (!figure && table.isEmpty()
        || block.is("placement-here")
        || !column.letsFloat()
        || !isInSection(block)) {
      return Optional.empty();
    }
    if (block.is("placement-page")) {
      return Optional.of(Wish.PAGE);
    }
    if (block.is("placement-float")) {
      return Optional.of(Wish.HEAD);
    }
    if (isAllOfItsSection(block) && (!figure || !isAboveHeading(block))) {
      return Optional.empty();
    }
    if (table.isPresent() && turns(block, table.get(), around, frame)) {
      return Optional.of(Wish.PAGE);
    }
    boolean near =
        table
            .map(it -> child(it, "caption").isPresent())
            .orElseGet(() -> child(block, "figcaption").isPresent() || standsAlone(block));
    return near ? Optional.of(Wish.NEAR) : Optional.empty();
  }

  // A picture without a caption that no sentence leads to. An ornament has its place.
  private static boolean standsAlone(Element figure) {
    boolean ornament = child(figure, "img").map(img -> img.attribute("alt").isEmpty()).orElse(true);
    String before = before(figure).stripTrailing();
    return !ornament && !before.endsWith(":") && !before.endsWith("\uFF1A");
  }

  // The words of what stands right before it.
  private static String before(Element figure) {
    List<Node> all = figure.parent().map(Element::children).orElse(List.of());
    for (int i = all.indexOf(figure) - 1; i >= 0; i--) {
      if (all.get(i) instanceof Element element) {
        return element.words();
      }
    }
    return "";
  }

  /** The first element of a name that is right in another. */
  static Optional<Element> child(Element of, String name) {
    for (Node node : of.children()) {
      if (node instanceof Element element && element.name().equals(name)) {
        return Optional.of(element);
      }
    }
    return Optional.empty();
  }

  private static boolean isInSection(Element block) {
    return block.parent().map(Element::name).orElse("").equals("section");
  }

  // Below a heading that has nothing else to stand above it a table stays: the next heading would
  // come right below that one.
  private boolean isAllOfItsSection(Element block) {
    if (!column.isLed()) {
      return false;
    }
    List<Node> all = block.parent().map(Element::children).orElse(List.of());
    for (Node node : all.subList(all.indexOf(block) + 1, all.size())) {
      if (node instanceof Element next) {
        return next.name().matches("h[1-6]|hr|section|figure") || next.is("table");
      }
    }
    return true;
  }

  // Then its heading may stand above the next one, and it at the head of the next page.
  private static boolean isAboveHeading(Element block) {
    Element outer = block;
    while (outer.isLast() && outer.parent().isPresent()) {
      outer = outer.parent().get();
    }
    List<Node> all = outer.parent().map(Element::children).orElse(List.of());
    for (Node node : all.subList(all.indexOf(outer) + 1, all.size())) {
      if (node instanceof Element next) {
        return next.name().matches("h[1-6]|section");
      }
    }
    return false;
  }

  private boolean turns(Element block, Element table, Around around, Frame frame) {
    Around outer = BlockSetter.inside(workshop, block, around);
    Frame room = frame.inside(outer.style());
    Around inner = BlockSetter.inside(workshop, table, outer);
    Frame own = room.inside(inner.style());
    return new TableSetter(workshop, column, page).turns(table, inner, own, turned);
  }
}
