package octavo.typeset.style;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import octavo.diagnostic.SourceSpan;
import octavo.manuscript.Spelling;
import octavo.typeset.style.SheetRule.WrittenDeclaration;

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
  static Optional<PageRule> read(SheetRule.At rule, SheetReport report, int order) {
    List<PageSelector> selectors = selectors(rule.prelude(), report);
    PageRuleReader reader = new PageRuleReader(report);
    rule.block().declarations().forEach(reader::declaration);
    for (SheetRule within : rule.block().rules()) {
      if (within instanceof SheetRule.At box) {
        reader.box(box);
      } else {
        report.say(
            "a rule within @page is not honoured",
            report.span(within.prelude()),
            "see whether a } is missing before it");
      }
    }
    return selectors.isEmpty()
        ? Optional.empty()
        : Optional.of(new PageRule(selectors, reader.geometry, reader.text, reader.boxes, order));
  }

  private static List<PageSelector> selectors(List<ComponentValue> prelude, SheetReport report) {
    if (prelude.isEmpty()) {
      return List.of(new PageSelector("", List.of()));
    }
    List<PageSelector> selectors = new ArrayList<>();
    for (List<ComponentValue> written : ComponentValue.split(prelude)) {
      Optional<PageSelector> selector =
          written.isEmpty() ? Optional.empty() : PageSelector.read(written);
      if (selector.isPresent()) {
        selectors.add(selector.get());
        report.names().page(selector.get().name(), report.span(written.getFirst()));
      } else {
        List<ComponentValue> at = written.isEmpty() ? prelude : written;
        String text = "@page " + ComponentValue.text(at);
        report.notHonoured(
            "the selector " + SheetReport.quoted(text), report.span(at), PageSelector.hint(at));
      }
    }
    return selectors;
  }

  private void declaration(WrittenDeclaration written) {
    String property = Declarations.name(written);
    List<String> terms = Declarations.terms(written.value());
    boolean understood =
        switch (property) {
          case "size" -> PageSize.read(terms).isPresent();
          case "margin" ->
              !Shorthands.four(terms).isEmpty()
                  && Shorthands.four(terms).stream().allMatch(PageRuleReader::isMargin);
          default -> SIDES.contains(property) && terms.size() == 1 && isMargin(terms.getFirst());
        };
    boolean own = property.equals("size") || property.startsWith("margin");
    if (!own) {
      text.addAll(only(Declarations.read(List.of(written), report), Set.of(), written, "@page"));
    } else if (!understood) {
      Declarations.reportValue(written, " in @page", report);
    } else {
      add(property, terms, written);
    }
  }

  private void add(String property, List<String> terms, WrittenDeclaration written) {
    List<String> four = property.equals("margin") ? Shorthands.four(terms) : List.of();
    List<String> names = List.of("margin-top", "margin-right", "margin-bottom", "margin-left");
    SourceSpan at = report.span(written.name());
    if (four.isEmpty()) {
      geometry.add(new PageRule.Geometry(property, terms, written.important(), at));
    }
    for (int i = 0; i < four.size(); i++) {
      geometry.add(
          new PageRule.Geometry(names.get(i), List.of(four.get(i)), written.important(), at));
    }
  }

  private static boolean isMargin(String term) {
    return term.equals("auto")
        || new Lengths(10, 10)
            .read(term)
            .filter(read -> read.points() >= 0 && read.share() >= 0)
            .isPresent();
  }

  private void box(SheetRule.At rule) {
    Optional<MarginBox> box = MarginBox.of(rule.name());
    if (box.isEmpty()) {
      List<String> boxes = Arrays.stream(MarginBox.values()).map(MarginBox::css).toList();
      report.say(
          "there is no margin box " + SheetReport.quoted(rule.keyword().text()),
          report.span(rule.keyword()),
          Spelling.hint(rule.name(), boxes));
      return;
    }
    SheetReader.reportNested(rule.block(), report);
    List<Declaration> own = boxes.computeIfAbsent(box.get(), key -> new ArrayList<>());
    for (WrittenDeclaration written : rule.block().declarations()) {
      List<Declaration> read = Declarations.ofMargins(List.of(written), report);
      own.addAll(only(read, OF_BOXES, written, rule.keyword().text()));
    }
  }

  private List<Declaration> only(
      List<Declaration> read, Set<Property> further, WrittenDeclaration written, String where) {
    List<Declaration> kept =
        read.stream()
            .filter(one -> one.property().isInherited() || further.contains(one.property()))
            .toList();
    if (kept.size() < read.size() && kept.isEmpty()) {
      report.notHonoured(
          "the property " + SheetReport.quoted(Declarations.name(written)) + " in " + where,
          report.span(written.name()));
    }
    return kept;
  }
}
