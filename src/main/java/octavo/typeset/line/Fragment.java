package octavo.typeset.line;

import java.util.List;
import octavo.typeset.font.Shaped;

/**
 * A stretch of one atom on a line.
 *
 * @param atom where it comes from
 * @param shaped its glyphs; of a space, one; of a fixed piece, none
 */
record Fragment(Atom atom, List<Shaped> shaped) {
  /** How wide it is before letters are expanded and spaces stretched. */
  double width() {
    return switch (atom) {
      case Atom.Letters letters -> Type.width(shaped);
      case Atom.Space space -> space.width();
      case Atom.Solid solid -> solid.piece().width();
    };
  }
}
