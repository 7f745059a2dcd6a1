package octavo.parse;

import octavo.diagnostic.SourceSpan;

/** Leads offsets of a text being parsed, such as a cell of a table, to the author's file. */
@FunctionalInterface
interface Positions {
  /** The place of the characters from {@code start} to before {@code end}, 0-based UTF-16. */
  SourceSpan span(int start, int end);
}
