package octavo.typeset.line;

/** A part of a paragraph as lines see it. */
sealed interface Atom {
  /** A word or a part of one that has one type. */
  record Letters(Word word, Type type, Piece.Text piece) implements Atom {}

  /** A word space. */
  record Space(Type type, double width, Piece.Text piece) implements Atom {
    /** Whether it is as wide on each line. */
    boolean isRigid() {
      return piece.manner() == Piece.Manner.CODE;
    }
  }

  /** White between two characters of which one is East Asian. */
  record White(Gap gap) implements Atom {}

  /** Where text begins or ends that is isolated from what is before and after it; without width. */
  record Fence() implements Atom {}

  /** A fixed piece. */
  record Solid(Piece.Fixed piece) implements Atom {}
}
