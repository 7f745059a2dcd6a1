package octavo.typeset.line;

/**
 * How a paragraph is set.
 *
 * @param measures where its lines begin and how wide they are
 * @param alignment to which edges
 * @param language of text whose setting names none, a BCP 47 tag
 * @param hyphenate whether words may be divided where the author has not said so
 * @param protrusion what hangs over the edges
 * @param expansion by how much letters may be wider or narrower than drawn, from 0 to 0.02
 * @param tolerance the largest badness of a line before the paragraph is tried with less demanding
 *     means; TeX's unit, 100 where the spaces have stretched by all of their stretch
 * @param looseness how many lines more than are best it should have
 * @param sentenceSpace what is added to the space after a sentence, in parts of a word space; 0 is
 *     French spacing
 * @param rightToLeft whether its lines begin at the right: the direction of the paragraph, whatever
 *     its letters are (UAX 9, HL1)
 */
public record ParagraphStyle(
    Measures measures,
    Alignment alignment,
    String language,
    boolean hyphenate,
    Protrusion protrusion,
    double expansion,
    double tolerance,
    int looseness,
    double sentenceSpace,
    boolean rightToLeft) {
  /** Checks the numbers. */
  public ParagraphStyle {
    if (!(expansion >= 0 && expansion <= 0.02)) {
      throw new IllegalArgumentException("expansion " + expansion);
    }
    if (!(tolerance > 0) || !(sentenceSpace >= 0)) {
      throw new IllegalArgumentException("tolerance " + tolerance + ", space " + sentenceSpace);
    }
  }

  /** The text of a book: justified, divided, its edges hanging, its letters expanded a little. */
  public static ParagraphStyle book(Measures measures, String language) {
    return new ParagraphStyle(
        measures, Alignment.JUSTIFY, language, true, Protrusion.BOOK, 0.02, 200, 0, 0, false);
  }

  /** Lines that keep their spaces, of undivided words. */
  public static ParagraphStyle ragged(Measures measures, Alignment alignment) {
    return new ParagraphStyle(measures, alignment, "", false, Protrusion.NONE, 0, 200, 0, 0, false);
  }

  /** The same with letters as they are drawn, which all end at the edges. */
  ParagraphStyle rigid() {
    return new ParagraphStyle(
        measures,
        alignment,
        language,
        hyphenate,
        Protrusion.NONE,
        0,
        tolerance,
        looseness,
        sentenceSpace,
        rightToLeft);
  }

  /** The same with so many lines more than are best. */
  public ParagraphStyle looser(int lines) {
    return new ParagraphStyle(
        measures,
        alignment,
        language,
        hyphenate,
        protrusion,
        expansion,
        tolerance,
        lines,
        sentenceSpace,
        rightToLeft);
  }

  /**
   * The same with narrower lines, at the edge or the centre to which they are aligned.
   *
   * @param part of the narrowest, from 0 to less than 1
   */
  public ParagraphStyle narrower(double part) {
    double left =
        switch (alignment) {
          case RIGHT -> 1;
          case CENTRE -> 0.5;
          case LEFT, JUSTIFY -> 0;
        };
    return new ParagraphStyle(
        measures.narrowed(part * measures.narrowest(), left),
        alignment,
        language,
        hyphenate,
        protrusion,
        expansion,
        tolerance,
        looseness,
        sentenceSpace,
        rightToLeft);
  }

  /**
   * The same whose lines begin at the right. Its letters are not drawn wider and its words not
   * divided, for they may be joined; its edges do not hang.
   */
  public ParagraphStyle fromTheRight() {
    return new ParagraphStyle(
        measures,
        alignment,
        language,
        false,
        Protrusion.NONE,
        0,
        tolerance,
        looseness,
        sentenceSpace,
        true);
  }
}
