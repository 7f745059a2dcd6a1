package octavo.typeset.style;

import java.util.List;
import java.util.Optional;
import octavo.diagnostic.SourceSpan;
import octavo.typeset.style.SheetRule.Block;
import octavo.typeset.style.SheetRule.WrittenDeclaration;
import octavo.typeset.style.Token.Kind;

/** Reads one style sheet. */
final class SheetReader {
  private final StyleSheet sheet;
  private final MediaQueries media;
  private final SheetReport report;

  SheetReader(StyleSheet sheet, MediaQueries media, SheetReport report) {
    this.sheet = sheet;
    this.media = media;
    this.report = report;
  }

  /** Adds what the file holds. */
  void read() {
    rules(RuleParser.rules(report));
  }

  // By instanceof, here and in PageRuleReader: a switch over types takes each run some
  // milliseconds to link, and every build comes here.
  private void rules(List<SheetRule> rules) {
    for (SheetRule rule : rules) {
      if (rule instanceof SheetRule.Qualified style) {
        style(style);
      } else if (rule instanceof SheetRule.At at) {
        atRule(at);
      }
    }
  }

  private void style(SheetRule.Qualified rule) {
    Optional<List<Selector>> selectors = SelectorReader.list(rule.prelude(), report);
    if (selectors.isPresent()) {
      reportNested(rule.block(), report);
      List<Declaration> declarations = Declarations.ofElements(rule.block().declarations(), report);
      for (Selector selector : selectors.get()) {
        sheet.add(selector, declarations);
      }
    }
  }

  /** Reports rules where only declarations may stand. Of a block that is not closed, the first. */
  static void reportNested(Block block, SheetReport report) {
    for (SheetRule rule : block.rules()) {
      switch (rule) {
        case SheetRule.At at when MarginBox.of(at.name()).isPresent() -> reportBox(at, report);
        case SheetRule.At at -> reportNested(report, report.span(at.keyword()));
        case SheetRule.Qualified style -> reportNested(report, report.span(style.prelude()));
      }
      if (!block.closed()) {
        return;
      }
    }
  }

  private static void reportNested(SheetReport report, SourceSpan at) {
    report.say("a rule within a rule is not honoured", at, "see whether a } is missing before it");
  }

  private static void reportBox(SheetRule.At box, SheetReport report) {
    report.say(
        "'" + box.keyword().text() + "' stands outside @page",
        report.span(box.keyword()),
        "write it in @page { … }");
  }

  private void atRule(SheetRule.At rule) {
    switch (rule.name()) {
      case "@page" ->
          PageRuleReader.read(rule, report, sheet.pageRuleCount()).ifPresent(sheet::add);
      case "@media" -> {
        if (media.hold(rule.prelude(), report)) {
          group(rule.block());
        }
      }
      case "@supports" -> {
        if (Supports.hold(rule, report)) {
          group(rule.block());
        }
      }
      case "@import" -> imported(rule);
      case "@charset", "@namespace" -> statement(rule);
      case "@font-face" ->
          report.say(
              "fonts come from theme.yaml: @font-face is passed over",
              report.span(rule.keyword()),
              "name the font's files under fonts: in theme.yaml");
      case "@keyframes", "@viewport" -> {
        // Nothing moves on paper, and a page has no other size than its own.
      }
      default -> other(rule);
    }
  }

  private void group(Block block) {
    for (WrittenDeclaration stray : block.declarations()) {
      report.say("this is no rule", report.span(stray.name()), SheetReport.RULE_HINT);
    }
    rules(block.rules());
  }

  // A statement with a block has swallowed the rule after it.
  private boolean statement(SheetRule.At rule) {
    if (rule.hasBlock()) {
      report.say(
          SheetReport.quoted(rule.keyword().text()) + " ends with no semicolon",
          report.span(rule.keyword()),
          "write one: the rule after it is lost");
    }
    return !rule.hasBlock();
  }

  private void imported(SheetRule.At rule) {
    List<ComponentValue> prelude = rule.prelude();
    if (!statement(rule)) {
      return;
    }
    boolean named = !prelude.isEmpty() && isAddress(prelude.getFirst());
    if (!named) {
      report.say(
          "this @import names no sheet",
          report.span(rule.keyword()),
          "take it out, and name the sheet in theme.yaml");
    } else if (media.hold(queries(prelude), report)) {
      report.say(
          "the compositor reads no other sheets: @import is passed over",
          report.file().span(rule.keyword().start(), prelude.getLast().end()),
          "name the sheet in theme.yaml, or copy its rules here");
    }
  }

  private static boolean isAddress(ComponentValue value) {
    return value.kind() == Kind.STRING
        || value.kind() == Kind.URL
        || value.function().equals("url");
  }

  // What stands after the address and a layer or @supports condition.
  private static List<ComponentValue> queries(List<ComponentValue> prelude) {
    int from = 1;
    while (from < prelude.size() && isBeforeQueries(prelude.get(from))) {
      from++;
    }
    return prelude.subList(from, prelude.size());
  }

  private static boolean isBeforeQueries(ComponentValue value) {
    return value.kind() == Kind.WHITESPACE
        || value.kind() == Kind.FUNCTION
        || value.isWord("layer");
  }

  private void other(SheetRule.At rule) {
    if (MarginBox.of(rule.name()).isPresent()) {
      reportBox(rule, report);
    } else if (!rule.name().startsWith("@-")) {
      report.notHonoured(
          "the rule " + SheetReport.quoted(rule.keyword().text()),
          report.span(rule.keyword()),
          Slips.OF_AT_RULES.hint(rule.name()));
    }
  }
}
