package octavo.typeset.font;

/**
 * Glyphs of one face in the order they are drawn, left to right. The arrays have one element for
 * each glyph and are not copied, even shared with other runs: whoever holds a run does not change
 * them.
 *
 * @param face the face whose glyphs they are
 * @param size the size of the type, in points
 * @param text the text they stand for
 * @param glyphs the numbers of the glyphs in the face
 * @param advances how far each takes the pen to the right, in points
 * @param offsetsX how far each is drawn right of the pen, in points
 * @param offsetsY how far each is drawn above the pen, in points
 * @param clusters where the characters that a glyph stands for begin in {@code text}; several
 *     glyphs may share a place, and a ligature's ends where the next place begins; they rise, or
 *     fall in a script that is read right to left
 * @param width the sum of the advances
 */
public record GlyphRun(
    Face face,
    double size,
    String text,
    int[] glyphs,
    float[] advances,
    float[] offsetsX,
    float[] offsetsY,
    int[] clusters,
    double width)
    implements Shaped {}
