package octavo.typeset.line;

import java.util.List;
import octavo.typeset.font.Shaped;

/**
 * A stretch of one atom on a line.
 *
 * @param atom where it comes from
 * @param shaped its glyphs; of a space or a fixed piece, none
 * @param level which way it runs, see {@link Levels}
 * @param width how wide it is before letters are expanded and spaces stretched, in points
 */
record Fragment(Atom atom, List<Shaped> shaped, byte level, double width) {}
