package octavo.typeset.style;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import octavo.diagnostic.SourceSpan;
import octavo.typeset.style.SheetRule.Block;
import octavo.typeset.style.SheetRule.WrittenDeclaration;
import octavo.typeset.style.Token.Kind;

/**
 * Puts the tokens of a sheet together into rules and declarations (CSS Syntax 3, section 5). What
 * is no CSS is reported and passed over as the specification says: in a block up to the next
 * semicolon or the brace that closes the block, outside blocks with the rule it stands in. Unlike
 * the specification's algorithm it goes back nowhere: what is followed by a brace is a rule, and
 * what is not is a declaration.
 */
final class RuleParser {
  /** How many blocks or brackets may lie in one another; no sheet of sense has a dozen. */
  static final int LEVELS = 32;

  private final SheetReport report;
  private final List<Token> tokens;
  private int at;
  private int depth;

  /** How many of the levels are brackets in a prelude or value. */
  private int brackets;

  /** Whether a bracket is open at the sheet's end: the blocks around it are so because of it. */
  private boolean bracketOpen;

  private RuleParser(SheetReport report) {
    this.report = report;
    this.tokens = Tokenizer.tokens(report);
  }

  /** The rules of the report's sheet. */
  static List<SheetRule> rules(SheetReport report) {
    RuleParser parser = new RuleParser(report);
    List<SheetRule> rules = new ArrayList<>();
    while (parser.kind() != Kind.END) {
      switch (parser.kind()) {
        case WHITESPACE, CDO, CDC -> parser.take();
        case AT_KEYWORD -> parser.atRule(rules);
        default -> parser.qualifiedRule(rules);
      }
    }
    return rules;
  }

  private Kind kind() {
    while (tokens.get(at).kind() == Kind.COMMENT) {
      at++;
    }
    return tokens.get(at).kind();
  }

  private Token take() {
    kind();
    return tokens.get(at++);
  }

  private void atRule(List<SheetRule> rules) {
    Token keyword = take();
    List<ComponentValue> prelude = new ArrayList<>();
    while (kind() != Kind.SEMICOLON && !endsPrelude()) {
      prelude.add(componentValue());
    }
    Block block = kind() == Kind.LEFT_BRACE ? block() : Block.NONE;
    if (block == Block.NONE && kind() == Kind.SEMICOLON) {
      take();
    }
    if (!ComponentValue.areBad(prelude)) {
      rules.add(new SheetRule.At(keyword, ComponentValue.stripped(prelude), block));
    }
  }

  private boolean endsPrelude() {
    return kind() == Kind.LEFT_BRACE
        || kind() == Kind.END
        || kind() == Kind.RIGHT_BRACE && depth > 0;
  }

  // Outside blocks, a semicolon or a closing brace is a part of the next rule and spoils it.
  private void qualifiedRule(List<SheetRule> rules) {
    List<ComponentValue> values = new ArrayList<>();
    while (!endsPrelude()) {
      values.add(componentValue());
    }
    List<ComponentValue> prelude = ComponentValue.stripped(values);
    boolean told = isStrayReported(prelude) || ComponentValue.areBad(prelude);
    if (kind() == Kind.LEFT_BRACE) {
      add(prelude, told, rules);
    } else if (!told) {
      report.say("this is no rule", report.span(prelude), SheetReport.RULE_HINT);
    }
  }

  private void add(List<ComponentValue> prelude, boolean told, List<SheetRule> rules) {
    Token brace = tokens.get(at);
    Block block = block();
    if (prelude.isEmpty()) {
      report.say("no selector stands before this brace", report.span(brace), SheetReport.RULE_HINT);
    } else if (!told) {
      rules.add(new SheetRule.Qualified(prelude, block));
    }
  }

  private boolean isStrayReported(List<ComponentValue> prelude) {
    for (int i = 0; i < prelude.size(); i++) {
      ComponentValue value = prelude.get(i);
      if (value.kind() == Kind.RIGHT_BRACE) {
        report.say(
            "this brace closes nothing",
            report.span(value),
            "take it out, or write the { it belongs to: a rule after it is lost");
        return true;
      }
      if (value.kind() == Kind.SEMICOLON) {
        boolean alone = i == 0;
        report.say(
            alone ? "this semicolon ends nothing" : "this is no rule",
            report.span(prelude.subList(0, i + 1)),
            alone ? "take it out: a rule after it is lost" : SheetReport.RULE_HINT);
        return true;
      }
    }
    return false;
  }

