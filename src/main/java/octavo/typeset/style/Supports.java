package octavo.typeset.style;

import java.util.Optional;
import octavo.diagnostic.Diagnostics;
import octavo.typeset.style.SheetRule.WrittenDeclaration;
import octavo.typeset.style.Token.Kind;

/** Answers the conditions of {@code @supports} (CSS Conditional Rules 3, section 2). */
final class Supports {
  private Supports() {}

  /** Whether a rule's condition holds. What it asks beside declarations and selectors does not. */
  static boolean hold(SheetRule.At rule, SheetReport report) {
    if (rule.prelude().isEmpty()) {
      report.say("this @supports asks nothing", report.span(rule.keyword()), "write (name: value)");
      return false;
    }
    // To ask is no use of what is asked for.
    SheetReport silent = new SheetReport(report.file(), new SheetNames(), new Diagnostics());
    return new Conditions(asked -> Optional.of(holds(asked, silent)), report)
        .hold(rule.prelude())
        .orElse(false);
  }

  private static boolean holds(ComponentValue asked, SheetReport silent) {
    if (asked.function().equals("selector")) {
      return !asked.content().isEmpty() && SelectorReader.read(asked.content(), silent).isPresent();
    }
    return asked.kind() == Kind.LEFT_PAREN
        && WrittenDeclaration.are(asked.content())
        && Declarations.isHonoured(WrittenDeclaration.of(asked.content()));
  }
}
