package octavo.typeset.line;

/**
 * A character in its frame (JLReq 2.1): what it draws, without the white that belongs to it, and
 * how much of that there is. Western words meet as frames too, of the letters at their ends.
 *
 * @param word the character, as wide as its body
 * @param kind its class by {@link EastAsian}
 * @param em the size of its type, in points; so the others
 * @param before the white before its body
 * @param after the white after it
 */
record CharacterFrame(Word word, byte kind, double em, double before, double after) {
  /** Whether the white after it may go at the end of a line. */
  boolean isClosing() {
    return kind == EastAsian.CLOSE || kind == EastAsian.COMMA || kind == EastAsian.STOP;
  }
}
