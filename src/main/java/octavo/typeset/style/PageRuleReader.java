package octavo.typeset.style;

import com.helger.css.decl.CSSDeclaration;
import com.helger.css.decl.CSSPageMarginBlock;
import com.helger.css.decl.CSSPageRule;
import com.helger.css.decl.ICSSPageRuleMember;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code @page}. */
final class PageRuleReader {
  private static final Set<String> SIDES =
      Set.of(
          "margin-top",
          "margin-bottom",
          "margin-left",
          "margin-right",
          "margin-inside",
          "margin-outside");

  /** What a margin box may say beside what it inherits. */
  private static final Set<Property> OF_BOXES =
      Set.of(
          Property.BORDER_BOTTOM_WIDTH,
          Property.BORDER_TOP_WIDTH,
          Property.CONTENT,
          Property.MARGIN_BOTTOM,
          Property.MARGIN_LEFT,
          Property.MARGIN_RIGHT,
          Property.MARGIN_TOP,
          Property.PADDING_BOTTOM,
          Property.PADDING_LEFT,
          Property.PADDING_RIGHT,
          Property.PADDING_TOP,
          Property.VERTICAL_ALIGN);

  private final SheetReport report;
  private final List<PageRule.Geometry> geometry = new ArrayList<>();
  private final List<Declaration> text = new ArrayList<>();
  private final Map<MarginBox, List<Declaration>> boxes = new EnumMap<>(MarginBox.class);

  private PageRuleReader(SheetReport report) {
    this.report = report;
  }

  /** The rule; empty when no selector of it is understood. */
  static Optional<PageRule> read(CSSPageRule rule, SheetReport report, int order) {
    List<PageSelector> selectors = new ArrayList<>();
    for (String written : rule.getAllSelectors()) {
      Optional<PageSelector> selector = PageSelector.read(written);
      selector.ifPresent(selectors::add);
      selector.ifPresent(
          read -> report.names().page(read.name(), report.span(rule.getSourceLocation())));
      if (selector.isEmpty()) {
        report.notHonoured("the selector '@page " + written + "'", rule.getSourceLocation());
      }
    }
    if (rule.getAllSelectors().isEmpty()) {
      selectors.add(new PageSelector("", List.of()));
    }
    PageRuleReader reader = new PageRuleReader(report);
    rule.getAllMembers().forEach(reader::take);
    return selectors.isEmpty()
        ? Optional.empty()
        : Optional.of(new PageRule(selectors, reader.geometry, reader.text, reader.boxes, order));
  }

  private void take(ICSSPageRuleMember member) {
    switch (member) {
      case CSSDeclaration declaration -> declaration(declaration);
      case CSSPageMarginBlock block -> block(block);
      default -> throw new IllegalStateException("in @page: " + member.getClass().getSimpleName());
    }
  }

  private void declaration(CSSDeclaration written) {
    String property = Declarations.name(written);
    List<String> terms = Declarations.terms(written);
    boolean understood =
        switch (property) {
          case "size" -> PageSize.read(terms).isPresent();
          case "margin" -> Shorthands.four(terms).stream().allMatch(PageRuleReader::isMargin);
          default -> SIDES.contains(property) && terms.size() == 1 && isMargin(terms.getFirst());
        };
    boolean own = property.equals("size") || property.startsWith("margin");
    if (!own) {
      text.addAll(only(Declarations.read(List.of(written), report), Set.of(), written, "@page"));
    } else if (!understood || property.equals("margin") && Shorthands.four(terms).isEmpty()) {
      report.notHonoured(
          "the value '" + String.join(" ", terms) + "' of '" + property + "' in @page",
          written.getSourceLocation());
    } else {
      add(property, terms, written);
    }
  }

  private void add(String property, List<String> terms, CSSDeclaration written) {
    List<String> four = property.equals("margin") ? Shorthands.four(terms) : List.of();
    List<String> names = List.of("margin-top", "margin-right", "margin-bottom", "margin-left");
    var at = report.span(written.getSourceLocation());
    if (four.isEmpty()) {
      geometry.add(new PageRule.Geometry(property, terms, written.isImportant(), at));
    }
    for (int i = 0; i < four.size(); i++) {
      geometry.add(
          new PageRule.Geometry(names.get(i), List.of(four.get(i)), written.isImportant(), at));
    }
  }

  private static boolean isMargin(String term) {
    return term.equals("auto")
        || new Lengths(10, 10)
            .read(term)
            .filter(read -> read.points() >= 0 && read.share() >= 0)
            .isPresent();
  }

  private void block(CSSPageMarginBlock block) {
    Optional<MarginBox> box = MarginBox.of(block.getPageMarginSymbol());
    if (box.isEmpty()) {
      report.notHonoured(
          "the margin box '" + block.getPageMarginSymbol() + "'", block.getSourceLocation());
      return;
    }
    List<Declaration> own = boxes.computeIfAbsent(box.get(), key -> new ArrayList<>());
    for (CSSDeclaration written : block.getAllDeclarations()) {
      List<Declaration> read = Declarations.ofMargins(List.of(written), report);
      own.addAll(only(read, OF_BOXES, written, block.getPageMarginSymbol()));
    }
  }

  private List<Declaration> only(
      List<Declaration> read, Set<Property> further, CSSDeclaration written, String where) {
    List<Declaration> kept =
        read.stream()
            .filter(one -> one.property().isInherited() || further.contains(one.property()))
            .toList();
    if (kept.size() < read.size() && kept.isEmpty()) {
      report.notHonoured(
          "the property '" + Declarations.name(written) + "' in " + where,
          written.getSourceLocation());
    }
    return kept;
  }
}
