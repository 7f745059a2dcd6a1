package octavo.importer.mend;

import octavo.importer.text.TracedText;

/**
 * A stretch of the transcript that a stretch of a text comes from.
 *
 * @param start its first offset
 * @param end the offset after its last
 * @param anchor an offset that stays when the stretch does not: of what follows it in the text,
 *     else of what stands before it
 */
record Stretch(int start, int end, int anchor) {
  /** Where the characters from {@code start} to before {@code end} of a text come from. */
  static Stretch of(TracedText text, int start, int end) {
    int first = -1;
    int last = -1;
    for (int i = start; i < end; i++) {
      if (text.origin(i) >= 0) {
        first = first < 0 ? text.origin(i) : first;
        last = text.origin(i);
      }
    }
    int anchor = Math.max(text.offset(end), first);
    for (int i = start - 1; text.offset(end) < 0 && i >= 0; i--) {
      if (text.origin(i) >= 0) {
        anchor = text.origin(i);
        break;
      }
    }
    anchor = Math.max(0, text.offset(end) >= 0 ? text.offset(end) : anchor);
    return first < 0 ? new Stretch(anchor, anchor, anchor) : new Stretch(first, last + 1, anchor);
  }
}
