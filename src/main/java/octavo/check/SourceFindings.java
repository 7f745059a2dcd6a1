package octavo.check;

import octavo.check.source.Reference;
import octavo.check.source.SourceText;
import octavo.check.source.Words;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.Place;

/** Says what of the source the book has not, and what it has more. */
final class SourceFindings {
  private static final int QUOTED = 60;

  private static final String HINT =
      "Octavo read this text wrongly, and every edition would lack it: report it, with these lines";

  private final Diagnostics diagnostics;

  SourceFindings(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Where a word of the source stands; a word of no place stands where its stream does. */
  static Place place(SourceText text, Words<Reference> words, int word, Place otherwise) {
    if (words.size() == 0) {
      return otherwise;
    }
    int near = Math.min(word, words.size() - 1);
    int offset = words.offset(near);
    return offset < 0
        ? otherwise
        : text.text().span(offset, offset + Math.max(1, length(words, near)));
  }

  private static int length(Words<Reference> words, int word) {
    return words.end(word) - words.start(word);
  }

  void difference(
      String stream,
      Place at,
      StreamComparison comparison,
      StreamComparison.Difference difference) {
    Words<Reference> source = comparison.source();
    Words<NoteCall> book = comparison.book();
    int lost = difference.to() - difference.from();
    int added = difference.bookTo() - difference.bookFrom();
    String has = quoted(book, difference.bookFrom(), difference.bookTo());
    if (lost > 0) {
      diagnostics.report(
          DiagnosticCode.PROOF_WORD_LOST,
          at,
          count(lost)
              + " of "
              + stream
              + (lost == 1 ? " was" : " were")
              + " lost when it was read: “"
              + quoted(source, difference.from(), difference.to())
              + (added > 0 ? "”; the book has “" + has + "” there" : "”"),
          HINT);
    } else {
      diagnostics.report(
          DiagnosticCode.PROOF_WORD_ADDED,
          at,
          "the book has " + count(added) + " more than " + stream + ": “" + has + "”",
          HINT);
    }
  }

  void report(DiagnosticCode code, Place at, String message) {
    diagnostics.report(code, at, message, HINT);
  }

  private static String count(int words) {
    return words == 1 ? "1 word" : words + " words";
  }

  static String quoted(Words<?> words, int from, int to) {
    StringBuilder out = new StringBuilder();
    for (int i = from; i < to; i++) {
      if (out.length() > QUOTED) {
        return out.append(" …").toString();
      }
      out.append(i == from ? "" : " ").append(words.isMark(i) ? "[mark of a note]" : words.word(i));
    }
    return out.toString();
  }
}
