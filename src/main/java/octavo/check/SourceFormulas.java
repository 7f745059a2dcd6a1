package octavo.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import octavo.book.Formula;
import octavo.check.source.Ledger;
import octavo.check.source.Mark;
import octavo.check.source.SourceBook;
import octavo.check.source.SourceText;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.SourceFile;
import octavo.diagnostic.SourceSpan;

/** Each formula of the raw files is in the book as it was typed, by its elements and signs. */
final class SourceFormulas {
  private static final String END = "</math>";

  private final Diagnostics diagnostics;

  SourceFormulas(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /**
   * Compares the book with its raw files.
   *
   * @param book its texts
   * @param known what was reported when it was read: a formula that it has not is named there
   */
  void compare(SourceBook source, List<AuthorText> book, List<Diagnostic> known) {
    Map<SourceFile, Map<Integer, Formula>> formulas = byPlace(book);
    SourceFindings findings = new SourceFindings(diagnostics);
    for (SourceText text : source.texts()) {
      Map<Integer, Formula> here = formulas.getOrDefault(text.text().file(), Map.of());
      Ledger ledger = text.ledger();
      int at = ledger.next(Mark.FORMULA, 0);
      while (at < ledger.length()) {
        String typed = typed(text, at);
        SourceSpan place = text.text().span(at, at + 1);
        Formula formula = here.get(place.start());
        boolean same =
            formula == null
                ? isLeftOut(place, known)
                : FormulaText.of(formula.markup()).shown().equals(FormulaText.of(typed).shown());
        if (!same) {
          findings.report(
              DiagnosticCode.PROOF_FORMULA,
              place,
              "this formula was lost or changed when it was read");
        }
        at = ledger.next(Mark.FORMULA, after(text, at));
      }
    }
  }

  private static Map<SourceFile, Map<Integer, Formula>> byPlace(List<AuthorText> book) {
    Map<SourceFile, Map<Integer, Formula>> formulas = new HashMap<>();
    for (AuthorText text : book) {
      for (Formula formula : text.formulas()) {
        formulas
            .computeIfAbsent(formula.at().file(), _ -> new HashMap<>())
            .put(formula.at().start(), formula);
      }
    }
    return formulas;
  }

  // The signs of a quotation or list between its lines are none of it.
  private static String typed(SourceText text, int from) {
    StringBuilder typed = new StringBuilder();
    for (int i = from; i < after(text, from); i++) {
      Mark mark = text.ledger().at(i);
      typed.append(mark == Mark.FORMULA || mark == Mark.SPACE ? text.text().text().charAt(i) : "");
    }
    return typed.toString();
  }

  private static int after(SourceText text, int from) {
    int end = text.text().text().indexOf(END, from);
    return end < 0 ? text.text().text().length() : end + END.length();
  }

  // TEXT-006 says how a formula reads on paper, and so that the book has it.
  private static boolean isLeftOut(SourceSpan place, List<Diagnostic> known) {
    return known.stream()
        .filter(finding -> finding.code() != DiagnosticCode.TEXT_FORMULA)
        .anyMatch(
            finding ->
                finding.place() instanceof SourceSpan span
                    && span.file() == place.file()
                    && span.start() <= place.start()
                    && place.start() <= end(finding, span));
  }

  // A note that is printed nowhere is told at its label.
  private static int end(Diagnostic finding, SourceSpan span) {
    if (!finding.code().id().startsWith("NOTE-")) {
      return span.end();
    }
    int end = span.file().text().indexOf("\n\n", span.end());
    return end < 0 ? span.file().text().length() : end;
  }
}
