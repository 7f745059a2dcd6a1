package octavo.typeset.line;

/** The hyphenation patterns of a language. */
interface Patterns {
  /**
   * Where they would divide a word: numbers of characters before a division, ascending. How many
   * letters must stay together at the ends is not their business.
   *
   * @param word letters only
   */
  int[] points(String word);
}
