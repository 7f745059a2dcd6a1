package octavo.check;

import java.util.List;
import java.util.Set;
import octavo.check.source.Ledger;
import octavo.check.source.Mark;
import octavo.check.source.SourceBook;
import octavo.check.source.SourceText;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.SourceSpan;

/**
 * Text of the source that no edition prints: notes nobody refers to or that are defined twice, text
 * of the notes file that belongs to no note, elements no book can use. Each must have been named by
 * a finding when the book was read.
 */
final class LeftOut {
  /** How far before the characters left out the finding may stand: a tag and a line end. */
  private static final int NEAR = 2;

  private final SourceBook source;
  private final List<Diagnostic> known;
  private final SourceFindings findings;

  LeftOut(SourceBook source, List<Diagnostic> known, SourceFindings findings) {
    this.source = source;
    this.known = known;
    this.findings = findings;
  }

  /**
   * Reports what no finding names.
   *
   * @param called the definitions that references lead to, as {@link #name} names them
   */
  void report(Set<String> called) {
    for (SourceText text : source.texts()) {
      for (SourceText.Stream note : text.notes()) {
        if (!called.contains(name(text, note))) {
          require(text, note.offset(), "this note is printed nowhere");
        }
      }
      if (source.isNotesFile(text)) {
        stray(text);
      }
      dropped(text);
    }
  }

  /** What tells definitions of the whole book apart. */
  static String name(SourceText text, SourceText.Stream note) {
    return text.text().file().path() + " " + note.offset();
  }

  private void stray(SourceText text) {
    int done = -1;
    for (int word = 0; word < text.main().size(); word++) {
      int offset = text.main().offset(word);
      if (offset > done && !isNamed(text, offset)) {
        require(text, offset, "this text is printed nowhere");
        done = text.text().text().indexOf('\n', offset);
      }
    }
  }

  private void dropped(SourceText text) {
    Ledger ledger = text.ledger();
    int from = ledger.next(Mark.DROPPED, 0);
    while (from < ledger.length()) {
      require(text, from, "this text was dropped");
      int end = from;
      while (end < ledger.length()
          && (ledger.at(end) == Mark.DROPPED || ledger.at(end) == Mark.SPACE)) {
        end++;
      }
      from = ledger.next(Mark.DROPPED, end);
    }
  }

  private void require(SourceText text, int offset, String message) {
    if (!isNamed(text, offset)) {
      findings.report(
          DiagnosticCode.PROOF_TEXT_UNNAMED,
          text.text().span(offset, offset + 1),
          message + ", and no finding says so");
    }
  }

  private boolean isNamed(SourceText text, int offset) {
    int at = text.text().span(offset, offset).start();
    for (Diagnostic diagnostic : known) {
      if (diagnostic.place() instanceof SourceSpan span
          && span.file() == text.text().file()
          && span.start() <= at
          && at <= span.end() + NEAR) {
        return true;
      }
    }
    return false;
  }
}
