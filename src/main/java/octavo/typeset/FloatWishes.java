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
 * since it cannot stand among lines. A table stays below a paragraph that leads to it, or where it
 * has no caption, and so it does among others of which hardly any text stands between: that would
 * go by, and what leads to all of them stand together. A picture stays to which a colon leads: any
 * other may leave its place, for the hole that it makes at the foot of a page is worse. Only what
 * stands right in a section may leave it: not what is in a list, a quotation or a note, and not
 * what is all that stands below its heading, which would be left alone.
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
    if (isAllOfItsSection(block)) {
      return Optional.empty();
    }
    if (table.isPresent() && turns(block, table.get(), around, frame)) {
      return Optional.of(Wish.PAGE);
    }
    boolean near =
        table
            .map(it -> child(it, "caption").isPresent() && !isLed(block))
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

  private boolean isLed(Element table) {
    return column.isAwaited() || TableRun.includes(table);
  }

  private static boolean isInSection(Element block) {
    return block.parent().map(Element::name).orElse("").equals("section");
  }

  // The heading would stand empty above the next one, or at the end of its chapter.
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

  private boolean turns(Element block, Element table, Around around, Frame frame) {
    Around outer = BlockSetter.inside(workshop, block, around);
    Frame room = frame.inside(outer.style());
    Around inner = BlockSetter.inside(workshop, table, outer);
    Frame own = room.inside(inner.style());
    return new TableSetter(workshop, column, page).turns(table, inner, own, turned);
  }
}
