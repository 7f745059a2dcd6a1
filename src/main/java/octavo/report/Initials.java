package octavo.report;

import octavo.typeset.page.Placed;

/**
 * Tells initials from the lines beside which they stand. What is drawn of a word with an initial is
 * bracketed by {@link Placed.Reading}, and begins on the line of the rest of the word.
 */
final class Initials {
  private boolean inWord;
  private double line = Double.NaN;

  /** Whether what is drawn next stands lower than its line. */
  boolean isDropped(Placed placed) {
    switch (placed) {
      case Placed.Reading _ -> {
        inWord = true;
        line = Double.NaN;
      }
      case Placed.EndOfReading _ -> inWord = false;
      case Placed.Text text when inWord -> {
        line = Double.isNaN(line) ? text.y() : line;
        return text.y() > line;
      }
      case Placed.Text _,
          Placed.Turn _,
          Placed.EndOfTurn _,
          Placed.Rule _,
          Placed.Shape _,
          Placed.Image _ -> {
        // On no line.
      }
    }
    return false;
  }
}
