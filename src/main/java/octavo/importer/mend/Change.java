package octavo.importer.mend;

/**
 * One change of the text.
 *
 * @param id what it is called in an editor's answers, the same in each import of the same text
 *     whatever becomes of other changes; empty until it is entered in a ledger
 * @param confirmed whether an editor has said that it is right
 * @param rule why
 * @param confidence how sure it is, in per cent; below {@link #SURE} an editor is asked
 * @param start the first offset in the transcript of what is left out, moved or written otherwise;
 *     of what is only put in, the offset it is put before
 * @param end the offset after the last; {@code start} when something is only put in
 * @param anchor an offset of the transcript that stands in the book where the change shows
 * @param before the words as they stood, with enough around them to know the place
 * @param after the same words as they stand now
 * @param reason what speaks for it, as half a sentence; empty when the rule says it all
 */
public record Change(
    String id,
    boolean confirmed,
    MendingRule rule,
    int confidence,
    int start,
    int end,
    int anchor,
    String before,
    String after,
    String reason) {
  /** The confidence, in per cent, from which on nobody is asked. */
  public static final int SURE = 80;

  /** Checks the figures. */
  public Change {
    if (confidence < 0 || confidence > 100 || start < 0 || end < start || anchor < 0) {
      throw new IllegalArgumentException(
          rule + " " + confidence + " % at " + start + ".." + end + ", anchor " + anchor);
    }
  }

  /** A change that is not entered yet. */
  public Change(
      MendingRule rule,
      int confidence,
      int start,
      int end,
      int anchor,
      String before,
      String after,
      String reason) {
    this("", false, rule, confidence, start, end, anchor, before, after, reason);
  }

  /** Whether it is too unsure to be made without asking an editor. */
  public boolean doubtful() {
    return confidence < SURE;
  }

  /** Whether an editor is to be asked and has not answered yet. */
  public boolean open() {
    return doubtful() && !confirmed;
  }

  /** The same change as it is entered. */
  Change entered(String name, boolean answered) {
    return new Change(name, answered, rule, confidence, start, end, anchor, before, after, reason);
  }
}
