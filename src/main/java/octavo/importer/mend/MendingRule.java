package octavo.importer.mend;

/**
 * What may be changed in a text, a rule each: one closed list. An id is permanent: it is never
 * given to another meaning.
 */
public enum MendingRule {
  /** The mark of a note that had slid to the head of the next line is back at its sentence. */
  MARK_SLID("MEND-001", "a note’s mark put back to its sentence"),
  /** A mark of which the sentence is not in the text. */
  MARK_ALONE("MEND-002", "a note’s mark whose sentence is gone"),
  /** A closing quotation mark that had slid with or without a mark is back. */
  QUOTE_TORN("MEND-003", "a closing quotation mark put back"),
  /** A quotation that is opened and not closed, or closed and not opened; left as it is. */
  QUOTE_OPEN("MEND-004", "a quotation mark without its fellow"),
  /** Lines are one paragraph. */
  LINES_JOINED("MEND-005", "lines joined into a paragraph"),
  /** Paragraphs of a sentence each are one paragraph. */
  SENTENCES_JOINED("MEND-006", "sentences joined into a paragraph"),
  /** A word divided at the end of a line is whole. */
  WORD_JOINED("MEND-007", "a word divided at a line’s end joined"),
  /** A running head or a page number is left out. */
  PAGE_FURNITURE("MEND-008", "a running head or page number left out"),
  /** Navigation and the like is left out. */
  SITE_FURNITURE("MEND-009", "what belongs to the site left out"),
  /** A ligature, an odd space or an invisible character is written as usual. */
  CHARACTER("MEND-010", "a character written as usual"),
  /** A dash that a typewriter lacks. */
  DASH("MEND-011", "a dash set"),
  /** A line is the caption of a picture. */
  CAPTION("MEND-012", "a caption recognised"),
  /** A line is a heading. */
  HEADING("MEND-013", "a heading recognised"),
  /** A chapter begins where the source has no heading; its title is a working title. */
  CHAPTER("MEND-014", "a chapter proposed"),
  /** A line says what the book is called, who wrote it, when, under which licence. */
  PARTICULAR("MEND-015", "a statement on the book itself recognised"),
  /** A line is the text of a note. */
  NOTE_TEXT("MEND-016", "the text of a note recognised"),
  /** Characters that were read in a wrong encoding once are mended. */
  ENCODING("MEND-017", "characters of a wrong encoding mended"),
  /** A line is an item of a list. */
  LIST("MEND-018", "an item of a list recognised"),
  /** An editor's own decision. */
  DECISION("MEND-019", "an editor’s decision"),
  /** What the file's format marks as no part of the text is left out. */
  FORMAT("MEND-020", "what the file marks as no part of its text left out"),
  /** Lines that may be prose keep their ends, as verse does. */
  VERSE_KEPT("MEND-021", "lines kept as they stand");

  private final String id;
  private final String summary;

  MendingRule(String id, String summary) {
    this.id = id;
    this.summary = summary;
  }

  /** The permanent id, such as {@code MEND-001}. */
  public String id() {
    return id;
  }

  /**
   * Whether the text can be had without a change of this rule. What the format marks as no part of
   * the text never becomes one, and an editor's own decisions are taken back where they stand.
   */
  public boolean canBeUndone() {
    return this != DECISION && this != FORMAT;
  }

  /** What the rule does, as half a sentence. */
  public String summary() {
    return summary;
  }
}
