package octavo.check;

import java.util.List;
import octavo.book.Formula;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;

/**
 * Each formula of a book is in a finished edition: in EPUB and HTML by the elements and signs of
 * its MathML. In a PDF it is drawn as words, which are compared as all others are; a formula in TeX
 * is words in every edition. That the book has them as they were typed says {@link SourceFormulas}.
 */
final class FormulaProof {
  private final Diagnostics diagnostics;

  FormulaProof(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Compares the pieces of a finished edition for screens with the book. */
  void compare(Recognised read, FinishedFile file) {
    read.pieces()
        .forEach(
            (text, piece) ->
                text.author()
                    .ifPresent(author -> compare(author.formulas(), piece.formulas(), file)));
  }

  private void compare(List<Formula> formulas, List<String> there, FinishedFile file) {
    int from = 0;
    for (Formula formula : formulas) {
      String shown = FormulaText.of(formula.markup()).shown();
      int found = from;
      while (found < there.size() && !there.get(found).equals(shown)) {
        found++;
      }
      if (found < there.size()) {
        from = found + 1;
      } else {
        diagnostics.report(
            DiagnosticCode.PROOF_FORMULA,
            formula.at(),
            file.name() + " does not show this formula: " + formula.alternative(),
            file.hint());
      }
    }
  }
}
