package octavo.typeset.style;

import com.helger.css.decl.CSSDeclaration;
import com.helger.css.decl.CSSExpressionMemberTermSimple;
import com.helger.css.decl.CSSSelector;
import com.helger.css.decl.CSSStyleRule;
import com.helger.css.decl.CascadingStyleSheet;
import com.helger.css.decl.ICSSExpressionMember;
import com.helger.css.reader.CSSReader;
import com.helger.css.reader.CSSReaderSettings;
import com.helger.css.reader.errorhandler.DoNothingCSSParseErrorHandler;
import com.helger.css.writer.CSSWriterSettings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.SourceFile;
import octavo.diagnostic.SourceSpan;

/** The rules of style sheets, read one after the other. */
public final class StyleSheet {
  private final List<Rule> rules = new ArrayList<>();
  private final Set<String> told = new HashSet<>();
  private final Diagnostics diagnostics;

  /**
   * No rules yet.
   *
   * @param diagnostics where it is said what is not honoured, once for each property
   */
  public StyleSheet(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  List<Rule> rules() {
    return Collections.unmodifiableList(rules);
  }

  /** Adds the rules of a file; a file that is no style sheet adds none. */
  public void read(SourceFile file) {
    CSSReaderSettings settings =
        new CSSReaderSettings()
            .setBrowserCompliantMode(true)
            .setUseSourceLocation(true)
            .setCustomErrorHandler(new DoNothingCSSParseErrorHandler());
    CascadingStyleSheet sheet = CSSReader.readFromStringReader(file.text(), settings);
    if (sheet == null) {
      diagnostics.report(
          DiagnosticCode.STYLE_CSS, new SourceSpan(file, 0, 0), "this is no style sheet", "");
      return;
    }
    for (CSSStyleRule rule : sheet.getAllStyleRules()) {
      add(rule, file);
    }
  }

  private void add(CSSStyleRule rule, SourceFile file) {
    List<Declaration> declarations = new ArrayList<>();
    for (CSSDeclaration declaration : rule.getAllDeclarations()) {
      declarations(declaration, file, declarations);
    }
    for (CSSSelector written : rule.getAllSelectors()) {
      Optional<Selector> selector = SelectorReader.read(written);
      if (selector.isPresent()) {
        rules.add(new Rule(selector.get(), List.copyOf(declarations), rules.size()));
      } else {
        String text = written.getAsCSSString(new CSSWriterSettings(), 0);
        tell("selector " + text, line(file, written.getSourceLocation()));
      }
    }
  }

  private void declarations(CSSDeclaration declaration, SourceFile file, List<Declaration> into) {
    String property = declaration.getProperty();
    List<String> terms = new ArrayList<>();
    for (ICSSExpressionMember member : declaration.getExpression().getAllMembers()) {
      terms.add(
          member instanceof CSSExpressionMemberTermSimple simple
              ? simple.getValue()
              : member.getAsCSSString(new CSSWriterSettings(), 0).strip());
    }
    Optional<Map<Property, List<String>>> longhands = Shorthands.expand(property, terms);
    if (longhands.isPresent()) {
      longhands
          .get()
          .forEach(
              (longhand, own) ->
                  into.add(new Declaration(longhand, List.copyOf(own), declaration.isImportant())));
    } else if (!Shorthands.isNeedless(property)) {
      tell("property '" + property + "'", line(file, declaration.getSourceLocation()));
    }
  }

  private void tell(String what, SourceSpan at) {
    if (told.add(what)) {
      diagnostics.report(
          DiagnosticCode.STYLE_CSS,
          at,
          "the compositor does not honour the " + what,
          "package octavo.typeset.style lists what it does; --set editions.print.engine=css knows"
              + " more");
    }
  }

  private static SourceSpan line(SourceFile file, com.helger.css.CSSSourceLocation location) {
    int line = location == null ? 1 : location.getFirstTokenBeginLineNumber();
    String text = file.text();
    int start = 0;
    for (int i = 1; i < line && text.indexOf('\n', start) >= 0; i++) {
      start = text.indexOf('\n', start) + 1;
    }
    int end = text.indexOf('\n', start);
    return new SourceSpan(file, start, end < 0 ? text.length() : end);
  }
}
