package octavo.typeset.style;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import octavo.diagnostic.SourceSpan;
import octavo.measure.TrimSize;

/** What the {@code @page} rules of sheets come to for a page (CSS Paged Media 3). */
public final class PageStyles {
  private final List<PageRule> rules;
  private final Style root;
  private final Map<PageContext, Map<MarginBox, Style>> known = new HashMap<>();

  /**
   * The styles of pages.
   *
   * @param root what margin boxes inherit from
   */
  public PageStyles(StyleSheet sheet, Style root) {
    this.rules = sheet.pageRules();
    this.root = root;
  }

  /**
   * Size and margins of a page.
   *
   * @param trim the page as the edition or the theme wants it
   * @param fixed whether no sheet may change its size: the edition's own is an order
   */
  public PageBox box(PageContext page, TrimSize trim, boolean fixed) {
    Map<String, PageRule.Geometry> winners = new HashMap<>();
    for (boolean important : new boolean[] {false, true}) {
      for (PageRule rule : matching(page)) {
        for (PageRule.Geometry one : rule.geometry()) {
          if (one.important() == important) {
            winners.put(physical(one.property(), page.recto()), one);
          }
        }
      }
    }
    PageRule.Geometry written = winners.remove("size");
    TrimSize size =
        fixed || written == null
            ? trim
            : PageSize.read(written.terms()).map(own -> own.on(trim)).orElse(trim);
    Map<String, Double> margins = new HashMap<>();
    winners.forEach(
        (side, one) -> margin(side, one, size).ifPresent(margin -> margins.put(side, margin)));
    return new PageBox(size, margins, place(winners, written));
  }

  private static Optional<SourceSpan> place(
      Map<String, PageRule.Geometry> margins,
      PageRule.@org.jspecify.annotations.Nullable Geometry size) {
    return margins.values().stream()
        .map(PageRule.Geometry::at)
        .min(PageStyles::comparePlace)
        .or(() -> Optional.ofNullable(size).map(PageRule.Geometry::at));
  }

  private static int comparePlace(SourceSpan a, SourceSpan b) {
    int file = a.path().compareTo(b.path());
    return file != 0 ? file : Integer.compare(a.start(), b.start());
  }

  // The inside is where the pages are bound.
  private static String physical(String property, boolean recto) {
    return switch (property) {
      case "margin-inside" -> recto ? "left" : "right";
      case "margin-outside" -> recto ? "right" : "left";
      case "size" -> property;
      default -> property.substring("margin-".length());
    };
  }

  private Optional<Double> margin(String side, PageRule.Geometry written, TrimSize size) {
    boolean upright = side.equals("top") || side.equals("bottom");
    double whole = (upright ? size.height() : size.width()).points();
    return new Lengths(root.size(), root.size())
        .read(written.terms().getFirst())
        .map(read -> read.in(whole));
  }

  /** What stands in the margins of a page: the boxes that have content. */
  public Map<MarginBox, Style> marginBoxes(PageContext page) {
    return known.computeIfAbsent(page, this::compute);
  }

  private Map<MarginBox, Style> compute(PageContext page) {
    List<PageRule> matching = matching(page);
    Style base = Cascade.compute(root, matching.stream().map(PageRule::text).toList(), root.size());
    Map<MarginBox, Style> boxes = new EnumMap<>(MarginBox.class);
    for (MarginBox box : MarginBox.values()) {
      List<List<Declaration>> own = new ArrayList<>();
      own.add(
          List.of(
              new Declaration(Property.TEXT_ALIGN, List.of(box.textAlign()), false),
              new Declaration(Property.VERTICAL_ALIGN, List.of(box.verticalAlign()), false)));
      matching.forEach(rule -> own.add(rule.boxes().getOrDefault(box, List.of())));
      Style style = Cascade.compute(base, own, root.size());
      if (!style.content().isEmpty()) {
        boxes.put(box, style);
      }
    }
    return Collections.unmodifiableMap(boxes);
  }

  private List<PageRule> matching(PageContext page) {
    return rules.stream()
        .filter(rule -> rule.matches(page))
        .sorted((a, b) -> compareWeight(a, b, page))
        .toList();
  }

  private static int compareWeight(PageRule a, PageRule b, PageContext page) {
    int weight = Integer.compare(a.specificity(page), b.specificity(page));
    return weight != 0 ? weight : Integer.compare(a.order(), b.order());
  }
}