  private Block block() {
    Token brace = take();
    if (depth == LEVELS) {
      reportNesting(brace);
      skip(brace);
      return Block.NONE;
    }
    depth++;
    List<WrittenDeclaration> declarations = new ArrayList<>();
    List<SheetRule> rules = new ArrayList<>();
    while (kind() != Kind.RIGHT_BRACE && kind() != Kind.END) {
      switch (kind()) {
        case WHITESPACE, SEMICOLON -> take();
        case AT_KEYWORD -> atRule(rules);
        default -> statement(declarations, rules);
      }
    }
    depth--;
    boolean closed = kind() == Kind.RIGHT_BRACE;
    if (closed) {
      take();
    } else if (depth == 0 && !bracketOpen) {
      report.say("this block is not closed", report.span(brace), "write } where it ends");
    }
    return new Block(declarations, rules, closed);
  }

  private void statement(List<WrittenDeclaration> declarations, List<SheetRule> rules) {
    // The value of a custom property may hold blocks.
    boolean custom = kind() == Kind.IDENT && tokens.get(at).text().startsWith("--");
    List<ComponentValue> values = new ArrayList<>();
    while (kind() != Kind.SEMICOLON && (!endsPrelude() || custom && kind() == Kind.LEFT_BRACE)) {
      values.add(componentValue());
    }
    List<ComponentValue> statement = ComponentValue.stripped(values);
    boolean told = ComponentValue.areBad(statement);
    if (kind() == Kind.LEFT_BRACE) {
      add(statement, told, rules);
    } else if (!told && WrittenDeclaration.are(statement)) {
      declarations.add(WrittenDeclaration.of(statement));
    } else if (!told) {
      reportNoDeclaration(statement);
    }
  }

  private void reportNoDeclaration(List<ComponentValue> statement) {
    SourceSpan at = report.span(statement);
    boolean hack =
        statement.getFirst().kind() == Kind.DELIM
            && WrittenDeclaration.are(statement.subList(1, statement.size()));
    if (hack) {
      String name = ComponentValue.text(statement.subList(0, 2));
      at = report.span(statement.subList(0, 2));
      report.say(SheetReport.quoted(name) + " is no property", at, SheetReport.SYNTAX_HINT);
    } else {
      report.say("this is no CSS and is passed over", at, SheetReport.SYNTAX_HINT);
    }
  }

  private ComponentValue componentValue() {
    Token token = take();
    if (!token.kind().opens()) {
      return token;
    }
    if (depth == LEVELS) {
      reportNesting(token);
      skip(token);
      return new Token(Kind.BAD_NESTING, token.text(), token.start(), tokens.get(at - 1).end());
    }
    depth++;
    brackets++;
    List<ComponentValue> content = new ArrayList<>();
    while (!kind().closes(token.kind()) && kind() != Kind.END) {
      content.add(componentValue());
    }
    depth--;
    brackets--;
    endBracket(token);
    return new SimpleBlock(token, ComponentValue.stripped(content), tokens.get(at - 1).end());
  }

  private void endBracket(Token opener) {
    if (kind() != Kind.END) {
      take();
    } else if (brackets == 0 && !bracketOpen) {
      bracketOpen = true;
      report.say(
          "this bracket is not closed",
          report.span(opener),
          "close it: all that comes after it is lost");
    }
  }

  // All within it, however deep, without going in.
  private void skip(Token opener) {
    Deque<Kind> open = new ArrayDeque<>();
    open.push(opener.kind());
    while (!open.isEmpty() && kind() != Kind.END) {
      Kind next = take().kind();
      if (next.opens()) {
        open.push(next);
      } else if (next.closes(open.peek())) {
        open.pop();
      }
    }
  }

  private void reportNesting(Token opener) {
    report.say(
        "blocks and brackets are nested more than " + LEVELS + " levels deep",
        report.span(opener),
        "what lies deeper is passed over");
  }
}
