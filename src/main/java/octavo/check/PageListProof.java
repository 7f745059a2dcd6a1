package octavo.check;

import java.util.List;
import octavo.book.Labels;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;

/**
 * The pages an EPUB names agree with one another: its list of pages and its NCX lead to the marks
 * in the text, each once and in order, and each mark says the number it is listed under. That they
 * are the pages of the PDF of the same build is not to be seen in the one file.
 */
final class PageListProof {
  private final FinishedFile file;
  private final Labels labels;
  private final Diagnostics diagnostics;

  PageListProof(FinishedFile file, Labels labels, Diagnostics diagnostics) {
    this.file = file;
    this.labels = labels;
    this.diagnostics = diagnostics;
  }

  void compare(MarkedPages pages) {
    if (agree("the list of pages", pages.listed(), "the text", pages.marks())) {
      agree("the NCX", pages.map(), "the list of pages", pages.listed());
    }
  }

  private boolean agree(
      String name, List<MarkedPage> lines, String other, List<MarkedPage> wanted) {
    for (int i = 0; i < Math.max(lines.size(), wanted.size()); i++) {
      if (i >= lines.size() || i >= wanted.size() || !isSame(lines.get(i), wanted.get(i))) {
        report(
            name
                + " of "
                + file.name()
                + " has "
                + shown(lines, i)
                + " where "
                + other
                + " has "
                + shown(wanted, i));
        return false;
      }
    }
    return true;
  }

  private boolean isSame(MarkedPage line, MarkedPage wanted) {
    boolean says =
        wanted.label().equals(line.label())
            || wanted.label().equals(labels.text(Labels.Word.PAGE, line.label()));
    return line.place().equals(wanted.place()) && says;
  }

  private static String shown(List<MarkedPage> pages, int index) {
    return index < pages.size() ? "“" + pages.get(index).label() + "”" : "no page";
  }

  private void report(String message) {
    diagnostics.report(
        DiagnosticCode.PROOF_CONTENTS, new FilePlace(file.name()), message, file.hint());
  }
}
